package webpage

import (
	"encoding/json"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// embedElements hold what is not text: a video, a post, a map.
var embedElements = set("iframe video audio object embed oembed amp-youtube amp-iframe amp-twitter amp-facebook amp-instagram " +
	"amp-video amp-audio lite-youtube amp-dailymotion amp-vimeo")

// posts are the classes by which networks know the posts that they embed.
var posts = set("twitter-tweet twitter-video instagram-media fb-post fb-video tiktok-embed telegram-post wp-block-embed")

// replaceEmbeds puts a stand-in for each embed.
func (r *reader) replaceEmbeds(doc *html.Node) {
	for _, n := range find(doc, isEmbed) {
		if !isUnder(doc, n) {
			continue
		}
		address := r.embedAddress(n)
		switch {
		case address == "" && embedElements[n.Data]:
			remove(n)
		case address == "":
			// A quotation that only looks like a post.
		case is(n, "blockquote") && hasWords(n):
			p := element(atom.P)
			n.Parent.InsertBefore(p, n.NextSibling)
			r.stand(p, medium{address: address})
			n.Attr = nil
		default:
			keepCaption(n)
			r.stand(n, medium{address: address})
		}
	}
}

func isEmbed(n *html.Node) bool {
	if embedElements[n.Data] || attr(n, "data-oembed-url") != "" || attr(n, "data-telegram-post") != "" {
		return true
	}
	if is(n, "blockquote", "a") && postAddress(n) != "" {
		return true
	}
	return is(n, "blockquote", "div", "figure") && isKnownPost(n)
}

func isKnownPost(n *html.Node) bool {
	return slices.ContainsFunc(strings.Fields(attr(n, "class")), func(c string) bool { return posts[c] })
}

// hasWords reports whether a post is there as text, and not as a placeholder.
func hasWords(n *html.Node) bool {
	if !isKnownPost(n) {
		return tells(n)
	}
	return strings.Contains(attr(n, "class"), "twitter") && first(n, func(p *html.Node) bool { return is(p, "p") && labelled(p) }) != nil
}

func labelled(p *html.Node) bool { label, _ := labelOf(p); return label != "" }

// keepCaption moves the caption of an embed behind it.
func keepCaption(n *html.Node) {
	for _, c := range named(n, "figcaption") {
		if remove(c); !isBlank(c) {
			rename(c, atom.P)
			n.Parent.InsertBefore(c, n.NextSibling)
		}
	}
}

// embedAddress returns the ordinary address of an embed, or "" if it has none
// or is no content: an advertisement, a counter, a button.
func (r *reader) embedAddress(n *html.Node) string {
	raw := rawEmbed(n)
	if raw == "" || isTiny(n) {
		return ""
	}
	u, err := url.Parse(resolve(r.base, raw))
	if err != nil || u.Host == "" {
		if strings.Contains(raw, ":") || isEmptyFrame(raw) {
			return ""
		}
		return raw // of a saved page: a file beside it
	}
	if isAdvertisement(u) {
		return ""
	}
	return ordinary(u)
}

func isEmptyFrame(raw string) bool { return raw == "#" || strings.HasPrefix(raw, "about") }

var statusLink = regexp.MustCompile(`^https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/[^/]+/status(?:es)?/\d+`)

// rawEmbed returns the address that an embed has in its attributes.
func rawEmbed(n *html.Node) string {
	if post := attr(n, "data-telegram-post"); post != "" {
		return "https://t.me/" + post
	}
	if raw := firstAttr(n, "data-oembed-url", "data-instgrm-permalink", "data-href", "cite", "url"); raw != "" {
		return raw
	}
	if raw := postAddress(n); raw != "" {
		return raw
	}
	switch n.Data {
	case "amp-youtube", "lite-youtube":
		if id := firstAttr(n, "data-videoid", "videoid"); id != "" {
			return "https://www.youtube.com/watch?v=" + id
		}
	case "amp-twitter":
		if id := attr(n, "data-tweetid"); id != "" {
			return "https://twitter.com/i/status/" + id
		}
	case "amp-instagram":
		if id := attr(n, "data-shortcode"); id != "" {
			return "https://www.instagram.com/p/" + id + "/"
		}
	case "amp-dailymotion":
		if id := attr(n, "data-videoid"); id != "" {
			return "https://www.dailymotion.com/video/" + id
		}
	case "amp-vimeo":
		if id := attr(n, "data-videoid"); id != "" {
			return "https://vimeo.com/" + id
		}
	case "iframe", "video", "audio", "embed", "object", "amp-iframe", "amp-video", "amp-audio":
		return mediaSource(n)
	case "figure", "div": // a block of WordPress with the address as text, if no script of its host has replaced it
		if first(n, func(d *html.Node) bool { return embedElements[d.Data] || is(d, "blockquote") }) != nil {
			return ""
		}
		if s, _, _ := strings.Cut(text(n), " "); strings.HasPrefix(s, "http") {
			return s
		}
	case "blockquote":
		links := named(n, "a")
		for _, a := range slices.Backward(links) {
			if href := attr(a, "href"); statusLink.MatchString(href) || strings.Contains(attr(n, "class"), "instagram") && strings.Contains(href, "instagram.com/") {
				return href
			}
		}
	}
	return ""
}

// mediaSource returns the address of a frame, player or object.
func mediaSource(n *html.Node) string {
	usable := func(raw string) bool {
		return raw != "" && !strings.HasPrefix(raw, "data:") && !strings.HasPrefix(raw, "blob:") && !strings.HasPrefix(raw, "about:") && !strings.HasPrefix(raw, "javascript:")
	}
	for _, key := range []string{"data-src", "data-lazy-src", "data-litespeed-src", "data-cmp-src", "src", "data"} {
		if raw := strings.TrimSpace(attr(n, key)); usable(raw) {
			return raw
		}
	}
	for _, d := range named(n, "source", "param", "embed") {
		raw := firstAttr(d, "src", "data-src")
		if is(d, "param") && slices.Contains([]string{"movie", "src", "url"}, strings.ToLower(attr(d, "name"))) {
			raw = attr(d, "value")
		}
		if usable(raw) {
			return raw
		}
	}
	return ""
}

// isTiny reports whether an element is too small to be seen: it counts readers.
func isTiny(n *html.Node) bool {
	for _, key := range []string{"width", "height"} {
		if v := strings.TrimSuffix(strings.TrimSpace(attr(n, key)), "px"); v == "0" || v == "1" {
			return true
		}
	}
	return false
}

// Hosts that measure and advertise, and the buttons of networks.
var (
	advertisers = []string{
		"googletagmanager.com", "doubleclick.net", "googlesyndication.com", "google-analytics.com", "amazon-adsystem.com",
		"taboola.com", "outbrain.com", "criteo.com", "adnxs.com", "scorecardresearch.com", "addtoany.com", "addthis.com",
		"recaptcha.net", "chartbeat.com", "disqus.com",
	}
	buttons = regexp.MustCompile(`facebook\.com/(?:tr\b|plugins/(?:like|page|likebox|share_button|follow|comments))|platform\.twitter\.com/widgets/|apis\.google\.com|google\.com/recaptcha|youtube\.com/subscribe_embed`)
)

func isAdvertisement(u *url.URL) bool {
	host := strings.ToLower(u.Hostname())
	return buttons.MatchString(u.Host+u.Path) || slices.ContainsFunc(advertisers, func(a string) bool {
		return host == a || strings.HasSuffix(host, "."+a)
	})
}

// ordinary returns the address at which a person sees what an address shows in
// a frame.
func ordinary(u *url.URL) string {
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	q := u.Query()
	_, id := path.Split(strings.TrimSuffix(u.Path, "/"))
	under := func(prefix string) bool { return strings.HasPrefix(u.Path, prefix) }
	switch {
	case (host == "youtube.com" || host == "youtube-nocookie.com") && under("/embed/"):
		if list := q.Get("list"); list != "" && (id == "videoseries" || id == "embed") {
			return "https://www.youtube.com/playlist?list=" + url.QueryEscape(list)
		}
		return "https://www.youtube.com/watch?v=" + url.QueryEscape(id)
	case host == "youtube.com" && under("/v/"):
		return "https://www.youtube.com/watch?v=" + url.QueryEscape(id)
	case host == "player.vimeo.com" && under("/video/"):
		return "https://vimeo.com/" + url.PathEscape(id)
	case host == "dailymotion.com" && under("/embed/video/"):
		return "https://www.dailymotion.com/video/" + url.PathEscape(id)
	case host == "geo.dailymotion.com" && q.Get("video") != "":
		return "https://www.dailymotion.com/video/" + url.PathEscape(q.Get("video"))
	case host == "facebook.com" && under("/plugins/") && q.Get("href") != "":
		return or(resolve(nil, q.Get("href")), u)
	case host == "platform.twitter.com" && q.Get("id") != "":
		return "https://twitter.com/i/status/" + url.PathEscape(q.Get("id"))
	case host == "w.soundcloud.com" && q.Get("url") != "":
		return or(resolve(nil, q.Get("url")), u)
	case host == "open.spotify.com" && under("/embed/"):
		return "https://open.spotify.com/" + escapeAddress(strings.TrimPrefix(u.Path, "/embed/"))
	case host == "instagram.com" && (id == "embed" || id == "captioned"):
		dir, _, _ := strings.Cut(u.Path, "/embed")
		return "https://www.instagram.com" + escapeAddress(dir) + "/"
	case host == "instagram.com":
		return "https://www.instagram.com" + escapeAddress(u.Path)
	case host == "bsky.app", host == "threads.net", host == "threads.com":
		return "https://" + u.Host + escapeAddress(u.Path)
	case host == "t.me":
		return "https://t.me" + escapeAddress(u.Path)
	case statusLink.MatchString(u.String()):
		return statusLink.FindString(u.String())
	}
	return escapeAddress(u.String())
}

func or(address string, u *url.URL) string {
	if address != "" {
		return address
	}
	return escapeAddress(u.String())
}

// blockEmbed is the comment in which WordPress keeps the address of a block.
var blockEmbed = regexp.MustCompile(`<!--\s*wp:(?:core-)?embed[a-z/-]*\s+(\{.*?\})\s*/-->`)

// expandBlock makes an element of a block that is only a comment.
func expandBlock(comment string) string {
	var block struct{ URL string }
	m := blockEmbed.FindStringSubmatch(comment)
	if json.Unmarshal([]byte(m[1]), &block) != nil || block.URL == "" {
		return comment
	}
	return `<oembed url="` + html.EscapeString(block.URL) + `"></oembed>`
}
