package compact

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
	"testing"
)

func compactHTML(t *testing.T, page string) string {
	t.Helper()
	out, err := Template([]byte(page))
	if err != nil {
		t.Fatalf("Template(%q): %v", page, err)
	}
	return string(out)
}

func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"tags of the document stay", "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<title>خبر</title>\n</head>\n<body>\n<p>نص</p>\n</body>\n</html>",
			`<!doctype html><html lang="ar" dir="rtl"><head><title>خبر</title></head><body><p>نص</p></body></html>`},
		{"end tags and quotes stay", `<ul> <li class="a">x</li> <li>y</li> </ul>`, `<ul><li class="a">x</li><li>y</li></ul>`},
		{"default values stay", `<input type="text"><button type="submit">x</button>`, `<input type="text"><button type="submit">x</button>`},
		{"comments go", "<p>a<!-- note --></p>", "<p>a</p>"},
		{"comments of templates go", "{{/* the page's */}}<p>a {{- /* it's */ -}} b {{/* b' */}}</p>", "<p>a {{- \"\" -}} b</p>"},
		{"actions stay", "<ul>\n  {{range .A}}<li {{if .B}}class=\"x\"{{end}}>{{.C}}</li>{{end}}\n</ul>", "<ul>{{range .A}}<li {{if .B}}class=\"x\"{{end}}>{{.C}}</li>{{end}}</ul>"},
		{"a blank between inline elements stays", "<p><b>قال</b> <i>نعم</i></p>", "<p><b>قال</b> <i>نعم</i></p>"},
		{"code keeps its blanks", "<pre>a\n  b</pre>", "<pre>a\n  b</pre>"},
		{"the policy stays", `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`,
			`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`},
		{"numbers of JSON-LD stay", `<script type="application/ld+json">{"a": 100000, "b": 1.0}</script>`,
			`<script type="application/ld+json">{"a": 100000, "b": 1.0}</script>`},
		{"invisible letters stay", "<p>می\u200cگوید \u200f!\u00a0x</p>", "<p>می\u200cگوید \u200f!\u00a0x</p>"},
	} {
		if got := compactHTML(t, c.page); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A name in an isolate keeps its distance from its neighbours, and has no blank
// inside that would be drawn on the wrong side of it.
func TestIsolates(t *testing.T) {
	for page, want := range map[string]string{
		"<p><bdi> Reuters </bdi> <bdi>Joe Biden</bdi></p>": "<p><bdi>Reuters</bdi> <bdi>Joe Biden</bdi></p>",
		"<p>قال <bdi>ABC</bdi> نعم</p>":                    "<p>قال <bdi>ABC</bdi> نعم</p>",
		"<p>قال<bdi dir=\"ltr\"> ABC </bdi>نعم</p>":        "<p>قال <bdi dir=\"ltr\">ABC</bdi> نعم</p>",
		"<p><bdi><bdi> x </bdi></bdi>y</p>":                "<p><bdi><bdi>x</bdi></bdi> y</p>",
		"<p>a<bdi>\n</bdi>b</p>":                           "<p>a\n<bdi></bdi>b</p>",
		"<p>(<bdi>x</bdi>, <bdi>y</bdi>)</p>":              "<p>(<bdi>x</bdi>, <bdi>y</bdi>)</p>",
	} {
		if got := compactHTML(t, page); got != want {
			t.Errorf("%s\n got %s\nwant %s", page, got, want)
		}
	}
}

func TestCSS(t *testing.T) {
	got, err := CSS([]byte("/* note */\n.a { margin-inline: 0 auto; }\n@media (width < 40rem) { .a:dir(rtl) { color: red; } }\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := ".a{margin-inline:0 auto}@media (width < 40rem){.a:dir(rtl){color:red}}"
	if strings.ReplaceAll(string(got), " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("got %s", got)
	}
}

func TestJS(t *testing.T) {
	got, err := JS([]byte("// note\nconst word = 'عراق';\nconsole.log( word );\n"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(got), "note") || !strings.Contains(string(got), "عراق") {
		t.Errorf("got %s", got)
	}
	if out, err := JS([]byte("const = ;")); err == nil || out != nil {
		t.Errorf("a broken script gives %q, %v", out, err)
	}
}

func TestManyAtOnce(t *testing.T) {
	page := []byte("<p> <bdi> x </bdi> y </p>")
	want := compactHTML(t, string(page))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got, err := Template(page); err != nil || string(got) != want {
				t.Errorf("got %s, %v", got, err)
			}
		})
	}
	wait.Wait()
	if string(page) != "<p> <bdi> x </bdi> y </p>" {
		t.Error("the page that was given is changed")
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// The words of a page, and the blanks between them, are those it had.
func FuzzHTMLKeepsWords(f *testing.F) {
	f.Add("قال", "Reuters", " نعم ")
	f.Add(" a", "b ", "")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		for _, s := range []string{a, b, c} {
			if strings.ContainsAny(s, "<>&\x00\r\f\v\t\n") || !isText(s) {
				t.Skip()
			}
		}
		page := "<p>" + a + "<bdi>" + b + "</bdi><a href=\"x\">" + c + "</a></p>"
		if got, want := words(compactHTML(t, page)), words(page); got != want {
			t.Errorf("%q: words %q, want %q", page, got, want)
		}
	})
}

func isText(s string) bool { return bytes.Equal(bytes.ToValidUTF8([]byte(s), nil), []byte(s)) }

func words(page string) string {
	return strings.Join(strings.FieldsFunc(tag.ReplaceAllString(page, ""), func(r rune) bool { return r == ' ' }), " ")
}
