package site

import (
	"strings"
	"testing"
)

// A page offers a picture in the sizes that it has, and publishes what it
// offers.
func TestPictures(t *testing.T) {
	const dir = "content/ar/2024/11/20/"
	b := plan(t, folder{
		dir + "a.md":        "---\ntitle: أ\ndate: 2024-11-20\ncover: {src: wide.jpg, alt: نهر, caption: النهر, credit: فلان}\n---\n![ن](wide.jpg)\n\n![ن](a,b.JPG)\n\n![ن](vast.jpg \"كبير\")\n\n[ن](wide.jpg)\n",
		dir + "wide.jpg":    photo(1100, 550),
		dir + "a,b.JPG":     photo(700, 7),
		dir + "vast.jpg":    photo(2400, 24),
		dir + "a,b.480.JPG": "of the editor",
		dir + "none.jpg":    photo(1100, 550),
	})
	filled := b.filled(t, "/ar/2024/11/20/a/")
	const wide = `/repo/ar/2024/11/20/wide.480.jpg 480w, /repo/ar/2024/11/20/wide.800.jpg 800w, /repo/ar/2024/11/20/wide.jpg 1100w`
	p := filled.View.(*ArticlePage)
	if want := (Picture{URL: "/repo/ar/2024/11/20/wide.jpg", Srcset: wide, Alt: "نهر", Width: 1100, Height: 550, Caption: "النهر", Credit: "فلان"}); *p.Cover != want {
		t.Errorf("cover\n got %+v\nwant %+v", *p.Cover, want)
	}
	if want := "https://example.org/repo/ar/2024/11/20/wide.jpg"; p.Social.Image != want {
		t.Errorf("shared with %q, want %q", p.Social.Image, want)
	}
	for _, want := range []string{
		`<img src="/repo/ar/2024/11/20/wide.jpg" srcset="` + wide + `" sizes="` + textSizes + `" alt="ن" width="1100" height="550" loading="lazy" decoding="async">`,
		`<img src="/repo/ar/2024/11/20/a%2Cb.JPG" alt="ن" width="700" height="7" loading`, // the place of its smaller one is taken
		`<img src="/repo/ar/2024/11/20/vast.1200.jpg" srcset="/repo/ar/2024/11/20/vast.480.jpg 480w, /repo/ar/2024/11/20/vast.800.jpg 800w, /repo/ar/2024/11/20/vast.1200.jpg 1200w" sizes`,
		`<figcaption>كبير</figcaption>`,
		`<a href="/repo/ar/2024/11/20/wide.jpg">ن</a>`,
	} {
		if !strings.Contains(string(p.Content), want) {
			t.Errorf("no %s in\n%s", want, p.Content)
		}
	}
	for file, want := range map[string]string{
		dir + "wide.800.jpg": dir + "wide.jpg", dir + "vast.1200.jpg": dir + "vast.jpg",
		dir + "wide.1200.jpg": "", dir + "wide.jpg": "", dir + "a,b.480.JPG": "", dir + "x.480.jpg": "", dir + "480.jpg": "", dir + "a.480.md": "",
	} {
		if original, size, ok := b.SizeOf(file); original != want && ok || ok != (want != "") || ok && size.File != file {
			t.Errorf("%s is %+v of %q, %t", file, size, original, ok)
		}
	}
	if len(filled.Problems) > 0 {
		t.Error(filled.Problems)
	}
}

func TestBrokenPictures(t *testing.T) {
	const dir = "content/ar/2024/11/20/"
	b := plan(t, folder{
		dir + "a.md":  "---\ntitle: أ\ndate: 2024-11-20\ncover: {src: a.jpg, alt: نهر}\n---\nنص\n\n![ن](a.jpg)\n",
		dir + "a.jpg": "words",
	})
	filled := b.filled(t, "/ar/2024/11/20/a/")
	p := filled.View.(*ArticlePage)
	if want := `<img src="/repo/ar/2024/11/20/a.jpg" alt="ن" loading="lazy" decoding="async">`; !strings.Contains(string(p.Content), want) || p.Cover.Srcset != "" {
		t.Errorf("no %s in\n%s", want, p.Content)
	}
	var at []string
	for _, problem := range filled.Problems {
		at = append(at, problem.Pos.String()+" "+problem.Code)
	}
	want := dir + "a.md:4:14 picture-broken " + dir + "a.md:8:1 picture-broken"
	if got := strings.Join(at, " "); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
