package markdown

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/rogpeppe/go-internal/txtar"
)

// update rewrites the expected parts of testdata; make golden sets it.
var update = os.Getenv("UPDATE") != ""

// arabicPage and englishPage are the two pages that tests print on.
var (
	arabicPage  = Options{Lang: "ar", Dir: "rtl", FootnotePrefix: "a-", Labels: Labels{Footnotes: "الحواشي", BackLink: "العودة إلى النص", Video: "فيديو", Post: "منشور", Map: "خريطة"}}
	englishPage = Options{Lang: "en", Dir: "ltr", Labels: Labels{Footnotes: "Notes", BackLink: "Back to the text", Video: "Video", Post: "Post", Map: "Map"}}
)

// site is a resolver that knows every file but those named missing.
func site(r Ref) (Address, bool) {
	url := "/" + strings.TrimPrefix(strings.TrimSuffix(r.Target, ".md"), "../")
	if r.Fragment != "" {
		url += "#" + r.Fragment
	}
	return Address{URL: url}, !strings.Contains(r.Target, "missing")
}

// Each file of testdata holds NAME.md, what it is printed as on a page of its
// language, and its problems, if any. ar- and en- at the head of a file's name
// say which page.
func TestFiles(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	if len(paths) == 0 {
		t.Fatal("no testdata")
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			opt := englishPage
			if strings.HasPrefix(filepath.Base(path), "ar-") {
				opt = arabicPage
			}
			var out []txtar.File
			for _, f := range archive.Files {
				name, isMarkdown := strings.CutSuffix(f.Name, ".md")
				if !isMarkdown {
					continue
				}
				doc, problems := Parse(diag.Pos{Path: f.Name, Line: 1}, f.Data, opt)
				out = append(out, f, txtar.File{Name: name + ".html", Data: []byte(doc.HTML(site))})
				var lines strings.Builder
				for _, p := range problems {
					lines.WriteString(p.Pos.String() + " " + p.Code + "\n")
				}
				if lines.Len() > 0 {
					out = append(out, txtar.File{Name: name + ".problems", Data: []byte(lines.String())})
				}
			}
			got := txtar.Format(&txtar.Archive{Comment: archive.Comment, Files: out})
			if update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := txtar.Format(archive); string(got) != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestRefs(t *testing.T) {
	body := "سطر\n\nانظر [الأول](../21/a%20b.md#فصل \"عنوان\") و[هذا](</أخبار/خبر عاجل/>) و[ذاك](x.md?y=1)\n\n" +
		"> ![صورة *مهمة*](س.jpg) [ه](https://e.org) [م](mailto:a@b.org) [ق](#x) [ر](//e.org/x) [ف]() [س][ref]\n\n[ref]: ../r.md\n"
	doc, problems := Parse(diag.Pos{Path: "content/ar/x.md", Line: 10}, []byte(body), arabicPage)
	if len(problems) > 0 {
		t.Error(problems)
	}
	at := func(line, col int) diag.Pos { return diag.Pos{Path: "content/ar/x.md", Line: line, Col: col} }
	want := []Ref{
		{Pos: at(12, 6), Target: "../21/a b.md", Fragment: "فصل"},
		{Pos: at(12, 43), Target: "/أخبار/خبر عاجل/"},
		{Pos: at(12, 70), Target: "x.md"},
		{Pos: at(14, 3), Target: "س.jpg", Image: true, Alt: "صورة مهمة"},
		{Pos: at(14, 93), Target: "../r.md"},
	}
	got := doc.Refs()
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %+v\nwant %+v", got[i], want[i])
		}
	}
}

func TestRefusedReferencesAreText(t *testing.T) {
	doc, _ := parse("a [*b*](missing.md) ![c & d](missing.jpg \"e\")", englishPage)
	if got, want := doc.HTML(site), "<p>a <em>b</em> c &amp; d</p>\n"; got != want {
		t.Errorf("got %s", got)
	}
}

func TestResolvedOnceAndEscaped(t *testing.T) {
	doc, _ := parse("[a](b.md)", englishPage)
	asked := 0
	got := doc.HTML(func(Ref) (Address, bool) { asked++; return Address{URL: `/"><script>`}, true })
	if want := `<p><a href="/&quot;&gt;&lt;script&gt;">a</a></p>` + "\n"; got != want || asked != 1 {
		t.Errorf("asked %d times, got %s", asked, got)
	}
}

func TestText(t *testing.T) {
	doc, _ := parse("## عنوان\n\nقال \"نعم\" &amp; \\*لا\\*\nسطر `رمز`[^1].\n\n- أ\n- ب\n\n|س|ص|\n|-|-|\n|1|2|\n\n![x](y.jpg)\n\n<div>z</div>\n\n[^1]: حاشية", arabicPage)
	want := "عنوان\n\nقال \"نعم\" & *لا*\nسطر رمز.\n\nأ\nب\n\nس\tص\n1\t2\n\nحاشية"
	if got := doc.Text(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestHeadings(t *testing.T) {
	doc, _ := parse("### الرئيسُ **يزور** القاهـرة!\n### ﺍﻟﻤﻐﺮﺏ\n#### Content\n#### !\n#### ?\n### x {#a:b .c lang=en onclick=\"x\" style=\"x\"}", arabicPage)
	want := []Heading{
		{2, "الرئيس-يزور-القاهرة", "الرئيسُ يزور القاهـرة!"}, {2, "المغرب", "ﺍﻟﻤﻐﺮﺏ"}, {3, "content-2", "Content"},
		{3, "section", "!"}, {3, "section-2", "?"}, {2, "a-b", "x"},
	}
	got := doc.Headings()
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %+v, want %+v", got[i], want[i])
		}
	}
	if html := doc.HTML(nil); strings.Contains(html, "onclick") || strings.Contains(html, "style") {
		t.Error(html)
	}
}

func TestHeadingLevels(t *testing.T) {
	for body, want := range map[string]string{"# a\n## b\n###### c": "234", "### a\n## b": "22", "###### a": "2", "### a\n#### b\n### c": "232", "# a\n### b\n## c\n### d": "2334"} {
		doc, _ := parse(body, englishPage)
		got := ""
		for _, h := range doc.Headings() {
			got += strconv.Itoa(h.Level)
		}
		if got != want {
			t.Errorf("%q has levels %s, want %s", body, got, want)
		}
	}
}

func TestReferencesToNoCharacter(t *testing.T) {
	doc, _ := parse("&#0;&#xD800;&#1234567;&#12345678;&nosuch;&lt;\x00", englishPage)
	if got, want := doc.Text(), "\ufffd\ufffd\ufffd&#12345678;&nosuch;<\ufffd"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEscapedStarsAreMeant(t *testing.T) {
	if _, problems := parse(`\**قال و\*\*ما`, arabicPage); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestUnsafe(t *testing.T) {
	opt := englishPage
	opt.Unsafe = true
	doc, problems := parse("<div class=\"x\">\n*a*\n</div>\n\nb <kbd>c</kbd>", opt)
	if got, want := doc.HTML(nil), "<div class=\"x\">\n*a*\n</div>\n<p>b <kbd>c</kbd></p>\n"; got != want || len(problems) > 0 {
		t.Errorf("got %s %v", got, problems)
	}
}

func TestManyAtOnce(t *testing.T) {
	doc, _ := parse("[أ](a.md) \"ب\" **ج**", arabicPage)
	want := doc.HTML(site)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			again, _ := parse("[أ](a.md) \"ب\" **ج**", arabicPage)
			if doc.HTML(site) != want || again.HTML(site) != want {
				t.Error("another document")
			}
		})
	}
	wait.Wait()
}

func BenchmarkParse(b *testing.B) {
	body := []byte(strings.Repeat("أشاد السفير **فلان** بالعلاقات بين البلدين، وقال \"نعم\" في [بيان](../21/x.md) نشره على https://example.org/بيان اليوم.\n\n", 12))
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		doc, _ := Parse(diag.Pos{Path: "x.md", Line: 1}, body, arabicPage)
		_ = doc.HTML(site)
	}
}
