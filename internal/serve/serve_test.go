package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/config"
)

// preview is a server of a small site in memory, at a sub-path.
func preview(t *testing.T) (*Server, *folder) {
	t.Helper()
	site := &folder{files: fstest.MapFS{}}
	put(site, "site.yaml", "format: 1\ntitle: {ar: موجز}\n")
	put(site, "content/ar/2024/11/20/a.md", "---\ntitle: خبر\ndate: 2024-11-20\n---\nنص ![](x.jpg).\n")
	put(site, "content/ar/2024/11/20/x.jpg", "picture")
	put(site, "content/ar/2024/11/20/secret.jpg", "secret")
	base, _ := config.BaseURL("http://localhost:1313/repo/")
	s, err := New(context.Background(), Options{
		Folder: build.Folder{Site: site, Theme: os.DirFS("../..")},
		Build: func() build.Options {
			return build.Options{BaseURL: base, Clock: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)}
		},
		Hosts: []string{"localhost:1313"},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.checks.Wait)
	return s, site
}

// folder is a site whose files change while the preview reads them in the
// background.
type folder struct {
	mu    sync.RWMutex
	files fstest.MapFS
}

func (f *folder) Open(name string) (fs.File, error) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	return f.files.Open(name)
}

func put(site *folder, path, text string) {
	site.mu.Lock()
	defer site.mu.Unlock()
	site.files[path] = &fstest.MapFile{Data: []byte(text)}
}

func ask(s *Server, method, path string, change func(*http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, nil)
	r.Host = "localhost:1313"
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestAnswers(t *testing.T) {
	s, _ := preview(t)
	for _, c := range []struct {
		path     string
		status   int
		contains string
	}{
		{"/repo/", 200, "موجز"},
		{"/repo/ar/2024/11/20/a/", 200, `<script src="/_mujaz/reload.js" data-hash="`},
		{"/repo/ar/2024/11/20/a/index.html", 200, "خبر"},
		{"/repo/ar/2024/11/20/a", 301, ""},
		{"/", 302, ""},
		{"/repo/nothing/", 404, "404"},
		{"/repo/ar/feed.xml", 200, "<rss"},
		{"/repo/ar/2024/11/20/x.jpg", 200, "picture"},
		{"/repo/ar/2024/11/20/secret.jpg", 404, ""},
		{"/repo/../site.yaml", 404, ""},
		{"/repo/site.yaml", 404, ""},
		{"/repo/ar/2024/11/20/a.md", 404, ""},
		{"/_mujaz/reload.js", 200, "EventSource"},
	} {
		w := ask(s, "GET", c.path, nil)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.contains) {
			t.Errorf("%s: %d, want %d and %q:\n%s", c.path, w.Code, c.status, c.contains, w.Body)
		}
	}
}

func TestOnlyThisHostMayAsk(t *testing.T) {
	s, _ := preview(t)
	if w := ask(s, "GET", "/repo/", func(r *http.Request) { r.Host = "evil.example:1313" }); w.Code != http.StatusForbidden {
		t.Errorf("another host: %d", w.Code)
	}
	if w := ask(s, "GET", "/_mujaz/events", func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }); w.Code != http.StatusForbidden {
		t.Errorf("another origin: %d", w.Code)
	}
	if w := ask(s, "POST", "/repo/", nil); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
}

func TestTheLastGoodPageStays(t *testing.T) {
	s, site := preview(t)
	const page = "/repo/ar/2024/11/20/a/"
	good := ask(s, "GET", page, nil).Body.String()
	put(site, "content/ar/2024/11/20/a.md", "---\ntitle: خبر: عاجل\n---\n")
	if err := s.read(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := ask(s, "GET", page, nil); got.Code != 200 || got.Body.String() != good {
		t.Errorf("while the file is broken: %d", got.Code)
	}
	m := s.message(page, "")
	if len(m.Problems) == 0 || m.Problems[0].Place != "content/ar/2024/11/20/a.md:2:8" || m.Problems[0].Line != "title: خبر: عاجل" {
		t.Errorf("the overlay says %+v", m.Problems)
	}
	put(site, "content/ar/2024/11/20/a.md", "---\ntitle: خبر جديد\ndate: 2024-11-20\n---\n")
	if err := s.read(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := ask(s, "GET", page, nil).Body.String(); !strings.Contains(got, "خبر جديد") {
		t.Error("the mended page is not shown")
	}
	if m := s.message(page, ""); len(m.Problems) != 0 {
		t.Errorf("the overlay stays: %+v", m.Problems)
	}
}

func TestOnlyPagesWhoseBytesChangedReload(t *testing.T) {
	s, site := preview(t)
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.opt.Hosts = nil
	hashOf := func(page string) string {
		body := ask(s, "GET", page, nil).Body.String()
		_, rest, _ := strings.Cut(body, `data-hash="`)
		h, _, _ := strings.Cut(rest, `"`)
		return h
	}
	listen := func(page string) func() message {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		t.Cleanup(cancel)
		r, _ := http.NewRequestWithContext(ctx, "GET", server.URL+"/_mujaz/events?page="+page+"&hash="+hashOf(page), nil)
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { response.Body.Close() })
		lines := bufio.NewScanner(response.Body)
		return func() message {
			var m message
			for lines.Scan() {
				if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
					if err := json.Unmarshal([]byte(data), &m); err != nil {
						t.Fatal(err)
					}
					return m
				}
			}
			t.Fatal("the connection ended")
			return m
		}
	}
	edited, other := listen("/repo/ar/2024/11/20/a/"), listen("/repo/ar/officials/")
	if edited().Reload || other().Reload {
		t.Fatal("a page that is shown as it is is told to reload")
	}
	put(site, "content/ar/2024/11/20/a.md", "---\ntitle: خبر\ndate: 2024-11-20\n---\nنص آخر.\n")
	if err := s.read(context.Background()); err != nil {
		t.Fatal(err)
	}
	if !edited().Reload {
		t.Error("the edited page is not told to reload")
	}
	if other().Reload {
		t.Error("a page that did not change is told to reload")
	}
}
