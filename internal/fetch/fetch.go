// Package fetch gets pages, feeds and pictures by http and https, for an
// import that an editor asks for.
//
//	doc, err := fetch.Get(ctx, "https://news.example.org/1", fetch.Options{})
//	doc.Data, doc.ContentType, doc.Charset, doc.Address
//
// It gets nothing from where the public cannot: an address that leads to this
// machine, to its network or to another private or special range (RFC 6890) is
// refused, unless Options.AllowPrivate. That is decided when the connection is
// made, on the address that it is made to, and so it holds for every redirect
// and for names that are resolved anew. Redirects lead to http or https, at
// most ten, and never from https to http. No proxy is used, since a proxy would
// be asked in its place; with AllowPrivate, the one of the environment is.
//
// A document is whole or an error: one that takes too long, or is too large
// once decompressed, is none. An address with a name or password in it is
// refused.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// Options say how a document may be got. The zero value is for the public web.
type Options struct {
	Timeout      time.Duration // of all of it; 20 seconds if zero
	MaxBytes     int64         // decompressed; 20 MiB if zero
	AllowPrivate bool          // addresses of this machine and of private networks, too
	UserAgent    string
}

// A Document is what was got.
type Document struct {
	Data        []byte
	ContentType string   // as text/html, in small letters, without parameters
	Charset     string   // as the server says, or ""
	Address     *url.URL // after redirects
}

// A RefusedError is an address from which nothing is got.
type RefusedError struct {
	Address string
	Why     string
	Private bool // AllowPrivate would allow it
}

func (e *RefusedError) Error() string { return e.Address + " " + e.Why }

// A StatusError is an answer that is no document.
type StatusError struct {
	Address string
	Code    int
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("%s answers %d %s", e.Address, e.Code, http.StatusText(e.Code))
}

// A TooLargeError is a document over Options.MaxBytes.
type TooLargeError struct {
	Address string
	Limit   int64
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("%s is larger than %d MiB", e.Address, e.Limit>>20)
}

// IsAddress reports whether s begins as an address of the web does.
func IsAddress(s string) bool {
	lower := strings.ToLower(s[:min(len(s), len("https://"))])
	return strings.HasPrefix(lower, "http://") || lower == "https://"
}

// redirects is how many are followed.
const redirects = 10

// Get gets a document.
func Get(ctx context.Context, address string, opt Options) (Document, error) {
	if opt.Timeout == 0 {
		opt.Timeout = 20 * time.Second
	}
	if opt.MaxBytes == 0 {
		opt.MaxBytes = 20 << 20
	}
	u, err := url.Parse(address)
	if err != nil {
		return Document{}, &RefusedError{Address: address, Why: "is no address of the web"}
	}
	if err := allowed(u, nil); err != nil {
		return Document{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, opt.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Document{}, err
	}
	req.Header.Set("User-Agent", opt.UserAgent)
	client := client(opt)
	defer client.CloseIdleConnections()
	resp, err := client.Do(req)
	if err != nil {
		return Document{}, explain(err, address, opt)
	}
	defer resp.Body.Close()
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		return Document{}, &StatusError{resp.Request.URL.String(), resp.StatusCode}
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, opt.MaxBytes+1))
	if err != nil {
		return Document{}, explain(err, address, opt)
	}
	if int64(len(data)) > opt.MaxBytes {
		return Document{}, &TooLargeError{address, opt.MaxBytes}
	}
	doc := Document{Data: data, Address: resp.Request.URL}
	if kind, params, err := mime.ParseMediaType(resp.Header.Get("Content-Type")); err == nil {
		doc.ContentType, doc.Charset = kind, params["charset"]
	}
	return doc, nil
}

// client makes connections that keep to the rules.
func client(opt Options) *http.Client {
	dialer := &net.Dialer{Timeout: opt.Timeout}
	transport := &http.Transport{ForceAttemptHTTP2: true, DialContext: dialer.DialContext, TLSHandshakeTimeout: opt.Timeout}
	if opt.AllowPrivate {
		transport.Proxy = http.ProxyFromEnvironment
	} else {
		dialer.Control = func(_, address string, _ syscall.RawConn) error { return public(address) }
	}
	return &http.Client{Transport: transport, CheckRedirect: func(req *http.Request, via []*http.Request) error {
		if len(via) >= redirects {
			return &RefusedError{Address: req.URL.String(), Why: "leads to another address too often"}
		}
		return allowed(req.URL, via[len(via)-1].URL)
	}}
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

// explain makes an error of the network one that says what to do.
func explain(err error, address string, opt Options) error {
	var refused *RefusedError
	if errors.As(err, &refused) {
		if refused.Private {
			refused.Address = address
		}
		return refused
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("%s did not answer within %s", address, opt.Timeout)
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return fmt.Errorf("%s cannot be got: %w", address, err)
}
