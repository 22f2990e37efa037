package webpage

import (
	"strings"
	"testing"
)

func TestFragment(t *testing.T) {
	const long = "هذه جملة طويلة كتبت لتكون فقرة كاملة من خبر، فيها أكثر من ثمانين حرفا، ولا شيء فيها غير ذلك."
	cases := []struct{ name, html, want string }{
		{"plain text", "نص & كلام", "نص & كلام"},
		{"blank lines of an export", "فقرة أولى.\n\nفقرة <b>ثانية</b>.", "فقرة أولى.\n\nفقرة **ثانية**."},
		{"lines of a paragraph", "<p>بيت أول<br>بيت ثان</p>", "بيت أول\nبيت ثان"},
		{"long runs", long + "<br>" + long, long + "\n\n" + long},
		{"breaks in phrases", "<div><b>أول<br/><br/>ثان</b></div>", "**أول**\n\n**ثان**"},
		{"many breaks", "أ<br> <br>\n<br>ب", "أ\n\nب"},
		{"blanks before a paragraph", "<p>&nbsp;&nbsp; نص</p><p>&nbsp;</p>", "نص"},
		{"caption", `[caption id="a" width="300"]<a href="https://x.example/b.jpg"><img src="https://x.example/s.jpg" alt="صورة" /></a> سوق المدينة[/caption]`, ""},
		{"caption in the text", `<p>قبل.</p>[caption width="300" caption="سوق"]<img src="https://x.example/s.jpg">[/caption]`, "قبل.\n\n![سوق](https://x.example/s.jpg \"سوق\")"},
		{"pictures within a paragraph", `<p>قبل <img src="https://x.example/1.jpg" alt="أ"> وبعد <img src="https://x.example/2.jpg" alt="ب"></p>`, "قبل وبعد\n\n![أ](https://x.example/1.jpg)\n\n![ب](https://x.example/2.jpg)"},
		{"caption without an end", `<p>قبل.</p><figure><img src="https://x.example/1.jpg" alt="أ"><figcaption>` + strings.Repeat("<p>"+long+"</p>", 9), "قبل.\n\n![أ](https://x.example/1.jpg)" + strings.Repeat("\n\n"+long, 9)},
		{"embed", "<p>نص.</p>[embed width=\"4\"]https://youtu.be/xyz?t=1&amp;a=2[/embed]<p>نص.</p>", "نص.\n\nhttps://youtu.be/xyz?t=1&a=2\n\nنص."},
		{"video", `[video width="640" mp4="https://x.example/v.mp4"][/video]`, "https://x.example/v.mp4"},
		{"audio", `قبل [audio src="https://x.example/a.mp3"] بعد`, "قبل\n\nhttps://x.example/a.mp3\n\nبعد"},
		{"gallery without addresses", `أول [gallery ids="1,2"] ثان`, "أول\n\n[gallery ids=\"1,2\"]\n\nثان"},
		{"block", "<!-- wp:paragraph --><p>نص.</p><!-- /wp:paragraph --><!-- wp:embed {\"url\":\"https://x.com/a/status/12?s=20\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://x.com/a/status/12?s=20\n</div><figcaption>شرح</figcaption></figure><!-- /wp:embed -->", "نص.\n\nhttps://x.com/a/status/12\n\nشرح"},
		{"block that is a comment", `<p>نص.</p><!-- wp:embed {"url":"https://vimeo.com/5"} /-->`, "نص.\n\nhttps://vimeo.com/5"},
		{"oembed", `<figure class="media"><oembed url="https://vimeo.com/5"></oembed></figure>`, "https://vimeo.com/5"},
		{"relative links", `<a href="/a">أ</a> <a href="//x.example/b">ب</a> <a href="#c">ت</a> <a href=" JavaScript:x">ث</a> <a href="data:text/html,x">ج</a> <a href="ftp://x.example">ح</a>`, "أ [ب](https://x.example/b) ت ث ج ح"},
		{"link that is its text", `<a href="https://x.example/a_b">https://x.example/a_b</a>`, "https://x.example/a_b"},
		{"link with brackets", `<a href="https://x.example/(a)?q=[1]&amp;amp;">a [b] ]</a>`, `[a \[b\] \]](https://x.example/%28a%29?q=%5B1%5D\&amp;)`},
		{"link around blocks", `<a href="https://x.example/"><p>أ</p><p>ب</p></a>`, "أ\n\nب"},
		{"bold without words", `أ<b> </b>ب <b></b><i><br></i>`, "أ ب"},
		{"bold around blocks", `<b><ul><li>أ</li><li>ب</li></ul></b>`, "- أ\n- ب"},
		{"bold that would not be read", `a<b>(b)</b> <b>و"</b>ن`, `a(b) **و"**ن`},
		{"heading with signs", `<h2>C# {#x} *</h2>`, `## C\# \{\#x} *`},
		{"task", `<ul><li>[x] أ</li></ul>`, `- \[x] أ`},
		{"reference", `<p>[أ]: http://x.example</p><p>[^1]: ب</p>`, "[أ\\]: http://x.example\n\n\\[^1\\]: ب"},
		{"term", `<p>أ<br>: ب</p>`, "أ\n\\: ب"},
		{"rule", `<p>أ<br>---</p><p>===</p>`, "أ\n\\-\\-\\-\n\n\\=\\=\\="},
		{"layout table", `<table><tr><td>أ</td><td><ul><li>ب</li></ul></td></tr></table>`, "أ\n\n- ب"},
		{"page in a table", "<table><tr><td>أ</td><td>ب</td></tr><tr><td>ت</td><td>" + strings.Repeat("كلام طويل. ", 40) + "</td></tr></table>", "أ\n\nب\n\nت\n\n" + strings.TrimSpace(strings.Repeat("كلام طويل. ", 40))},
		{"inline code and unknown elements", `<x-y>a<code>*b*</code></x-y>`, `a\*b\*`},
		{"scripts", `أ<script>x</script><style>y</style><noscript>z</noscript>ب`, "أب"},
		{"hidden", `<p>نص ظاهر يقرؤه الناس.</p><p style="display: none">خفي</p>`, "نص ظاهر يقرؤه الناس."},
		{"counter", `<p>نص.<img src="https://x.example/feedburner/~r/1" width="1" height="1"></p>`, "نص."},
		{"read also", `<p>نص من الخبر، وفيه كلام كاف.</p><p>إقرأ أيضاً</p><ul><li><a href="/1">خبر آخر لا يعنينا</a></li></ul>`, "نص من الخبر، وفيه كلام كاف."},
		{"read also without a link", `<p>اقرأ أيضا: خبر آخر</p>`, "اقرأ أيضا: خبر آخر"},
		{"too deep", strings.Repeat("<div>", 600) + "نص", "نص"},
		{"nothing", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			page := Fragment(c.html, nil)
			checkMarkdown(t, page.Body)
			if page.Body != c.want {
				t.Errorf("got\n%s\nwant\n%s", page.Body, c.want)
			}
		})
	}
}

func TestFragmentPicture(t *testing.T) {
	page := Fragment(`<figure><img src="/s.jpg" alt="باعة"><figcaption>سوق المدينة <small class="credit">رويدا</small></figcaption></figure><p>نص.</p>`, address(t, "https://x.example/feed"))
	if page.Picture == nil || *page.Picture != (Picture{Src: "https://x.example/s.jpg", Alt: "باعة", Caption: "سوق المدينة", Credit: "رويدا"}) {
		t.Errorf("picture %+v", page.Picture)
	}
	if page.Body != "نص." {
		t.Errorf("body %q", page.Body)
	}
	page = Fragment(`<p>نص.</p><p><a href="/page"><img src="s-300x200.jpg"></a></p><ul><li><a href="/2"><img src="/t.jpg">خبر آخر</a></li></ul>`, address(t, "https://x.example/a/feed"))
	if want := "نص.\n\n![](https://x.example/a/s-300x200.jpg)\n\n- [خبر آخر](https://x.example/2)"; page.Body != want || page.Picture != nil {
		t.Errorf("body %q, picture %v", page.Body, page.Picture)
	}
}
