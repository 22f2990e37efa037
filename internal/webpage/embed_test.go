package webpage

import "testing"

func TestEmbedAddress(t *testing.T) {
	cases := []struct{ html, want string }{
		{`<iframe src="//www.youtube.com/embed/ab_C-1?start=3"></iframe>`, "https://www.youtube.com/watch?v=ab_C-1"},
		{`<iframe src="https://www.youtube.com/embed/videoseries?list=PL1"></iframe>`, "https://www.youtube.com/playlist?list=PL1"},
		{`<object data="http://www.youtube.com/v/abc"><param name="movie" value="x"></object>`, "https://www.youtube.com/watch?v=abc"},
		{`<object><param name="movie" value="https://x.example/a.swf"><embed src="https://x.example/a.swf"></object>`, "https://x.example/a.swf"},
		{`<lite-youtube videoid="abc"></lite-youtube>`, "https://www.youtube.com/watch?v=abc"},
		{`<amp-twitter data-tweetid="12"></amp-twitter>`, "https://twitter.com/i/status/12"},
		{`<iframe src="https://player.vimeo.com/video/77?h=1"></iframe>`, "https://vimeo.com/77"},
		{`<iframe src="https://geo.dailymotion.com/player.html?video=x1"></iframe>`, "https://www.dailymotion.com/video/x1"},
		{`<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1&width=5"></iframe>`, "https://www.facebook.com/a/posts/1"},
		{`<iframe src="https://platform.twitter.com/embed/Tweet.html?id=12"></iframe>`, "https://twitter.com/i/status/12"},
		{`<iframe src="https://www.instagram.com/p/Cx/embed/captioned/"></iframe>`, "https://www.instagram.com/p/Cx/"},
		{`<iframe src="https://t.me/a/5?embed=1"></iframe>`, "https://t.me/a/5"},
		{`<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b"></iframe>`, "https://soundcloud.com/a/b"},
		{`<iframe src="https://open.spotify.com/embed/track/9?x=1"></iframe>`, "https://open.spotify.com/track/9"},
		{`<iframe src="about:blank" data-src="https://x.example/p?a=1&amp;b=2"></iframe>`, "https://x.example/p?a=1&b=2"},
		{`<iframe src="http://localhost/p"></iframe>`, "[http://localhost/p](http://localhost/p)"},
		{`<video src="blob:x"><source src="https://x.example/v.mp4"></video>`, "https://x.example/v.mp4"},
		{`<video src="v.mp4"></video>`, "v.mp4"},
		{`<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/3"><section>x</section></blockquote>`, "https://www.tiktok.com/@a/video/3"},
		{`<blockquote class="twitter-tweet"><a href="https://x.com/a/status/9?s=1">x</a></blockquote>`, "https://x.com/a/status/9"},
		{`<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@a/post/Cx"><a href="https://www.threads.net/@a/post/Cx"><div>View on Threads</div></a></blockquote>`, "https://www.threads.net/@a/post/Cx"},
		{`<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:x/app.bsky.feed.post/3k"><p>سال الوادي في صلالة اليوم</p>&mdash; Ali (<a href="https://bsky.app/profile/did:plc:x?ref_src=embed">@ali</a>) <a href="https://bsky.app/profile/did:plc:x/post/3k?ref_src=embed">5 May</a></blockquote>`,
			"> سال الوادي في صلالة اليوم\n>\n> — Ali ([@ali](https://bsky.app/profile/did:plc:x?ref_src=embed)) [5 May](https://bsky.app/profile/did:plc:x/post/3k?ref_src=embed)\n\nhttps://bsky.app/profile/did:plc:x/post/3k"},
		{`<blockquote class="mastodon-embed" data-embed-url="https://m.example/@a/123456/embed"><a href="https://m.example/@a/123456"><div>View on Mastodon</div></a></blockquote>`, "https://m.example/@a/123456"},
		{`<blockquote class="imgur-embed-pub"><a href="//imgur.com/a/x1">الصور</a></blockquote>`, "https://imgur.com/a/x1"},
		{`<blockquote class="xyz"><a href="https://new.example/u/ali/posts/77">View on New</a></blockquote><p><script async src="https://static.new.example/load.js"></script></p>`, "https://new.example/u/ali/posts/77"},
		{`<blockquote><p>سال الوادي في صلالة اليوم، <a href="https://paper.example/1">الخبر</a></p></blockquote><script src="https://ads.example/x.js"></script>`, "> سال الوادي في صلالة اليوم، [الخبر](https://paper.example/1)"},
		{`<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/99/"></a>`, "https://www.pinterest.com/pin/99/"},
		{`<div data-oembed-url="https://youtu.be/abc"><iframe src="https://www.youtube.com/embed/abc"></iframe></div>`, "https://youtu.be/abc"},
		{`<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>`, ""},
		{`<iframe src="https://ad.doubleclick.net/x"></iframe>`, ""},
		{`<iframe src="https://x.example/c" width="1" height="1"></iframe>`, ""},
		{`<iframe src="javascript:x"></iframe>`, ""},
		{`<iframe></iframe>`, ""},
	}
	for _, c := range cases {
		got := Fragment(c.html, nil).Body
		checkMarkdown(t, got)
		if got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.html, got, c.want)
		}
	}
}

// What readability drops with its wrapper comes back in its place.
func TestEmbedsAreRescued(t *testing.T) {
	const a = "قال رئيس البلدية في مؤتمر صحفي، صباح اليوم، إن الطريق الساحلي سيفتح قبل موعده بشهر، وإن الأشجار زرعت على جانبيه."
	const b = "وسأل الصحفيون عن كلفة المشروع، وعن الشركة التي نفذته، وعن سبب التأخير في السنة الأولى، فأجاب عن سؤالين منها."
	page := read(t, "", `<div><div class="story"><p>`+a+`</p><div class="promo widget"><a href="https://x.example/v">شاهد</a><iframe src="https://www.youtube.com/embed/abc"></iframe></div><p>`+b+`</p></div></div>`)
	if want := a + "\n\nhttps://www.youtube.com/watch?v=abc\n\n" + b; page.Body != want {
		t.Errorf("got\n%s\nwant\n%s", page.Body, want)
	}
}
