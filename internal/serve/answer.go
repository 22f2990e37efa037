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
	"slices"
	"strings"
	"sync"

	"github.com/mujaz/mujaz/internal/build"
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
	case r.URL.Path == own+"events":
		s.events(w, r)
	case r.URL.Path == own+"reload.js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		w.Write(reloadScript)
	default:
		s.answer(w, r)
	}
}

// allowed reports whether the request is for this server, and not sent by a
// page of another site.
func (s *Server) allowed(r *http.Request) bool {
	if len(s.opt.Hosts) > 0 && !slices.Contains(s.opt.Hosts, r.Host) {
		return false
	}
	origin := r.Header.Get("Origin")
	return origin == "" || origin == "http://"+r.Host
}

// answer serves a page of the plan.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	st := s.state.Load()
	if st.site == nil {
		s.send(w, http.StatusInternalServerError, "index.html", s.bare(st))
		return
	}
	base := strings.TrimSuffix(st.site.Plan.BasePath(), "/")
	url, ok := strings.CutPrefix(r.URL.Path, base)
	if !ok {
		http.Redirect(w, r, base+"/", http.StatusFound)
		return
	}
	data, file, err := s.page(st.site, url)
	switch {
	case err != nil:
		s.failed(w, st, url, err)
	case data != nil:
		s.last.put(url, data)
		s.send(w, http.StatusOK, file, data)
	case !strings.HasSuffix(url, "/") && s.exists(st.site, url+"/"):
		http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
	default:
		data, file, err := s.page(st.site, "/404.html")
		if err != nil || data == nil {
			http.NotFound(w, r)
			return
		}
		s.send(w, http.StatusNotFound, file, data)
	}
}

func (s *Server) exists(site *build.Site, url string) bool {
	_, ok := site.Plan.Lookup(url)
	return ok
}

// page makes the page at an address, or returns nil if there is none.
func (s *Server) page(site *build.Site, url string) (data []byte, file string, err error) {
	if p, ok := site.Plan.Lookup(strings.TrimSuffix(url, "index.html")); ok {
		made, err := site.Page(p)
		return made.Data, p.File(), err
	}
	file = strings.TrimPrefix(url, "/")
	data, ok, err := site.Media(file)
	if !ok {
		return nil, "", err
	}
	return data, file, err
}

// failed answers when a page could not be made: mostly because its file has
// changed and the new reading has an error. What was shown last stays.
func (s *Server) failed(w http.ResponseWriter, st *state, url string, err error) {
	if data, ok := s.last.get(url); ok {
		s.send(w, http.StatusOK, "index.html", data)
		return
	}
	if errors.Is(err, snapshot.ErrChanged) {
		s.send(w, http.StatusServiceUnavailable, "index.html", s.bare(st))
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

// send writes the bytes of a file, and to a page adds the script that reloads it.
func (s *Server) send(w http.ResponseWriter, status int, file string, data []byte) {
	typ := types[path.Ext(file)]
	if typ == "" {
		typ = "application/octet-stream"
	}
	w.Header().Set("Content-Type", typ)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	w.Write(data)
	if path.Ext(file) == ".html" {
		// Behind the end of the document: a browser puts it into the body, and
		// the page's own bytes stay what build writes.
		fmt.Fprintf(w, `<script src="%sreload.js" data-hash="%s"></script>`, own, hash(data))
	}
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// pageCache keeps the pages that were shown last, for when one cannot be made.
type pageCache struct {
	mu    sync.Mutex
	pages map[string][]byte
	order []string
}

const cachedPages = 64

func (c *pageCache) put(url string, data []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pages == nil {
		c.pages = map[string][]byte{}
	}
	if _, ok := c.pages[url]; !ok {
		c.order = append(c.order, url)
	}
	c.pages[url] = data
	if len(c.order) > cachedPages {
		delete(c.pages, c.order[0])
		c.order = c.order[1:]
	}
}

func (c *pageCache) get(url string) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	data, ok := c.pages[url]
	return data, ok
}
