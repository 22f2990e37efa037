package ingest

import (
	"cmp"
	"encoding/base64"
	"errors"
	"html"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"path"
	"strings"

	"github.com/mujaz/mujaz/internal/docx"
	"github.com/mujaz/mujaz/internal/webpage"
)

// mailParts are the texts of an e-mail, or of a part of one.
type mailParts struct {
	plain, html string
	words       int  // of the plain one, with what was cut off it
	partly      bool // some of the text is HTML alone
	attached    []attachment
	unread      bool // something attached cannot be read
}

// An attachment is a mail, a document, a page, or a text.
type attachment struct {
	format format
	data   []byte
}

// isNote reports whether an attachment says less than the mail of so many words: the
// lines that a mailing list or a scanner for viruses attaches.
func (a attachment) isNote(words int) bool {
	n := len(strings.Fields(string(a.data)))
	return a.format == textFormat && n < mailStub && n <= words
}

func (p *mailParts) isEmpty() bool {
	return strings.TrimSpace(p.plain+p.html) == "" && len(p.attached) == 0 && !p.unread
}

// item makes one of the text, and counts its words. The plain part is it unless it only
// says what the HTML has.
func (p *mailParts) item(over letterhead) (Item, int) {
	if p.html != "" {
		body := webpage.Fragment(p.html, nil).Body
		words := len(strings.Fields(body))
		if p.partly || 2*p.words < words || p.words < mailStub && p.words < words {
			return Item{Data: []byte(body), Markdown: true, Fields: &Fields{Title: over.subject, Date: over.day}}, words
		}
	}
	return Item{Data: over.text(p.plain), Charset: "utf-8"}, len(strings.Fields(p.plain))
}

// mailDepth is how deep parts are within each other at most.
const mailDepth = 8

var errMailDepth = errors.New("its parts lie too deep in each other")

// readPart reads a part and those within it (RFC 2045, 2046). What stands before damage
// is read; the error is of parts of which nothing is.
func readPart(field func(string) string, body io.Reader, depth int) (mailParts, error) {
	if depth > mailDepth {
		return mailParts{}, errMailDepth
	}
	kind, params, err := mime.ParseMediaType(field("Content-Type"))
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		return readParts(multipart.NewReader(body, params["boundary"]), kind == "multipart/alternative", depth)
	}
	switch strings.ToLower(strings.TrimSpace(field("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	data, err := io.ReadAll(body)
	if len(data) == 0 {
		return mailParts{}, err
	}
	disposition, more, _ := mime.ParseMediaType(field("Content-Disposition"))
	name := strings.ToLower(path.Ext(mailSubject(cmp.Or(more["filename"], params["name"]))))
	attached := disposition == "attachment"
	isText := kind == "text/plain" && (name == ".txt" || name == "")
	switch {
	case kind == "message/rfc822":
		return mailParts{attached: []attachment{{mailFormat, data}}}, nil
	case docx.Is(name, data[:min(len(data), len(sniff{}))]):
		return mailParts{attached: []attachment{{documentFormat, data}}}, nil
	case attached && (kind == "text/html" || name == ".html" || name == ".htm"):
		page := partText(data, cmp.Or(params["charset"], webpage.Charset(data)))
		return mailParts{attached: []attachment{{pageFormat, []byte(page)}}}, nil
	case attached && (isText || name == ".txt"):
		if text := partText(data, params["charset"]); strings.TrimSpace(text) != "" {
			return mailParts{attached: []attachment{{textFormat, []byte(text)}}}, nil
		}
		return mailParts{unread: true}, nil // of an encoding that cannot be told
	case attached || kind != "text/plain" && kind != "text/html":
		return mailParts{unread: isNews(kind, field("Content-Id"), attached)}, nil
	case kind == "text/html":
		return mailParts{html: partText(data, params["charset"]), partly: true}, nil
	}
	text := partText(data, params["charset"])
	return mailParts{plain: unsigned(text), words: len(strings.Fields(text))}, nil
}

// isNews reports whether what cannot be read may be the news: a PDF, but no signature, no
// invitation, and no picture that the text shows.
func isNews(kind, id string, attached bool) bool {
	if strings.HasPrefix(kind, "image/") {
		return attached && id == ""
	}
	switch kind {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-keys",
		"text/calendar", "text/vcard", "text/x-vcard", "text/rfc822-headers", "message/delivery-status", "text/x-amp-html":
		return false
	}
	return true
}

func partText(data []byte, charset string) string {
	return strings.ReplaceAll(mailText(data, charset), "\r\n", "\n")
}

// readParts reads the parts of a part: each says the same as the others, or each is some
// of the text, as the words above and below a picture are.
func readParts(r *multipart.Reader, alternative bool, depth int) (mailParts, error) {
	var all []mailParts
	var failed error
	for {
		part, err := r.NextRawPart()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				failed = errors.Join(failed, err)
			}
			break
		}
		p, err := readPart(part.Header.Get, part, depth+1)
		failed = errors.Join(failed, err)
		all = append(all, p)
	}
	out := joinedParts(all)
	if alternative {
		out = oneOf(all)
	}
	for _, p := range all {
		out.attached = append(out.attached, p.attached...)
		out.unread = out.unread || p.unread
	}
	return out, failed
}

// oneOf is the text of parts that say the same.
func oneOf(all []mailParts) mailParts {
	var out mailParts
	for _, p := range all {
		if out.plain == "" {
			out.plain, out.words = p.plain, p.words
		}
		if out.html == "" {
			out.html = p.html
		}
	}
	out.partly = out.plain == "" && out.html != ""
	return out
}

// joinedParts is the text of parts that follow each other. If one is HTML alone, the HTML has
// the plain ones too.
func joinedParts(all []mailParts) mailParts {
	var out mailParts
	var plain, page []string
	for _, p := range all {
		out.words += p.words
		out.partly = out.partly || p.partly
		if strings.TrimSpace(p.plain) != "" {
			plain = append(plain, strings.TrimRight(p.plain, "\n"))
		}
		if p.html != "" {
			page = append(page, p.html)
		} else if p.plain != "" {
			page = append(page, "<p>"+strings.ReplaceAll(html.EscapeString(p.plain), "\n", "<br>\n")+"</p>")
		}
		out.html += p.html
	}
	out.plain = strings.Join(plain, "\n\n")
	if out.html != "" {
		out.html = strings.Join(page, "\n")
	}
	return out
}
