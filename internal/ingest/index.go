package ingest

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
)

// index knows the articles of a site again: by the folded words of their text,
// by their address, by title and date. File names identify nothing, for every
// day has its news.txt.
//
// It is what grows while a table of a hundred thousand texts is read, so its
// keys are hashes, and its paths stand one behind the other: some 150 bytes a
// text.
type index struct {
	byText    map[key]int32
	byAddress map[key]int32
	byTitle   map[key]int32
	entries   []entry
	paths     [][]byte // of pathsSize each, never moved
}

const pathsSize = 1 << 16

// key is a hash of 64 bits.
type key uint64

// entry is one article that the site has, or that this run has read: what it
// came from, and where its path stands.
type entry struct {
	from                 key
	chunk, start, length int32
}

func newIndex(known []*article.Article) *index {
	x := &index{byText: map[key]int32{}, byAddress: map[key]int32{}, byTitle: map[key]int32{}}
	for _, a := range known {
		if a.Origin == nil {
			continue
		}
		at := x.enter(a.Path, a.Origin.From)
		x.byText[keyOf(a.Origin.Text)] = at
		x.byAddress[addressKey(a.Origin.From, a.Origin.Index)] = at
		x.byTitle[titleKey(a.Lang, a.Title, a.Date.Day().String())] = at
	}
	return x
}

// enter adds an entry and returns its number.
func (x *index) enter(path, from string) int32 {
	last := len(x.paths) - 1
	if last < 0 || len(x.paths[last])+len(path) > pathsSize {
		x.paths = append(x.paths, make([]byte, 0, max(pathsSize, len(path))))
		last++
	}
	x.entries = append(x.entries, entry{keyOf(from), int32(last), int32(len(x.paths[last])), int32(len(path))})
	x.paths[last] = append(x.paths[last], path...)
	return int32(len(x.entries) - 1)
}

// path is the path of an entry.
func (x *index) path(at int32) string {
	e := x.entries[at]
	return string(x.paths[e.chunk][e.start:][:e.length])
}

func keyOf(parts ...string) key {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return key(binary.BigEndian.Uint64(h.Sum(nil)))
}

// addressKey names an article of a page or feed; names of files have none.
func addressKey(address string, index int) key { return keyOf(address, strconv.Itoa(index)) }

func titleKey(lang, title, day string) key {
	sum := arabic.Digest(title)
	return keyOf(lang, day, string(sum[:]))
}

// find says whether an article is known.
func (x *index) find(item Item, d Draft) (Status, string) {
	if at, ok := x.byText[keyOf(d.Text)]; ok {
		if item.Address != "" && x.entries[at].from != keyOf(item.origin()) {
			return Duplicate, x.path(at)
		}
		return KnownText, x.path(at)
	}
	if item.Address != "" {
		if at, ok := x.byAddress[addressKey(item.Address, d.Index)]; ok {
			return Changed, x.path(at)
		}
	}
	if at, ok := x.byTitle[titleKey(d.Lang, d.Title, d.filed().Day().String())]; ok && !d.filed().IsZero() {
		return Changed, x.path(at)
	}
	return New, ""
}

// add remembers what this run has read, so that two items with one text give
// one article.
func (x *index) add(item Item, d Draft, path string) {
	at := x.enter(path, item.origin())
	first := func(m map[key]int32, k key) {
		if _, ok := m[k]; !ok {
			m[k] = at
		}
	}
	first(x.byText, keyOf(d.Text))
	first(x.byTitle, titleKey(d.Lang, d.Title, d.filed().Day().String()))
	if item.Address != "" {
		x.byAddress[addressKey(item.Address, d.Index)] = at
	}
}
