package byline

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// tellVerbs are verbs with which the texts of agencies begin, folded, in the masculine.
var tellVerbs = arabic.NewLexicon("قال", "اعلن", "اكد", "ذكر", "كشف", "بحث", "وقع", "افتتح", "دشن", "ناقش", "التقي", "استقبل", "تحادث", "تراس", "شارك", "زار", "وصل", "غادر", "دعا", "طالب", "نفي", "اتهم",
	"حذر", "ادان", "رحب", "تسلم", "سلم", "قدم", "اطلق", "وافق", "صادق", "اقر", "انتخب", "عين", "قرر", "حدد", "تفقد", "اشرف", "نظم", "اختتم", "انطلق", "بدا", "اوقف", "اعتقل", "قتل", "اصيب", "لقي", "احبط", "ضبط",
	"شهد", "سجل", "ارتفع", "انخفض", "تراجع", "فاز", "تعادل", "خسر", "توفي", "نعي", "هنا", "عزي", "بعث", "تلقي", "اصدر", "احتضن", "انعقد", "عقد", "تم", "جدد", "اعرب", "شدد", "اجري", "استعرض", "تباحث", "اجتمع", "حل",
	"رفض", "حكم", "قضي", "احالت", "ندد", "استنكر", "اوضح", "افاد", "اشاد", "ثمن", "تعهد", "هدد", "سقط", "انفجر", "ضرب", "هز", "لقيت", "مثل", "ادلي", "اطلع", "تابع", "ابرز", "نشر", "دخل", "خرج", "عاد", "يعقد", "يزور", "يصل", "تعقد", "تزور", "تستضيف", "يستضيف", "تنطلق", "ينطلق")

// tells reports whether a text begins with such a verb, also in the feminine.
func tells(text string) bool {
	first, ok := arabic.First(text)
	if !ok {
		return false
	}
	w := first.Fold
	if tellVerbs.Has(w) {
		return true
	}
	stem, feminine := strings.CutSuffix(w, "ت")
	return feminine && (tellVerbs.Has(stem) || tellVerbs.Has(stem+"ي") || tellVerbs.Has(stem+"ا"))
}
