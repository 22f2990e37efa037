//go:build browser

package browser

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// subPath is where published puts a site, as GitHub Pages does with a project's.
const subPath = "/repo/"

// published builds a site and serves what was written the way a static host
// does: compressed for who takes that (who asks for a part does not), nothing
// added, 404.html for what is not there. It returns
// the site's address, with a slash at the end.
func published(t testing.TB, dir string) string {
	t.Helper()
	public := filepath.Join(dir, "public")
	files := http.StripPrefix(strings.TrimSuffix(subPath, "/"), http.FileServer(http.Dir(public)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, subPath) {
			http.NotFound(w, r)
			return
		}
		if strings.HasSuffix(r.URL.Path, ".woff2") {
			w.Header().Set("Cache-Control", "max-age=31536000")
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Cache-Control", "max-age=600")
		if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		zip := gzip.NewWriter(w)
		defer zip.Close()
		files.ServeHTTP(compressed{w, zip}, r)
	}))
	t.Cleanup(server.Close)
	base := server.URL + subPath
	if out, err := exec.Command(program, "build", "-s", dir, "-b", base).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return base
}

// compressed writes an answer through gzip.
type compressed struct {
	http.ResponseWriter
	zip io.Writer
}

func (c compressed) WriteHeader(status int) {
	c.Header().Del("Content-Length")
	c.ResponseWriter.WriteHeader(status)
}

func (c compressed) Write(p []byte) (int, error) { return c.zip.Write(p) }
