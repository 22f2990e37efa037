package ingest

import (
	"strings"
	"testing"
)

func TestAround(t *testing.T) {
	for s, want := range map[string]string{
		"الرئيسية / سياسة / العراق يعلن خطة": "path",
		"الصفحة الرئيسية > العالم":           "path",
		"أخبار » اقتصاد":                     "path",
		"«الورقة» تسأل الوزير":               "",
		"الرئيسية فكرة جديدة":                "",
		"فيسبوك  X  واتساب":                  "share",
		"شارك هذا الموضوع:":                  "share",
		"تويتر يغلق مكاتبه":                  "",
		"A+":                                 "",
		"+A -A":                              "mark",
		"كلمات مفتاحية في خطاب الرئيس":       "",
		"صورة: من أعمال الحفر":               "caption",
		"صورة الوزير تثير الجدل":             "",
		"رمز الخبر: 85412":                   "keywords",
		"#العراق #منافذ":                     "keywords",
		"#العراق يفوز":                       "",
		"اشترك في نشرتنا البريدية لتصلك الأخبار":  "share",
		"اشترك في القناة على واتساب":              "share",
		"تابع الوزير أعمال القناة":                "",
		"تابع قناتنا على تليغرام":                 "share",
		"اشترك الجيش في المناورات":                "",
		"إلغاء الاشتراك | تفضيلات البريد":         "share",
		"إلغاء الرحلات":                           "",
		"جميع الحقوق محفوظة للورقة":               "share",
		"جميع الحقوق مكفولة للمتهمين يقول الوزير": "",
		"حمل النائب الشركة مسؤولية رفع الاشتراك":  "",
		"Follow us on X":                      "share",
		"Follow the money, says US senator":   "",
		"التعليقات (12)":                      "mark",
		"تمت إعادة التوجيه عدة مرات":          "mark",
		"نهاية الخبر":                         "mark",
		"نهاية الخبر السيئ":                   "",
		"قبل 3 ساعات":                         "date",
		"منذ يومين":                           "date",
		"قبل يومين من الانتخابات":             "",
		"© 2022 AFP":                          "mark",
		"القسم : دوليات":                      "keywords",
		"النص :":                              "mark",
		"النص الجديد للقانون":                 "",
		">> انضم الى النهار على واتساب":       "share",
		"انضم النهار إلى الحملة على واتساب":   "",
		"تابعوا أخبار الورقة عبر تلغرام":      "share",
		"تابعوا الورقة عبر":                   "share",
		"تابعوا المباراة من المدرجات":         "",
		"انضم إلى قناة الورقة على واتساب":     "share",
		"تابعنا على صفحة الفيس بوك":           "share",
		"تابع الوزير صفحة الشكاوى على فيسبوك": "",
		"انقر هنا تفز بسيارة":                 "",
		"جانب من اللقاء":                      "caption",
		"جانب من تاريخ المدينة القديمة كما يرويه أهلها": "",
		"[social-sharing id=\"1\"]": "mark",
		"تابعوا آخر الأخبار من الورقة على Google News":  "share",
		"متابعة أخبار الورقة على تلغرام https://t.me/x": "share",
		"متابعة الوزير للملف على الأرض":                 "",
		"تعليقات الزوار":                                "mark",
		"أ أ":                                           "mark",
		"الوسوم":                                        "keywords",
		"كافة الحقوق محفوظة لقناة الورقة 2019":          "share",
		"كافة الحقوق المدنية للنساء":                    "",
		"انقر هنا لقراءة الخبر من مصدره.":               "share",
		"اضغط على الزر هنا":                             "",
		"+A":                                            "mark",
		"A+ A-":                                         "mark",
		"+A حجم الخط -A":                                "mark",
		"حجم الخط":                                      "mark",
		"خط الحجم الجديد":                               "",
		"A":                                             "",
		"الكلمات الدالة حلبجة رواتب":                    "keywords",
		"الكلمات الأخيرة للوزير الراحل":                 "",
		"842 مشاهدة":                                    "mark",
		"لمشاركة الموضوع":                               "share",
		"":                                              "",
		"واتساب " + strings.Repeat("فيسبوك ", 40):       "",
		"تابعونا " + strings.Repeat("كلمة ", 20) + "تويتر": "",
	} {
		if got := around(s); got != want {
			t.Errorf("around(%q) = %q, want %q", s, got, want)
		}
	}
}

const paragraphs = "أعلنت الحكومة العراقية اليوم خطة جديدة لدعم القطاع الزراعي في البلاد. وقال متحدث إن الخطة تبدأ الشهر المقبل."

// What stands around the first headline or in the midst of a text is neither
// its title nor another article.
func TestPageAroundAnArticle(t *testing.T) {
	for name, text := range map[string]string{
		"a slug and its number":         "العراق/زراعة/خطة\nعاجل 2\nالعراق يعلن خطة\nبغداد (رويترز) - " + paragraphs,
		"a path":                        "الرئيسية » اقتصاد\nالعراق يعلن خطة\nبغداد (رويترز) - " + paragraphs,
		"fields of a form":              "القسم : دوليات\nالعنوان : العراق يعلن خطة\nالتاريخ : 15/12/2020\nالنص :\nبغداد (رويترز) - " + paragraphs,
		"a byline below the kicker":     "شؤون عربية\nبغداد - رويترز\nالعراق يعلن خطة\n" + paragraphs,
		"a mail":                        "From: news@example.org\nSubject: خبر\n\nالعراق يعلن خطة\nبغداد (رويترز) - " + paragraphs,
		"buttons above the headline":    "طباعة\nأرسل إلى صديق\nالعراق يعلن خطة\nبغداد (رويترز) - " + paragraphs,
		"a mark before the headline":    "🔴 العراق يعلن خطة\nبغداد (رويترز) - " + paragraphs,
		"a byline above the headline":   "رويترز | بغداد\nالعراق يعلن خطة\n" + paragraphs,
		"a symbol before the headline":  "🔹 العراق يعلن خطة\nبغداد (رويترز) - " + paragraphs,
		"links above the text":          "العراق يعلن خطة\nبغداد - رويترز\nاقرأ أيضا\nتونس: تراجع العجز التجاري\n" + paragraphs,
		"an interview":                  "حوار\n\nالعراق يعلن خطة\nبغداد (رويترز) - " + paragraphs + "\n\nس: وما الذي تغير بعد ذلك؟\nج: تغير الكثير. " + paragraphs,
		"how long ago it was":           "العراق يعلن خطة\nقبل 3 ساعات\nبغداد (رويترز) - " + paragraphs,
		"what is read most":             "العراق يعلن خطة\nبغداد (رويترز) - " + paragraphs + "\nالأكثر قراءة\n1\nالهند تعلن خطة أخرى\n2\nتركيا تعلن خطة ثالثة\n",
		"a caption above the dateline":  "العراق يعلن خطة\nصورة: حقل قرب المدينة القديمة اليوم\nبغداد (رويترز) - " + paragraphs,
		"a number above the dateline":   "العراق يعلن خطة\nرقم 85412367\nبغداد (رويترز) - " + paragraphs,
		"a link in the midst":           "العراق يعلن خطة\nبغداد (رويترز) - " + paragraphs + "\n\nاقرأ أيضا: الهند تعلن خطة أخرى\n\n" + paragraphs,
		"a list of links in the midst":  "العراق يعلن خطة\nبغداد (رويترز) - " + paragraphs + "\nاقرأ أيضا:\nالهند تعلن خطة أخرى\nتركيا تعلن خطة ثالثة\nوأضاف المتحدث أن الخطة جاهزة. " + paragraphs,
		"forwarded":                     "↪️ تمت إعادة التوجيه عدة مرات\nالعراق يعلن خطة\nبغداد (رويترز) - " + paragraphs,
		"digits of Iran in its day":     "العراق يعلن خطة\nبغداد / ۲۶ آب / أغسطس / رويترز - " + paragraphs,
		"an address":                    "العراق يعلن خطة\nالورقة تي في https://example.org/authors\nبغداد (رويترز) - " + paragraphs,
		"buttons and counters":          "العراق يعلن خطة\n318\n+A\nحجم الخط\n-A\nبغداد (رويترز) - " + paragraphs,
		"its section and readers":       "محليات 54\nالعراق يعلن خطة\nاقتصاد\nبغداد (رويترز) - " + paragraphs,
		"French links":                  "العراق يعلن خطة\nبغداد (رويترز) - " + paragraphs + "\nArticles similaires\nالهند تعلن خطة أخرى\n",
		"a row of marks between blocks": "العراق يعلن خطة\nبغداد (رويترز) - " + paragraphs + "\n-----\nتفاصيل الخطة الجديدة كما نشرت\n" + paragraphs,
	} {
		drafts := readText(t, text)
		if len(drafts) != 1 {
			t.Errorf("%s: %d articles", name, len(drafts))
			continue
		}
		if d := drafts[0]; d.Title != "العراق يعلن خطة" || d.Dateline != "بغداد" || d.Agency != "رويترز" || d.Standfirst != "" {
			t.Errorf("%s: title %q, dateline %q, agency %q, standfirst %q", name, d.Title, d.Dateline, d.Agency, d.Standfirst)
		}
		if words := lost(text, drafts); len(words) > 0 {
			t.Errorf("%s: lost %q", name, words)
		}
	}
}

func TestSeveralArticles(t *testing.T) {
	const second = "الهند تعلن خطة أخرى للزراعة"
	for name, text := range map[string]string{
		"a row of marks":               "العراق يعلن خطة زراعية\nبغداد (رويترز) - " + paragraphs + "\n-----\n" + second + "\nنيودلهي (رويترز) - " + paragraphs,
		"numbers of their own":         "(1)\nالعراق يعلن خطة زراعية\nبغداد (رويترز) - " + paragraphs + "\n(2)\n" + second + "\nنيودلهي (رويترز) - " + paragraphs,
		"a mark with a dateline below": "العراق يعلن خطة زراعية\nبغداد (رويترز) - " + paragraphs + "\nاقرأ أيضا: " + second + "\nنيودلهي (رويترز) - " + paragraphs,
		"a mark behind the source":     "العراق يعلن خطة زراعية\n" + paragraphs + "\nالمصدر: رويترز\nاقرأ أيضا: " + second + "\n" + paragraphs,
		"a newsletter's contents":      "بريد اليوم من الورقة\nفي هذا العدد:\n- العراق يعلن خطة زراعية\n- " + second + "\n\nالعراق يعلن خطة زراعية\n" + paragraphs + "\n\n" + second + "\nنيودلهي (رويترز) - " + paragraphs,
		"numbered briefs":              "نشرة الصباح\nهذه أهم الأخبار:\n\n1. العراق يعلن خطة زراعية\n\n" + paragraphs + "\n\n2. " + second + "\n\n" + paragraphs,
		"a heading and headed texts":   "كتب وذاكرة\n\nالعراق يعلن خطة زراعية\n" + paragraphs + "\n\n" + second + "\n" + paragraphs,
	} {
		drafts := readText(t, text)
		if len(drafts) != 2 {
			t.Errorf("%s: %d articles", name, len(drafts))
			continue
		}
		if drafts[0].Title != "العراق يعلن خطة زراعية" || drafts[1].Title != second {
			t.Errorf("%s: %q and %q", name, drafts[0].Title, drafts[1].Title)
		}
		if words := lost(text, drafts); len(words) > 0 {
			t.Errorf("%s: lost %q", name, words)
		}
	}
}

// A heading that says what kind of article stands below it stands over one.
func TestGenreIsOverOneArticle(t *testing.T) {
	const text = "العراق يعلن خطة زراعية جديدة\n" + paragraphs + "\n\nطريق الشمال كما يراه التجار\n" + paragraphs
	for heading, want := range map[string]int{"تحقيق": 1, "اقتصاد": 2} {
		if drafts := readText(t, heading+"\n\n"+text); len(drafts) != want {
			t.Errorf("%s: %d articles, want %d", heading, len(drafts), want)
		}
	}
}

func TestSourceBelowItsLabel(t *testing.T) {
	drafts := readText(t, "العراق يعلن خطة\n"+paragraphs+"\nالمصدر:\nواحة الخبر\n")
	if len(drafts) != 1 {
		t.Fatalf("got %d articles", len(drafts))
	}
	if drafts[0].Source != "واحة الخبر" {
		t.Errorf("source %q", drafts[0].Source)
	}
	drafts = readText(t, "العراق يعلن خطة\n"+paragraphs+"\nالمصدر:\n"+paragraphs)
	if drafts[0].Source != "" {
		t.Errorf("a paragraph was taken for a source: %q", drafts[0].Source)
	}
}

func TestCutMarked(t *testing.T) {
	const head = "بغداد - رويترز: "
	for source, want := range map[string]string{
		"بغداد - رويترز: قال":            "قال",
		"**بغداد - رويترز:** قال":        "قال",
		"**بغداد - رويترز: **قال":        "قال",
		"**بغداد** - _رويترز_: قال":      "قال",
		"**بغداد - رويترز: قال** الوزير": "**قال** الوزير",
		"**بغداد - _رويترز_: **قال":      "",
		"[بغداد](x) - رويترز: قال":       "",
		"**بغداد":                        "",
	} {
		got, ok := cutMarked(source, head)
		if got != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v, want %q", source, got, ok, want)
		}
	}
}

// A player of sound that stands at its beginning is no time of day.
func TestPlayerIsNoClock(t *testing.T) {
	for clock, want := range map[string]string{"0:00": "2024-11-20", "10:20": "2024-11-20T10:20+03:00"} {
		drafts := readText(t, "العراق يعلن خطة\n20/11/2024\n"+clock+"\n"+paragraphs)
		if got := drafts[0].Date.String(); got != want {
			t.Errorf("%s: got %s, want %s", clock, got, want)
		}
	}
}
