package ingest

import (
	"strings"
	"testing"
)

// A video, post or map stays where it stood, also between the headline and the text.
func TestEmbedsStay(t *testing.T) {
	const title, text = "وزير الري يفتتح سد الموجب", "افتتح الوزير السد بعد أعمال صيانة. وقال إن العمل مستمر."
	for _, address := range []string{"https://www.youtube.com/watch?v=out_1000001", "https://x.com/nahr/status/1712345678", "https://www.google.com/maps?q=31.4,35.7", "https://t.me/nahr_news/12"} {
		for name, item := range map[string]Item{
			"text":          {Data: []byte(title + "\n" + address + "\n\n" + text)},
			"text, a day":   {Data: []byte(title + "\n20 نوفمبر 2024\n" + address + "\n\n" + text)},
			"text, filed":   {Data: []byte(title + "\nعمان - رويترز\n" + address + "\n" + text)},
			"Markdown":      {Data: []byte("# " + title + "\n\n<" + address + ">\n\n" + text), Markdown: true},
			"of a page":     {Data: []byte("<" + address + ">\n\n" + text), Markdown: true, Fields: &Fields{Title: title}},
			"between texts": {Data: []byte(title + "\n" + text + "\n" + address + "\n" + text)},
		} {
			item.Name = "x.txt"
			drafts, _ := Read(item, env)
			if len(drafts) != 1 {
				t.Fatalf("%s: %d articles", name, len(drafts))
			}
			d := drafts[0]
			lines := 0
			for _, b := range d.Blocks {
				if b.Kind == Link && b.Source() == "<"+address+">" {
					lines++
				}
			}
			if lines != 1 || d.Title != title || d.Standfirst != "" || strings.Contains(d.Summary, "http") || strings.Contains(d.Agency, ".") {
				t.Errorf("%s of %s: title %q, standfirst %q, agency %q, summary %q: %q", name, address, d.Title, d.Standfirst, d.Agency, d.Summary, d.Blocks)
			}
		}
	}
	if d := readText(t, title+"\nhttps://nahr.example/\n"+text)[0]; len(d.Blocks) != 1 {
		t.Errorf("the site's own address is in the text: %q", d.Blocks)
	}
}
