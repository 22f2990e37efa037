package main

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// published is where the crawled site says that it is: under a sub-path, as
// project pages are.
const published = "https://user.github.io/repo/"

// unlisted are pages that nothing leads to by design: readers have their
// addresses from before. The one article was withdrawn, the other address moved.
var unlisted = []string{"ar/2024/11/22/withdrawn/", "ar/old/water/"}

// monthOfATag is a page that is reached through the tag's first page, and is in
// no sitemap.
var monthOfATag = regexp.MustCompile(`^` + regexp.QuoteMeta(published) + `\w+/\w+/[^/]+/\d{4}/\d\d/$`)

// crawler follows every address of a built site.
type crawler struct {
	t     *testing.T
	dir   string
	seen  map[string]bool
	queue []string

	alternates map[string]map[string]string // page → language → address
	indexable  map[string]bool              // pages that search engines may list
	listed     map[string]bool              // pages of the sitemaps
}

// TestEveryAddressWorksUnderASubPath builds the repository's site for a
// sub-path, with articles that use all that an article can have, and follows
// all of it: links, pictures, styles, canonical, language alternates, feeds and
// sitemaps.
func TestEveryAddressWorksUnderASubPath(t *testing.T) {
	site, dir := t.TempDir(), t.TempDir()
	for to, from := range map[string]string{"content": "../../content", ".": "../../browser/testdata/site"} {
		if err := os.CopyFS(filepath.Join(site, to), os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	config, err := os.ReadFile("../../site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(site, "site.yaml"), config, 0o644); err != nil {
		t.Fatal(err)
	}
	if code := run(context.Background(), []string{"build", "-s", site, "-d", dir, "-b", strings.TrimSuffix(published, "/")}, nil, io.Discard, t.Output()); code != exitDone {
		t.Fatalf("build: exit %d", code)
	}
	c := &crawler{
		t: t, dir: dir, seen: map[string]bool{}, alternates: map[string]map[string]string{},
		indexable: map[string]bool{}, listed: map[string]bool{},
	}
	for _, start := range append([]string{"", "404.html", "sitemap.xml", "robots.txt"}, unlisted...) {
		c.found("", published+start)
	}
	for len(c.queue) > 0 {
		next := c.queue[0]
		c.queue = c.queue[1:]
		c.visit(next)
	}
	c.everyFileIsReached()
	c.alternatesAreMutual()
	c.sitemapsListWhatIsThere()
}

// leads takes an address that a page links to, of this site or of another.
func (c *crawler) leads(from, address string) {
	if u, err := url.Parse(address); err == nil && u.Host != "" && u.Host != "user.github.io" {
		return
	}
	c.found(from, address)
}

// found takes an address of this site that a page names.
func (c *crawler) found(from, address string) {
	base, err := url.Parse(from)
	if err != nil {
		c.t.Fatal(err)
	}
	u, err := base.Parse(address)
	if err != nil {
		c.t.Errorf("%s names %q: %v", from, address, err)
		return
	}
	if u.Scheme == "mailto" {
		return
	}
	u.Fragment = ""
	if !strings.HasPrefix(u.String(), published) {
		c.t.Errorf("%s leads out of the site: %s", from, address)
		return
	}
	if s := u.String(); !c.seen[s] {
		c.seen[s] = true
		c.queue = append(c.queue, s)
	}
}

// file is where an address is in the published folder.
func file(address string) string {
	u, _ := url.Parse(address)
	p := strings.TrimPrefix(u.Path, "/repo/")
	if p == "" || strings.HasSuffix(p, "/") {
		p += "index.html"
	}
	return p
}

func (c *crawler) visit(address string) {
	data, err := os.ReadFile(filepath.Join(c.dir, filepath.FromSlash(file(address))))
	if err != nil {
		c.t.Errorf("nothing is at %s", address)
		return
	}
	switch path.Ext(file(address)) {
	case ".html":
		c.page(address, data)
	case ".css":
		for _, part := range strings.Split(string(data), "url(")[1:] {
			name, _, _ := strings.Cut(part, ")")
			c.found(address, strings.Trim(name, `"'`))
		}
	case ".json":
		c.json(address, data)
	case ".xml":
		c.xml(address, data)
	case ".txt":
		if _, sitemap, ok := strings.Cut(string(data), "Sitemap: "); ok {
			c.found(address, strings.TrimSpace(sitemap))
		}
	}
}

func (c *crawler) page(address string, data []byte) {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		c.t.Fatal(err)
	}
	for n := range root.Descendants() {
		attributes := map[string]string{}
		for _, a := range n.Attr {
			attributes[a.Key] = a.Val
		}
		for _, name := range []string{"href", "src"} {
			if v, ok := attributes[name]; ok && n.Data == "a" {
				c.leads(address, v)
			} else if ok {
				c.found(address, v)
			}
		}
		for candidate := range strings.SplitSeq(attributes["srcset"], ",") {
			if fields := strings.Fields(candidate); len(fields) > 0 {
				c.found(address, fields[0])
			}
		}
		for _, block := range strings.Fields(attributes["data-blocks"]) { // of the search index
			c.found(address, block)
		}
		if attributes["property"] == "og:url" || attributes["property"] == "og:image" {
			c.found(address, attributes["content"])
		}
		if _, target, ok := strings.Cut(attributes["content"], "url="); ok && attributes["http-equiv"] == "refresh" {
			c.found(address, target)
		}
		if attributes["rel"] == "canonical" && !strings.Contains(string(data), `http-equiv="refresh"`) {
			c.indexable[address] = true
			if attributes["href"] != address {
				c.t.Errorf("%s says that it is %s", address, attributes["href"])
			}
		}
		if attributes["rel"] == "alternate" && attributes["hreflang"] != "" && n.Data == "link" {
			if c.alternates[address] == nil {
				c.alternates[address] = map[string]string{}
			}
			c.alternates[address][attributes["hreflang"]] = attributes["href"]
		}
	}
}

func (c *crawler) json(address string, data []byte) {
	var feed struct {
		Home  string `json:"home_page_url"`
		Self  string `json:"feed_url"`
		Items []struct {
			URL string `json:"url"`
		} `json:"items"`
	}
	if err := json.Unmarshal(data, &feed); err != nil {
		c.t.Errorf("%s: %v", address, err)
	}
	if feed.Self != address {
		c.t.Errorf("%s says that it is %s", address, feed.Self)
	}
	c.found(address, feed.Home)
	for _, item := range feed.Items {
		c.found(address, item.URL)
	}
}

func (c *crawler) xml(address string, data []byte) {
	d := xml.NewDecoder(bytes.NewReader(data))
	inside := ""
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			c.t.Errorf("%s: %v", address, err)
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = token.Name.Local
			for _, a := range token.Attr {
				if a.Name.Local == "href" || a.Name.Local == "url" {
					c.found(address, a.Value)
				}
			}
		case xml.EndElement:
			inside = ""
		case xml.CharData:
			text := strings.TrimSpace(string(token))
			switch {
			case inside == "loc" && path.Ext(text) != ".xml":
				c.listed[text] = true
				c.found(address, text)
			case inside == "loc" || inside == "link":
				c.found(address, text)
			}
		}
	}
}

// everyFileIsReached: what no reader can get to is not published.
func (c *crawler) everyFileIsReached() {
	reached := map[string]bool{}
	for address := range c.seen {
		reached[file(address)] = true
	}
	err := filepath.WalkDir(c.dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(c.dir, p)
		if rel = filepath.ToSlash(rel); !reached[rel] && !strings.Contains(rel, "OFL") && !strings.HasPrefix(rel, ".") {
			c.t.Errorf("no page leads to %s", rel)
		}
		return nil
	})
	if err != nil {
		c.t.Fatal(err)
	}
}

// alternatesAreMutual: one-way pairs are ignored by those who read them.
func (c *crawler) alternatesAreMutual() {
	if len(c.alternates) == 0 {
		c.t.Error("no page has alternates")
	}
	for page, versions := range c.alternates {
		if versions["x-default"] == "" {
			c.t.Errorf("%s has no x-default", page)
		}
		self := false
		for lang, other := range versions {
			self = self || other == page
			if lang == "x-default" || other == page {
				continue
			}
			mutual := false
			for _, back := range c.alternates[other] {
				mutual = mutual || back == page
			}
			if !mutual {
				c.t.Errorf("%s names %s, which does not name it", page, other)
			}
		}
		if !self {
			c.t.Errorf("%s is not among its own alternates", page)
		}
	}
}

// sitemapsListWhatIsThere: all that search engines may index, and nothing else.
func (c *crawler) sitemapsListWhatIsThere() {
	for page := range c.indexable {
		if !c.listed[page] && !monthOfATag.MatchString(page) && !slices.Contains(unlisted, strings.TrimPrefix(page, published)) {
			c.t.Errorf("no sitemap lists %s", page)
		}
	}
	for page := range c.listed {
		if !c.indexable[page] {
			c.t.Errorf("a sitemap lists %s, which is not to be indexed", page)
		}
	}
}
