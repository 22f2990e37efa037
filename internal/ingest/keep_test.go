package ingest

import (
	"strings"
	"testing"
)

// What looks like the page around an article, and is the article.
func TestTextIsKept(t *testing.T) {
	const text = "قبل عشرين عاما، كانت المدينة أصغر مما هي اليوم. وقال سكانها إنها تغيرت كثيرا."
	for name, c := range map[string]struct{ page, title, words string }{
		"an editor's column":       {"العراق بين الأمس واليوم وما ينتظره غدا\nرئيس التحرير أحمد محمد\nسؤال يتكرر في كل مقهى\n" + text, "العراق بين الأمس واليوم وما ينتظره غدا", "سؤال يتكرر"},
		"the names of winners":     {"أسماء الفائزين\nأحمد علي\nسارة محمد\nليلى حسن\nيوسف كريم\nجرى الإعلان في احتفال كبير\n" + text, "", "سارة محمد"},
		"a list with a name twice": {"تشكيل الحكومة العراقية الجديدة\nمحمد شياع\nمحمد شياع رئيسا للوزراء\nفؤاد حسين وزيرا للخارجية\nحيان عبد الغني وزيرا للنفط\n", "", "رئيسا للوزراء"},
		"such a list above a text": {"تشكيل الحكومة العراقية الجديدة\nمحمد شياع\nمحمد شياع رئيسا للوزراء\nفؤاد حسين وزيرا للخارجية\n" + text, "", "رئيسا للوزراء"},
		"a refrain":                {"موطني\nالجلال والجمال والسناء والبهاء في رباك\nموطني\nوالحياة والنجاة والهناء والرجاء في هواك\nموطني\n", "", "في هواك"},
		"a headline of pictures":   {"جدل في مصر بعد نشر التلفزيون صورا أرشيفية\n" + text, "جدل في مصر بعد نشر التلفزيون صورا أرشيفية", "صورا أرشيفية"},
		"the last line":            {"العراق يعلن خطة زراعية\n" + text + "\n\n(تحرير فلسطين)\n", "العراق يعلن خطة زراعية", "تحرير فلسطين"},
		"an interview":             {"مقابلة مع الشاعر سعدي يوسف في لندن:\n*كيف بدأت الكتابة؟*\n" + text + "\n*ومتى نشرت أول ديوان؟*\n" + text, "", "كيف بدأت"},
		"steps":                    {"شروط التقديم إلى الجامعات:\n1- المعدل\n" + text + "\n2- العمر\n" + text, "", "المعدل"},
		"steps with long heads":    {"شروط التقديم إلى الجامعات:\n1- معدل الطالب في المدرسة\n" + text + "\n2- عمر الطالب وقت التقديم\n" + text, "", "معدل الطالب"},
		"a recipe":                 {"حساء العدس على طريقة ريف دمشق\n\nالمقادير:\n" + text, "حساء العدس على طريقة ريف دمشق", "المقادير"},
		"a head over a text":       {"القضاء ينظر في طعون البصرة\n\nوفي التفاصيل:\n" + text, "القضاء ينظر في طعون البصرة", "التفاصيل"},
		"heads of two parts":       {"كيف تحمي بيتك من السيول\n\nقبل السيل:\n" + text + "\n\nبعد السيل:\n" + text, "كيف تحمي بيتك من السيول", "قبل السيل"},
		"parts with headings":      {"مشروع الري في سهل حوران يدخل مرحلته الثانية\n\nدخل مشروع الري في سهل حوران مرحلته الثانية، ويستمر العمل فيه سنتين.\n\n\nما الذي ينتظر المزارعون من هذه الأعمال\n\nيقول أبو خالد إنه ترك أرضه قبل أعوام.\n\n\nحكاية أم أحمد مع الأرض البعيدة\n\nوصلت السيدة إلى هنا صغيرة، وهي تحفظ كل شجرة.", "مشروع الري في سهل حوران يدخل مرحلته الثانية", "أم أحمد"},
		"a heading told again":     {"مشروع الري في سهل حوران يدخل مرحلته الثانية\n\nدخل مشروع الري في سهل حوران مرحلته الثانية، ويستمر العمل فيه سنتين.\n\nشركة مصرية تنفذ مشروع الري في حوران\n\nأعلنت الوزارة أن شركة مصرية تنفذ مشروع الري في سهل حوران.", "مشروع الري في سهل حوران يدخل مرحلته الثانية", "شركة مصرية"},
		"verse":                    {"قصيدة جديدة للشاعر سليم حداد\n\nيمر على البلاد مساء بعيد\nويترك في الدروب صدى خطاه\nوتسأل عنه نافذة وعيد\nفيبتسم المساء لمن رآه.\n\nوتكتب في الدفاتر ما تشاء\nعن الزمن الجميل وعن هواه\nفيغفو في حكايتها الشتاء\nوينهض حين توقظه يداه.\n", "قصيدة جديدة للشاعر سليم حداد", "صدى خطاه"},
	} {
		drafts := readText(t, c.page)
		if len(drafts) != 1 {
			t.Errorf("%s: %d articles", name, len(drafts))
			continue
		}
		all := drafts[0].Title + "\n" + drafts[0].Standfirst + "\n" + drafts[0].Author + "\n" + drafts[0].body()
		if c.title != "" && drafts[0].Title != c.title || !strings.Contains(all, c.words) {
			t.Errorf("%s: title %q: %s", name, drafts[0].Title, all)
		}
		if name == "verse" && len(drafts[0].Blocks) != 8 || name == "a refrain" && strings.Count(all, "موطني") < 2 {
			t.Errorf("%s: %q", name, drafts[0].Blocks)
		}
	}
}

// Long texts of short lines are read in time that grows with them, not with their square.
func BenchmarkShortLines(b *testing.B) {
	for name, text := range map[string]string{
		"lines":   strings.Repeat("كلمة واحدة هنا في السطر\n", 20000),
		"wrapped": "عنوان الخبر هنا\n\n" + strings.Repeat("كلمات كثيرة هنا، تملأ السطر كله حتى آخره من غير وقف\n", 20000) + "آخر سطر.\n",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Read(Item{Name: "a.txt", Data: []byte(text)}, env)
			}
		})
	}
}
