package byline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/latin"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// outletWords are those by which agencies, newspapers and channels name
// themselves, folded.
var outletWords = map[string]bool{
	"وكاله": true, "وكالات": true, "الوكالات": true, "الوكاله": true, "شبكه": true, "صحيفه": true, "جريده": true, "قناه": true, "موقع": true,
	"تلفزيون": true, "فضاييه": true, "اذاعه": true, "راديو": true, "بوابه": true, "مجله": true,
	"نيوز": true, "اخبار": true, "بريس": true, "بوست": true, "تايمز": true, "ميديا": true, "تريبيون": true, "تربيون": true, "تيفي": true, "ويب": true, "الاخباريه": true, "برس": true, "اونلاين": true, "مراسل": true, "مراسلنا": true, "خاص": true,
	"الاخباري": true, "الخبري": true, "الخبريه": true, "للانباء": true, "للاعلام": true, "ديجيتال": true, "انفو": true, "نت": true, "اوبزرفر": true, "اوبزيرفر": true, "تلغراف": true,
	"news": true, "press": true, "agency": true, "agencies": true, "tv": true, "online": true,
}

// lastWords end the names of outlets and hardly those of anything else, and
// placeWords do so behind the name of a place (بغداد اليوم, عدن الغد, كوردستان 24),
// folded.
var (
	lastWords  = words("نيوز,بريس,برس,بوست,تايمز,تريبيون,تربيون,تيفي,ديجيتال,اونلاين,الاخباريه,الاخباري,انفو,نت,ميديا,للانباء,news,press,tv,online")
	placeWords = words("اليوم,الغد,الان,الحدث,24,تايم,لايف,بلس,كوم")
)

// firstWords begin the names of sites and papers before what they are of, folded: صدى
// البلد, نبض الإمارات, عاجل نجد.
var firstWords = words("صدي,اصداء,صوت,نبض,عاجل,مباشر,اسواق,منبر,مراه,مرصد,انباء,راي,الراي")

// calledSo reports whether a name of two words has the form of a site's: one of these, and a place
// or a noun with the article.
func (r *Reader) calledSo(name string) bool {
	words := arabic.Tokens(name)
	return len(words) == 2 && firstWords[words[0].Fold] && (strings.HasPrefix(words[1].Fold, "ال") || r.place(name[words[1].Start:]))
}

// inHeading reports whether a name that nobody knows is a paper's at the end of a line with
// nothing else than the day, the weekday among it: «الخميس 11 أفريل 2013 الفجر». It is known with
// the word for what it is, or one or two words with the article that are no part of a page.
func (r *Reader) inHeading(line, name string, parts int) bool {
	if parts != 1 || !strings.HasSuffix(strings.TrimSpace(line), name) {
		return false
	}
	if r.paperCalled(name) {
		return true
	}
	words := arabic.Tokens(name)
	if len(words) > 2 || !newsdate.IsWeekday(arabic.Tokens(line)[0].Fold) {
		return false
	}
	for _, w := range words {
		if !strings.HasPrefix(w.Fold, "ال") || trade[w.Fold] || pageWords[w.Fold] {
			return false
		}
	}
	return len(words) > 0
}

// pageWords are what stands on pages beside the day that is no paper's name, folded.
var pageWords = words("العدد,الصفحه,الساعه,الاولي,الاخيره,الرييسيه,المشاهدات,التعليقات,القراءات,الزيارات,الموافق,القسم,الكاتب,المصدر,الموقع,المزيد,الاخبار,الطباعه,الارسال,المشاركه,العالم,المحلي,الدولي,العربي,العربيه,السياسي,الفن,الفنون,الدين,العلوم,الصحه,الاراء,المقالات,السابق,التالي")

func words(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.SplitSeq(list, ",") {
		out[w] = true
	}
	return out
}

// isName reports whether words that begin with a word for an outlet are its name and no
// sentence about it: «شبكة أخبار العراق», «الوكالة الوطنية العراقية للأنباء», but not
// «قناة السويس تحقق أعلى إيراد». From the third on, each has the article or ل,
// or is a place (وكالة أنباء جيبوتي).
func (r *Reader) isName(words []arabic.Token) bool {
	for _, w := range words[min(2, len(words)):] {
		if !strings.HasPrefix(w.Fold, "ال") && !strings.HasPrefix(w.Fold, "لل") && !outletWords[w.Fold] && w.Fold[0] >= utf8.RuneSelf && !r.place(w.Fold) {
			return false
		}
	}
	return true
}

// formed reports whether a name that nobody knows has the form of an outlet's: one or
// two words and one that ends the names of outlets (تهامة برس, رووداو ديجيتال,
// أثيرنيوز, أفق تي في), or a place and a word such as اليوم.
func (r *Reader) formed(s string, words []arabic.Token) bool {
	n := len(words)
	last := words[n-1].Fold
	if r.numbered(s, words) {
		return true
	}
	if n == 1 {
		return strings.HasSuffix(last, "نيوز") && len(last) > len("نيوز")
	}
	if n > 4 || noName[words[0].Fold] {
		return false
	}
	if n > 2 && last == "في" && words[n-2].Fold == "تي" || n > 2 && last == "لاين" && words[n-2].Fold == "اون" {
		return true
	}
	return n <= 3 && lastWords[last] || placeWords[last] && r.place(strings.TrimSpace(s[:words[n-1].Start]))
}

// numbered reports whether a name is that of a town with a number at it: طنجة7, كش24.
func (r *Reader) numbered(s string, words []arabic.Token) bool {
	last := words[len(words)-1]
	return len(words) > 1 && last.Fold[0] <= '9' && len(last.Fold) <= 2 && words[len(words)-2].End == last.Start && r.place(strings.TrimSpace(s[:last.Start]))
}

// IsOutletName reports whether the last word of a name says that an outlet has it.
func IsOutletName(s string) bool {
	words := arabic.Tokens(s)
	return len(words) > 1 && lastWords[words[len(words)-1].Fold]
}

// formedAlone reports whether a dateline names nothing but an outlet that is known by
// its form, behind which a place has to stand: «العراق اليوم: …» is a sentence. The words
// that hardly end another name need none («الواقع الإخبارية: طالب …»), nor does a name
// behind which a word of the trade stands («درعا الآن - خاص: …»).
func (r *Reader) formedAlone(b Byline, head string) bool {
	if len(b.Places)+len(b.Reporters) > 0 || len(b.Agencies) != 1 {
		return false
	}
	words := arabic.Tokens(b.Agencies[0])
	last := words[len(words)-1]
	if r.numbered(b.Agencies[0], words) || slices.ContainsFunc(arabic.Tokens(head), func(w arabic.Token) bool {
		return w.Fold == "خاص" || w.Fold == "متابعات" || w.Fold == "متابعه"
	}) {
		return false
	}
	if _, known := r.names.OutletByName(b.Agencies[0]); known {
		return placeWords[last.Fold] && r.names.IsCountryName(b.Agencies[0][:last.Start])
	}
	if _, known := r.names.SourceByName(b.Agencies[0]); known {
		return false
	}
	return !lastWords[last.Fold] || outletWords[words[0].Fold]
}

// follows reports whether a part of a line says which paper a text was taken from: the word for following
// news, and a name with the article that is nobody's given name.
func follows(part string) bool {
	words := arabic.Tokens(part)
	if len(words) < 2 || len(words) > 4 || words[0].Fold != "متابعه" && words[0].Fold != "متابعات" && words[0].Fold != "ترجمه" {
		return false
	}
	name := words[1].Fold
	return strings.HasPrefix(name, "ال") && !latin.IsGiven(name) && !signers[name]
}

// signers are what those are called who write and translate, before their names, folded.
var signers = words("الشيخ,السيد,السيده,الدكتور,الدكتوره,الزميل,الزميله,الباحث,الباحثه,الاستاذ,الاستاذه,الكاتب,الكاتبه,المهندس,المهندسه,الصحفي,الصحفيه,الصحافي,الاعلامي,الاعلاميه,المترجم,المترجمه,الشاعر,المراسل,المحرر,المحرره")
