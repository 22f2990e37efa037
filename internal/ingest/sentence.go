package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// glued is the end of a sentence with no blank behind it: a letter or closing
// quote, the mark, and an Arabic letter or opening quote.
var glued = regexp.MustCompile(`([\p{Arabic}”»"\)])([.؟!؛،])(["“«]?\p{Arabic})`)

// unglue puts in the blanks that are missing behind full stops and commas:
// «العراق.وذكر». Initials (د.بدر, أ.ف.ب) and numbers stay as they are.
func unglue(s string) string {
	if !maybeGlued(s) {
		return s
	}
	var b strings.Builder
	for {
		m := glued.FindStringSubmatchIndex(s)
		if m == nil {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:m[5]])
		opening := s[m[6]:m[7]]
		if !initial(s[:m[4]]) && unicode.IsLetter(lastRune(opening)) {
			b.WriteByte(' ')
		}
		s = s[m[5]:]
	}
}

// maybeGlued reports whether a mark stands before something that is no blank:
// seldom, and what glued looks for is slow to find.
func maybeGlued(s string) bool {
	for i, r := range s {
		switch r {
		case '.', '؟', '!', '؛', '،':
			if next := i + utf8.RuneLen(r); next < len(s) && s[next] >= utf8.RuneSelf || next < len(s) && s[next] == '"' {
				return true
			}
		}
	}
	return false
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
