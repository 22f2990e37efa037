package webpage

import (
	"testing"
)

// read reads a page of a head and a body.
func read(t *testing.T, head, body string) Page {
	t.Helper()
	page, err := Read([]byte("<html><head>"+head+"</head><body>"+body+"</body></html>"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestTitle(t *testing.T) {
	const site = `<meta property="og:site_name" content="صدى">`
	cases := []struct{ head, body, want string }{
		{`<title>خبر اليوم | صدى</title>` + site, ``, "خبر اليوم"},
		{`<title>صدى - خبر اليوم</title>` + site, ``, "خبر اليوم"},
		{`<title>خبر - اليوم</title>` + site, ``, "خبر - اليوم"},
		{`<title>صدى</title>` + site, `<h1>صدى</h1><h1>خبر اليوم</h1>`, "خبر اليوم"},
		{`<title>خبر اليوم | صدى</title>`, `<h1>بوابة الأخبار</h1><h1>خبر اليوم</h1>`, "خبر اليوم"},
		{`<title>أ</title><meta property="og:title" content="خبر &quot;اليوم&quot; | صدى">` + site, `<h1>ب</h1>`, `خبر "اليوم"`},
		{`<meta property="og:title" content="ب"><script type="application/ld+json"><!--{"@type":"NewsArticle","headline":"خبر &amp; خبر"}--></script>`, ``, "خبر & خبر"},
		{``, ``, ""},
	}
	for _, c := range cases {
		if got := read(t, c.head, c.body).Title; got != c.want {
			t.Errorf("%s %s\ngot  %s\nwant %s", c.head, c.body, got, c.want)
		}
	}
}

func TestSite(t *testing.T) {
	if got := read(t, `<title>خبر اليوم عن المطر – صدى الشرق</title><meta property="og:title" content="خبر اليوم عن المطر">`, ``).Site; got != "صدى الشرق" {
		t.Errorf("site of the title: %q", got)
	}
}

func TestAuthor(t *testing.T) {
	ld := func(author string) string {
		return `<meta property="og:site_name" content="صدى"><script type="application/ld+json">{"@type":"NewsArticle","headline":"خبر","author":` + author + `}</script>`
	}
	cases := []struct{ head, body, want string }{
		{ld(`{"name":"منى علي"}`), ``, "منى علي"},
		{ld(`["منى علي","رامي","منى علي"]`), ``, "منى علي، رامي"},
		{ld(`[{"name":"Ann Lee"},{"name":"Bob Ray"}]`), ``, "Ann Lee, Bob Ray"},
		{ld(`{"name":"صدى"}`), `<span class="byline">بقلم: رامي</span>`, "رامي"},
		{ld(`"https://x.example/a"`), `<meta name="author" content="@sada">`, ""},
		{`<meta name="author" content="By Ann Lee">`, ``, "Ann Lee"},
		{``, `<div itemprop="author"><i>من</i> <b itemprop="name">منى علي</b></div>`, "منى علي"},
		{``, `<div class="related"><a rel="author">رامي</a></div>`, ""},
		{``, `<p>كتب هذا الخبر رجل لا نعرفه.</p>`, ""},
	}
	for _, c := range cases {
		if got := read(t, c.head, c.body).Author; got != c.want {
			t.Errorf("%s %s\ngot  %q\nwant %q", c.head, c.body, got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	cases := []struct{ head, body, published, modified string }{
		{`<script type="application/ld+json">{"@type":"Article","datePublished":"2024-01-02"}</script><meta property="article:published_time" content="x">`, ``, "2024-01-02", ""},
		{`<meta property="article:modified_time" content="2024-01-03T10:00+02:00">`, `<time datetime="2024-01-02">أمس</time>`, "2024-01-02", "2024-01-03T10:00+02:00"},
		{``, `<time class="updated" datetime="2024-01-03"></time><time class="published" datetime="2024-01-02"></time>`, "2024-01-02", "2024-01-03"},
		{``, `<time itemprop="dateModified" datetime="2024-01-03"></time>`, "", "2024-01-03"},
		{``, `<span itemprop="datePublished" content="2024-01-02"></span>`, "2024-01-02", ""},
		{``, `<aside><time datetime="2020-01-01"></time></aside>`, "", ""},
	}
	for _, c := range cases {
		if p := read(t, c.head, c.body); p.Published != c.published || p.Modified != c.modified {
			t.Errorf("%s %s: %q %q", c.head, c.body, p.Published, p.Modified)
		}
	}
}

func TestStandfirst(t *testing.T) {
	const body = `<article><p>بغداد: أعلنت البلدية أن الجسر القديم سيغلق أسبوعا كاملا بدءا من صباح السبت، وأن السيارات ستحول إلى الطريق الشرقي، حتى تنتهي أعمال الصيانة.</p>
<p>وقال مهندس البلدية إن الجسر الذي بني قبل ستين سنة سليم، لكن فواصله تحتاج إلى تبديل.</p></article>`
	cases := []struct{ description, want string }{
		{"جسر قديم وصيانة عاجلة", "جسر قديم وصيانة عاجلة"},
		{"أعلنت البلدية أن الجسر القديم سيغلق أسبوعا كاملا بدءا من صباح السبت", ""},
		{"بغداد: أعلنت البلدية أن الجسر القديم سيغلق أسبوعا كاملا بدءا من صباح الس…", ""},
		{"خبر", ""},
	}
	for _, c := range cases {
		if got := read(t, `<title>خبر</title><meta property="og:description" content="`+c.description+`">`, body).Standfirst; got != c.want {
			t.Errorf("%s: got %q, want %q", c.description, got, c.want)
		}
	}
}

func TestAddress(t *testing.T) {
	cases := []struct{ head, want string }{
		{`<link rel="canonical" href="https://x.example/أخبار/1"><meta property="og:url" content="https://x.example/2">`, "https://x.example/أخبار/1"},
		{`<link rel="canonical" href="/1"><meta property="og:url" content="https://x.example/2">`, "https://x.example/1"},
		{`<link rel="canonical" href="javascript:x">`, ""},
		{`<meta property="og:url" content="file:///home/x.html">`, ""},
		{`<meta property="og:url" content="http:///x">`, ""},
	}
	for _, c := range cases {
		if got := read(t, c.head, "").Address; got != c.want {
			t.Errorf("%s: %q, want %q", c.head, got, c.want)
		}
	}
}

func TestLead(t *testing.T) {
	cases := []struct {
		head string
		want Picture
	}{
		{`<script type="application/ld+json">{"@type":"NewsArticle","image":[{"url":"https://x.example/a.jpg","caption":"سوق","creator":{"name":"رويدا"}}]}</script>`, Picture{Src: "https://x.example/a.jpg", Caption: "سوق", Credit: "رويدا"}},
		{`<meta name="twitter:image" content="https://x.example/b.jpg"><meta name="twitter:image:alt" content="باعة">`, Picture{Src: "https://x.example/b.jpg", Alt: "باعة"}},
	}
	for _, c := range cases {
		if got := read(t, c.head, "").Picture; got == nil || *got != c.want {
			t.Errorf("%s: %+v", c.head, got)
		}
	}
	if got := read(t, "", "<p>نص</p>").Picture; got != nil {
		t.Errorf("%+v", got)
	}
}

func TestCharset(t *testing.T) {
	cases := []struct{ html, want string }{
		{`<meta charset="Windows-1256">`, "windows-1256"},
		{`<META HTTP-EQUIV=Content-Type content="text/html; charset=ISO-8859-6">`, "iso-8859-6"},
		{`<meta http-equiv="content-type" content='text/html;charset="utf-8"'/>`, "utf-8"},
		{`<!-- <meta charset="x"> --><meta name="a" content="charset=y"><title>&</title>`, ""},
		{string(make([]byte, 1100)) + `<meta charset="utf-8">`, ""},
		{``, ""},
	}
	for _, c := range cases {
		if got := Charset([]byte(c.html)); got != c.want {
			t.Errorf("%.80s: %q, want %q", c.html, got, c.want)
		}
	}
}
