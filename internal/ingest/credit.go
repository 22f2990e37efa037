package ingest

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

// creditLabel begins a part of the line in which an agency names who made a text:
// «(Reporting by Jane Doe; Editing by John Roe)», «(إعداد فلان للنشرة العربية - تحرير
// فلانة)».
var creditLabel = regexp.MustCompile(`^(?i:((?:additional )?reporting|writing|editing|compiled|translated) by|(تغطية صحفية|تقرير|شارك في التغطية|إعداد|اعداد|تحرير|كتابة|ترجمة))([ :]+)(.+)$`)

// creditParts stand between them.
var creditParts = regexp.MustCompile(`\s*[;؛]\s*|\s+[-–—]\s+`)

// credits reads such a line, and returns who reported, or else who wrote.
func credits(s string) (author string, ok bool) {
	if len(s) > 2*aroundReach || !strings.HasPrefix(s, "(") || !strings.HasSuffix(strings.TrimRight(s, ". "), ")") {
		return "", false
	}
	inner := strings.Trim(s, "(). ")
	reported, wrote, translated := "", "", ""
	parts := creditParts.Split(inner, -1)
	for _, part := range parts {
		m := creditLabel.FindStringSubmatch(part)
		if m == nil {
			return "", false
		}
		name, agency := strings.CutSuffix(m[4], "للنشرة العربية")
		if name = strings.TrimSpace(name); len(parts) == 1 && m[2] != "" && !agency && !strings.Contains(m[3], ":") && !isPerson(name) { // (تحرير فلسطين)
			return "", false
		}
		switch strings.ToLower(m[1] + m[2]) {
		case "reporting", "تغطية صحفية", "تقرير":
			reported = name
		case "writing", "إعداد", "اعداد", "كتابة":
			wrote = name
		case "translated", "ترجمة":
			translated = name
		}
	}
	return cmp.Or(reported, wrote, translated), true
}

// isPerson reports whether words begin with a given name that is known.
func isPerson(s string) bool {
	first, ok := arabic.First(s)
	return ok && latin.IsGiven(first.Fold)
}

// credited takes the line with the credits off the end of a text.
func (r *reader) credited(d *Draft) {
	last := len(d.Blocks) - 1
	if last < 1 || d.Blocks[last].Kind != Paragraph || d.Blocks[last].Markdown != "" {
		return
	}
	author, ok := credits(d.Blocks[last].Text)
	if !ok {
		return
	}
	if d.Author == "" {
		d.Author = author
	}
	d.Furniture = append(d.Furniture, Furniture{Line: d.line, Kind: "byline", Text: d.Blocks[last].Text})
	d.Blocks = d.Blocks[:last]
}
