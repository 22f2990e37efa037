package ingest

import (
	"bytes"
	"cmp"
	"io"
	"mime"
	"net/mail"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
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
// over it; a mail of HTML alone is one article, whose headline is the subject. Mails,
// documents, pages and texts that are attached are read behind it.
func (f File) mail(data []byte, each func(Item) error) (diag.List, error) {
	return f.mailAt(data, 0, each)
}

// mailAt reads an e-mail that lies so deep in others.
func (f File) mailAt(data []byte, depth int, each func(Item) error) (diag.List, error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	var parts mailParts
	if err == nil {
		parts, err = readPart(m.Header.Get, m.Body, depth)
	}
	if err != nil && parts.isEmpty() { // of a mail that is cut off what is left is read
		return f.problem("mail-unread", "the e-mail cannot be read: "+err.Error(), "save its text as a file of text"), nil
	}
	over := letterhead{subject: mailSubject(m.Header.Get("Subject"))}
	if at, err := m.Header.Date(); err == nil {
		over.day = at.Format(time.RFC3339)
	}
	item, words := parts.item(over)
	attached := slices.DeleteFunc(parts.attached, func(a attachment) bool { return a.isNote(words) })
	switch {
	case len(attached) == 0 && parts.unread && words < mailStub:
		return f.problem("mail-attachment", "the e-mail has an attachment that cannot be read", "save the attachment as text or as a Word document (.docx), and put that into the folder"), nil
	case len(attached) == 0 && words == 0:
		return f.problem("no-article", "no text was found in the e-mail", "save its text as a file of text"), nil
	case len(attached) == 0 || words >= mailStub:
		item = f.named(item)
		item.Address = strings.Trim(m.Header.Get("Message-Id"), "<> ")
		if err := each(item); err != nil {
			return nil, err
		}
	}
	var problems diag.List
	for _, a := range attached {
		more, err := f.attached(a, over, depth, each)
		problems = append(problems, more...)
		if err != nil {
			return problems, err
		}
	}
	return problems, nil
}

// attached reads what is attached to a mail.
func (f File) attached(a attachment, over letterhead, depth int, each func(Item) error) (diag.List, error) {
	switch a.format {
	case mailFormat:
		return f.mailAt(a.data, depth+1, each)
	case documentFormat:
		return f.document(a.data, func(item Item) error {
			item.Data = over.text(string(item.Data))
			return each(item)
		})
	case pageFormat:
		return File{Name: f.Name, Charset: "utf-8"}.page(a.data, func(item Item) error {
			item.Fields.Title, item.Fields.Date = cmp.Or(item.Fields.Title, over.subject), cmp.Or(item.Fields.Date, over.day)
			return each(item)
		})
	}
	return nil, each(f.named(Item{Data: over.text(string(a.data)), Charset: "utf-8"}))
}

// letterhead is what stands over a mail.
type letterhead struct{ day, subject string }

// text puts it over a text.
func (h letterhead) text(text string) []byte {
	head := ""
	if h.day != "" {
		head = "Date: " + h.day + "\n"
	}
	if h.subject != "" {
		head += "Subject: " + h.subject + "\n"
	}
	return []byte(head + "\n" + text)
}

// mailStub is how many words a text has at least that says more than that the mail is of
// HTML, or that the news is attached: «مرفق لكم البيان الصحفي، مع التحية».
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

// mailText decodes the bytes of a part; what cannot be told is left out. A few damaged
// bytes are not the whole text: «بغداد» can be cut off in the midst of its last letter.
func mailText(data []byte, charset string) string {
	var problems diag.List
	text, ok := decode("", data, charset, &problems)
	if valid := bytes.ToValidUTF8(data, nil); !ok && 10*len(valid) >= 9*len(data) {
		return string(valid)
	}
	return text
}
