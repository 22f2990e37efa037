package fetch

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"syscall"
)

const (
	redirects   = 10      // how many are followed
	headerBytes = 1 << 20 // how large the head of an answer can be
)

// newTransport makes connections only to what a check admits: an IP address
// with its port. Without a check it makes all, and uses a proxy if the
// environment names one.
func newTransport(dialer *net.Dialer, check func(hostport string) error) *http.Transport {
	transport := &http.Transport{
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true, // a dialer of one's own turns it off
		MaxResponseHeaderBytes: headerBytes,
	}
	if check == nil {
		transport.Proxy = http.ProxyFromEnvironment
		return transport
	}
	// Control is called with the address that a name resolved to, just before
	// the connection to it.
	dialer.Control = func(_, address string, _ syscall.RawConn) error { return check(address) }
	return transport
}

// checkRedirect decides whether a redirect is followed.
func checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) > redirects {
		return &RefusedError{Address: via[0].URL.String(), Why: fmt.Sprintf("leads from one address to the next more than %d times", redirects)}
	}
	return allowed(req.URL, via[len(via)-1].URL)
}

// allowed reports whether an address may be asked, from another one that leads
// to it.
func allowed(u, from *url.URL) error {
	refuse := func(why string) error { return &RefusedError{Address: u.Redacted(), Why: why} }
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return refuse("is no address of the web: only http and https are read")
	case u.Hostname() == "":
		return refuse("names no host")
	case u.User != nil:
		return refuse("has a name or password in it")
	case from != nil && from.Scheme == "https" && u.Scheme == "http":
		return refuse("is not encrypted, and " + from.String() + " leads to it")
	}
	return nil
}
