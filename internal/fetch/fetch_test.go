package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

var local = Options{AllowPrivate: true, Timeout: 5 * time.Second}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func TestGet(t *testing.T) {
	var agent string
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		agent = r.UserAgent()
		switch r.URL.Path {
		case "/old":
			http.Redirect(w, r, "/أخبار", http.StatusMovedPermanently)
		case "/أخبار":
			w.Header().Set("Content-Type", "Text/HTML; charset=Windows-1256")
			io.WriteString(w, "page")
		}
	})
	for _, address := range []string{base + "/old", base + "/أخبار", " " + base + "/أخبار\n", "HTTP" + strings.TrimPrefix(base, "http") + "/old"} {
		doc, err := Get(context.Background(), address, local)
		if err != nil {
			t.Fatal(err)
		}
		if string(doc.Data) != "page" || doc.ContentType != "text/html" || doc.Charset != "windows-1256" || doc.Address.Path != "/أخبار" {
			t.Errorf("%q: %+v", address, doc)
		}
		if agent != "Mujaz" {
			t.Errorf("the server saw %q", agent)
		}
	}
}

func TestContentType(t *testing.T) {
	for _, tt := range []struct{ header, kind, charset string }{
		{"text/html", "text/html", ""},
		{"Application/RSS+XML; Charset=UTF-8", "application/rss+xml", "utf-8"},
		{`text/html; charset="utf-8"`, "text/html", "utf-8"},
		{"text/html; charset=", "text/html", ""},
		{"", "", ""},
		{"/", "", ""},
	} {
		if kind, charset := contentType(tt.header); kind != tt.kind || charset != tt.charset {
			t.Errorf("%q is read as %q, %q", tt.header, kind, charset)
		}
	}
}

// TestRefusedAddresses holds the whole message, which shows no password.
func TestRefusedAddresses(t *testing.T) {
	for _, tt := range []struct{ address, want string }{
		{"ftp://example.org/", "ftp://example.org/ is no address of the web: only http and https are read"},
		{"file:///etc/passwd", "file:///etc/passwd is no address of the web: only http and https are read"},
		{"data:text/html,x", "data:text/html,x is no address of the web: only http and https are read"},
		{"example.org/", "example.org/ is no address of the web: only http and https are read"},
		{"https://", "https: names no host"},
		{"https:///news", "https:///news names no host"},
		{"https://user:secret@example.org/", "https://user:xxxxx@example.org/ has a name or password in it"},
		{"https://user@example.org/", "https://user@example.org/ has a name or password in it"},
		{"https://user:secret@example.org:x/", "https://example.org:x/ is no address of the web"},
		{"http://[::1", "http://[::1 is no address of the web"},
		{"http://a b/", "http://a b/ is no address of the web"},
	} {
		_, err := Get(context.Background(), tt.address, local)
		var refused *RefusedError
		if !errors.As(err, &refused) || err.Error() != tt.want || refused.Private {
			t.Errorf("%s\n got %v\nwant %s", tt.address, err, tt.want)
		}
	}
}

func TestStatus(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/moved":
			http.Redirect(w, r, "/gone", http.StatusFound)
		case "/gone":
			w.WriteHeader(http.StatusGone)
		case "/odd":
			w.WriteHeader(599)
		case "/nowhere":
			w.WriteHeader(http.StatusFound)
		}
	})
	for path, want := range map[string]string{
		"/gone":    base + "/gone answers 410 Gone",
		"/moved":   base + "/gone answers 410 Gone",
		"/odd":     base + "/odd answers 599",
		"/nowhere": base + "/nowhere answers 302 Found",
	} {
		_, err := Get(context.Background(), base+path, local)
		var status *StatusError
		if !errors.As(err, &status) || err.Error() != want {
			t.Errorf("%s: got %v, want %s", path, err, want)
		}
	}
}

// zipped is n zeros, compressed.
func zipped(n int) []byte {
	var out bytes.Buffer
	zip := gzip.NewWriter(&out)
	zip.Write(make([]byte, n))
	zip.Close()
	return out.Bytes()
}

func TestSize(t *testing.T) {
	const limit = 64 << 10
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/exact":
			w.Write(make([]byte, limit))
		case "/announced":
			w.Header().Set("Content-Length", "1000000000") // and nothing is sent
		case "/streamed":
			for range limit/1024 + 1 {
				w.Write(make([]byte, 1024))
				w.(http.Flusher).Flush()
			}
		case "/zip", "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(zipped(map[string]int{"/zip": limit, "/bomb": limit + 1}[r.URL.Path]))
		}
	})
	opt := local
	opt.MaxBytes = limit
	for _, path := range []string{"/exact", "/zip"} {
		if doc, err := Get(context.Background(), base+path, opt); err != nil || len(doc.Data) != limit {
			t.Errorf("%s: %d bytes, %v", path, len(doc.Data), err)
		}
	}
	for _, path := range []string{"/announced", "/streamed", "/bomb"} {
		_, err := Get(context.Background(), base+path, opt)
		var large *TooLargeError
		if want := base + path + " is larger than 64 KiB"; !errors.As(err, &large) || err.Error() != want {
			t.Errorf("%s: got %v, want %s", path, err, want)
		}
	}
	opt.MaxBytes = 1<<63 - 1
	if doc, err := Get(context.Background(), base+"/exact", opt); err != nil || len(doc.Data) != limit {
		t.Errorf("without a limit: %d bytes, %v", len(doc.Data), err)
	}
	for n, want := range map[int64]string{20 << 20: "20 MiB", 1 << 10: "1 KiB", 1500: "1500 bytes"} {
		if got := size(n); got != want {
			t.Errorf("%d bytes are %s, want %s", n, got, want)
		}
	}
}

// TestBrokenAnswers holds that a document is whole or an error.
func TestBrokenAnswers(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/cut":
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, "half")
		case "/cut-zip":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(zipped(1 << 20)[:500])
		case "/brotli":
			w.Header().Set("Content-Encoding", "br")
			io.WriteString(w, "?")
		case "/head":
			w.Header().Set("X-Long", strings.Repeat("x", headerBytes+1))
		}
	})
	for _, path := range []string{"/cut", "/cut-zip", "/brotli", "/head"} {
		if doc, err := Get(context.Background(), base+path, local); err == nil || doc.Data != nil || !strings.HasPrefix(err.Error(), base+path+" ") {
			t.Errorf("%s: %q, %v", path, doc.Data, err)
		}
	}
}

func TestTime(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/half" {
			io.WriteString(w, "half")
			w.(http.Flusher).Flush()
		}
		<-r.Context().Done()
	})
	opt := local
	opt.Timeout = 50 * time.Millisecond
	for _, path := range []string{"/none", "/half"} {
		_, err := Get(context.Background(), base+path, opt)
		var late *TimeoutError
		if want := base + path + " did not answer within 50ms"; !errors.As(err, &late) || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	var late *TimeoutError
	if _, err := Get(ctx, base+"/half", local); !errors.Is(err, context.DeadlineExceeded) || errors.As(err, &late) {
		t.Errorf("the caller's time is over: %v", err)
	}
}

func TestNoServer(t *testing.T) {
	s := httptest.NewServer(nil)
	s.Close()
	_, err := Get(context.Background(), s.URL, local)
	if err == nil || !strings.HasPrefix(err.Error(), s.URL+" cannot be got: ") || strings.Count(err.Error(), s.URL) != 1 {
		t.Errorf("a closed server: %v", err)
	}
}

func TestIsAddress(t *testing.T) {
	for s, want := range map[string]bool{
		"https://a": true, "HTTP://a": true, "Https://": true, "http://": true,
		"http:/a": false, "a": false, "": false, "httpsx://": false, "ftp://a": false, " http://a": false,
	} {
		if IsAddress(s) != want {
			t.Errorf("IsAddress(%q) is not %t", s, want)
		}
	}
}

// TestUnknownHost: the message names the host, and not who was asked for it.
func TestUnknownHost(t *testing.T) {
	err := explain(context.Background(), &url.Error{Op: "Get", URL: "https://gone.example/", Err: &net.DNSError{Name: "gone.example", Server: "192.0.2.53:53", IsNotFound: true}}, "https://gone.example/", Options{})
	if want := "https://gone.example/ cannot be got: there is no host gone.example"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}
