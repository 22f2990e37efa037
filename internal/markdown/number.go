package markdown

import "strconv"

// counterStyles are the styles of CSS that count with the digits after a zero
// (CSS Counter Styles 3, section 6.1). They are the classes of ordered lists.
var counterStyles = map[rune]string{'٠': "arabic-indic", '۰': "persian"}

// countedBy is the class of an ordered list whose numbers are not those of
// every browser.
func (w *writer) countedBy() string {
	if style := counterStyles[w.opt.Zero]; style != "" {
		return ` class="` + style + `"`
	}
	return ""
}

// number writes a number that stands in the text.
func (w *writer) number(n int) string {
	text := strconv.Itoa(n)
	if counterStyles[w.opt.Zero] == "" {
		return text
	}
	digits := []rune(text)
	for i, d := range digits {
		digits[i] = w.opt.Zero + d - '0'
	}
	return string(digits)
}
