package searchindex

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// names are those of the tests' gazetteer.
var names = Names([]string{"العراق", "الأردن", "روسيا", "لبنان", "السودان", "بغداد", "محمود المشهداني", "فلاديمير بوتين"})

// story is one with a day and the title, tags, summary and body of one version.
func story(day, title, tags, summary, body string, facets ...string) Story {
	return Story{
		Day: day, Facets: facets, Tags: []string{tags, "الوكالة"}, Dates: []string{day}, Source: "agency",
		Versions: []Version{{Lang: "ar", URL: "/" + title, Title: title, Summary: summary, Body: body}},
	}
}

// open makes an index of blocks, the newest first.
func open(t testing.TB, blocks ...[]Story) *Index {
	t.Helper()
	data, list := map[string][]byte{}, []string{}
	for i, stories := range blocks {
		b := NewBuilder(names)
		for _, s := range stories {
			b.Add(s)
		}
		name := fmt.Sprint(i)
		data[name], list = b.Bytes(), append(list, name)
	}
	x, err := Open(list, func(name string, from, n int) ([]byte, error) {
		d := data[name]
		return d[min(from, len(d)):min(from+n, len(d))], nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// titles are those of what a query finds, in order.
func titles(t testing.TB, x *Index, q Query) string {
	t.Helper()
	found, err := x.Search(q)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, h := range found.Hits {
		r, err := h.Record()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r.Versions[0].Title)
	}
	return strings.Join(out, " ")
}

func TestWordsFindTheirForms(t *testing.T) {
	x := open(t, []Story{
		story("2024-11-20", "a", "", "", "التقى وزير الخارجية نظيره"),
		story("2024-11-19", "b", "", "", "مصر والأردن وروسيا"),
		story("2024-11-18", "c", "", "", "قال أحمد"),
		story("2024-11-17", "d", "العراق Iraq محمود المشهداني Mahmoud al-Mashhadani", "", "نص"),
		story("2024-11-16", "e", "", "", "عام ٢٠٢٤"),
		story("2024-11-15", "f", "", "", "فاطمة"),
		story("2024-11-14", "g", "", "", "السودان"),
		story("2024-11-13", "h", "", "", "سود"),
		story("2024-11-12", "i", "", "", "Two ministers"),
	})
	for query, want := range map[string]string{
		"الوزير": "a", "وزيرا": "a", "للوزير": "a", "الخارجي": "a", "وزير خارجية": "a",
		"الأردن": "b", "أردني": "b", "روسيا": "b", "لروسيا": "b",
		"احمد": "c", "عراقي": "d", "Iraq": "d", "Mashhadani": "d", "المشهداني": "d",
		"2024": "e", "٢٠٢٤": "e", "فاطمه": "f", "فَاطِمَة": "f",
		"السودان": "g", "السوداني": "g", "سود": "h g", "minister": "i",
		"الوزبر": "a", "وزيير": "a", "لاردن": "b", "Mashadani": "d", // a letter wrong, twice, missing
		"وزي": "a", "Mashh": "d", // the beginning
		"وزير لوزان": "a", // not all words
		"zzz":        "",
	} {
		if got := titles(t, x, Query{Text: query}); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

func TestRanking(t *testing.T) {
	x := open(t,
		[]Story{
			story("2024-11-20", "body", "", "", "بغداد"),
			story("2024-11-19", "summary", "", "بغداد", ""),
		}, []Story{
			story("2023-11-20", "بغداد", "", "", ""),
			story("2023-11-19", "tag", "بغداد", "", ""),
			story("2023-11-18", "older", "", "", "بغداد"),
		})
	if got, want := titles(t, x, Query{Text: "بغداد"}), "بغداد tag summary body older"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFilters(t *testing.T) {
	x := open(t, []Story{
		story("2024-11-20", "a", "", "", "خبر", "country:IQ", "lang:ar"),
		story("2024-11-19", "b", "", "", "خبر", "country:IQ", "lang:en"),
		story("2024-11-18", "c", "", "", "خبر", "country:RU", "lang:ar"),
	})
	for want, q := range map[string]Query{
		"a b":   {Text: "خبر", Facets: []string{"country:IQ"}},
		"a":     {Text: "خبر", Facets: []string{"country:IQ", "lang:ar"}},
		"c":     {Facets: []string{"country:RU"}},
		"b c":   {Text: "خبر", To: "2024-11-19"},
		"b":     {From: "2024-11-19", To: "2024-11-19"},
		"a b c": {},
		"":      {Text: "خبر", Facets: []string{"country:FR"}},
	} {
		if got := titles(t, x, q); got != want {
			t.Errorf("%+v finds %q, want %q", q, got, want)
		}
	}
}

func TestPhrases(t *testing.T) {
	for query, want := range map[string]string{
		`"وزير الخارجية"`:                     "[[وزير الخارجيه]]",
		`قال «وزير الخارجية» "`:               "[[وزير الخارجيه]]",
		`"foreign minister" “a b”  „one two“`: "[[foreign minister] [one two]]",
		`"وزير"`:        "[]",
		`"وزير الخارجي`: "[]",
	} {
		if got := fmt.Sprint(Phrases(query)); got != want {
			t.Errorf("Phrases(%s) = %s, want %s", query, got, want)
		}
	}
	phrase := []string{"وزير", "الخارجيه"}
	for text, want := range map[string]bool{
		"التقى وزير الخارجيّة": true, "وزير شؤون الخارجية": false, "وزير": false, "": false,
	} {
		if HasPhrase(text, phrase) != want {
			t.Errorf("HasPhrase(%q) is not %v", text, want)
		}
	}
}

func TestOneMistake(t *testing.T) {
	for words, want := range map[string]bool{
		"وزير وزبر": true, "وزير وزيير": true, "وزير وزر": true, "وزير زوير": true, "وزير ير": false,
		"وزير وزير": false, "وزير زيرو": false, "كتاب كتبت": false, "ab ba": true, "abcd abdc": true,
	} {
		a, b, _ := strings.Cut(words, " ")
		if oneMistake(a, b) != want || oneMistake(b, a) != want {
			t.Errorf("%s: not %v", words, want)
		}
	}
}

func TestAMergedConjunction(t *testing.T) {
	x := open(t, []Story{
		story("2024-11-20", "a", "", "", "وقال"),
		story("2024-11-19", "b", "", "", "قال"),
		story("2024-11-18", "c", "وقال", "", "قال"),
		story("2024-11-17", "d", "", "", "ولاية"),
		story("2024-11-16", "e", "", "", "قال"),
	})
	for query, want := range map[string]string{"قال": "c a b e", "ولاية": "d"} {
		if got := titles(t, x, Query{Text: query}); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

// TestAWordHasTwoKeys: what is indexed under its stem is found also where another
// word's stem is the word itself; a name is not found by what it would be
// without its ending, nor that by it.
func TestAWordHasTwoKeys(t *testing.T) {
	x := open(t, []Story{
		story("2024-11-20", "a", "", "", "معلومات"),
		story("2024-11-19", "b", "", "", "معلوماتية"), // its stem is معلومات
		story("2024-11-18", "c", "", "", "روس"),
		story("2024-11-17", "d", "", "", "روسيا"),
	}, []Story{
		story("2023-11-20", "e", "", "", "المعلوم"),
		story("2023-11-19", "f", "", "", "روس"),
	})
	for query, want := range map[string]string{
		"معلومات": "a b e", "معلوماتية": "b", "معلوم": "a e", "روسيا": "d", "روس": "c f",
	} {
		found, err := x.Search(Query{Text: query})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range found.Hits {
			if h.Score > manyWords+1 { // not the beginning of a longer word
				r, _ := h.Record()
				got = append(got, r.Versions[0].Title)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

// TestAConjunctionThatIsKept in one block is none in another, in which the word
// is more frequent without it.
func TestAConjunctionThatIsKept(t *testing.T) {
	x := open(t, []Story{
		story("2024-11-20", "a", "", "", "وقال"),
		story("2024-11-19", "b", "", "", "وقال"),
		story("2024-11-18", "c", "", "", "قال"),
	}, []Story{
		story("2023-11-20", "d", "", "", "وقال"),
		story("2023-11-19", "e", "", "", "قال"),
		story("2023-11-18", "f", "", "", "قال"),
	})
	if got := titles(t, x, Query{Text: "وقال"}); got != "a b d e f" {
		t.Errorf("it finds %q", got)
	}
}

// TestSameBytes: nothing hangs on the order in which a map gives its keys.
func TestSameBytes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var stories []Story
	words := strings.Fields("وقال قال وزير الوزير وصل صل العراق والعراق روسيا وروسيا لبنان بغداد minister ministers 2024")
	for i := range 200 {
		pick := func() string { return words[r.IntN(len(words))] }
		stories = append(stories, story(fmt.Sprintf("2024-%02d-01", 12-i/20), fmt.Sprint("t", i), pick(), pick()+" "+pick(), strings.Join([]string{pick(), pick(), pick()}, " ")))
	}
	make := func() []byte {
		b := NewBuilder(names)
		for _, s := range stories {
			b.Add(s)
		}
		return b.Bytes()
	}
	first := make()
	for range 5 {
		if !slices.Equal(first, make()) {
			t.Fatal("the same stories give other bytes")
		}
	}
}

// TestBrokenBlocks: a reader of a block that was cut off, or is another version
// than its head, says so.
func TestBrokenBlocks(t *testing.T) {
	b := NewBuilder(names)
	for i := range 100 {
		b.Add(story("2024-11-20", fmt.Sprint("title", i), "", "", fmt.Sprint("كلمة", i)))
	}
	data := b.Bytes()
	b.Add(story("2024-11-20", "another", "", "", "كلمة"))
	other := b.Bytes()
	for name, later := range map[string][]byte{"cut off": data[:len(data)/2], "another": other} {
		asked := 0
		x, err := Open([]string{"x"}, func(_ string, from, n int) ([]byte, error) {
			d := later
			if asked++; asked == 1 {
				d = data
			}
			return d[min(from, len(d)):min(from+n, len(d))], nil
		})
		if err != nil {
			t.Fatal(err)
		}
		found, err := x.Search(Query{Text: "الوكالة"})
		if err == nil && len(found.Hits) > 0 {
			_, err = found.Hits[len(found.Hits)-1].Record()
		}
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
