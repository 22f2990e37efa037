package markdown

import (
	"reflect"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
)

// FuzzProse: what is printed without a syntax tree is printed as with one.
func FuzzProse(f *testing.F) {
	for _, s := range []string{
		"قال الوزير: \"نعم\"، ثم غادر.\n\nSecond paragraph,\nwith two lines. (And \"quotes\".)\n",
		"\n\nword\n\n\n\nword! 1. x - y\n", "3. x", "- a", "a\n---", "a\n: b", "http://x.org", "a  \nb", "x: y; z% $5 ^ '", "a\n\n\tb", "\u00a0a\n\u2028b", "a.\n\n \n\nb", "\ufeffa", "a\n",
		"WWW.example.org and a@b.org", "٣. بند\n\n(أ) بند", "\"a\n\nb\"", "«a» \u202eb",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if !isProse([]byte(body)) {
			return
		}
		for _, opt := range []Options{arabicPage, englishPage, {}} {
			got, _ := Parse(diag.Pos{Line: 1}, []byte(body), opt)
			want, problems := parseTree(diag.Pos{Line: 1}, []byte(body), opt)
			if len(problems) > 0 || !reflect.DeepEqual(got, want) {
				t.Errorf("%q: %v\n got %+v\nwant %+v", body, problems, got, want)
			}
			if text, ok := ProseText([]byte(body)); !ok || text != want.Text() {
				t.Errorf("%q: the text is %q, want %q", body, text, want.Text())
			}
		}
	})
}

func TestNewsIsProse(t *testing.T) {
	if !isProse([]byte("بغداد (وكالة) - قال الوزير: \"نعم\"، إن 20% من العقود أُلغيت!\n\nAnd so on; «yes» – 3.5 million.\n")) {
		t.Error("an ordinary text is parsed as a tree")
	}
}

func BenchmarkProse(b *testing.B) {
	body := []byte(strings.Repeat("قال المتحدث باسم الحكومة إن المحادثات مستمرة منذ أيام بين الجانبين، وأضاف أن الاتفاق قريب.\n\n", 25))
	b.Run("prose", func(b *testing.B) {
		for b.Loop() {
			Parse(diag.Pos{}, body, arabicPage)
		}
	})
	b.Run("tree", func(b *testing.B) {
		for b.Loop() {
			parseTree(diag.Pos{}, body, arabicPage)
		}
	})
}
