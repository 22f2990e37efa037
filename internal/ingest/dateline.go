package ingest

import (
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/latin"
)

// dateline cuts the dateline off the first paragraph.
func (r *reader) dateline(d *Draft) {
	first, b, ok := r.filedFrom(d)
	if !ok {
		return
	}
	if d.Dateline == "" { // a line above may have had the agency alone
		d.Dateline = strings.Join(b.Places, "، ")
	}
	if d.Agency == "" {
		d.Agency = strings.Join(b.Agencies, "، ")
	}
	if d.Author == "" {
		d.Author = strings.Join(b.Reporters, "، ")
	}
	if d.Date.IsZero() {
		d.Date = b.Date.Date.Zone(r.env.Zone)
	}
	head := first.Text[:len(first.Text)-len(b.Rest)]
	if first.Markdown != "" {
		rest, ok := cutMarked(first.Markdown, head)
		if !ok { // a link stands in the dateline: it stays in the text, too
			return
		}
		first.Markdown = rest
	}
	first.Text = b.Rest
	d.Furniture = append(d.Furniture, Furniture{Line: d.line, Kind: "dateline", Text: b.Words})
}

// cutMarked cuts a dateline off Markdown that may set it in bold or italics. If
// that goes on behind the dateline, its mark begins what is left.
func cutMarked(source, head string) (rest string, ok bool) {
	open := "" // the mark that is not closed yet
	for at := 0; at < len(head) || open != "" && strings.HasPrefix(source, open); {
		switch {
		case source == "":
			return "", false
		case source[0] == '*' || source[0] == '_':
			behind := strings.TrimLeft(source, source[:1])
			switch mark := source[:len(source)-len(behind)]; open {
			case "":
				open = mark
			case mark:
				open = ""
			default:
				return "", false
			}
			source = behind
		case at < len(head) && source[0] == head[at]:
			source, at = source[1:], at+1
		default:
			return "", false
		}
	}
	return open + strings.TrimLeft(source, " "), true
}

// filedFrom finds the paragraph with the dateline: the first, or where short
// lines of the page stand above it (a number, a caption) the first long one.
func (r *reader) filedFrom(d *Draft) (*Block, byline.Byline, bool) {
	short := 0
	for i := range d.Blocks {
		block := &d.Blocks[i]
		if block.Kind != Paragraph {
			continue
		}
		if b, ok := r.env.Bylines.Head(block.Text); ok && (short == 0 || isParagraph(block.Text)) {
			return block, b, true
		}
		if short++; short > bylineReach || isParagraph(block.Text) {
			break
		}
	}
	return nil, byline.Byline{}, false
}

// filedBy reads a byline where a page names its source: behind the label («المصدر:
// أبوظبي - أحمد عابد») only an outlet in it is one; and before «نشر في» in the line
// that says where a text was published first: «عكاظ (تبوك)نشر في عكاظ يوم …».
func (r *reader) filedBy(d *Draft) {
	file := func(b byline.Line) {
		if d.Dateline == "" {
			d.Dateline = strings.Join(b.Places, "، ")
		}
		if d.Author == "" {
			d.Author = strings.Join(b.Reporters, "، ")
		}
	}
	if b, ok := r.env.Bylines.Parse(d.Source); ok && !b.Guessed && len(b.Places) > 0 {
		file(b)
		d.Furniture = append(d.Furniture, Furniture{Line: d.line, Kind: "byline", Text: d.Source})
		d.Source = strings.Join(append(b.Agencies, b.Outlets...), "، ")
	}
	if r.piece.filed == "" {
		return
	}
	b, ok := r.env.Bylines.Parse(r.piece.filed)
	if words := arabic.Tokens(r.piece.filed); !ok && len(words) > 1 && len(words) <= 4 && latin.IsGiven(words[0].Fold) {
		b.Reporters, ok = []string{r.piece.filed}, true
	}
	if ok && !b.Guessed {
		file(b)
	}
}

// signed is the agency in brackets with which a text ends: «… غدا. (وكالات)».
var signed = regexp.MustCompile(`\s*\(([^()]{2,40})\)[\s.]*$`)

// signature takes it off the end of the text, where the text has no other.
func (r *reader) signature(d *Draft) {
	last := &d.Blocks[len(d.Blocks)-1]
	if d.Agency != "" || last.Kind != Paragraph || last.Markdown != "" {
		return
	}
	m := signed.FindStringSubmatchIndex(last.Text)
	if m == nil || m[0] == 0 {
		return
	}
	b, ok := r.env.Bylines.Parse(last.Text[m[2]:m[3]])
	if !ok || b.Guessed || len(b.Agencies) == 0 || len(b.Places)+len(b.Reporters) > 0 {
		return
	}
	d.Agency = strings.Join(b.Agencies, "، ")
	d.Furniture = append(d.Furniture, Furniture{Line: d.line, Kind: "byline", Text: strings.TrimSpace(last.Text[m[0]:])})
	last.Text = last.Text[:m[0]]
}
