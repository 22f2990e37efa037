package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// qualifies reports whether a title of one word is an adjective of the noun
// before it: الحزب الحاكم.
func (f *field) qualifies(m mention) bool {
	if m.to-m.from > 1 || !adjectives.Has(strings.TrimPrefix(f.words[m.from].fold, m.prefix)) {
		return false
	}
	return !f.article(m.from) || m.from > 0 && f.words[m.from-1].gap == " " && (f.article(m.from-1) || attachedArticle(f.words[m.from-1].fold))
}

// adjectives are titles that are adjectives, too, folded.
var adjectives = set("الحاكم", "الحاكمه", "السياسي", "سياسي", "البرلماني", "البرلمانيه", "برلماني")

// named reports whether a title of one word without the article is a given name: سعادة
// سلطان محمد الشامسي.
func (f *field) named(m mention) bool {
	if calledSo.Has(f.words[m.from].fold) && f.given(m.from) {
		return true
	}
	return m.to-m.from == 1 && m.from > 0 && m.to < len(f.words) && !f.article(m.from) && f.given(m.from) && f.words[m.from-1].gap == " " && addresses.Has(strings.TrimPrefix(f.words[m.from-1].fold, "و")) && f.given(m.to)
}

// memberState reports whether عضو is none of a council: «الدول العضو», «العضو المنتدب», «وهو
// عضو في الحزب». Of one, it has the article, and a known given name stands behind it.
func (f *field) memberState(m mention) bool {
	w := strings.TrimPrefix(f.words[m.from].fold, m.prefix)
	if m.to-m.from > 1 || w != "عضو" && w != "عضوه" && w != "العضو" && w != "العضوه" {
		return false
	}
	return !strings.HasPrefix(w, "ال") || !f.given(m.to) || f.words[m.from].gap != " "
}

// federations are unions of a trade, which a title of one word is of, folded: رئيس الاتحادية
// الحرة للصيد. Behind more, the word is an adjective: وزيرة المالية الاتحادية.
var federations = set("الاتحاديه")

// place reports whether a title of one word, which a province is called by, too, stands
// behind a preposition: «في المحافظة».
func (f *field) place(m mention) bool {
	if m.to-m.from > 1 || !strings.HasSuffix(f.words[m.from].fold, "محافظه") {
		return false
	}
	return strings.HasSuffix(m.prefix, "ب") || m.from > 0 && f.words[m.from-1].gap == " " && f.particle(m.from-1)
}

// eye reports whether a word is no title of a member of Jordan's upper house: without
// the article (عين), or in a text that does not speak from Jordan or of it.
func (r *reading) eye(f *field, m mention) bool {
	if m.to-m.from > 1 {
		return false
	}
	switch strings.TrimPrefix(f.words[m.from].fold, m.prefix) {
	case "العين", "لعين":
		return r.text.Country != "JO" && r.text.Home != "JO" && !r.namesCountry("JO")
	}
	return strings.HasSuffix(f.words[m.from].fold, "عين") && len(f.words[m.from].fold) <= len("وبعين") && m.id(gazetteer.RoleTitle) == "senator"
}

// company reports whether a title goes on with the board of a company: رئيس
// مجلس إدارة, عضو مجلس إدارة.
func (f *field) company(m mention) bool {
	for i := m.to - 1; i <= m.to; i++ {
		if i+1 < len(f.words) && f.words[i].fold == "مجلس" && (f.words[i+1].fold == "اداره" || f.words[i+1].fold == "الاداره" || f.words[i+1].fold == "الاعمال" || f.words[i+1].fold == "اعمال") {
			return true
		}
	}
	return false
}

// executive is what the head of a company is called, folded: الرئيس التنفيذي.
var executive = set("التنفيذي", "التنفيذيه")

// financial is what some other heads are called, folded: الرئيس المالي للشركة.
var financial = set("المالي", "الماليه")

// ofAssembly reports whether a plural only says of whom an assembly is: مجلس النواب.
func (f *field) ofAssembly(m mention) bool {
	return m.from > 0 && m.prefix == "" && m.to-m.from == 1 && manyOnly(m) && f.words[m.from-1].gap == " " && strings.TrimLeft(f.words[m.from-1].fold, "وبل") == "مجلس"
}

// private are institutions whose heads are no officials, folded.
var private = set("شركه", "شركات", "نادي", "النادي", "جامعه", "الجامعه", "فريق", "المنتخب", "منتخب", "مستشفي", "المستشفي", "تحرير", "التحرير", "الشركه", "مصنع",
	"كليه", "قسم", "مدرسه", "مركز", "معهد", "جمعيه", "الجمعيه", "نقابه", "غرفه", "الغرفه", "جاليه", "الجاليه", "بطوله", "التحكيم", "المحكمين", "المهرجان", "الابحاث", "البحوث", "المبيعات", "الاستراتيجيه", "القسم",
	"اتحاديه", "المحتجين", "الطلبه", "السكان", "الاهالي", "المتضررين", "الضحايا", "المستثمرين", "التجار", "الفلاحين", "الصيادين", "المشجعين", "الاسر", "القافله", "قافله", "الحمله", "حمله", "المعرض", "معرض", "المسابقه", "مسابقه", "الندوه", "ندوه", "الورشه", "ورشه", "الفيلم", "المسلسل")

// elected reports whether a title with the article is followed by an adjective that is also a noun:
// الرئيس المنتخب, the elected, and رئيس المنتخب, of the team.
func (f *field) elected(title int) bool {
	return f.article(title) && f.followedBy(title+1, former)
}

// ofFestival reports whether a title is that of the foundation or the committee of something private:
// رئيس مؤسسة المهرجان.
func (f *field) ofFestival(m mention) bool {
	return m.to+1 < len(f.words) && f.words[m.to].gap == " " && founded.Has(f.words[m.to].fold) && f.article(m.to+1) && private.Has(f.words[m.to+1].fold) && !parliamentary.Has(f.words[m.to+1].fold)
}

// founded are institutions that private ones have, folded.
var founded = set("موسسه", "هييه", "لجنه", "اداره", "مجلس", "مكتب")

// ofPrivate reports whether a word behind a title is such an institution: للشركة.
// A word that may also name a part of a parliament is none in a text of one.
func (r *reading) ofPrivate(w string) bool {
	if of, ok := strings.CutPrefix(w, "ل"); ok && !private.Has(w) {
		if w = of; strings.HasPrefix(of, "ل") {
			w = "ا" + of
		}
	}
	return private.Has(w) && !(parliamentary.Has(w) && r.whole().hasAny(parliaments))
}

// parliamentary are words that name private institutions, or parts of
// parliaments: فريق التقدم والاشتراكية, الجمعية التأسيسية.
var parliamentary = set("فريق", "الجمعيه")

// centralBanks have governors, too.
var centralBanks = []phrase{attachable(words("لبنك المركزي")), attachable(words("لمصرف المركزي")), attachable(words("بنك المغرب")), attachable(words("مصرف لبنان"))}

// parliaments are found in texts of them.
var parliaments = []phrase{
	attachable(words("لجمعية التأسيسية")), attachable(words("لجمعية الوطنية")), attachable(words("لجمعية العمومية")),
	attachable(words("البرلمانية")), attachable(words("مجلس النواب")), attachable(words("مجلس المستشارين")), attachable(words("البرلمان")), attachable(words("نواب المعارضة")),
}
