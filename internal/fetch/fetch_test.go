package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

var local = Options{AllowPrivate: true, Timeout: 5 * time.Second}

func serve(t *testing.T, h http.HandlerFunc) string {
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func TestGet(t *testing.T) {
	var base string
	base = serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.Redirect(w, r, base+"/new", http.StatusMovedPermanently)
			return
		}
		w.Header().Set("Content-Type", "Text/HTML; charset=windows-1256")
		w.Write([]byte("page"))
	})
	doc, err := Get(context.Background(), base+"/old", local)
	if err != nil || string(doc.Data) != "page" || doc.ContentType != "text/html" || doc.Charset != "windows-1256" || doc.Address.Path != "/new" {
		t.Errorf("%+v, %v", doc, err)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	asked := false
	base := serve(t, func(http.ResponseWriter, *http.Request) { asked = true })
	_, err := Get(context.Background(), base, Options{Timeout: 5 * time.Second})
	var refused *RefusedError
	if !errors.As(err, &refused) || !refused.Private || refused.Address != base || asked {
		t.Errorf("%v, asked: %t", err, asked)
	}
	for _, ip := range []string{
		"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1",
		"::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2001:0:1::", "2001:db8::1",
	} {
		if isPublic(netip.MustParseAddr(ip).Unmap()) {
			t.Errorf("%s is taken for public", ip)
		}
	}
	for _, ip := range []string{"1.1.1.1", "93.184.216.34", "2606:4700::1111"} {
		if !isPublic(netip.MustParseAddr(ip)) {
			t.Errorf("%s is taken for private", ip)
		}
	}
	if public("localhost:80") == nil {
		t.Error("a name is no address")
	}
}

func TestAddressesThatAreRefused(t *testing.T) {
	for _, address := range []string{"ftp://example.org/", "file:///etc/passwd", "https://", "https://user:secret@example.org/", "gopher://x", "http://[::1", "data:text/html,x"} {
		_, err := Get(context.Background(), address, local)
		var refused *RefusedError
		if !errors.As(err, &refused) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestRedirects(t *testing.T) {
	var loop string
	loop = serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, loop+"/x"+r.URL.Path, http.StatusFound)
	})
	elsewhere := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	for _, address := range []string{loop, elsewhere} {
		var refused *RefusedError
		if _, err := Get(context.Background(), address, local); !errors.As(err, &refused) {
			t.Errorf("%s: %v", address, err)
		}
	}
	u := func(s string) *http.Request { r, _ := http.NewRequest("GET", s, nil); return r }
	check := client(local).CheckRedirect
	if check(u("http://a.example/"), []*http.Request{u("https://a.example/")}) == nil {
		t.Error("https leads to http")
	}
	if err := check(u("https://a.example/"), []*http.Request{u("http://a.example/")}); err != nil {
		t.Error(err)
	}
}

func TestLimits(t *testing.T) {
	var bomb bytes.Buffer
	zip := gzip.NewWriter(&bomb)
	zip.Write(make([]byte, 3<<20))
	zip.Close()
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(bomb.Bytes())
		case "/slow":
			select {
			case <-r.Context().Done():
			case <-time.After(10 * time.Second):
			}
		case "/gone":
			w.WriteHeader(http.StatusGone)
		}
	})
	opt := local
	opt.MaxBytes = 2 << 20
	var large *TooLargeError
	if _, err := Get(context.Background(), base+"/bomb", opt); !errors.As(err, &large) || !strings.Contains(err.Error(), "2 MiB") {
		t.Errorf("a bomb: %v", err)
	}
	var status *StatusError
	if _, err := Get(context.Background(), base+"/gone", opt); !errors.As(err, &status) || status.Code != http.StatusGone {
		t.Errorf("gone: %v", err)
	}
	opt.Timeout = 50 * time.Millisecond
	if _, err := Get(context.Background(), base+"/slow", opt); err == nil || !strings.Contains(err.Error(), "50ms") {
		t.Errorf("slow: %v", err)
	}
}

func TestIsAddress(t *testing.T) {
	for s, want := range map[string]bool{"https://a": true, "HTTP://a": true, "http:/a": false, "a": false, "": false, "httpsx://": false} {
		if IsAddress(s) != want {
			t.Errorf("IsAddress(%q) is not %t", s, want)
		}
	}
}
