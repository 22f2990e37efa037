package byline

import (
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// photographers are named in brackets behind the reporter: «(صور: فلان)». Tyre has the
// same name as pictures.
var photographers = regexp.MustCompile(`\(\s*(?:صور|تصوير|عدسة)\s*:[^()]*\)`)

// lowLine stands for a dash between Arabic words, as in headings: القاهرة_رويترز.
var lowLine = regexp.MustCompile(`(\p{Arabic})_+(\p{Arabic})`)

// plain is a line without who took its pictures and without bars around it (| كتبت
// فلانة |), and with dashes for low lines.
func plain(line string) string {
	if strings.Contains(line, "_") {
		line = lowLine.ReplaceAllString(line, "$1 - $2")
	}
	if strings.Contains(line, ":") && strings.Contains(line, "(") {
		line = photographers.ReplaceAllString(line, "")
	}
	return strings.Trim(line, "| ")
}

// result is that of a match, between two clubs: الاتحاد 2 - 1 الهلال. A day in numbers
// has a mark before it (الكويت - 12 - 3 (كونا)).
var result = regexp.MustCompile(`\p{L} ?\(?` + digit + `{1,2}\)? ?[-–:] ?\(?` + digit + `{1,2}\)? ?\p{L}`)

func isResult(line string) bool {
	return strings.IndexFunc(line, isDigit) > 0 && result.MatchString(line)
}

// beginsWithResult reports whether a text begins with such a result, with no mark of a
// dateline before it: النجف 0 - 0 الكرخ.
func beginsWithResult(text string) bool {
	first := strings.IndexFunc(text, isDigit)
	if first < 0 || first > headLength || strings.ContainsAny(text[:first], "-–—:/(،") {
		return false
	}
	at := result.FindStringIndex(text)
	return at != nil && at[0] < first
}

// parts cuts a line at its marks and dates.
func (r *Reader) parts(line string, out *Line) []string {
	var pieces []string
	at := 0
	for _, f := range newsdate.Scan(line) {
		pieces = append(pieces, line[at:f.Start])
		at = f.End
	}
	if at > 0 {
		out.Date = newsdate.Parse(line)
	}
	pieces = append(pieces, line[at:])
	var parts []string
	label := "" // كتب: stands before its mark, and belongs to the name behind it
	for _, p := range pieces {
		if i := strings.IndexFunc(p, isDigit); i >= 0 {
			p = p[:i] + numericDay.ReplaceAllString(p[i:], " / ")
		}
		for _, s := range splitLine(r.separate(p)) {
			if s = strings.TrimSuffix(r.undated(strings.Trim(s, " .\t*")), " في"); len(arabic.Tokens(s)) == 0 {
				continue
			}
			if reporterLabel.FindString(s+" ") == s+" " && !trade[arabic.Tokens(s)[0].Fold] {
				label = s + " "
				continue
			}
			if label != "" && r.agency(s) { // كتب : أ ش أ
				label = ""
			}
			if who := byWhom.ReplaceAllString(s, ""); who != s && r.outlet(who, false) { // حررت من طرف هسبريس
				s = who
			}
			parts = append(parts, r.behindCity(r.joinedAgency(label+s))...)
			label = ""
		}
	}
	return parts
}

// joinedAgency cuts an agency off that «و» joins to what stands before it: رويترز
// وأ ف ب, فلان الفلاني ووكالات.
func (r *Reader) joinedAgency(s string) []string {
	for i, w := range arabic.Tokens(s) {
		rest, ok := strings.CutPrefix(s[w.Start:], "و")
		if rest = strings.TrimSpace(rest); ok && i > 0 && r.agency(rest) {
			return []string{strings.TrimSpace(s[:w.Start]), rest}
		}
	}
	return []string{s}
}

// cityAndOutlet is how many bytes a city and an outlet with no mark between them have at
// most: a headline is longer.
const cityAndOutlet = 60

// behindCity cuts an outlet off the city before it, where no mark stands between them:
// الدمازين أثيرنيوز.
func (r *Reader) behindCity(parts []string) []string {
	if len(parts) != 1 || !strings.Contains(parts[0], " ") || len(parts[0]) > cityAndOutlet || r.outlet(parts[0], false) || r.kind(parts[0]) != kindUnknown {
		return parts
	}
	words := arabic.Tokens(parts[0])
	for _, w := range words[1:] {
		city, name := strings.TrimSpace(parts[0][:w.Start]), parts[0][w.Start:]
		if r.city(city) && (r.agency(name) || r.formed(name, arabic.Tokens(name))) {
			return []string{city, name}
		}
	}
	return parts
}

// separate puts a mark between the parts of a line that has a word there, or a
// full stop: «هسبريس من وجدة», «مراسلنا في نينوى», «موسكو. نوفوستي».
func (r *Reader) separate(s string) string {
	if m := qualifier(s); m != nil && r.qualifies(strings.TrimSpace(s[m[4]:m[5]])) {
		outer := s[m[2]:m[3]]
		if i := strings.LastIndexAny(outer, "-–—/،"); r.city(strings.TrimSpace(outer[i+1:])) && (i >= 0 || strings.Trim(s[m[1]:], " -–—") != "") {
			s = outer + s[m[1]:] // هيوستن (تكساس): the state says where the city is
		}
	}
	if before, after, ok := strings.Cut(strings.TrimSpace(s), "-"); ok && r.agency(after) && (r.city(before) || mayName(before)) { // دمشق-سانا
		return before + " - " + after
	}
	if i := strings.LastIndex(s, "-"); i > 0 && r.city(strings.TrimSpace(s[i+1:])) && r.kind(strings.TrimSpace(s[strings.LastIndexAny(s[:i], ":/")+1:i])) == kindReporter { // فلان الفلاني-عدن
		return s[:i] + " - " + s[i+1:]
	}
	for _, word := range []string{" من ", " في ", ". "} {
		before, after, ok := strings.Cut(s, word)
		if !ok || len(arabic.Tokens(before)) > nameWords {
			continue
		}
		name := after
		if i := strings.IndexAny(name, ":،,-–—"); i >= 0 {
			name = name[:i]
		}
		switch before = strings.TrimSpace(before); {
		case word == ". ":
			if r.city(before) {
				return before + " - " + after
			}
		case r.city(strings.TrimSpace(name)) && (r.kind(before) != kindUnknown && !common(before) || outletWords[arabic.Fold(before)]):
			return before + " - " + after
		}
	}
	return s
}

// common reports whether words begin with a word for an outlet that is also one of every
// day, before one without the article: «موقع أثري في بابل», «شبكة تهريب في بغداد».
func common(s string) bool {
	words := arabic.Tokens(s)
	return len(words) == 2 && outletWords[words[0].Fold] && !lastWords[words[1].Fold] && !strings.HasPrefix(words[1].Fold, "ال")
}

// qualifies reports whether a name in brackets can say where a city is: a place,
// or one that nobody knows (نيويورك (الأمم المتحدة) - أ ش أ).
func (r *Reader) qualifies(name string) bool {
	return r.place(name) || r.kind(name) == kindUnknown && len(arabic.Tokens(name)) > 1 && len(r.joinedAgency(name)) == 1
}

// qualified is a name with another in brackets behind it.
var qualified = regexp.MustCompile(`^([^()]*)\(([^()]*)\)`)

// qualifier finds both names in a line, which seldom has them.
func qualifier(s string) []int {
	if !strings.Contains(s, "(") {
		return nil
	}
	return qualified.FindStringSubmatchIndex(s)
}

// lineMarks stand between the parts of a byline. A dash within a word (كيل-ي)
// and the dots of an abbreviation are none.
var lineMarks = regexp.MustCompile(`\s\+\s|\s[-–—ـ]+|[-–—ـ]+\s|[-–—ـ]+$|^[-–—ـ]+|[:/،,;؛|()\[\]{}«»"“”]`)

// splitLine cuts a line at its marks, which most lines do not have.
func splitLine(s string) []string {
	if !strings.ContainsAny(s, `-–—ـ:/،,;؛|()[]{}«»"“”+`) {
		return []string{s}
	}
	return lineMarks.Split(s, -1)
}
