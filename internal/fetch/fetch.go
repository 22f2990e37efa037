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
// most ten, and never from https to http. No proxy is used, since the proxy
// would choose what is connected to; with AllowPrivate, the one of the
// environment is.
//
// A document is whole or an error: one that takes too long, or is too large
// once decompressed, is none. An address with a name or password in it is
// refused.
//
// What an editor can do something about is an error of its own type:
// [RefusedError], [StatusError], [TooLargeError], [TimeoutError]. Others are
// those of the network, with the address before them.
package fetch

import (
	"context"
	"errors"
	"io"
	"math"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Options say how a document may be got. The zero value is for the public web.
type Options struct {
	Timeout      time.Duration // of all of it; 20 seconds if zero
	MaxBytes     int64         // decompressed; 20 MiB if zero
	AllowPrivate bool          // addresses of this machine and of private networks, too
	UserAgent    string        // Mujaz if empty
}

func (o Options) withDefaults() Options {
	if o.Timeout <= 0 {
		o.Timeout = 20 * time.Second
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = 20 << 20
	}
	if o.UserAgent == "" {
		o.UserAgent = "Mujaz"
	}
	return o
}

// A Document is what was got.
type Document struct {
	Data        []byte
	ContentType string   // as text/html, in small letters, without parameters
	Charset     string   // as the server says, in small letters, or ""
	Address     *url.URL // after redirects
}

// IsAddress reports whether s begins as an address of the web does.
func IsAddress(s string) bool {
	lower := strings.ToLower(s[:min(len(s), len("https://"))])
	return strings.HasPrefix(lower, "http://") || lower == "https://"
}

// Get gets a document.
func Get(ctx context.Context, address string, opt Options) (Document, error) {
	check := public
	if opt.AllowPrivate {
		check = nil
	}
	return get(ctx, address, opt.withDefaults(), newTransport(&net.Dialer{}, check))
}

// get gets a document over a transport that is of no use afterwards.
func get(parent context.Context, address string, opt Options, transport *http.Transport) (Document, error) {
	defer transport.CloseIdleConnections()
	address = strings.TrimSpace(address)
	ctx, cancel := context.WithTimeout(parent, opt.Timeout)
	defer cancel()
	req, err := request(ctx, address, opt)
	if err != nil {
		return Document{}, err
	}
	client := &http.Client{Transport: transport, CheckRedirect: checkRedirect}
	resp, err := client.Do(req)
	if err != nil {
		return Document{}, explain(parent, err, address, opt)
	}
	defer resp.Body.Close()
	if err := acceptable(resp, address, opt); err != nil {
		return Document{}, err
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, min(opt.MaxBytes, math.MaxInt64-1)+1))
	if err != nil {
		return Document{}, explain(parent, err, address, opt)
	}
	if int64(len(data)) > opt.MaxBytes {
		return Document{}, &TooLargeError{address, opt.MaxBytes}
	}
	kind, charset := contentType(resp.Header.Get("Content-Type"))
	return Document{data, kind, charset, resp.Request.URL}, nil
}

func request(ctx context.Context, address string, opt Options) (*http.Request, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, &RefusedError{Address: withoutUser(address), Why: "is no address of the web"}
	}
	if err := allowed(u, nil); err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, &RefusedError{Address: address, Why: "is no address of the web"}
	}
	req.Header.Set("User-Agent", opt.UserAgent)
	return req, nil
}

// withoutUser is an address that cannot be read, without what may be a
// password.
func withoutUser(address string) string {
	scheme, rest, ok := strings.Cut(address, "//")
	if at := strings.LastIndexByte(rest, '@'); ok && at >= 0 {
		return scheme + "//" + rest[at+1:]
	}
	return address
}

// acceptable reports whether an answer is the document that was asked for.
func acceptable(resp *http.Response, address string, opt Options) error {
	last := resp.Request.URL.String()
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		return &StatusError{last, resp.StatusCode}
	}
	if resp.ContentLength > opt.MaxBytes {
		return &TooLargeError{address, opt.MaxBytes}
	}
	// The transport asks for gzip, and takes it off again with its header.
	if e := resp.Header.Get("Content-Encoding"); e != "" && !strings.EqualFold(e, "identity") {
		return &RefusedError{Address: last, Why: "is compressed in a way that was not asked for (" + e + ")"}
	}
	return nil
}

// contentType is what a server says of a document, as far as it can be read.
func contentType(header string) (kind, charset string) {
	kind, params, err := mime.ParseMediaType(header)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		return "", ""
	}
	return kind, strings.ToLower(params["charset"])
}
