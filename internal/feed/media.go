package feed

import (
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	ext "github.com/mmcdole/gofeed/extensions"
)

var imageNames = []string{".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"}

// isImage reports whether a file is a picture, by its type or else its name.
func isImage(mime, address string) bool {
	if mime = strings.ToLower(mime); mime != "" {
		return strings.HasPrefix(mime, "image")
	}
	u, err := url.Parse(address)
	return err == nil && slices.Contains(imageNames, strings.ToLower(path.Ext(u.Path)))
}

// A rendition is a picture in one of its sizes.
type rendition struct {
	Picture
	width int
}

// mediaPictures reads Media RSS. Of a picture in several sizes the widest
// counts: those of a group are one picture, and so are those that have the
// same caption. Thumbnails count where there is no picture.
func mediaPictures(media map[string][]ext.Extension) []Picture {
	var all []rendition
	for _, group := range media["group"] {
		if r, ok := widest(renditions(group.Children, media)); ok {
			all = append(all, r)
		}
	}
	all = append(all, renditions(media, nil)...)
	var out []rendition
	for _, r := range all {
		i := slices.IndexFunc(out, func(o rendition) bool { return r.Caption != "" && o.Caption == r.Caption })
		switch {
		case i < 0:
			out = append(out, r)
		case r.width > out[i].width:
			out[i] = r
		}
	}
	if len(out) == 0 {
		if r, ok := widest(thumbnails(media)); ok {
			out = append(out, r)
		}
	}
	pictures := make([]Picture, len(out))
	for i, r := range out {
		pictures[i] = r.Picture
	}
	return pictures
}

// renditions are the pictures among media:content. What is said beside them is
// said of them, and else what is said beside their group.
func renditions(media, outer map[string][]ext.Extension) []rendition {
	var out []rendition
	for _, c := range media["content"] {
		if c.Attrs["medium"] != "image" && (c.Attrs["medium"] != "" || !isImage(c.Attrs["type"], c.Attrs["url"])) {
			continue
		}
		say := func(name string) string {
			return first(valueOf(c.Children[name]), valueOf(media[name]), valueOf(outer[name]))
		}
		out = append(out, rendition{
			Picture{Src: c.Attrs["url"], Caption: first(say("description"), valueOf(c.Children["title"])), Credit: say("credit")},
			number(c.Attrs["width"]),
		})
	}
	return out
}

func thumbnails(media map[string][]ext.Extension) []rendition {
	all := media["thumbnail"]
	for _, outer := range []string{"group", "content"} {
		for _, m := range media[outer] {
			all = append(all, m.Children["thumbnail"]...)
		}
	}
	var out []rendition
	for _, t := range all {
		out = append(out, rendition{Picture{Src: t.Attrs["url"], Credit: valueOf(media["credit"])}, number(t.Attrs["width"])})
	}
	return out
}

func widest(all []rendition) (rendition, bool) {
	if len(all) == 0 {
		return rendition{}, false
	}
	return slices.MaxFunc(all, func(a, b rendition) int { return a.width - b.width }), true
}

func valueOf(all []ext.Extension) string {
	for _, e := range all {
		if e.Value != "" {
			return e.Value
		}
	}
	return ""
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// shown finishes pictures: each once, with a whole address and plain words.
func shown(all []Picture, site string) []Picture {
	var out []Picture
	for _, p := range all {
		address := absolute(p.Src, site)
		if address == "" || slices.ContainsFunc(out, func(q Picture) bool { return q.Src == address }) {
			continue
		}
		out = append(out, Picture{Src: address, Alt: plain(p.Alt), Caption: plain(p.Caption), Credit: plain(p.Credit)})
	}
	return out
}
