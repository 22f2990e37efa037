package byline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

// work are the nouns by which reporters are named, at times two: إعداد وترجمة.
const work = `(?:تقرير|تحرير|إعداد|تحقيق|متابعة|ترجمة|كتابة)(?:\s+و\s?(?:تقرير|تحرير|إعداد|تحقيق|متابعة|ترجمة|كتابة|تصوير|تقديم))?`

// by is how papers of the Maghreb say who wrote: حررت من طرف, كتبه من طرف.
const by = `(?:حرر(?:ت|ه|ها)?|كتب(?:ت|ه|ها)?) من طرف`

// byWhom are those words before who is an outlet, as often on the pages of sites.
var byWhom = regexp.MustCompile(`^` + by + `\s+`)

// authorLabel stands before the name of who wrote a text, with a colon between: «الكاتب: فلان».
var authorLabel = regexp.MustCompile(`^(?:اسم )?(?:(?:أجرى|اجرى|أجرت|اجرت) (?:الحوار|اللقاء|المقابلة)|الكاتبة?|المحررة?|الصحفية?|الصحافية?|المراسلة?|كاتبة? (?:المقال|الخبر|التقرير)|[Aa]uthor|[Ww]riter|[Ww]ritten by|[Rr]eporter)\s*:\s*`)

// reporterLine is a line of nothing but a label and names: «كتب ـ فلان الفلاني»,
// «بقلم: د. فلان وفلان الفلاني». The first group says that somebody wrote; the
// second may also begin a headline (تقرير: …), and the third is the mark
// between label and names.
var reporterLine = regexp.MustCompile(`^(?:(` + by + `|كتب|كتبت|كتبوا|كتبها|بقلم|حرره|بواسطة|من إعداد|حاورت?(?:ه|ها)|[Bb]y)|(` + work + `|مراسل(?:نا|تنا)?))(\s*[:ـ–—/-]+\s*|\s+)(.+?)[\s:ـ–—-]*$`)

// genreLabel stands before who did an interview, reviewed a book or covered an event, in papers of Oman.
// A mark has to stand before the name or close the line: «حوار: فلان الفلاني», «عرض فلان الفلاني:».
var genreLabel = regexp.MustCompile(`^(?:حوار|عرض|تغطية|استطلاع)(?:\s*[:ـ–—/-]+\s*([^:]+?)|\s+([^:]+?)\s*:)[\s:ـ–—-]*$`)

// academic stand before a reporter's name, and are not part of it.
var academic = regexp.MustCompile(`^(?:(?:أ\s*\.\s*)?د|م|أ|المهندس|الدكتورة?|الأستاذة?)\s*[./]?\s+`)

// reporters reads a line that names reporters and nothing else.
func reporters(line string) (names []string, ok bool) {
	line = strings.TrimSpace(line)
	if label := authorLabel.FindString(line); label != "" {
		line = "كتب: " + line[len(label):]
	}
	if genre := genreLabel.FindStringSubmatch(line); genre != nil { // as strict as where no mark stands: the words begin headlines, too
		line = "كتب " + genre[1] + genre[2]
	}
	m := reporterLine.FindStringSubmatch(line)
	if m == nil {
		return nil, false
	}
	wrote, marked := m[1] != "", strings.TrimSpace(m[3]) != ""
	for _, name := range reporterNames(m[4]) {
		words := arabic.Tokens(name)
		if n := len(strings.Fields(name)); len(words) == 0 || n < 2 || n > 4 || initials(words) || strings.ContainsAny(name, ".:؟!«»\"()0123456789") {
			return nil, false
		}
		known := desks[words[0].Fold] || latin.IsGiven(words[0].Fold) || words[0].Fold == "عبد" || capitals(name)
		if !known && !(wrote && marked && len(names) == 0) || !marked && !looksLikeName(name, words) {
			return nil, false
		}
		names = append(names, name)
	}
	return names, len(names) > 0
}

// desks begin the names of those who write together, folded: فريق التحقيقات.
var desks = map[string]bool{"فريق": true, "هييه": true, "قسم": true, "وحده": true, "مكتب": true, "غرفه": true, "اسره": true}

// atDesks follow the first word of such a name where it says no more than that it is one, folded.
var atDesks = map[string]bool{"الاخبار": true, "التحرير": true, "المتابعه": true, "الرصد": true, "الترجمه": true, "الاعداد": true}

// reportersFrom reads such a line that says where they are: «كتبت فلانة من تونس».
func (r *Reader) reportersFrom(line string) (names []string, city string, ok bool) {
	i := max(strings.LastIndex(line, " من "), strings.LastIndex(line, " في "))
	if i < 0 {
		return nil, "", false
	}
	if city = strings.Trim(line[i+len(" من "):], " :-–—"); !r.place(city) {
		return nil, "", false
	}
	names, ok = reporters(line[:i])
	return names, city, ok
}

// reporterNames cuts names that stand one behind the other: «فلان الفلاني وفلان
// الفلاني», «فلان، فلان».
func reporterNames(s string) []string {
	var names []string
	for part := range strings.SplitSeq(strings.NewReplacer("،", ",", " - ", ",", "/", ",", " و ", ", ", " and ", ", ").Replace(s), ",") {
		part = academic.ReplaceAllString(strings.TrimSpace(part), "")
		words := arabic.Tokens(part)
		start := 0
		for i, w := range words {
			if bare, and := strings.CutPrefix(w.Fold, "و"); and && i >= 2 && !latin.IsGiven(w.Fold) && latin.IsGiven(bare) {
				names = append(names, strings.TrimSpace(part[start:w.Start]))
				start = w.Start + len("و")
			}
		}
		names = append(names, strings.TrimSpace(part[start:]))
	}
	return names
}

// capitals reports whether each word begins with a capital, but for particles
// in the midst of a name: Jane Doe, Salim bin Hamad al-Kaabi.
func capitals(name string) bool {
	for i, word := range strings.Fields(name) {
		if i > 0 {
			if latin.IsParticle(word) {
				continue
			}
			word = strings.TrimPrefix(strings.TrimPrefix(word, "al-"), "el-")
		}
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
			return false
		}
	}
	return name != ""
}

// ancestry are the words of a name before an ancestor's, folded.
var ancestry = map[string]bool{"بن": true, "بنت": true, "ولد": true, "ابو": true, "ال": true}

// looksLikeName reports whether words behind a verb, with no mark between them,
// are a person's alone: «كتب محمد صلاح التاريخ» is a sentence.
func looksLikeName(name string, words []arabic.Token) bool {
	for i, w := range words[1:] {
		if w.Fold == "عبد" || words[i].Fold == "عبد" { // عبد الرحيم
			continue
		}
		if !capitals(name) && !latin.IsGiven(w.Fold) && !ancestry[w.Fold] && (i > 0 || !strings.HasPrefix(w.Fold, "ال")) {
			return false
		}
	}
	return true
}
