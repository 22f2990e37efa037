package byline

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
)

// ends are the marks behind which the text of an article can begin.
var ends = map[string]bool{"/": true, "-": true, "–": true, "—": true, "ـ": true, ":": true, ")": true, "--": true}

// segment is what stands before a mark. end is behind the mark.
type segment struct {
	text   string
	mark   string
	end    int
	spaced bool // the mark is a dash with blanks on both sides
	open   bool // or with one behind it
	quoted bool
}

// split cuts the head of a text at the marks that datelines have between their
// parts.
func split(head string) []segment {
	var out []segment
	start, letters := 0, 0
	day := dayIn(head[:min(len(head), 2*headLength)])
	for i, r := range head {
		if letters++; letters > headLength {
			break
		}
		if day != nil && i >= day[0] && i < day[1] {
			if i == day[0] { // طولكرم 14-9-2015 وفا-
				if text := strings.Trim(head[start:i], " \"“”«»'"); text != "" {
					out = append(out, segment{text: text, mark: " ", end: day[1]})
				}
				start = day[1]
			}
			continue
		}
		mark := string(r)
		switch r {
		case ':':
			if inTime(head, i) {
				continue
			}
		case '-', '–', '—', '/', '(', ')', '،', ',':
		case '{': // {دولية: الفرات نيوز}
			mark = "("
		case '}':
			mark = ")"
		case 'ـ': // tatweel is a dash when it stands alone
			if !alone(head, i) || era(head[:i]) {
				continue
			}
		default:
			continue
		}
		if text := strings.Trim(head[start:i], " \"“”«»'"); text != "" {
			before := strings.TrimSpace(head[start:i])
			if strings.ContainsAny(text, `"“”«»`) { // "القدس" دوت كوم
				text = before
			}
			out = append(out, segment{text: text, mark: mark, end: i + len(mark), spaced: spaced(head, i, mark), open: strings.HasPrefix(head[i+len(mark):], " "), quoted: quoted.MatchString(before)})
		} else if len(out) > 0 { // two marks in a row: the last decides
			last := &out[len(out)-1]
			bracketed := last.mark == ")" && strings.ContainsAny(mark, "-–—ـ") && strings.HasPrefix(head[i+len(mark):], " ") // فلان (أبوظبي)- أعلنت
			last.mark, last.end, last.spaced = mark, i+len(mark), last.spaced || bracketed || spaced(head, i, mark)
		}
		start = i + len(mark)
	}
	return out
}

// inTime reports whether a colon stands between the hour and the minute.
func inTime(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	behind, _ := utf8.DecodeRuneInString(s[i+1:])
	return isDigit(before) && isDigit(behind)
}

// numericDay is a date whose marks are none of a dateline, in numbers or with both
// names of its month: 9 كانون الأول/ديسمبر 2024.
var numericDay = regexp.MustCompile(digit + `{1,4}[-/]` + digit + `{1,2}[-/]` + digit + `{1,4}|` + digit + `{1,2} (?:` + months + `) ?[/-] ?(?:` + months + `)(?: ` + digit + `{4})?`)

// digit is one of any script that news has.
const digit = `[0-9٠-٩۰-۹]`

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

// dayIn returns where such a date stands in a text, or nil.
func dayIn(s string) []int {
	first := strings.IndexFunc(s, isDigit)
	if first < 0 {
		return nil
	}
	day := numericDay.FindStringIndex(s[first:])
	for i := range day {
		day[i] += first
	}
	return day
}

// months are the names of both calendars of the sun.
const months = `يناير|فبراير|مارس|[أإا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]و?كتوبر|نوفمبر|ديسمبر|` +
	`كانون (?:ال)?[أا]ول|كانون (?:ال)?ثاني|شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|[آا]ب|[أا]يلول|تشرين (?:ال)?[أا]ول|تشرين (?:ال)?ثاني`

// quoted is a name in quotes.
var quoted = regexp.MustCompile(`^(?:"[^"]+"|“[^”]+”|«[^»]+»)$`)

// spaced reports whether a mark is a dash with blanks around it.
func spaced(s string, i int, mark string) bool {
	return strings.ContainsAny(mark, "-–—ـ") && strings.HasSuffix(s[:i], " ") && strings.HasPrefix(s[i+len(mark):], " ")
}

// alone reports whether a tatweel has no letter beside it on both sides.
func alone(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+len("ـ"):])
	return !arabic.IsArabic(before) || !arabic.IsArabic(after)
}

// era reports whether a text ends with the letter of the Hijri era, which a tatweel
// follows: 1444 هـ.
func era(s string) bool {
	before, ok := strings.CutSuffix(s, "ه")
	last, _ := utf8.DecodeLastRuneInString(before)
	return ok && !arabic.IsArabic(last) || ok && isDigit(last)
}
