package tag

import "strings"

// Ministries are joined in ever new ways. Their names go on behind what is usual with more
// of what ministers are of: وزير الزراعة والغابات وإدارة المياه.

// ministryRest passes what goes on with the title of a minister.
func (f *field) ministryRest(at int) int {
	for at < len(f.words) && f.words[at-1].gap == " " {
		next := at
		if of, ok := strings.CutPrefix(f.words[at].fold, "وال"); ok && portfolios.Has(of) {
			next = at + 1
		} else if of, ok := strings.CutPrefix(f.words[at].fold, "و"); ok && cares.Has(of) && at+1 < len(f.words) && f.words[at].gap == " " && f.article(at+1) && !f.startsMention(at+1) {
			next = at + 2
		}
		if next == at {
			break
		}
		for at = next; at < len(f.words) && f.words[at-1].gap == " " && portfolioKinds.Has(f.words[at].fold); {
			at++
		}
	}
	return at
}

// portfolios are what ministers are of, folded and without the article; portfolioKinds the
// adjectives of those, with it; cares are what is done for what stands behind.
var (
	portfolios = set(strings.Fields(`زراعه فلاحه غابات ثروه صيد ري مياه بييه مناخ طاقه طاقات كهرباء نفط بترول غاز مناجم معادن تعدين ثروات موارد صناعه صناعات تجاره استثمار استثمارات اقتصاد ماليه تخطيط تموين تنميه تعاون
		سياحه اثار متاحف ثقافه اعلام اتصال اتصالات اتصالاتيه تكنولوجيا تقانه تقنيه رقمنه ابتكار بحث علوم تعليم تربيه تكوين تاهيل شباب رياضه صحه سكان اسره مراه طفوله طفل تضامن عمل تشغيل عماله خدمه شغل ادماج ضمان تامينات مهن حرف
		اسكان سكن عمران مرافق تعمير تهييه اشغال تجهيز بنيه نقل مواصلات لوجستيك لوجيستيك طيران موانيء موانئ طرق جسور بلديات بلديه جماعات ريف داخليه دفاع عدل حريات امن هجره مهجرين لاجيين مغتربين اوقاف حج عمره ارشاد
		حمايه حوكمه حكامه اصلاح وظيفه علاقات شوون غذاء جمارك فضاء بريد احصاء متابعه بحار جزر ملاحه مصادر تخطيطات رعايه معاقين شهداء قبايل تراث فنون منظمات انتقال تحول ذكاء`)...)
	portfolioKinds = set(strings.Fields(`الحيوانيه السمكيه المتجدده العلمي المهني التقني الفني التحتيه الماييه الماييه القرويه الريفيه المحليه الرقميه الرقمي الوطنيه الصغيره المتوسطه التقليديه الاسلاميه الاجتماعيه الاجتماعي الدوليه الدولي
		الخارجيه الخارجي المعدنيه الطبيعيه البشريه العمراني الغذايي المدني المدنيه البحري البحريه الترابي الاصطناعي السيبراني العالي الاساسي المستدامه المستدام الاسري البيءي البييي المناخي العموميه العامه الاداريه`)...)
	cares = set("تكنولوجيا", "تكنولوجيات", "تقنيات", "تقنيه", "اقتصاد", "اداره", "تنميه", "تطوير", "ترقيه", "شوون", "حمايه", "اصلاح", "استصلاح", "تهييه", "اعداد", "سياسه", "تمكين", "حقوق", "رعايه", "صون", "انعاش", "تحديث", "محاربه", "مكافحه", "تخطيط", "صناعه", "تجاره", "تعليم")
)
