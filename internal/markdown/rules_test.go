package markdown

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

func inline(body string, opt Options) string {
	doc, _ := parse(body, opt)
	html := strings.TrimSuffix(doc.HTML(site), "</p>\n")
	return html[strings.Index(html, ">")+1:]
}

func TestEmphasis(t *testing.T) {
	for body, want := range map[string]string{
		"**قال الوزير:**إن":          "<strong>قال الوزير:</strong>إن",
		"و**«نص»**ما":                "و<strong>«نص»</strong>ما",
		"**الوزير،**قال":             "<strong>الوزير،</strong>قال",
		"**هل؟**نعم":                 "<strong>هل؟</strong>نعم",
		"بـ**«حماس»** قال":           "بـ<strong>«حماس»</strong> قال",
		"**نص**«نص»**نص**":           "<strong>نص</strong>«نص»<strong>نص</strong>",
		"**العدد:**5 قتلى":           "<strong>العدد:</strong>5 قتلى",
		"**الوزير:**Reuters":         "<strong>الوزير:</strong>Reuters",
		"*«نص»*ما و*«آخر»*هنا":       "<em>«نص»</em>ما و<em>«آخر»</em>هنا",
		"و~~«نص»~~ما":                "و<del>«نص»</del>ما",
		"**أ (ب)**ج **د:**ه":         "<strong>أ (ب)</strong>ج <strong>د:</strong>ه",
		"`**«نص»**ما` و\\*\\*«نص»**": "<code dir=\"ltr\">**«نص»**ما</code> و**«نص»**",
		"ملف_«اسم»_هنا":              "ملف_«اسم»_هنا",
		"**Minister:**said":          "**Minister:**said",
		"a**\"b\"**c":                "a**\"b\"**c",
	} {
		opt := arabicPage
		if strings.HasPrefix(want, "a") || strings.HasPrefix(want, "**M") {
			opt = englishPage
		}
		if got := inline(body, opt); got != want {
			t.Errorf("%s\n got %s\nwant %s", body, got, want)
		}
	}
}

// plainGoldmark is CommonMark with strikethrough, as it is without us.
var plainGoldmark = goldmark.New(goldmark.WithExtensions(extension.Strikethrough))

// A text without Arabic letters has the emphasis that CommonMark gives it.
func FuzzLatinEmphasis(f *testing.F) {
	for _, s := range []string{"**a:**b", "a**\"b\"**c", "*a **b*** c", "_a_b_ __c__d", "~a~ ~~b~~", "***a** b*", "*(*a*)*", "**5:**6", "a*\u00abb\u00bb*c", "** a **"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, r := range body {
			if !strings.ContainsRune("abc 0123456789.:,-()*_«»é", r) {
				t.Skip()
			}
		}
		body = "x" + strings.TrimSpace(body)
		var want strings.Builder
		if err := plainGoldmark.Convert([]byte(body), &want); err != nil {
			t.Fatal(err)
		}
		doc, _ := parse(body, Options{})
		if got := doc.HTML(site); got != want.String() {
			t.Errorf("%q\n got %s\nwant %s", body, got, want.String())
		}
	})
}

func TestBareURLs(t *testing.T) {
	for body, want := range map[string]string{
		"https://example.org/أخبار":             "https://example.org/أخبار",
		"(https://example.org/a_(b))":           "https://example.org/a_(b)",
		"«https://example.org/x»":               "https://example.org/x",
		"https://example.org/x، ثم":             "https://example.org/x",
		"https://example.org/x؟":                "https://example.org/x",
		"https://example.org/x.":                "https://example.org/x",
		"رابطhttps://example.org/س_ص؛":          "https://example.org/س_ص",
		"https://مثال.إختبار/صفحة":              "https://مثال.إختبار/صفحة",
		"**https://example.org/x**":             "https://example.org/x",
		"HTTP://example.org:8080?q=a&b=c#د!":    "HTTP://example.org:8080?q=a&amp;b=c#د",
		"https://example.org":                   "https://example.org",
		"<https://example.org/خبر>":             "https://example.org/خبر",
		"`https://example.org`":                 "",
		"xhttps://example.org":                  "",
		"https://localhost https:// http://.a.": "",
		`https\://example.org`:                  "",
	} {
		got := ""
		if _, after, ok := strings.Cut(inline(body, arabicPage), `rel="noopener">`); ok {
			got, _, _ = strings.Cut(after, "</a>")
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", body, got, want)
		}
	}
	got := inline("https://مثال.إختبار/أ%d8?q=\"x", arabicPage)
	if want := `href="https://مثال.إختبار/%D8%A3%D8?q="`; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s in it", got, want)
	}
}

func TestDestinations(t *testing.T) {
	for body, want := range map[string]string{
		"[x](javascript:alert(1))":              "x",
		"[x](JaVaScRiPt&colon;alert(1))":        "x",
		"[x](<java&Tab;script:alert(1)>)":       "x",
		"[x](&#1;javascript:alert(1))":          "x",
		"[x](data:text/html,x)":                 "x",
		"[x](vbscript:x)":                       "x",
		"[x](file:///etc/passwd)":               "x",
		"![x](data:image/png;base64,AA)":        "x",
		"<javascript:alert(1)>":                 "javascript:alert(1)",
		"[x](https://e.org \"a &quot;b\")":      `<a href="https://e.org" title="a &quot;b" rel="noopener">x</a>`,
		"[x](//e.org/ب)":                        `<a href="//e.org/%D8%A8" rel="noopener">x</a>`,
		"[x](mailto:a@b.org)":                   `<a href="mailto:a@b.org">x</a>`,
		"[x](tel:+964)":                         `<a href="tel:+964">x</a>`,
		"[x](#فصل)":                             `<a href="#%D9%81%D8%B5%D9%84">x</a>`,
		"[x]()":                                 "x",
		"[x](</خبر عاجل/>)":                     `<a href="//خبر عاجل/">x</a>`,
		"[x <https://e.org>](a.md)":             `<a href="/a">x https://e.org</a>`,
		"[![x](https://e.org/p.jpg)](a.md)":     `<a href="/a">x</a>`,
		"![](https://e.org/%D8%B5.jpg?w=1)":     `<a href="https://e.org/%D8%B5.jpg?w=1" rel="noopener">ص.jpg</a>`,
		"![x *y*](p.jpg \"t\") z":               `<img src="/p.jpg" alt="x y" title="t" loading="lazy" decoding="async"> z`,
		"[x](https://e.org/a\\b<c>\"d\"%zz%e0)": `<a href="https://e.org/a%5Cb%3Cc%3E%22d%22%25zz%E0" rel="noopener">x</a>`,
	} {
		if got := inline(body, englishPage); got != want {
			t.Errorf("%s\n got %s\nwant %s", body, got, want)
		}
	}
}

func TestQuotes(t *testing.T) {
	for body, want := range map[string]string{
		`"نعم"`:             "«نعم»",
		`قال "نعم"، و"لا".`: "قال «نعم»، و«لا».",
		`("نعم")`:           "(«نعم»)",
		`وبـ"القاهرة" وال"ناتو" ل"من"`: "وبـ«القاهرة» وال«ناتو» ل«من»",
		`"نعم"وقال`:                     "«نعم»وقال",
		`**"نعم"** و*"لا*"`:             "<strong>«نعم»</strong> و<em>«لا</em>»",
		"\"سطر\nآخر\"":                  "«سطر\nآخر»",
		`شاشة 5" فقط`:                   `شاشة 5" فقط`,
		`"ناقص و"تام"`:                  `"ناقص و«تام»`,
		`قال"نعم`:                       `قال"نعم`,
		`""نعم""`:                       `""نعم""`,
		`\"نعم\" &quot;لا&quot;`:        `"نعم" "لا"`,
		"`\"x\"` \"ن\"":                 "<code dir=\"ltr\">\"x\"</code> «ن»",
		`[ن](https://e.org/?q="x" "ع")`: `<a href="https://e.org/?q=%22x%22" title="ع" rel="noopener">ن</a>`,
		`She said "no"`:                 `She said "no"`,
	} {
		if got := inline(body, arabicPage); got != want {
			t.Errorf("%s\n got %s\nwant %s", body, got, want)
		}
	}
	for body, want := range map[string]string{
		`He said "no", ("yes") and 5" more`: `He said “no”, (“yes”) and 5" more`,
		`a—"b"`:                             `a—“b”`,
		`[x](a.md) "q" [y](b.md)`:           `<a href="/a">x</a> “q” <a href="/b">y</a>`,
	} {
		if got := inline(body, englishPage); got != want {
			t.Errorf("%s\n got %s\nwant %s", body, got, want)
		}
	}
	if got := inline(`"oui"`, Options{Lang: "fr"}); got != `"oui"` {
		t.Errorf("a language without marks: got %s", got)
	}
	if got := inline(`"نعم"`, Options{Lang: "ar-IQ", Dir: "rtl"}); got != "«نعم»" {
		t.Errorf("ar-IQ: got %s", got)
	}
}
