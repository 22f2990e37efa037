package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"html"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/mujaz/mujaz/internal/snapshot"
)

// own is the folder of the addresses that only a preview has.
const own = "/_mujaz/"

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	switch {
	case !s.allowed(r):
		http.Error(w, "this preview does not answer for the host "+r.Host, http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "a preview can only be read", http.StatusMethodNotAllowed)
	case strings.HasPrefix(r.URL.Path, own):
		s.answerOwn(w, r)
	default:
		s.answer(w, r)
	}
}

// answerOwn answers what only a preview has.
func (s *Server) answerOwn(w http.ResponseWriter, r *http.Request) {
	switch strings.TrimPrefix(r.URL.Path, own) {
	case "preview.js":
		w.Header().Set("Content-Type", types[".js"])
		w.Write(script)
	case "events":
		s.events(w, r)
	case "tags":
		s.tags(w, r)
	case "source":
		s.source(w, r)
	default:
		http.NotFound(w, r)
	}
}

// allowed reports whether the request is for this server, and not sent by a
// page of another site: one that leads here by a link may, as it cannot read
// what is answered.
func (s *Server) allowed(r *http.Request) bool {
	if s.opt.Answer != nil && !s.opt.Answer(r.Host) {
		return false
	}
	if r.Header.Get("Sec-Fetch-Site") == "cross-site" && r.Header.Get("Sec-Fetch-Mode") != "navigate" {
		return false
	}
	origin := r.Header.Get("Origin")
	return origin == "" || origin == "http://"+r.Host
}

// readSoon is how long a request waits for a file to be read that has changed
// a moment ago: the hint is on its way.
const readSoon = 2 * time.Second

// answer serves a page of the plan.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	for late := time.After(readSoon); ; {
		wait := s.news.wait()
		if s.tryAnswer(w, r, false) {
			return
		}
		select {
		case <-wait:
			continue
		case <-r.Context().Done():
		case <-late:
		}
		s.tryAnswer(w, r, true)
		return
	}
}

// tryAnswer answers, unless the page has never been shown and its file is
// another than when the site was read: then only if it must.
func (s *Server) tryAnswer(w http.ResponseWriter, r *http.Request, must bool) bool {
	st := s.state.Load()
	if st.site == nil {
		s.send(w, r, http.StatusInternalServerError, "index.html", s.bare(st))
		return true
	}
	url := st.path(r.URL.Path)
	if url == "" {
		http.Redirect(w, r, st.site.Plan.BasePath(), http.StatusFound)
		return true
	}
	made, err := s.page(st, url)
	switch {
	case errors.Is(err, snapshot.ErrChanged) && !must && !s.last.has(url):
		return false
	case err != nil:
		s.failed(w, r, st, url, err)
	case made.data != nil:
		s.last.put(url, made)
		s.send(w, r, http.StatusOK, made.file, made.data)
	case !strings.HasSuffix(url, "/") && st.has(url+"/"):
		http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
	default:
		made, err := s.page(st, "/404.html")
		if err != nil || made.data == nil {
			http.NotFound(w, r)
			return true
		}
		s.send(w, r, http.StatusNotFound, made.file, made.data)
	}
	return true
}

// path is the path on the site of one on the host, or "" outside the site.
func (st *state) path(onHost string) string {
	path, ok := strings.CutPrefix(onHost, strings.TrimSuffix(st.site.Plan.BasePath(), "/"))
	if !ok || !strings.HasPrefix(path, "/") {
		return ""
	}
	return path
}

func (st *state) has(url string) bool {
	_, ok := st.site.Plan.Lookup(url)
	return ok
}

// madePage is a file of the site. Its data are nil if there is none.
type madePage struct {
	data []byte
	file string // its place in the published folder
}

// page makes the page at an address, once for all who ask for it.
func (s *Server) page(st *state, url string) (madePage, error) {
	if p, ok := st.site.Plan.Lookup(strings.TrimSuffix(url, "index.html")); ok {
		if made, ok := st.pages.get(url); ok {
			return made, nil
		}
		made, err := st.site.Page(p)
		if err != nil {
			return madePage{}, err
		}
		page := madePage{made.Data, p.File()}
		st.pages.put(url, page)
		return page, nil
	}
	file := strings.TrimPrefix(url, "/")
	data, ok, err := st.site.Media(file)
	if !ok {
		return madePage{}, err
	}
	return madePage{data, file}, nil
}

// failed answers when a page could not be made: mostly because its file has
// changed and is about to be read. What was shown last stays.
func (s *Server) failed(w http.ResponseWriter, r *http.Request, st *state, url string, err error) {
	if made, ok := s.last.get(url); ok {
		s.send(w, r, http.StatusOK, made.file, made.data)
		return
	}
	if errors.Is(err, snapshot.ErrChanged) {
		s.send(w, r, http.StatusServiceUnavailable, "index.html", s.bare(st))
		return
	}
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

// bare is a page for the time when there is none to lay problems over.
func (s *Server) bare(st *state) []byte {
	var b bytes.Buffer
	b.WriteString(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mujaz</title></head><body><h1>Mujaz</h1><pre>`)
	for _, p := range st.problems {
		b.WriteString(html.EscapeString(p.String()) + "\n")
	}
	b.WriteString("</pre></body></html>")
	return b.Bytes()
}

// types are the media types of what a site publishes, the same on every system.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".htm": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".xml": "application/xml; charset=utf-8", ".json": "application/json; charset=utf-8",
	".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
	".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg",
	".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif",
	".ico": "image/x-icon", ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg",
	".oga": "audio/ogg", ".wav": "audio/wav", ".mp4": "video/mp4", ".webm": "video/webm", ".pdf": "application/pdf",
}

// send writes the bytes of a file, or the part of them that is asked for: the
// search index is read in parts. To a page it adds the script of the preview.
func (s *Server) send(w http.ResponseWriter, r *http.Request, status int, file string, data []byte) {
	typ := types[path.Ext(file)]
	if typ == "" {
		typ = "application/octet-stream"
	}
	w.Header().Set("Content-Type", typ)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if status == http.StatusOK && path.Ext(file) != ".html" {
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
		return
	}
	w.WriteHeader(status)
	w.Write(data)
	if path.Ext(file) == ".html" {
		// Behind the end of the document: a browser puts it into the body, and
		// the page's own bytes stay what build writes.
		fmt.Fprintf(w, `<script src="%spreview.js" data-hash="%s"></script>`, own, hash(data))
	}
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// pageCache keeps the pages that were made last.
type pageCache struct {
	mu    sync.Mutex
	pages map[string]madePage
	order []string
}

const cachedPages = 64

func (c *pageCache) put(url string, page madePage) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pages == nil {
		c.pages = map[string]madePage{}
	}
	if _, ok := c.pages[url]; !ok {
		c.order = append(c.order, url)
	}
	c.pages[url] = page
	if len(c.order) > cachedPages {
		delete(c.pages, c.order[0])
		c.order = c.order[1:]
	}
}

func (c *pageCache) get(url string) (madePage, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	page, ok := c.pages[url]
	return page, ok
}

func (c *pageCache) has(url string) bool {
	_, ok := c.get(url)
	return ok
}
