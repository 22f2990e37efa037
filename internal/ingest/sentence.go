package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unglue puts in the blanks that are missing behind full stops and commas:
// «العراق.وذكر». Initials (د.بدر, أ.ف.ب) and numbers stay as they are.
func unglue(s string) string {
	var b strings.Builder
	from := 0
	for i, r := range s {
		switch r {
		case '.', '؟', '!', '؛', '،':
			if behind := i + utf8.RuneLen(r); glued(s[:i], s[behind:]) {
				b.WriteString(s[from:behind])
				b.WriteByte(' ')
				from = behind
			}
		}
	}
	if from == 0 { // nearly always
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// glued reports whether a mark stands at the end of a sentence with no blank
// behind it: between a letter or closing quote, and an Arabic letter or the
// opening quote before one.
func glued(before, behind string) bool {
	next, size := utf8.DecodeRuneInString(behind)
	if next == '"' || next == '“' || next == '«' {
		next, _ = utf8.DecodeRuneInString(behind[size:])
	}
	if !unicode.Is(unicode.Arabic, next) || !unicode.IsLetter(next) {
		return false
	}
	last := lastRune(before)
	return (unicode.Is(unicode.Arabic, last) || last == '”' || last == '»' || last == '"' || last == ')') && !initial(before)
}

// unglue puts in the blanks that are missing in a block of plain text.
func (b *Block) unglue() {
	if b.Markdown == "" {
		b.Text = unglue(b.Text)
	}
}

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

// initial reports whether a text ends in a word of one letter: an abbreviation
// such as د, whose full stop ends no sentence.
func initial(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	if !unicode.IsLetter(r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return len(s) == size || !unicode.IsLetter(before) && !unicode.IsMark(before)
}

// sentences cuts a paragraph behind the marks that end a sentence, with the
// quotes and brackets that close behind them.
func sentences(s string) []string {
	var out []string
	start := 0
	for i, r := range s {
		if i < start || r != '.' && r != '؟' && r != '!' && r != '?' && r != '…' {
			continue
		}
		end := i + utf8.RuneLen(r)
		for end < len(s) {
			c, size := utf8.DecodeRuneInString(s[end:])
			if !strings.ContainsRune(`"”»’')].؟!?…`, c) {
				break
			}
			end += size
		}
		if end < len(s) && s[end] != ' ' || r == '.' && (initial(s[:i]) || abbreviation(s[start:i])) {
			continue
		}
		if text := strings.TrimSpace(s[start:end]); text != "" {
			out = append(out, text)
		}
		start = end
	}
	if text := strings.TrimSpace(s[start:]); text != "" {
		out = append(out, text)
	}
	return out
}

// abbreviations of more than one letter, before whose full stop a name follows.
var abbreviations = map[string]bool{"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Gen": true, "St": true, "No": true, "أ.د": true}

func abbreviation(s string) bool {
	return abbreviations[s[strings.LastIndexAny(s, " (")+1:]]
}

// summaryLength is the most letters (code points) that a summary has.
const summaryLength = 280

// summarize returns the first full sentences of a text, as many as fit. If not
// even one fits it is cut between words.
func summarize(blocks []Block) string {
	summary := ""
	for _, b := range blocks {
		if b.Kind != Paragraph {
			continue
		}
		for _, s := range sentences(b.Text) {
			next := strings.TrimSpace(summary + " " + s)
			if utf8.RuneCountInString(next) > summaryLength {
				if summary == "" {
					return cutWords(s, summaryLength-1) + "…"
				}
				return summary
			}
			summary = next
		}
		if summary != "" {
			return summary
		}
	}
	return summary
}

// cutWords returns as many whole words of s as n letters hold.
func cutWords(s string, n int) string {
	count, space := 0, 0
	for i, r := range s {
		if r == ' ' {
			space = i
		}
		if count++; count > n {
			if space == 0 {
				return s[:i]
			}
			return strings.TrimRight(s[:space], "،,؛;: ")
		}
	}
	return s
}
