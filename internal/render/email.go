package render

import (
	"sort"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/site"
)

// emailTemplate is the one template of a file that is sent: mail programs take
// the policy out, and with it in the head some take the head out.
const emailTemplate = "email.html"

// emailBytes is how long an e-mail may be: Gmail shows 102 kB of one, and hides
// the rest behind a link.
const emailBytes = 100_000

// email appends an edition as an e-mail, shortened until it is short enough.
func (r *Renderer) email(dst []byte, p *site.EmailPage) ([]byte, error) {
	return shortened(dst, p, func(dst []byte, p *site.EmailPage) ([]byte, error) { return r.page(dst, p) })
}

// shortened appends what an e-mail is printed as when it is cut as often as
// needed, and no more.
func shortened(dst []byte, p *site.EmailPage, print func([]byte, *site.EmailPage) ([]byte, error)) ([]byte, error) {
	start := len(dst)
	dst, err := print(dst, p)
	if err != nil || len(dst)-start <= emailBytes {
		return dst, err
	}
	cut := func(times int) []byte {
		short := p.Cut(times)
		dst, err = print(dst[:start], &short)
		return dst
	}
	times := sort.Search(p.Cuts(), func(times int) bool { return len(cut(times))-start <= emailBytes })
	return cut(times), err
}

// emailText prints the plain-text twin. A paragraph is a line, which programs
// break as wide as their window is; lines end as they do in mails when one is
// made of it. An address stands alone, so that nothing joins it.
func emailText(v *site.EmailText) []byte {
	text, _ := shortened(nil, &v.EmailPage, func(dst []byte, p *site.EmailPage) ([]byte, error) {
		t := textMail{dst, p.Dir}
		t.mail(p, v.Words)
		return t.out, nil
	})
	return text
}

// textMail writes a plain-text e-mail.
type textMail struct {
	out []byte
	dir string
}

func (t *textMail) mail(p *site.EmailPage, words site.EmailWords) {
	t.line(p.SiteTitle, "")
	t.line(p.Title, "")
	t.address(p.Permalink)
	if len(p.Items) == 0 {
		t.line("", "")
		t.line(words.NoArticles, "")
	}
	for _, item := range p.Items {
		t.item(item, words)
	}
	t.line("", "")
	if p.More > 0 {
		t.line(words.More(p.More), "")
	} else {
		t.line(words.Whole, "")
	}
	t.address(p.Permalink)
}

func (t *textMail) item(item site.EmailItem, words site.EmailWords) {
	card := item.Card
	t.line("", "")
	t.line(card.Title.Text, card.Title.Dir)
	t.address(item.URL)
	if !item.Brief && card.Summary.Text != "" {
		t.line(card.Summary.Text, card.Summary.Dir)
	}
	for _, n := range item.Corrections {
		t.line(strings.Join([]string{words.Corrections, n.Date.Text, t.isolated(n.Text.Text)}, " · "), "")
	}
	var origin []string
	for _, text := range append([]string{card.Source.Name.Text, card.Language}, countries(card)...) {
		if text != "" {
			origin = append(origin, t.isolated(text))
		}
	}
	if card.Machine {
		origin = append(origin, words.Machine)
	}
	if len(origin) > 0 {
		t.line(strings.Join(origin, " · "), "")
	}
}

func countries(card *site.Card) []string {
	var out []string
	for _, c := range card.Countries {
		out = append(out, c.Name.Text)
	}
	return out
}

// address writes one, which runs from left to right by its own letters.
func (t *textMail) address(url string) { t.out = append(append(t.out, url...), '\n') }

// line writes a paragraph in a direction, or in that of the mail. Programs take
// it from the first letter; one that would mislead them has a mark before it.
func (t *textMail) line(text, dir string) {
	const leftToRight, rightToLeft = "\u200e", "\u200f"
	if dir == "" {
		dir = t.dir
	}
	mark := leftToRight
	if arabic.DirectionOf(dir) == arabic.RTL {
		mark = rightToLeft
	}
	text = oneLine(text)
	if first := arabic.FirstStrong(text); text != "" && first != arabic.DirectionOf(dir) {
		t.out = append(t.out, mark...)
	}
	t.out = append(append(t.out, text...), '\n')
}

// isolated is a name whose letters run the other way, between isolating marks.
func (t *textMail) isolated(text string) string {
	const begin, end = "\u2068", "\u2069"
	if d := arabic.FirstStrong(text); d == arabic.None || d == arabic.DirectionOf(t.dir) {
		return text
	}
	return begin + text + end
}

// oneLine is a text without line ends, which would make paragraphs of it.
func oneLine(text string) string {
	if !strings.ContainsAny(text, "\n\v\f\r") && !strings.Contains(text, "\u2028") && !strings.Contains(text, "\u2029") {
		return text
	}
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("\n\v\f\r\u2028\u2029", r) }), " ")
}
