package ingest

import (
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

const mailHead = "Return-Path: <press@example.org>\r\nDate: Tue, 11 Feb 2025 09:00:00 +0300\r\nMessage-ID: <a1@example.org>\r\nMIME-Version: 1.0\r\n"

func encoded(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

func windows1256(t *testing.T, s string) string {
	t.Helper()
	out, err := charmap.Windows1256.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// mailed reads the one article of an e-mail.
func mailed(t *testing.T, name, data string) Draft {
	t.Helper()
	items := itemsOf(t, name, data)
	if len(items) != 1 || items[0].Address != "a1@example.org" {
		t.Fatalf("%+v", items)
	}
	drafts, problems := Read(items[0], env)
	if len(drafts) != 1 || len(problems) > 0 {
		t.Fatal(drafts, problems)
	}
	return drafts[0]
}

func TestMail(t *testing.T) {
	const title, text = "العراق يعلن خطة زراعية", "أعلنت الحكومة العراقية اليوم خطة جديدة. وقال متحدث إن الخطة تبدأ غدا."
	subject := "Subject: =?UTF-8?B?" + encoded("رد: Fwd: "+title) + "?=\r\n"
	plain := "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
	page := "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>" + text + "</p>\r\n"
	for name, data := range map[string]string{
		"plain, without a headline": mailHead + subject + plain + encoded(text+"\r\n"),
		"plain, with a headline":    mailHead + "Subject: news\r\n" + plain + encoded(title+"\r\n\r\n"+text+"\r\n"),
		"passed on":                 mailHead + "Subject: news\r\n" + plain + encoded("---------- Forwarded message ---------\r\nFrom: x <x@example.org>\r\nSubject: y\r\n\r\n"+title+"\r\n\r\n"+text+"\r\n"),
		"HTML alone":                mailHead + subject + page,
		"both":                      mailHead + subject + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n" + plain + encoded("بلا نص") + "\r\n--b\r\n" + page + "\r\n--b--\r\n",
		"an attachment": mailHead + subject + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename=a.txt\r\n" +
			plain + encoded("ملحق طويل") + "\r\n--b\r\n" + plain + encoded(text) + "\r\n--b--\r\n",
		"windows-1256": mailHead + subject + "Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + windows1256(t, text) + "\r\n",
	} {
		d := mailed(t, "x.eml", data)
		if d.Title != title || !strings.HasPrefix(d.Date.String(), "2025-02-11T09:00") || !strings.HasSuffix(d.Date.String(), "+03:00") || len(d.Blocks) != 1 || strings.TrimSpace(d.Blocks[0].Text) != text {
			t.Errorf("%s: %q of %s: %q", name, d.Title, d.Date, d.Blocks)
		}
	}
}

// What is no e-mail, or a broken one.
func TestNoMail(t *testing.T) {
	for head, want := range map[string]bool{
		mailHead + "\r\nنص": true, "From: a\nSubject: خبر\n\nالعراق يعلن خطة": false, "Date: 2025\n\nMIME-Version: 1.0": false, "خبر": false,
	} {
		if got := isMail("a", []byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
	if !isMail("a.EML", []byte("From: a\n\nنص")) {
		t.Error("the name says so")
	}
	for _, data := range []string{mailHead + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nx", mailHead + "Content-Transfer-Encoding: base64\r\n\r\n@@@@"} {
		problems, err := File{Name: "x.eml", Data: []byte(data)}.items(new(sniff), func(Item) error { t.Error("an item"); return nil })
		if err != nil || len(problems) != 1 || problems[0].Code != "mail-unread" {
			t.Errorf("%v %v", problems, err)
		}
	}
}

// No e-mail panics.
func FuzzMail(f *testing.F) {
	f.Add(mailHead + "Subject: =?windows-1256?Q?=C7?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+\r\n--b--")
	f.Fuzz(func(t *testing.T, data string) {
		if _, err := (File{Name: "x.eml", Data: []byte(data)}).mail([]byte(data), func(Item) error { return nil }); err != nil {
			t.Error(err)
		}
	})
}
