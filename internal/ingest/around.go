package ingest

import (
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// aroundReach is how many bytes a line of the page around an article can have.
const aroundReach = 200

// around tells a line of the page around an article: the path to it, buttons,
// what its picture shows, its keywords, an invitation to subscribe. It returns
// the kind of furniture, or "".
func around(s string) string {
	if len(s) > aroundReach || s == "" {
		return ""
	}
	first, ok := arabic.First(s)
	switch {
	case !ok:
		return ""
	case isEndMark(s) || (first.Fold == "خبر" || first.Fold == "الخبر") && itemLabel.MatchString(s):
		return "mark"
	case strings.HasPrefix(s, "#") && onlyHashtags(s):
		return "keywords"
	case strings.HasPrefix(s, "@") && !strings.Contains(s, " ") || strings.HasPrefix(s, "http") && channelLink.MatchString(s):
		return "share"
	case isPath(s, first.Fold):
		return "path"
	case shareWords[first.Fold] && isShare(s):
		return "share"
	case labelled[first.Fold] && isKeywordLabel(s):
		return "keywords"
	case labelled[first.Fold] && aroundLabel(s) != "":
		return aroundLabel(s)
	case mailHeader.MatchString(s) || strings.HasPrefix(s, "---") && forwarded.MatchString(s):
		return "mail"
	case (strings.HasSuffix(s, "- أرشيفية") || strings.HasSuffix(s, "(أرشيفية)") || strings.HasSuffix(s, "– أرشيفية")) && !isParagraph(s): // قوات نيجيرية - أرشيفية, also above all
		return "mark"
	case strings.HasPrefix(s, "©") && !isParagraph(s) || strings.HasPrefix(s, "Our Standards: "), strings.HasPrefix(s, "The post ") && strings.Contains(s, " appeared first on "):
		return "mark"
	case ago[first.Fold] && isAgo(s):
		return "date"
	case first.Fold == "جانب" && isScene(s):
		return "caption"
	case strings.HasPrefix(s, "[") && strings.HasSuffix(s, "\"]"): // [social-sharing id="1"], which nothing filled
		return "mark"
	case fontWords[first.Fold] && isFontSize(s):
		return "mark"
	case strings.HasPrefix(first.Fold, "الكلمات") || first.Fold == "كلمات":
		return keywordLabel(s)
	}
	if sure, ok := inviteWords[first.Fold]; ok && (invites(s, sure || offered(s)) || invitesTo(s, first.Fold)) {
		return "share"
	}
	return ""
}

// onlyHashtags reports whether a line has nothing but words such as #العراق.
func onlyHashtags(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if !strings.HasPrefix(word, "#") {
			return false
		}
	}
	return true
}

// channelLink leads to a channel or an account, and to no text or video in it.
var channelLink = regexp.MustCompile(`^https?://(?:www\.|m\.)?(?:t\.me|telegram\.me|twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|whatsapp\.com/channel|chat\.whatsapp\.com|youtube\.com/(?:@|c/|channel/)?|tiktok\.com)/?[\w.@-]+/?$`)

// mailHeader is a line over a mail. Its day is read as that of a page is.
var mailHeader = regexp.MustCompile(`^(?:From|To|Cc|Sent|Subject|Reply-To|Message-I[Dd]|MIME-Version|Content-[A-Za-z-]+): `)

// forwarded is what mail programs write over a mail that is passed on.
var forwarded = regexp.MustCompile(`^-+ ?(?i:forwarded message|original message|begin forwarded message:?|رسالة (?:معاد توجيهها|تمت إعادة توجيهها|أعيد توجيهها)|الرسالة الأصلية) ?-*$`)

// ago begin a time that counts back from a day that the page does not name.
var ago = map[string]bool{"قبل": true, "منذ": true}

// units of time, folded.
var units = set("ثانيه,ثوان,ثواني,دقيقه,دقيقتين,دقايق,ساعه,ساعتين,ساعات,يوم,يومين,ايام,اسبوع,اسبوعين,اسابيع,شهر,شهرين,اشهر,سنه,سنتين,سنوات")

// isAgo reads «قبل 3 ساعات» and «منذ يومين», and nothing behind them.
func isAgo(s string) bool {
	tokens := arabic.Tokens(s)
	return len(tokens) <= 3 && units[tokens[len(tokens)-1].Fold]
}

// homeWords begin the path to an article, folded.
var homeWords = map[string]bool{"الرييسيه": true, "home": true}

// isPath reads «الرئيسية / سياسة / عنوان», and any line cut by single angles:
// a pair of them are quotes.
func isPath(s, first string) bool {
	home := homeWords[first] || first == "الصفحه" && strings.HasPrefix(s, "الصفحة الرئيسية")
	for _, mark := range []string{"»", "›", ">", "/", "|", "«"} {
		if home && strings.Contains(s, " "+mark+" ") {
			return true
		}
	}
	return strings.Count(s, "»") > strings.Count(s, "«") && strings.Contains(s, " » ") || strings.Contains(s, " › ")
}

// shareWords are the names of networks and of what their buttons do, folded.
var shareWords = set("فيسبوك,الفيسبوك,فيس,بوك,تويتر,واتساب,واتس,اب,تيليجرام,تيلجرام,تليجرام,تلغرام,تيليغرام,تليغرام,لينكد,ان,لينكدان,انستغرام,انستجرام,يوتيوب,ماسنجر,بينتيريست," +
	"شارك,شاركها,مشاركه,المشاركه,لمشاركه,تعليقات,مختصر,دايم,نشر,طباعه,اطبع,نسخ,الرابط,رابط,ارسال,ارسل,البريد,بريد,ايميل,الالكتروني,حفظ,الي,صديق,صديقك,عبر,علي,هذا,الموضوع,المقال,الخبر,هذه,الصفحه,المزيد," +
	"x,facebook,twitter,whatsapp,telegram,messenger,linkedin,instagram,email,print,share,copy,link,this,on,post,tweet")

// shareLength is how many words a row of buttons has at most.
const shareLength = 12

// isShare reports whether a line is a row of such buttons.
func isShare(s string) bool {
	tokens := arabic.Tokens(s)
	for _, t := range tokens {
		if !shareWords[t.Fold] {
			return false
		}
	}
	return len(tokens) <= shareLength
}

// labels are those of what is no text, folded, and labelled their first words.
var (
	labels = map[string]string{
		"صوره": "caption", "الصوره": "caption", "صوره ارشيفيه": "caption", "تعليق الصوره": "caption", "photo": "caption", "image": "caption",
		"كلمات دلاليه": "keywords", "الكلمات الدلاليه": "keywords", "كلمات مفتاحيه": "keywords", "الكلمات المفتاحيه": "keywords",
		"الكلمات المتعلقه": "keywords", "كلمات داله": "keywords", "الكلمات الداله": "keywords", "كلمات البحث": "keywords", "اوسمه": "keywords", "التصنيفات": "keywords", "تصنيفات": "keywords", "الوسم": "keywords", "mots cles": "keywords", "القسم": "keywords", "التصنيف": "keywords", "وسوم": "keywords", "الوسوم": "keywords", "رمز الخبر": "keywords", "tags": "keywords", "keywords": "keywords",
	}
	labelled = set("صوره,الصوره,تعليق,photo,image,كلمات,الكلمات,وسوم,الوسوم,رمز,القسم,التصنيف,اوسمه,التصنيفات,تصنيفات,الوسم,mots,tags,keywords")
)

// aroundLabel reads a line that begins with one of such labels and a colon.
func aroundLabel(s string) string {
	label, _, found := strings.Cut(s, ":")
	if !found {
		return ""
	}
	return labels[arabic.Fold(strings.TrimSpace(label))]
}

// inviteWords begin an invitation; those that are true need no «our», folded.
// «تابع» may also begin a headline: تابع الوزير أعمال القناة.
var inviteWords = map[string]bool{
	"تابعونا": true, "تابعنا": true, "اشترك": true, "اشتركوا": true, "اشتركي": true, "للاشتراك": true, "subscribe": true,
	"تابع": false, "تابعوا": false, "انضم": false, "انضموا": false, "حمل": false, "حملوا": false, "جميع": false, "الغاء": false, "follow": false, "join": false,
	"الحقوق": false, "حقوق": false, "كافه": false, "كل": false, "انقر": false, "اضغط": false, "تابعي": false, "متابعه": false, "تابعوها": false,
}

// What invitations are to, folded: what is the page's own, and networks.
var (
	ours     = set("اخبارنا,نشرتنا,النشره,البريديه,قناتنا,صفحتنا,حسابنا,حساباتنا,تطبيقنا,مجموعتنا,موقعنا,newsletter,our")
	networks = set("القناه,واتساب,الواتساب,الفيسبوك,بوك,انستقرام,توك,سناب,تلجرام,تليغرام,تيليغرام,تلغرام,تليجرام,تيليجرام,فيسبوك,تويتر,يوتيوب,انستغرام,whatsapp,telegram,facebook,twitter,youtube")
)

// invitePairs are said of the page itself with one word beside them: جميع الحقوق
// محفوظة, الغاء الاشتراك, follow us on.
var invitePairs = map[string]string{"الحقوق": "محفوظه", "محفوظه": "الحقوق", "الاشتراك": "الغاء", "us": "on"}

// inviteLength is how many words an invitation has at most.
const inviteLength = 14

// invites reports whether a line invites to a newsletter, a channel, a page, or
// says whose the page is.
func invites(s string, sure bool) bool {
	tokens := arabic.Tokens(s)
	if len(tokens) > inviteLength {
		return false
	}
	for i, t := range tokens[1:] {
		if t.Fold == "us" && i+2 == len(tokens) || t.Fold == "هنا" && i == 0 && len(tokens) > 2 && strings.HasPrefix(tokens[2].Fold, "ل") { // انقر هنا لقراءة الخبر من مصدره.
			return true
		}
		if after := invitePairs[t.Fold]; after != "" && (tokens[i].Fold == after || i+2 < len(tokens) && tokens[i+2].Fold == after) {
			return true
		}
		word := strings.TrimPrefix(t.Fold, "ب")
		if ours[word] || sure && (networks[word] || networks[t.Fold]) {
			return true
		}
	}
	return false
}

// offered reports whether marks stand before a line as pages put them before what
// they offer: «>> انضم الى النهار على واتساب».
func offered(s string) bool {
	first, _, ok := strings.Cut(s, " ")
	return ok && !arabic.HasWord(first) && strings.Trim(first, "-–—•*\"“«(") != ""
}

// ourVerbs are those of invitations that are seldom said of others, folded.
var ourVerbs = set("تابعوا,تابعونا,تابعنا,انضموا,اشتركوا,حملوا,تابعي,متابعه")

// invitesTo reports whether a short line bids its readers to a network, or to what
// stood behind it as a picture: «تابعوا أخبار سانا عبر تلغرام», «تابعوا الوقائع عبر».
func invitesTo(s, first string) bool {
	s, _, _ = strings.Cut(s, "http")
	tokens := arabic.Tokens(s)
	n := len(tokens)
	if n > 3 && (tokens[n-1].Fold == "news" || tokens[n-1].Fold == "نيوز") && googles[tokens[n-2].Fold] {
		return n <= inviteLength && reached[tokens[n-3].Fold]
	}
	if n < 2 || n > 8 || isParagraph(s) {
		return false
	}
	last, before := tokens[n-1].Fold, tokens[n-2].Fold
	if !ourVerbs[first] {
		return networks[last] && reached[before] && (channels[tokens[1].Fold] || tokens[1].Fold == "الي" && channels[tokens[2].Fold])
	}
	return reached[last] || networks[last] && reached[before]
}

// channels are what an outlet has on a network, folded: انضم إلى قناة النهار على واتساب.
var channels = set("قناه,صفحه,مجموعه,حساب,حسابات,صفحات")

// googles are the spellings of the network whose name has two words: Google News.
var googles = set("google,جوجل,غوغل,قوقل,كوكل")

// reached stand before the network in an invitation, folded.
var reached = set("عبر,علي,on")

// isScene reads what most pictures of a newspaper show: «جانب من اللقاء».
func isScene(s string) bool {
	words := arabic.Tokens(s)
	return len(words) > 2 && len(words) <= 5 && words[1].Fold == "من" && !isParagraph(s)
}

// fontWords are those of the buttons that make letters larger, folded.
var fontWords = set("a,ا,حجم,الخط,خط,النص,الحجم,تكبير,تصغير,font,size")

// isFontSize reports whether a line is such buttons: «+A -A», «حجم الخط A+ A-».
func isFontSize(s string) bool {
	tokens := arabic.Tokens(s)
	for _, t := range tokens {
		if !fontWords[t.Fold] {
			return false
		}
	}
	return len(tokens) > 1 && len(tokens) <= 6 || tokens[0].Fold == "a" && (strings.HasPrefix(s, "+") || strings.HasPrefix(s, "-")) // A+ is a blood group
}

// prepositions go on with a sentence, folded.
var prepositions = set("في,من,عن,علي,الي,لفهم,حول,بين")

// keywordLabel reads the keywords of a page without a colon before them: «الكلمات
// الدالة حلبجة رواتب».
func keywordLabel(s string) string {
	if tokens := arabic.Tokens(s); len(tokens) > 1 && !(len(tokens) > 2 && prepositions[tokens[2].Fold]) { // كلمات مفتاحية في خطاب الرئيس
		return labels[tokens[0].Fold+" "+tokens[1].Fold]
	}
	return ""
}

// isKeywordLabel reports whether such a label stands alone: the keywords are below it.
func isKeywordLabel(s string) bool {
	return labels[arabic.Fold(strings.Trim(s, " :"))] == "keywords"
}

func areKeywords(s string) bool {
	return len(arabic.Tokens(s)) <= keywordsReach && !isParagraph(s)
}

// keywordsReach is how many words the keywords below their label have at most.
const keywordsReach = 15

// hasAddress reports whether an address of the web stands in a short line, as above
// the text those of authors and channels do: «النهار تي في https://…/authors».
func hasAddress(s string) bool {
	return (strings.Contains(s, "://") || strings.Contains(s, "www.")) && len(s) <= aroundReach && !isParagraph(s)
}

// isCount reports whether a line is a number alone, as above the text those are of
// readers and comments.
func isCount(s string) bool {
	return s != "" && len(s) <= countLength && strings.Trim(s, "0123456789٠١٢٣٤٥٦٧٨٩,") == ""
}

// countLength is how many bytes such a number has at most.
const countLength = 14

// isRule reports whether a line is nothing but a row of marks (-----, ***) or
// the number of a text: (2).
func isRule(s string) bool {
	return len(s) >= 3 && strings.Trim(s, "-*_=~#•–— ") == "" || s != "" && len(s) <= numberLength && strings.Trim(s, "()[].-–0123456789 ") == ""
}

// numberLength is how many bytes a number on its own line has at most.
const numberLength = 6

func set(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.SplitSeq(list, ",") {
		out[w] = true
	}
	return out
}
