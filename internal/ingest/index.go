package ingest

import (
	"strconv"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
)

// index knows the articles of a site again: by the folded words of their text,
// by their address, by title and date. File names identify nothing, for every
// day has its news.txt.
type index struct {
	byText    map[string]entry
	byAddress map[string]entry
	byTitle   map[string]entry
}

// entry is one article that the site has, or that this run has read.
type entry struct {
	path, from, text string
}

func newIndex(known []*article.Article) index {
	x := index{byText: map[string]entry{}, byAddress: map[string]entry{}, byTitle: map[string]entry{}}
	for _, a := range known {
		if a.Origin == nil {
			continue
		}
		e := entry{a.Path, a.Origin.From, a.Origin.Text}
		x.byText[e.text] = e
		x.byAddress[addressKey(e.from, a.Origin.Index)] = e
		x.byTitle[titleKey(a.Lang, a.Title, a.Date.Day().String())] = e
	}
	return x
}

// addressKey names an article of a page or feed; names of files have none.
func addressKey(address string, index int) string { return address + "#" + strconv.Itoa(index) }

func titleKey(lang, title, day string) string {
	sum := arabic.Digest(title)
	return lang + " " + day + " " + string(sum[:])
}

// find says whether an article is known.
func (x index) find(item Item, d Draft) (Status, string) {
	if e, ok := x.byText[d.Text]; ok {
		if e.from != item.origin() && item.Address != "" {
			return Duplicate, e.path
		}
		return KnownText, e.path
	}
	if item.Address != "" {
		if e, ok := x.byAddress[addressKey(item.Address, d.Index)]; ok {
			return Changed, e.path
		}
	}
	if e, ok := x.byTitle[titleKey(d.Lang, d.Title, d.filed().Day().String())]; ok && !d.filed().IsZero() {
		return Changed, e.path
	}
	return New, ""
}

// add remembers what this run has read, so that two items with one text give
// one article.
func (x index) add(item Item, d Draft, path string) {
	e := entry{path, item.origin(), d.Text}
	if _, ok := x.byText[d.Text]; !ok {
		x.byText[d.Text] = e
	}
	key := titleKey(d.Lang, d.Title, d.filed().Day().String())
	if _, ok := x.byTitle[key]; !ok {
		x.byTitle[key] = e
	}
	if item.Address != "" {
		x.byAddress[addressKey(item.Address, d.Index)] = e
	}
}
