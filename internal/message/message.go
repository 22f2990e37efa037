// Package message writes an e-mail as the file that mail programs exchange
// (RFC 5322), with a text in two forms (RFC 2046, multipart/alternative): plain
// first, HTML after it, of which a program shows the last that it knows.
//
//	m := message.Message{
//		From: mail.Address{Name: "موجز", Address: "digest@example.org"},
//		Subject: "عدد الأربعاء", Date: day, Lang: "ar", Text: text, HTML: page,
//	}
//	eml := m.Bytes()
//
// It is a pure function: the boundary between the parts and the Message-ID are
// made of what the message says, so that the same edition is the same file, and
// a corrected one is another message to programs that hide what they have seen.
// Lines end with CR LF, are at most 76 bytes long, and are ASCII: names and
// subject are encoded by RFC 2047, the parts as quoted-printable, or as base64
// where that is shorter, as it is for all scripts but Latin.
package message

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
	"time"
	"unicode/utf8"
)

// A Message is one e-mail.
type Message struct {
	From    mail.Address
	To      []*mail.Address // none: a draft, to which someone adds them
	Subject string
	Date    time.Time
	Lang    string // BCP 47
	Name    string // the first part of the Message-ID: ASCII letters, digits, dots and hyphens
	Text    []byte // UTF-8, with LF at the end of lines
	HTML    []byte // the same
}

// Bytes returns the message as a file.
func (m *Message) Bytes() []byte {
	sum := sha256.New()
	for _, part := range [][]byte{[]byte(m.Subject), m.Text, m.HTML} {
		sum.Write(part)
		sum.Write([]byte{0})
	}
	mark := hex.EncodeToString(sum.Sum(nil)[:8])

	var out bytes.Buffer
	field := func(name, value string) { out.WriteString(name + ": " + value + "\r\n") }
	field("From", address(m.From))
	field("To", m.to())
	field("Subject", words(m.Subject))
	field("Date", m.Date.Format("Mon, 02 Jan 2006 15:04:05 -0700"))
	field("Message-ID", "<"+m.Name+"."+mark+"@"+m.host()+">")
	field("MIME-Version", "1.0")
	field("Content-Language", m.Lang)
	if len(m.To) == 0 {
		field("X-Unsent", "1") // Outlook opens it to be finished and sent
	}
	parts := multipart.NewWriter(&out)
	_ = parts.SetBoundary("mujaz-" + mark) // is made of what may stand in one
	field("Content-Type", "multipart/alternative;\r\n boundary=\""+parts.Boundary()+"\"")
	out.WriteString("\r\n")
	m.part(parts, "text/plain", m.Text)
	m.part(parts, "text/html", m.HTML)
	_ = parts.Close() // to memory
	return out.Bytes()
}

// host is that of the sender.
func (m *Message) host() string {
	return m.From.Address[strings.LastIndexByte(m.From.Address, '@')+1:]
}

// to lists the receivers, each on a line of its own.
func (m *Message) to() string {
	if len(m.To) == 0 {
		return "undisclosed-recipients:;"
	}
	var all []string
	for _, a := range m.To {
		all = append(all, address(*a))
	}
	return strings.Join(all, ",\r\n ")
}

// address is one with its name.
func address(a mail.Address) string {
	if isPlain(a.Name) {
		return a.String()
	}
	return words(a.Name) + "\r\n " + (&mail.Address{Address: a.Address}).String()
}

// isPlain reports whether a text can stand in a field as it is.
func isPlain(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r > '~' })
}

// words is a text as RFC 2047 encodes it, each encoded word on a line of its
// own. They are shorter than those of package mime: the first stands behind the
// name of its field, in a line of at most 76 bytes.
func words(text string) string {
	const most = 39 // bytes of text that one holds
	if isPlain(text) {
		return text
	}
	var all []string
	for word := []byte(nil); ; {
		r, size := utf8.DecodeRuneInString(text)
		if len(word)+size > most || size == 0 {
			all = append(all, "=?utf-8?b?"+base64.StdEncoding.EncodeToString(word)+"?=")
			word = word[:0]
		}
		if size == 0 {
			return strings.Join(all, "\r\n ")
		}
		word = utf8.AppendRune(word, r)
		text = text[size:]
	}
}

// part adds one form of the text.
func (m *Message) part(parts *multipart.Writer, kind string, text []byte) {
	encoding, data := "base64", base64Lines(text)
	if quoted := quotedLines(text); len(quoted) <= len(data) {
		encoding, data = "quoted-printable", quoted
	}
	head := textproto.MIMEHeader{}
	head.Set("Content-Type", kind+"; charset=utf-8")
	head.Set("Content-Transfer-Encoding", encoding)
	head.Set("Content-Language", m.Lang)
	w, _ := parts.CreatePart(head) // to memory
	_, _ = w.Write(data)
}

func quotedLines(text []byte) []byte {
	var out bytes.Buffer
	w := quotedprintable.NewWriter(&out) // makes CR LF of line ends
	_, _ = w.Write(text)
	_ = w.Close()
	return out.Bytes()
}

// base64Lines encodes a text, whose lines end with CR LF as those of all texts
// in mails do (RFC 2046, 4.1.1).
func base64Lines(text []byte) []byte {
	const width = 57 // bytes that become 76 letters
	text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	var out []byte
	for len(text) > 0 {
		n := min(width, len(text))
		out = append(base64.StdEncoding.AppendEncode(out, text[:n]), "\r\n"...)
		text = text[n:]
	}
	return out
}
