package webpage

import (
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/markdown"
)

// Every word of a simple page's paragraphs is in its body, in order.
func TestWordsStay(t *testing.T) {
	paragraphs := []string{
		"بدأت في العاصمة، صباح اليوم، أعمال المؤتمر الخامس للمياه، بمشاركة وفود من عشرين دولة، وحضور كبير من الخبراء.",
		"قصير.",
		"3. وقال الأمين العام: «الماء لا ينتظر أحدا»، مضيفا أن 40% من الآبار جفت.",
		"- G20",
		"وفي الجلسة الثانية عرض باحث شاب خريطة رسمها بيده للأنهار التي غيرت مجراها، وصفق له الحاضرون طويلا، وسألوه أن ينشرها.",
	}
	for _, wrapper := range []string{"article", "main", "div", `div class="content"`, "section"} {
		name, _, _ := strings.Cut(wrapper, " ")
		page := read(t, "<title>مؤتمر G20 للمياه</title>", "<"+wrapper+"><div class=\"dateline\">العاصمة.</div><h2>ما G20؟</h2><p>"+strings.Join(paragraphs, "</p><p>")+"</p></"+name+">")
		if got, want := wordsOf(textOf(page.Body)), wordsOf("العاصمة. ما G20؟ "+strings.Join(paragraphs, "\n")); !slices.Equal(got, want) {
			t.Errorf("in %s: got\n%v\nwant\n%v", wrapper, got, want)
		}
	}
}

func wordsOf(s string) []string {
	var out []string
	for _, t := range arabic.Tokens(s) {
		out = append(out, t.Fold)
	}
	return out
}

func textOf(body string) string {
	doc, _ := markdown.Parse(diag.Pos{}, []byte(body), markdown.Options{})
	return doc.Text()
}

// No page panics, and no body has raw HTML.
func FuzzRead(f *testing.F) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range pages {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("<p>a<<b>script>x</b><a href='x)<i>'>[<b>]</b>(</a>&lt;br&gt;"))
	f.Add([]byte("<table><tr><th colspan=99999>a|<code>|</code><tr><td rowspan=9><img src=//a.b/c><table><td>x"))
	f.Add([]byte("[caption]<img src=http://a.b/c alt='![<'>\"\\\n\n<b>[/caption][embed]http://a.b/<c>[/embed]"))
	f.Add([]byte(`<script type="application/ld+json">[{"@type":["NewsArticle",[]],"author":{"@id":"a"},"image":[[]]},{"@id":"a","author":7}]</script>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		page, err := Read(data, nil)
		if err == nil {
			checkMarkdown(t, page.Body)
		}
		checkMarkdown(t, Fragment(string(data), address(t, "https://x.example/a/b")).Body)
		Charset(data)
	})
}

// The text of a paragraph is read from the Markdown as it was.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"نص عادي.", "1990. كان", "a *b* _c_ `d` ~~e~~ <f> &amp; [g](h) ![i](j) [^k] \\* \\", "# x #", "> y", ": z", "--- | ---",
		"http://x.example/a_b_c?d=*e*&copy;f", "[x] y", "[a]: b", "{#c}", "a\u00a0b\u200f", "***", "<!-- x -->", "&#x41;", "a|b", "+ c", "2) d", "~~~",
	} {
		f.Add(s, "ب")
	}
	f.Fuzz(func(t *testing.T, s, other string) {
		want := strings.Fields(s + " " + other)
		if !utf8.ValidString(s) || !utf8.ValidString(other) || strings.ContainsFunc(s+other, func(r rune) bool {
			return r == unicode.ReplacementChar || r == '\uf002' || isNoncharacter(r) || unicode.IsControl(r) && r != '\n'
		}) || mediaCode.MatchString(s+other) || captionCode.MatchString(s+other) {
			return
		}
		for _, form := range []string{"<p>%</p><p>$</p>", "<ul><li>%</li><li>$</li></ul>", "<blockquote>%<p>$</p></blockquote>", "<h3>%</h3><b>$</b>"} {
			source := strings.NewReplacer("%", html.EscapeString(s), "$", html.EscapeString(other)).Replace(form)
			body := Fragment(source, nil).Body
			if got := strings.Fields(textOf(body)); !slices.Equal(got, want) {
				t.Fatalf("%q\ngot  %q\nwant %q\nbody %q", source, got, want, body)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile("testdata/jsonld-graph.html")
	if err != nil {
		b.Fatal(err)
	}
	const paragraph = "<p>وقال متحدث باسم الوزارة إن العمل في المشروع مستمر، وإن <a href=\"/x\">المرحلة الثانية</a> ستبدأ بعد شهر.</p>\n"
	const teaser = "<li class=\"card\"><a href=\"/news/1\"><img src=\"/t.jpg\" width=\"80\" alt=\"\"><span>عنوان خبر آخر من أخبار اليوم</span></a></li>\n"
	page := strings.Replace(string(data), "<h2>", strings.Repeat(paragraph, 40)+"<h2>", 1)
	page = strings.Replace(page, "<footer>", "<script>"+strings.Repeat("var x = [1, 2, 3];\n", 1000)+"</script><footer><ul>"+strings.Repeat(teaser, 200)+"</ul>", 1)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read([]byte(page), nil); err != nil {
			b.Fatal(err)
		}
	}
}
