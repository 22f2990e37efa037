// Package archive makes archives: whole sites of any number of articles, for
// tests and benchmarks that a sample of texts cannot serve.
//
//	a := archive.New(10_000, 1)
//	for f := range a.Files() {
//		// site.yaml, content/data/officials.yaml, …, content/ar/2015/01/01/iraq-egypt-5c29f3.md
//	}
//
// An archive is a pure function of its size and seed: the same bytes on every
// machine, in whatever order its articles are asked for. It looks as if
// imported: Arabic articles of 250 to 400 words, half of them with an English
// translation, spread over the ten years before [End]; the front matter is what
// import writes, and names the countries, bodies and officials of the text.
// There are 60 countries and 500 officials, of whom a few are in most of the
// news and most in little of it, as the rank of words falls with Zipf's law.
//
// The texts are put together from sentences written for this package (data/),
// and no one's news. The officials do not exist; their offices last for a part
// of the ten years, so that a country has several foreign ministers in turn.
package archive

import (
	"iter"
	"time"
)

// End is the end of every archive: a clock for builds, at which all articles
// are published and none is news of today.
var End = time.Date(2025, time.January, 7, 12, 0, 0, 0, time.UTC)

// The time in which articles are dated.
var (
	zone  = time.FixedZone("", 3*60*60) // Baghdad's
	first = time.Date(2015, time.January, 1, 6, 0, 0, 0, zone)
	last  = time.Date(2024, time.December, 31, 22, 0, 0, 0, zone)
)

// An Archive is a site that is made as it is read. It is safe for concurrent
// use.
type Archive struct {
	articles int
	seed     uint64
	words    *words
	people   []official
	inOffice map[term][]*official
}

// New returns the archive of a number of Arabic articles.
func New(articles int, seed uint64) *Archive {
	a := &Archive{articles: articles, seed: seed, words: read()}
	a.appoint()
	return a
}

// Len is the number of Arabic articles.
func (a *Archive) Len() int { return a.articles }

// A File is one file of the site.
type File struct {
	Path string // content/ar/2015/01/01/iraq-egypt-5c29f3.md
	Data []byte
}

// Files returns all files of the site.
func (a *Archive) Files() iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, f := range a.Site() {
			if !yield(f) {
				return
			}
		}
		for i := range a.articles {
			for _, f := range a.Article(i) {
				if !yield(f) {
					return
				}
			}
		}
	}
}
