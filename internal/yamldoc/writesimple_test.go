package yamldoc

import "testing"

// stamp is a value with a text, as a date.
type stamp string

func (s stamp) MarshalText() ([]byte, error) { return []byte(s), nil }

// FuzzFormat: what is written without the library is what it writes.
func FuzzFormat(f *testing.F) {
	for _, s := range []string{"خبر عاجل", "a: b", "NO", "99b6f23cdaf1248b", "123e45678901", "https://example.org/a?b=c", " x", "x ", "- a", "2024-11-20", "a #b", "a,b", "'q'", "~", "a\u00a0b", "\u202eب", "0x1", "é", "½", "١٢", "null", "a\nb", "=", "a\u2028b", "\U0001F600 x", "x\U0001F600", "٪", "ـ", "«a» b: c", "'a' b: c", "a:", "2024 عام", "12.txt", "0f.txt", "1_0", "1:30", "2024-11-20 10:00:00Z", "- a: b", "a: b\\c", "[a]: b", "#a: b"} {
		f.Add(s, "iraq", 3, true)
	}
	f.Fuzz(func(t *testing.T, a, b string, n int, flag bool) {
		for _, fields := range [][]Field{
			{{"title", a}, {"date", stamp("2024-11-20T12:20+03:00")}, {"draft", flag}, {"weight", n}},
			{{"tags", []string{a, b}}, {"none", []string{}}, {"source", []Field{{"name", a}, {"url", b}}}, {"empty", []Field{}}},
			{{"people", []any{a, []Field{{"id", b}, {"name", a}, {"more", []any{b}}}, Inline{{"ar", a}, {"en", b}}}}, {"nobody", []any{}}},
			{{"names", Inline{{"ar", a}}}, {"on", stamp("2024")}, {"at", stamp("2024-11-20")}},
		} {
			if got, want := string(Format(fields)), string(format(fields)); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		}
	})
}

// What import writes needs no library.
func TestOrdinaryFrontMatterIsWrittenSimply(t *testing.T) {
	var w simpleWriter
	w.mapping([]Field{
		{"title", "روسيا تؤكد على تعزيز علاقاتها مع العراق"}, {"date", stamp("2024-11-20T12:20+03:00")}, {"countries", []string{"IQ", "RU"}},
		{"source", []Field{{"name", "واع"}, {"url", "https://example.org/a"}}}, {"summary", "«نص»: وقال"}, {"origin", []Field{{"from", "20241120.txt"}, {"index", 0}, {"text", "09b6f23cdaf1248b"}}},
	}, 0)
	if w.other {
		t.Errorf("it is left to the library: %s", w.out)
	}
}
