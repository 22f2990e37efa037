package message

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"testing"
	"time"
)

func sample() *Message {
	return &Message{
		From: mail.Address{Name: "موجز الأخبار اليومي", Address: "digest@example.org"},
		To:   []*mail.Address{{Address: "a@example.com"}, {Name: "Ben", Address: "b@example.com"}},
		Date: time.Date(2024, 11, 20, 12, 20, 0, 0, time.FixedZone("", 3*3600)),
		Lang: "ar", Name: "edition.ar.2024-11-20",
		Subject: "عدد الأربعاء، 20 نوفمبر/ تشرين الثاني 2024 | " + strings.Repeat("موجز ", 20),
		Text:    []byte("عدد اليوم\nhttps://example.org/\n" + strings.Repeat("خبر طويل ", 400) + "\n"),
		HTML:    []byte("<p title=\"a=b\">Short.</p>\n.\n<p>" + strings.Repeat("A long line. ", 200) + "</p>\n"),
	}
}

// parts reads a message as a mail program does.
func parts(t *testing.T, m *mail.Message) (kinds []string, texts []string) {
	t.Helper()
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatalf("%s, %v", kind, err)
	}
	for r := multipart.NewReader(m.Body, params["boundary"]); ; {
		p, err := r.NextRawPart()
		if err == io.EOF {
			return kinds, texts
		}
		if err != nil {
			t.Fatal(err)
		}
		var body io.Reader = quotedprintable.NewReader(p)
		if p.Header.Get("Content-Transfer-Encoding") == "base64" {
			body = base64.NewDecoder(base64.StdEncoding, p)
		}
		text, err := io.ReadAll(body)
		if err != nil {
			t.Fatal(err)
		}
		kinds = append(kinds, p.Header.Get("Content-Type")+" "+p.Header.Get("Content-Transfer-Encoding"))
		texts = append(texts, strings.ReplaceAll(string(text), "\r\n", "\n"))
	}
}

func TestAMailProgramReadsWhatWasSaid(t *testing.T) {
	want := sample()
	m, err := mail.ReadMessage(bytes.NewReader(want.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || subject != want.Subject {
		t.Errorf("%q, %v", subject, err)
	}
	from, err := m.Header.AddressList("From")
	if err != nil || len(from) != 1 || *from[0] != want.From {
		t.Errorf("from %v, %v", from, err)
	}
	to, err := m.Header.AddressList("To")
	if err != nil || len(to) != 2 || *to[1] != *want.To[1] {
		t.Errorf("to %v, %v", to, err)
	}
	if date, err := m.Header.Date(); err != nil || !date.Equal(want.Date) {
		t.Errorf("%v, %v", date, err)
	}
	if m.Header.Get("Content-Language") != "ar" || m.Header.Get("Mime-Version") != "1.0" || m.Header.Get("X-Unsent") != "" {
		t.Errorf("%v", m.Header)
	}
	kinds, texts := parts(t, m)
	if strings.Join(kinds, ", ") != "text/plain; charset=utf-8 base64, text/html; charset=utf-8 quoted-printable" {
		t.Errorf("%q", kinds)
	}
	if len(texts) != 2 || texts[0] != string(want.Text) || texts[1] != string(want.HTML) {
		t.Errorf("%q", texts)
	}
}

// ASCII in lines of at most 76 bytes (RFC 2045, 6.7; RFC 2047, 2), which end
// with CR LF.
func TestLines(t *testing.T) {
	for line := range strings.SplitAfterSeq(string(sample().Bytes()), "\n") {
		if line != "" && !strings.HasSuffix(line, "\r\n") || len(line) > 78 || strings.Count(line, "\r") > 1 {
			t.Errorf("%q", line)
		}
		for i := range len(line) {
			if line[i] >= 0x80 {
				t.Fatalf("%q", line)
			}
		}
	}
}

// The same edition is the same message; a corrected one is another.
func TestTheIDIsThatOfWhatIsSaid(t *testing.T) {
	id := func(m *Message) string {
		read, err := mail.ReadMessage(bytes.NewReader(m.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		return read.Header.Get("Message-Id")
	}
	first := id(sample())
	if !strings.HasPrefix(first, "<edition.ar.2024-11-20.") || !strings.HasSuffix(first, "@example.org>") {
		t.Error(first)
	}
	if !bytes.Equal(sample().Bytes(), sample().Bytes()) {
		t.Error("two messages of one edition differ")
	}
	corrected := sample()
	corrected.Text = append(corrected.Text, "تصحيح\n"...)
	if id(corrected) == first {
		t.Error("a corrected edition has the same id")
	}
}

func TestADraft(t *testing.T) {
	m := sample()
	m.To = nil
	read, err := mail.ReadMessage(bytes.NewReader(m.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if read.Header.Get("To") != "undisclosed-recipients:;" || read.Header.Get("X-Unsent") != "1" {
		t.Errorf("%v", read.Header)
	}
}

// A field cannot be smuggled in by what a site says of itself.
func TestNoFieldIsSmuggledIn(t *testing.T) {
	m := sample()
	m.Subject, m.From.Name = "a\r\nBcc: x@example.com", "b\nBcc: y@example.com"
	read, err := mail.ReadMessage(bytes.NewReader(m.Bytes()))
	if err != nil || read.Header.Get("Bcc") != "" {
		t.Errorf("%v, %v", read, err)
	}
}
