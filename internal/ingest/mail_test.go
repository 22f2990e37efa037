package ingest

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
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

const (
	mailTitle = "العراق يعلن خطة زراعية"
	mailText1 = "أعلنت الحكومة العراقية اليوم خطة جديدة. وقال متحدث إن الخطة تبدأ غدا."
	mailText2 = "وأضاف المتحدث أن الخطة تشمل خمس محافظات، وأن الفلاحين سيحصلون على البذور والأسمدة بأسعار مخفضة، وأن لجنة من الوزارة ستزور القرى كلها قبل نهاية الشهر."
	plainPart = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
	htmlPart  = "Content-Type: text/html; charset=utf-8\r\n\r\n"
)

// mailOf is a mail of parts.
func mailOf(kind string, parts ...string) string {
	out := "Content-Type: multipart/" + kind + "; boundary=" + kind + "\r\n\r\n"
	for _, p := range parts {
		out += "--" + kind + "\r\n" + p + "\r\n"
	}
	return out + "--" + kind + "--\r\n"
}

// mailTexts are those of the articles of a mail, parted by bars.
func mailTexts(t *testing.T, data string) string {
	t.Helper()
	var all []string
	for _, item := range itemsOf(t, "x.eml", data) {
		drafts, problems := Read(item, env)
		if len(problems) > 0 {
			t.Errorf("%v", problems)
		}
		for _, d := range drafts {
			if d.Title != mailTitle || d.Date.IsZero() {
				t.Errorf("%q of %s", d.Title, d.Date)
			}
			all = append(all, d.body())
		}
	}
	return strings.Join(all, " | ")
}

func TestMailParts(t *testing.T) {
	head := mailHead + "Subject: " + mailTitle + "\r\n"
	picture := "Content-Type: image/png\r\nContent-Disposition: inline; filename=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="
	attach := func(kind, name, data string) string {
		return "Content-Type: " + kind + "\r\nContent-Disposition: attachment; filename=" + name + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded(data)
	}
	cover := plainPart + "مرفق لكم الخبر، مع التحية"
	base64Part := "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
	both, page := mailText1+"\n\n"+mailText2, "<p>"+mailText1+"</p><p>"+mailText2+"</p>"
	for name, c := range map[string]struct{ data, want string }{
		"around a picture":       {mailOf("mixed", plainPart+mailText1, picture, plainPart+mailText2), both},
		"HTML around a picture":  {mailOf("mixed", htmlPart+"<p>"+mailText1+"</p>", picture, htmlPart+"<p>"+mailText2+"</p>"), both},
		"plain, then HTML":       {mailOf("mixed", plainPart+mailText1, htmlPart+"<p>"+mailText2+"</p>"), both},
		"the same twice":         {mailOf("alternative", plainPart+mailText1+"\r\n\r\n"+mailText2, mailOf("related", htmlPart+page, picture)), both},
		"some of the HTML":       {mailOf("alternative", plainPart+mailText1+strings.Repeat(" الخبر كاملا في الموقع.", 5), htmlPart+strings.Repeat(page, 3)), both + "\n\n" + both + "\n\n" + both},
		"a text attached":        {mailOf("mixed", cover, attach("text/plain; charset=utf-8", "a.txt", mailTitle+"\n\n"+both)), both},
		"a document attached":    {mailOf("mixed", cover, attach("application/octet-stream", "x.docx", wordDocument(t, mailTitle, mailText1, mailText2))), both},
		"a page attached":        {mailOf("mixed", cover, attach("text/html", "a.html", "<html><head><meta charset=utf-8><title>"+mailTitle+"</title></head><body><nav><a href=/>الرئيسية</a></nav><article><h1>"+mailTitle+"</h1>"+page+"</article></body></html>")), both},
		"a page without a title": {mailOf("mixed", cover, attach("application/octet-stream", "a.htm", page)), both},
		"a mail attached":        {mailOf("mixed", cover, "Content-Type: message/rfc822\r\n\r\n"+head+plainPart+mailText1), mailText1},
		"a text beside a text":   {mailOf("mixed", plainPart+both, attach("text/plain; charset=utf-8", "a.txt", mailTitle+"\n\n"+both)), both + " | " + both},
		"a PDF beside a text":    {mailOf("mixed", plainPart+mailText2, attach("application/pdf", "a.pdf", "%PDF")), mailText2},
		"no end":                 {strings.TrimSuffix(mailOf("mixed", plainPart+mailText1), "--mixed--\r\n"), mailText1},
		"cut in a letter":        {base64Part + encoded(mailText1+"\xd8"), mailText1},
		"a foot below base64":    {base64Part + encoded(mailText1) + "\r\n\r\n_____\r\nlist@example.org\r\n", mailText1},
	} {
		if got := mailTexts(t, head+c.data); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
	deep := plainPart + mailText1
	for range mailDepth + 1 {
		deep = "Content-Type: message/rfc822\r\n\r\n" + head + deep
	}
	for data, code := range map[string]string{
		mailOf("mixed", cover, attach("application/pdf", "a.pdf", "%PDF")): "mail-attachment",
		deep: "mail-unread", plainPart: "no-article",
	} {
		data = head + data
		problems, err := File{Name: "x.eml", Data: []byte(data)}.items(new(sniff), func(item Item) error { t.Errorf("an item: %s", item.Data); return nil })
		if err != nil || len(problems) != 1 || problems[0].Code != code {
			t.Errorf("%v %v, want %s", problems, err, code)
		}
	}
}

// wordDocument is a document of paragraphs.
func wordDocument(t *testing.T, paragraphs ...string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	part, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(part, `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><p><r><t>%s</t></r></p></document>`, strings.Join(paragraphs, "</t></r></p><p><r><t>"))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// What a mail ends with is cut off where it is no text for sure.
func TestMailEnd(t *testing.T) {
	const text = mailText1 + "\n" + mailText2 + "\n"
	const wrote = "في الثلاثاء، 11 فبراير 2025، كتب أحمد <a@example.org>:\n"
	for _, end := range []string{
		"-- \nالمكتب الإعلامي\nهاتف 123\n", "\n" + wrote + "> شكرا\n>\n> أحمد\n", "\nOn Tue, Feb 11, 2025, A <a@example.org>\nwrote:\n\n> x\n",
		"-- \nالمكتب\n\n" + wrote + "> شكرا\n", wrote + "> شكرا\n-- \nالمكتب\n",
	} {
		if got := strings.TrimSpace(unsigned(text + end)); got != strings.TrimSpace(text) {
			t.Errorf("%q: %q", end, got)
		}
	}
	for _, kept := range []string{
		text + "--\nنص آخر\n", text + "-- \n" + text + text, text + "-- \nأحمد\n\n---------- Forwarded message ---------\nخبر\n", "\n-- \nنص\n",
		text + "وكتب الوزير على حسابه:\n> شكرا لكم\n", "للنشر\n" + wrote + "> " + mailText1 + "\n", wrote + "> سؤال\n" + text, text + "> اقتباس\n",
	} {
		if got := unsigned(kept); got != kept {
			t.Errorf("%q: %q", kept, got)
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
