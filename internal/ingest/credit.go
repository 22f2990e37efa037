package ingest

import (
	"regexp"
	"strings"
)

// creditLabel begins a part of the line in which an agency names who made a text:
// «(Reporting by Jane Doe; Editing by John Roe)», «(إعداد فلان للنشرة العربية - تحرير
// فلانة)».
var creditLabel = regexp.MustCompile(`^(?i:((?:additional )?reporting|writing|editing|compiled|translated) by|(تغطية صحفية|تقرير|شارك في التغطية|إعداد|اعداد|تحرير|كتابة|ترجمة))[ :]+(.+)$`)

// creditParts stand between them.
var creditParts = regexp.MustCompile(`\s*[;؛]\s*|\s+[-–—]\s+`)

// credits reads such a line, and returns who reported, or else who wrote.
func credits(s string) (author string, ok bool) {
	if len(s) > 2*aroundReach || !strings.HasPrefix(s, "(") || !strings.HasSuffix(strings.TrimRight(s, ". "), ")") {
		return "", false
	}
	inner := strings.Trim(s, "(). ")
	reported, wrote := "", ""
	for _, part := range creditParts.Split(inner, -1) {
		m := creditLabel.FindStringSubmatch(part)
		if m == nil {
			return "", false
		}
		name := strings.TrimSpace(strings.TrimSuffix(m[3], "للنشرة العربية"))
		switch strings.ToLower(m[1] + m[2]) {
		case "reporting", "تغطية صحفية", "تقرير":
			reported = name
		case "writing", "إعداد", "اعداد", "كتابة":
			wrote = name
		}
	}
	if reported == "" {
		reported = wrote
	}
	return reported, true
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
