package ingest

import (
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
)

// Who copies a whole page copies its head, too: the menu, the buttons, who edits the
// paper, what else is new. The headline stands below.

// pageHead is how many lines at the beginning of a copied page are its head. The days
// in it count; there must be a headline below, and a text.
func pageHead(all []line) int {
	end, signs, news, first := 0, 0, false, following(all, -1)
	for i := first; i < len(all) && !isSentence(all[i].text); i = following(all, i) {
		switch name, ok := masthead(all[i].text); {
		case ok && name != "" || pageWords[arabic.Fold(strings.TrimSpace(all[i].text))] || i > first && releases[arabic.Fold(strings.TrimSpace(all[i].text))]:
			end = i + 1
			signs++
		case ok:
			if end = i + 1; following(all, i) < len(all) && isEditor(all[following(all, i)].text) {
				end = following(all, i) + 1
			}
			signs++
		default:
			news = news || signs == 0 && headline(all[i].text)
		}
	}
	if news && signs < 2 { // an editor's column has his post below its headline
		end = 0
	}
	end = menu(all, end)
	if end > 0 {
		if i := following(all, end-1); i < len(all) && isRun(all[i].text) {
			end = i + 1
		}
	}
	if below := following(all, end-1); end == 0 || below >= len(all) || isSentence(all[below].text) || !reachesText(all[below:]) {
		return 0
	}
	return end
}

// mastheads are the posts of a paper that its pages name over all texts, folded.
var mastheads = func() []string {
	posts := []string{"رئيس التحرير", "رئيسة التحرير", "الإشراف العام", "المشرف العام", "رئيس مجلس الإدارة", "رئيسة مجلس الإدارة", "مدير التحرير", "مديرة التحرير", "المدير العام", "مدير النشر", "مديرة النشر", "مدير عام التحرير", "سكرتير التحرير", "صاحب الامتياز", "المدير المسؤول", "رئيس التحرير التنفيذي", "نائب رئيس التحرير"}
	for i, post := range posts {
		posts[i] = arabic.Fold(post)
	}
	return posts
}()

// masthead reads a line that names such a post, and who holds it if the line says:
// at times no blank stands between them.
func masthead(s string) (name string, ok bool) {
	s = strings.TrimSpace(s)
	folded := arabic.Fold(head(s, mastheadReach))
	for _, post := range mastheads {
		if !strings.HasPrefix(folded, post) {
			continue
		}
		at := 0
		for i, r := range s {
			if at = i + utf8.RuneLen(r); arabic.Fold(s[:at]) == post {
				break
			}
		}
		if name = strings.Trim(s[at:], " :–—-|/"); name == "" || isEditor(name) {
			return name, true
		}
	}
	return "", false
}

// mastheadReach is how many bytes of a line the post has at most.
const mastheadReach = 100

// isEditor reports whether a line is a person's name and nothing else.
func isEditor(s string) bool {
	words := arabic.Tokens(s)
	for len(words) > 2 && editorTitles[words[0].Fold] {
		words = words[1:]
	}
	return len(words) > 1 && len(words) <= 4 && latin.IsGiven(words[0].Fold) && !strings.ContainsAny(s, ":،؟!\"«")
}

// editorTitles are the forms of address before an editor's name, folded.
var editorTitles = set("د,الدكتور,الدكتوره,المهندس,الاستاذ,الاستاذه,اللواء,المستشار,م,ا")

// pageWords are lines of the head of a page or a letter that are no news, folded.
var pageWords = set("ads,ad,advertisement,اعلان,اعلانات,menu,logo,search,login,القايمه,القايمه الرييسيه,بحث,ابحث,البحث,ابحث هنا,تسجيل الدخول,تسجيل دخول,انشاء حساب,تخطي الي المحتوي,انتقل الي المحتوي,الرجوع الي اعلي الصفحه,العوده الي الاعلي,العوده الي اعلي الصفحه,اعلي الصفحه,الي الاعلي,back to top,skip to content,skip to main content,تخطي الي المحتوي الرييسي,انتقل الي المحتوي الرييسي,تجاوز الي المحتوي الرييسي,toggle navigation,اغلاق,بسم الله الرحمن الرحيم,احدث الاخبار,اخر الاخبار,شريط الاخبار,الاكثر قراءه")

// releases are what institutions write below their letterhead, folded.
var releases = set("بيان صحفي,بيان صحافي,بيان اعلامي,خبر صحفي,خبر صحافي,تصريح صحفي,press release")

// menuWords is how many words a line of a menu has at most, menuLines how many of them
// make one.
const (
	menuWords = 2
	menuLines = 4

	menuSections = 2 // of them that name a part
)

// menu passes a menu, a short line for each part of the site, some of them parts that all
// sites have: names and verses are short, too.
func menu(all []line, at int) int {
	n, sections, end := 0, 0, at
	for i := following(all, at-1); i < len(all); i = following(all, i) {
		words := len(arabic.Tokens(all[i].text))
		if words == 0 { // ×
			continue
		}
		if words > menuWords || strings.ContainsAny(all[i].text, ".:،!؟|/-–0123456789") {
			break
		}
		if isSection(all[i].text) || pageWords[arabic.Fold(strings.TrimSpace(all[i].text))] {
			sections++
		}
		n, end = n+1, i+1
	}
	if n < menuLines || sections < menuSections {
		return at
	}
	return end
}

// gap is what an aggregator has between the headlines of a line that runs over its page.
const gap = "    "

// hasGaps reports whether a line is some headlines with such gaps between them. In a
// table few words stand between gaps, in a poem only one gap.
func hasGaps(raw string) bool {
	if strings.Count(raw, gap) < menuLines-1 {
		return false
	}
	n, words := 0, 0
	for part := range strings.SplitSeq(raw, gap) {
		if w := len(strings.Fields(part)); w > 0 {
			n, words = n+1, words+w
		}
	}
	return n >= menuLines && words > menuWords*n
}

// withoutRuns takes lines of such headlines off what stands above the text.
func (p *piece) withoutRuns(all []line) []line {
	for i := range all {
		if l := &all[i]; l.run {
			p.note(l.number, "related", l.text)
			l.text = ""
		} else if isSentence(l.text) {
			break
		}
	}
	return all
}

// isRun reports whether a line is the headlines of other texts one behind the other, with
// no mark between them.
func isRun(s string) bool { return isParagraph(s) && !isSentence(s) }

// isSentence reports whether a line is running text, which has marks.
func isSentence(s string) bool { return isParagraph(s) && strings.ContainsAny(s, ".،؛:") }

// reachesText reports whether lines that begin with a headline have a text below.
func reachesText(all []line) bool {
	for _, l := range all {
		if isSentence(l.text) {
			return true
		}
	}
	return false
}
