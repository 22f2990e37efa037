package ingest

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path"
	"regexp"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/webpage"
)

// mailField begins an e-mail (RFC 5322).
var mailField = regexp.MustCompile(`^(?i:return-path|received|delivered-to|x-[a-z-]+|dkim-signature|arc-[a-z-]+|from|to|date|subject|message-id|mime-version|content-type):`)

// isMail reports whether a file is a saved e-mail, by its name or by the fields over it.
// A mail that was copied as text has no MIME-Version.
func isMail(name string, head []byte) bool {
	if !mailField.Match(head) {
		return false
	}
	fields, _, _ := bytes.Cut(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	return strings.EqualFold(path.Ext(name), ".eml") || bytes.Contains(bytes.ToLower(fields), []byte("\nmime-version:"))
}

// mail reads an e-mail. Its plain part is read as text with the day and the subject
// over it; a mail of HTML alone is one article, whose headline is the subject.
func (f File) mail(data []byte, each func(Item) error) (diag.List, error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return f.problem("mail-unread", "the e-mail cannot be read: "+err.Error(), "save its text as a file of text"), nil
	}
	var parts mailParts
	if err := parts.read(m.Header.Get, m.Body, 0); err != nil {
		return f.problem("mail-unread", "the e-mail cannot be read: "+err.Error(), "save its text as a file of text"), nil
	}
	day, subject := "", mailSubject(m.Header.Get("Subject"))
	if at, err := m.Header.Date(); err == nil {
		day = at.Format(time.RFC3339)
	}
	item := f.named(Item{Address: strings.Trim(m.Header.Get("Message-Id"), "<> ")})
	if fields := len(strings.Fields(parts.plain)); fields == 0 || fields < mailStub && len(strings.Fields(parts.html)) > fields {
		item.Data, item.Markdown = []byte(webpage.Fragment(parts.html, nil).Body), true
		item.Fields = &Fields{Title: subject, Date: day}
		return nil, each(item)
	}
	head := ""
	if day != "" {
		head = "Date: " + day + "\n"
	}
	if subject != "" {
		head += "Subject: " + subject + "\n"
	}
	item.Data, item.Charset = []byte(head+"\n"+parts.plain), "utf-8"
	return nil, each(item)
}

// mailStub is how many words the plain part has at least that says more than that the
// mail is of HTML.
const mailStub = 25

// replies are what mail programs put before a subject.
var replies = regexp.MustCompile(`^(?i:(?:re|fw|fwd|tr|رد|إعادة توجيه|اعادة توجيه)\s*:\s*)+`)

// mailSubject decodes a subject (RFC 2047).
func mailSubject(s string) string {
	words := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(r)
		return strings.NewReader(mailText(data, charset)), err
	}}
	if decoded, err := words.DecodeHeader(s); err == nil {
		s = decoded
	}
	return strings.TrimSpace(replies.ReplaceAllString(strings.Join(strings.Fields(s), " "), ""))
}

// mailText decodes the bytes of a part; what cannot be told is left out.
func mailText(data []byte, charset string) string {
	var problems diag.List
	text, _ := decode("", data, charset, &problems)
	return text
}

// mailParts are the texts of an e-mail, each the first of its kind.
type mailParts struct{ plain, html string }

// mailDepth is how deep parts are within each other at most.
const mailDepth = 8

// read reads a part and those within it (RFC 2045, 2046). What is attached is no text.
func (p *mailParts) read(field func(string) string, body io.Reader, depth int) error {
	if disposition, _, _ := mime.ParseMediaType(field("Content-Disposition")); disposition == "attachment" || depth > mailDepth {
		return nil
	}
	kind, params, err := mime.ParseMediaType(field("Content-Type"))
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			part, err := parts.NextRawPart()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
			if err := p.read(part.Header.Get, part, depth+1); err != nil {
				return err
			}
		}
	}
	switch strings.ToLower(strings.TrimSpace(field("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	if kind != "text/plain" && kind != "text/html" {
		return nil
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	text := strings.ReplaceAll(mailText(data, params["charset"]), "\r\n", "\n")
	switch {
	case kind == "text/plain" && p.plain == "":
		p.plain = text
	case kind == "text/html" && p.html == "":
		p.html = text
	}
	return nil
}
