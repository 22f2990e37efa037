package markdown

import "testing"

// What is behind an address is told by its form: pages of the same hosts that
// are no video, post or map are none.
func TestEmbedOf(t *testing.T) {
	for address, want := range map[string]struct {
		embed embed
		host  string
	}{
		"https://www.youtube.com/watch?v=a-b_c":                     {video, "youtube.com"},
		"https://m.youtube.com/watch?app=desktop&v=abc":             {video, "youtube.com"},
		"https://www.youtube-nocookie.com/embed/abc":                {video, "youtube-nocookie.com"},
		"HTTPS://YOUTU.BE/abc":                                      {video, "youtu.be"},
		"https://youtube.com/shorts/abc":                            {video, "youtube.com"},
		"https://www.youtube.com/@channel":                          {},
		"https://www.youtube.com/":                                  {},
		"https://notyoutube.com/watch?v=abc":                        {},
		"https://youtube.com.example/watch?v=abc":                   {},
		"https://example.org/?u=youtube.com/watch?v=abc":            {},
		"https://vimeo.com/123":                                     {video, "vimeo.com"},
		"https://player.vimeo.com/video/123":                        {video, "player.vimeo.com"},
		"https://vimeo.com/about":                                   {},
		"https://www.dailymotion.com/video/x8":                      {video, "dailymotion.com"},
		"https://dai.ly/x8":                                         {video, "dai.ly"},
		"https://fb.watch/abc/":                                     {video, "fb.watch"},
		"https://www.facebook.com/watch/?v=123":                     {video, "facebook.com"},
		"https://www.facebook.com/user/posts/123":                   {post, "facebook.com"},
		"https://www.facebook.com/permalink.php?story_fbid=1&id=2":  {post, "facebook.com"},
		"https://www.facebook.com/user":                             {},
		"https://www.tiktok.com/@user/video/123":                    {video, "tiktok.com"},
		"https://www.tiktok.com/@user":                              {},
		"https://files.example/2024/Clip.MP4?x=1":                   {video, "files.example"},
		"//files.example/clip.webm":                                 {video, "files.example"},
		"https://files.example/clip.mp4.html":                       {},
		"https://x.com/user/status/123?s=20":                        {post, "x.com"},
		"https://mobile.twitter.com/user/status/123":                {post, "mobile.twitter.com"},
		"https://x.com/user":                                        {},
		"https://www.instagram.com/p/abc/":                          {post, "instagram.com"},
		"https://www.instagram.com/user/reel/abc/":                  {post, "instagram.com"},
		"https://www.instagram.com/user/":                           {},
		"https://t.me/channel/12":                                   {post, "t.me"},
		"https://t.me/s/channel/12":                                 {post, "t.me"},
		"https://t.me/channel":                                      {},
		"https://www.threads.net/@user/post/abc":                    {post, "threads.net"},
		"https://bsky.app/profile/user.example/post/3k":             {post, "bsky.app"},
		"https://www.linkedin.com/posts/user_a":                     {post, "linkedin.com"},
		"https://social.example/@user/109876543210":                 {post, "social.example"},
		"https://social.example/@user@other.example/109876543210":   {post, "social.example"},
		"https://social.example/@user":                              {},
		"https://blog.example/@user/a-title-1234567":                {},
		"https://www.google.com/maps/@33.3,44.4,12z":                {mapOf, "google.com"},
		"https://www.google.com.eg/maps?q=33,44":                    {mapOf, "google.com.eg"},
		"https://maps.google.com/?q=33,44":                          {mapOf, "maps.google.com"},
		"https://maps.app.goo.gl/abc":                               {mapOf, "maps.app.goo.gl"},
		"https://goo.gl/maps/abc":                                   {mapOf, "goo.gl"},
		"https://www.google.com/search?q=maps":                      {},
		"https://www.google.com/mapsmania":                          {},
		"https://www.openstreetmap.org/#map=12/33.3/44.4":           {mapOf, "openstreetmap.org"},
		"https://www.openstreetmap.org/?mlat=33&mlon=44":            {mapOf, "openstreetmap.org"},
		"https://www.openstreetmap.org/relation/304934":             {mapOf, "openstreetmap.org"},
		"https://www.openstreetmap.org/about":                       {},
		"https://maps.apple.com/?ll=33,44":                          {mapOf, "maps.apple.com"},
		"https://user:pass@youtu.be/abc":                            {video, "youtu.be"},
		"clip.mp4":                                                  {video, ""},
		"../20/clip.WebM":                                           {video, ""},
		"sound.mp3":                                                 {},
		"mailto:a@youtu.be":                                         {},
		"https://":                                                  {},
		"https://[::1/watch?v=abc":                                  {},
		"javascript:location='https://youtu.be/abc'":                {},
		"https://example.org/أخبار/فيديو":                           {},
		"https://www.google.com/maps/place/%D8%A8%D8%BA%D8%AF/@3,4": {mapOf, "google.com"},
	} {
		e, host := embedOf(parseDestination(address))
		if e != want.embed || e != noEmbed && host != want.host {
			t.Errorf("%s: %d at %q, want %d at %q", address, e, host, want.embed, want.host)
		}
	}
}

// A card loads nothing and leads where its link led; what it says is no part of
// the text but for the link's own words.
func TestCardText(t *testing.T) {
	for body, want := range map[string]string{
		"قبل\nhttps://youtu.be/abc\nبعد": "قبل\n\nyoutu.be\n\nبعد",
		"[كلمة](https://youtu.be/abc)":   "كلمة",
	} {
		if doc, _ := parse(body, arabicPage); doc.Text() != want {
			t.Errorf("%q: text %q, want %q", body, doc.Text(), want)
		}
	}
	doc, _ := parse("https://youtu.be/abc", Options{})
	if got, want := doc.HTML(site), `<p class="embed embed-video"><a href="https://youtu.be/abc" rel="noopener"><bdi class="embed-host" dir="ltr">youtu.be</bdi></a></p>`+"\n"; got != want {
		t.Errorf("without labels:\n got %s\nwant %s", got, want)
	}
}
