package site

import (
	"path"
	"strings"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/markdown"
)

// mediaTypes are the files beside an article that are published with it.
var mediaTypes = map[string]bool{
	".jpg": true, ".jpeg": true, ".png": true, ".gif": true, ".webp": true, ".avif": true, ".svg": true,
	".mp3": true, ".ogg": true, ".oga": true, ".wav": true, ".m4a": true, ".mp4": true, ".webm": true, ".pdf": true,
}

// reference finds the address that a link or picture of an article leads to: the relative
// path of another article's file, a file beside it, or an address of the site
// that begins with a slash.
func (f *filler) reference(a *content.Article, r markdown.Ref) (markdown.Address, bool) {
	if !strings.HasPrefix(r.Target, "/") && !strings.HasSuffix(r.Target, ".md") {
		return f.toMedia(a, r)
	}
	fragment := ""
	if r.Fragment != "" {
		fragment = "#" + escape(r.Fragment)
	}
	if strings.HasPrefix(r.Target, "/") {
		url, ok := f.absolute(r, fragment)
		return markdown.Address{URL: url}, ok
	}
	url, ok := f.toArticle(a, r, content.Resolve(a.Path, r.Target), fragment)
	return markdown.Address{URL: url}, ok
}

// toMedia leads to a file beside an article, and publishes it.
func (f *filler) toMedia(a *content.Article, r markdown.Ref) (markdown.Address, bool) {
	target := content.Resolve(a.Path, r.Target)
	ext := strings.ToLower(path.Ext(target))
	switch {
	case !mediaTypes[ext]:
		f.refusal(r, "link-unknown", "this leads to nothing: "+diag.Quote(r.Target),
			"link to an article by the relative path of its file, ../21/name.md; to another site by its whole address, https://…")
		return markdown.Address{}, false
	case !strings.HasPrefix(target, "content/") || !f.in.HasFile(target):
		f.refusal(r, "file-missing", "there is no file "+diag.Quote(r.Target), "put the file beside the article, or mend its name")
		return markdown.Address{}, false
	}
	f.publish(target, r.Pos)
	if !r.Image {
		return markdown.Address{URL: f.urls.Rel(mediaURL(target))}, true
	}
	p := f.picture(target)
	return markdown.Address{URL: p.URL, Width: p.Width, Height: p.Height, Srcset: p.Srcset, Sizes: textSizes}, true
}

func (f *filler) toArticle(a *content.Article, r markdown.Ref, target, fragment string) (string, bool) {
	linked, ok := f.in.Store.ByPath(target)
	if !ok {
		f.refusal(r, "article-unknown", "there is no article "+diag.Quote(r.Target),
			f.in.Store.Nearest(r.Target, target))
		return "", false
	}
	if !linked.HasPage() {
		f.problems.Add(diag.Warnf(r.Pos, "link-unpublished", "the article %s is %s, so the link is printed as text", diag.Quote(r.Target), linked.State))
		return "", false
	}
	return f.urls.Rel(linked.URL) + fragment, true
}

// absolute checks an address of the site itself.
func (f *filler) absolute(r markdown.Ref, fragment string) (string, bool) {
	if _, ok := f.Lookup(r.Target); ok {
		return f.urls.Rel(r.Target) + fragment, true
	}
	if _, ok := f.Lookup(r.Target + "/"); ok {
		return f.urls.Rel(r.Target+"/") + fragment, true
	}
	f.refusal(r, "link-unknown", "the site has no page "+diag.Quote(r.Target),
		"link to an article by the relative path of its file, ../21/name.md")
	return "", false
}

// refusal reports a reference that leads nowhere.
func (f *filler) refusal(r markdown.Ref, code, message, hint string) {
	f.problems.Add(diag.Errorf(r.Pos, code, "%s", message).WithHint("%s", hint))
}
