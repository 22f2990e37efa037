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
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/watch"
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
		Answer: func(host string) bool { return host == "localhost:1313" },
	})
	if err != nil {
		t.Fatal(err)
	}
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
		{"/repo/ar/2024/11/20/a/", 200, `<script src="/_mujaz/preview.js" data-hash="`},
		{"/repo/ar/2024/11/20/a/index.html", 200, "خبر"},
		{"/repo/ar/2024/11/20/a", 301, ""},
		{"/", 302, ""},
		{"/repo/nothing/", 404, "404"},
		{"/repo/ar/feed.xml", 200, "<rss"},
		{"/repo/ar/2024/11/20/email.html", 200, `<script src="/_mujaz/preview.js" data-hash="`},
		{"/repo/ar/2024/11/20/email.txt", 200, "خبر\nhttp"},
		{"/repo/ar/2024/11/20/x.jpg", 200, "picture"},
		{"/repo/ar/2024/11/20/secret.jpg", 404, ""},
		{"/repo/../site.yaml", 404, ""},
		{"/repo/site.yaml", 404, ""},
		{"/repo/ar/2024/11/20/a.md", 404, ""},
		{"/_mujaz/preview.js", 200, "EventSource"},
		{"/_mujaz/nothing", 404, ""},
		{"/_mujaz/source?page=/repo/ar/2024/11/20/a/", 200, "title: خبر"},
		{"/_mujaz/source?page=/repo/../site.yaml", 404, ""},
		{"/_mujaz/source?page=/elsewhere/", 404, ""},
		{"/_mujaz/tags?page=/repo/ar/", 404, ""},
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
	if w := ask(s, "GET", "/repo/ar/2024/11/20/x.jpg", func(r *http.Request) {
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		r.Header.Set("Sec-Fetch-Mode", "no-cors")
	}); w.Code != http.StatusForbidden {
		t.Errorf("a picture on a page of another site: %d", w.Code)
	}
	if w := ask(s, "GET", "/repo/", func(r *http.Request) {
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		r.Header.Set("Sec-Fetch-Mode", "navigate")
	}); w.Code != http.StatusOK {
		t.Errorf("a link on a page of another site: %d", w.Code)
	}
	if w := ask(s, "POST", "/repo/", nil); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
}

// edit writes a file and tells the server of it.
func edit(t *testing.T, s *Server, site *folder, path, text string) {
	t.Helper()
	put(site, path, text)
	if err := s.follow(context.Background(), watch.Hint{Paths: []string{path}}); err != nil {
		t.Fatal(err)
	}
}

const (
	page = "/repo/ar/2024/11/20/a/"
	file = "content/ar/2024/11/20/a.md"
)

func TestTheLastGoodPageStays(t *testing.T) {
	s, site := preview(t)
	good := ask(s, "GET", page, nil).Body.String()
	edit(t, s, site, file, "---\ntitle: خبر: عاجل\n---\n")
	if got := ask(s, "GET", page, nil); got.Code != 200 || got.Body.String() != good {
		t.Errorf("while the file is broken: %d", got.Code)
	}
	m := s.message(page)
	if len(m.Problems) == 0 || m.Problems[0].Place != file+":2:8" {
		t.Fatalf("the overlay says %+v", m.Problems)
	}
	if lines := m.Problems[0].Lines; len(lines) != 4 || lines[1] != (shownLine{2, "title: خبر: عاجل", 8}) || lines[0] != (shownLine{1, "---", 0}) {
		t.Errorf("the lines around it are %+v", lines)
	}
	edit(t, s, site, file, "---\ntitle: خبر جديد\ndate: 2024-11-20\n---\n")
	if got := ask(s, "GET", page, nil).Body.String(); !strings.Contains(got, "خبر جديد") {
		t.Error("the mended page is not shown")
	}
	if m := s.message(page); len(m.Problems) != 0 {
		t.Errorf("the overlay stays: %+v", m.Problems)
	}
}

// A page that is asked for when its file was just saved waits for it to be read.
func TestAPageThatIsJustBeingSaved(t *testing.T) {
	s, site := preview(t)
	put(site, file, "---\ntitle: خبر جديد\ndate: 2024-11-20\n---\n")
	answer := make(chan string)
	go func() { answer <- ask(s, "GET", page, nil).Body.String() }()
	time.Sleep(time.Millisecond) // mostly it is asked for before; both orders are right
	if err := s.follow(context.Background(), watch.Hint{Paths: []string{file}}); err != nil {
		t.Fatal(err)
	}
	if got := <-answer; !strings.Contains(got, "خبر جديد") {
		t.Errorf("it answers\n%s", got)
	}
}

func TestOnlyPagesWhoseBytesChangedAreTold(t *testing.T) {
	s, site := preview(t)
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.opt.Answer = nil
	listen := func(page string) func() message {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		t.Cleanup(cancel)
		r, _ := http.NewRequestWithContext(ctx, "GET", server.URL+"/_mujaz/events?page="+page, nil)
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
	edited, other := listen(page), listen("/repo/ar/officials/")
	before, otherBefore := edited().Hash, other().Hash
	if !strings.Contains(ask(s, "GET", page, nil).Body.String(), `data-hash="`+before+`"`) {
		t.Fatal("a page that is shown as it is has another hash")
	}
	edit(t, s, site, file, "---\ntitle: خبر\ndate: 2024-11-20\n---\nنص آخر.\n")
	if now := edited().Hash; now == before || now == "" {
		t.Error("the edited page is not told")
	}
	edit(t, s, site, "site.yaml", "format: 1\ntitle: {ar: اسم}\n")
	if now := other().Hash; now == otherBefore || now == "" {
		t.Error("the next that a page hears is not what changed it")
	}
}

// What is wrong with bodies is known at once in a file that was saved, and goes
// away with its cause, though that is another file.
func TestMistakesInBodies(t *testing.T) {
	s, site := preview(t)
	edit(t, s, site, file, "---\ntitle: خبر\ndate: 2024-11-20\n---\n[رابط](b.md)\n")
	if m := s.message(page); len(m.Problems) != 1 || m.Problems[0].Place != file+":5:1" || len(m.Bar.Problems) != 1 {
		t.Errorf("a link to nothing: %+v", m)
	}
	edit(t, s, site, "content/ar/2024/11/20/b.md", "---\ntitle: آخر\ndate: 2024-11-20\n---\n")
	if m := s.message(page); len(m.Problems) != 0 {
		t.Errorf("the link leads somewhere now: %+v", m.Problems)
	}
}

// An error is printed once, and named when it is mended.
func TestWhatIsPrinted(t *testing.T) {
	s, site := preview(t)
	var printed []string
	s.opt.Read = func(found, mended diag.List) {
		for _, p := range found {
			printed = append(printed, "+"+p.Code)
		}
		for _, p := range mended {
			printed = append(printed, "-"+p.Code)
		}
	}
	const b = "content/ar/2024/11/20/b.md"
	edit(t, s, site, b, "---\ntitle: آخر\ndate: 2024-11-20\nsource: مجهول\n---\n")
	edit(t, s, site, b, "---\ntitle: آخر جداً\ndate: 2024-11-20\nsource: مجهول\n---\n")
	edit(t, s, site, file, "---\ntitle: خبر\ndat: 2024-11-20\n---\n")
	edit(t, s, site, b, "---\ntitle: آخر\ndate: 2024-11-20\n---\n")
	want := "+source-unknown +unknown-key -source-unknown"
	if got := strings.Join(printed, " "); got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}

func TestGoToWhatWasSaved(t *testing.T) {
	s, site := preview(t)
	s.opt.Follow = true
	const text = "---\ntitle: خبر\ndate: 2024-11-20\n---\n"
	edit(t, s, site, "content/ar/2024/11/20/ب.md", text)
	if m := s.message(page); m.Go != "/repo/ar/2024/11/20/%D8%A8/" || m.Saved != 1 {
		t.Errorf("go to %q, save %d", m.Go, m.Saved)
	}
	edit(t, s, site, "content/ar/2024/11/20/ب.md", text)
	if m := s.message(page); m.Saved != 2 {
		t.Errorf("a file that is saved as it is counts too: %d", m.Saved)
	}
	edit(t, s, site, "content/ar/2024/11/20/draft.md", text[:4]+"draft: true\n"+text[4:])
	edit(t, s, site, "site.yaml", "format: 1\ntitle: {ar: اسم}\n")
	if m := s.message(page); m.Saved != 2 {
		t.Errorf("what has no page is nowhere to go: %+v", m)
	}
}

func TestBar(t *testing.T) {
	s, site := preview(t)
	edit(t, s, site, file, "---\ntitle: العراق وروسيا\ndate: 2024-11-20\ncountries: [IQ, EG]\nsource: مجهول\n---\nنص العراق.\n")
	edit(t, s, site, "content/en/2024/11/20/a.md", "---\ntitle: Iraq\ntranslation: {status: human}\n---\n")
	b := s.message(page).Bar
	if b.Source != file || b.Dir != "rtl" || b.State != "" || b.Labels["preview_bar"] == "" ||
		len(b.Translations) != 1 || b.Translations[0].URL != "/repo/en/2024/11/20/a/" || len(b.Problems) != 1 || b.Problems[0].Severity != "warning" {
		t.Errorf("the bar is %+v", b)
	}
	for key, label := range b.Labels {
		if label == "" {
			t.Errorf("%s is not in the labels files", key)
		}
	}
	var tags []barTag
	if err := json.Unmarshal(ask(s, "GET", "/_mujaz/tags?page="+page, nil).Body.Bytes(), &tags); err != nil {
		t.Fatal(err)
	}
	if len(tags) != 2 || len(tags[0].Words) != 1 || tags[0].Words[0] != (barWords{"العراق", "اسم", 0}) || tags[1].ID != "EG" || len(tags[1].Words) != 0 {
		t.Errorf("the tags are %+v", tags)
	}
	if b := s.message("/repo/ar/").Bar; b.Source != "" {
		t.Errorf("a page made from many files has the bar %+v", b)
	}
}
