package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestRedirectsAreCounted(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var n int
		fmt.Sscanf(r.URL.Path, "/%d", &n)
		if n == 0 {
			io.WriteString(w, "page")
			return
		}
		http.Redirect(w, r, fmt.Sprintf("/%d", n-1), http.StatusFound)
	})
	if doc, err := Get(context.Background(), base+"/10", local); err != nil || string(doc.Data) != "page" || doc.Address.Path != "/0" {
		t.Errorf("ten redirects: %+v, %v", doc, err)
	}
	for _, path := range []string{"/11", "/1000000"} {
		_, err := Get(context.Background(), base+path, local)
		var refused *RefusedError
		if want := base + path + " leads from one address to the next more than 10 times"; !errors.As(err, &refused) || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestRedirectsThatAreRefused(t *testing.T) {
	var to string
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	})
	other := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("a refused server was asked") })
	server := strings.TrimPrefix(base, "http://")
	for _, tt := range []struct {
		to, want string
		private  bool
	}{
		{"file:///etc/passwd", "file:///etc/passwd is no address of the web: only http and https are read", false},
		{"ftp://example.org/", "ftp://example.org/ is no address of the web: only http and https are read", false},
		{"http://user:secret@example.org/", "http://user:xxxxx@example.org/ has a name or password in it", false},
		{other, base + " leads to a private address (127.0.0.1)", true},
		{"http://169.254.169.254/", base + " leads to a private address (169.254.169.254)", true},
		{"//10.0.0.1/", base + " leads to a private address (10.0.0.1)", true},
	} {
		to = tt.to
		_, err := get(context.Background(), base, Options{}.withDefaults(), newTransport(&net.Dialer{}, except(server)))
		var refused *RefusedError
		if !errors.As(err, &refused) || err.Error() != tt.want || refused.Private != tt.private {
			t.Errorf("%s\n got %v\nwant %s", tt.to, err, tt.want)
		}
	}
}

// TestEncryption goes from http to https, and not back.
func TestEncryption(t *testing.T) {
	plain := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "plain") })
	secret := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/down" {
			http.Redirect(w, r, plain, http.StatusFound)
			return
		}
		fmt.Fprint(w, "secret, ", r.Proto)
	}))
	secret.Config.ErrorLog = log.New(io.Discard, "", 0) // it tells of who does not trust it
	secret.StartTLS()
	defer secret.Close()
	up := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, secret.URL, http.StatusFound) })

	trusting := func() *http.Transport {
		transport := newTransport(&net.Dialer{}, nil)
		transport.TLSClientConfig = secret.Client().Transport.(*http.Transport).TLSClientConfig
		return transport
	}
	doc, err := get(context.Background(), up, local.withDefaults(), trusting())
	if err != nil || string(doc.Data) != "secret, HTTP/1.1" || doc.Address.Scheme != "https" {
		t.Errorf("http to https: %q, %v", doc.Data, err)
	}
	_, err = get(context.Background(), secret.URL+"/down", local.withDefaults(), trusting())
	var refused *RefusedError
	if want := plain + " is not encrypted, and " + secret.URL + "/down leads to it"; !errors.As(err, &refused) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if _, err := Get(context.Background(), secret.URL, local); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("a certificate that nobody signed: %v", err)
	}
}
