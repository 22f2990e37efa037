package main

import (
	"bytes"
	"iter"
	"path"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/output"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// publishedBefore finds in what the last build wrote the addresses that a site has no
// more, and whose article they were: the pages themselves still say that.
func publishedBefore(w *output.Writer, s *build.Site) iter.Seq[build.Address] {
	return func(yield func(build.Address) bool) {
		for file := range w.Published() {
			dir, name := path.Split(file)
			if name != "index.html" {
				continue
			}
			address := build.Address{URL: "/" + dir}
			if _, ok := s.Plan.Lookup(address.URL); !ok {
				if data, err := w.Read(file); err == nil {
					address.Lang, address.Title = headline(data)
				}
			}
			if !yield(address) {
				return
			}
		}
	}
}

// headline reads the language and the heading of a finished page.
func headline(page []byte) (lang, title string) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return "", ""
	}
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			for _, a := range n.Attr {
				if a.Key == "lang" {
					lang = a.Val
				}
			}
		case atom.H1:
			for part := range n.Descendants() {
				if part.Type == html.TextNode {
					title += part.Data
				}
			}
			return lang, strings.Join(strings.Fields(arabic.WithoutIsolates(title)), " ")
		}
	}
	return lang, ""
}
