package ingest

import (
	"path"
	"strconv"
)

// index knows the articles of a site again: by the folded words of their text,
// and by their address. File names identify nothing, for every day has its
// news.txt.
//
// It grows while a table of a hundred thousand texts is read: by some 50 bytes a
// text, as its keys are hashes and the paths of its files are packed.
type index struct {
	files     *files
	byText    keyTable
	byAddress keyTable
}

func newIndex(files *files) *index {
	x := &index{files: files}
	for i, a := range files.known {
		if a.Origin != nil {
			if k := keyOf(a.Origin.Text); !x.byText.has(k) {
				x.byText.add(k, int32(i))
			}
			k := addressKey(a.Origin.From, a.Origin.Index)
			if path.Ext(a.Origin.From) == "" || !x.byAddress.has(k) { // every day has its news.txt
				x.byAddress.add(k, int32(i))
			}
		}
	}
	return x
}

// addressKey names an article of an item by the item's address, or its file's name, which
// nobody asks for.
func addressKey(address string, index int) key { return keyOf(address, strconv.Itoa(index)) }

// find says whether an article is known, by its text or its address.
func (x *index) find(item Item, d Draft) (Status, file) {
	here, addressed := x.byItsAddress(item, d.Index)
	first, known := New, file(0)
	for n := range x.byText.all(keyOf(d.Text)) {
		f := file(n)
		if item.Address == "" || addressed && here == f {
			return KnownText, f
		}
		if first == New {
			first, known = Duplicate, f
		}
	}
	if first == New && addressed {
		return Changed, here
	}
	return first, known
}

// byItsAddress finds an article by the address of its item.
func (x *index) byItsAddress(item Item, index int) (file, bool) {
	if item.Address == "" {
		return 0, false
	}
	for f := range x.byAddress.all(addressKey(item.Address, index)) {
		return file(f), true
	}
	return x.former(item, index)
}

// former finds an article that an earlier version imported from a feed, by an id that
// other sites give, too: it must be of the same site.
func (x *index) former(item Item, index int) (file, bool) {
	if item.Former == "" {
		return 0, false
	}
	for f := range x.byAddress.all(addressKey(item.Former, index)) {
		if int(f) >= len(x.files.known) {
			break
		}
		address := ""
		if s := x.files.known[f].Source; s != nil {
			address = s.URL
		}
		if hostOf(address) == hostOf(item.Fields.URL) {
			return file(f), true
		}
	}
	return 0, false
}

// add remembers what this run has read, so that two items with one text give
// one article.
func (x *index) add(item Item, d Draft, f file) {
	if k := keyOf(d.Text); !x.byText.has(k) {
		x.byText.add(k, int32(f))
	}
	if item.Address == "" {
		return
	}
	if k := addressKey(item.Address, d.Index); !x.byAddress.has(k) {
		x.byAddress.add(k, int32(f))
	}
}
