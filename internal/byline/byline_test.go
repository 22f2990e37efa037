package byline

import (
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

func reader(t *testing.T) *Reader {
	t.Helper()
	var problems diag.List
	r := New(gazetteer.Load([]gazetteer.File{{Name: "sources.yaml", Path: "content/data/sources.yaml", Data: []byte("- {id: waha, names: {ar: واحة الخبر}}\n")}}, &problems))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return r
}

func TestHead(t *testing.T) {
	r := reader(t)
	for text, want := range map[string]string{
		"بغداد/ شبكة أخبار العراق- أشاد السفير":              "بغداد | شبكة أخبار العراق | أشاد السفير",
		"القاهرة - رويترز: قال الوزير":                       "القاهرة | رويترز | قال الوزير",
		"رويترز - بيروت - قال الوزير":                        "بيروت | رويترز | قال الوزير",
		"(رويترز) - قال الوزير":                              " | رويترز | قال الوزير",
		"واحة الخبر - قال الوزير":                            " | واحة الخبر | قال الوزير",
		"بغداد ـ رويترز ـ قال الوزير":                        "بغداد | رويترز | قال الوزير",
		"عمّان، القدس (أ ف ب) - قال الوزير":                  "عمّان,القدس | أ ف ب | قال الوزير",
		"بغداد - قال الوزير":                                 "بغداد |  | قال الوزير",
		"بغداد: قال الوزير إن الاجتماع سيعقد غدا في المدينة": "بغداد |  | قال الوزير إن الاجتماع سيعقد غدا في المدينة",
		"بغداد: مدينة السلام":                                "",
		"العراق - إيران: قال الوزير":                         "",
		"بلدة بعيدة (العراق) - رويترز: قال الوزير":           "بلدة بعيدة | رويترز | قال الوزير",
		"سيلانة - رويترز: قال الوزير":                        "سيلانة | رويترز | قال الوزير",
		"بيروت - الورقة - قال الوزير":                        "بيروت | الورقة | قال الوزير",
		"أحمد منصور، وكالات (بيروت، عمان) - قال":             "بيروت,عمان | وكالات | قال",
		"أحمد منصور (عدن) - قال الوزير":                      "عدن |  | قال الوزير",
		"مسقط في 3 أكتوبر 2021 /العمانية/ قالت الهيئة":       "مسقط | العمانية | قالت الهيئة",
		"الكويت - 3 - 10 (كونا) -- قال الوزير":               "الكويت | كونا | قال الوزير",
		"عمان 3 تشرين الأول (بترا)- قال الوزير":              "عمان | بترا | قال الوزير",
		"أبوظبي في 3 أكتوبر / وام / أكد الوزير":              "أبوظبي | وام | أكد الوزير",
		"الدوحة في 3 أكتوبر /قنا/ قال الوزير":                "الدوحة | قنا | قال الوزير",
		"LA PAZ, Nov 8 (Reuters) - The minister":             "LA PAZ | Reuters | The minister",
		"بغداد/ ورقة بريس- أكد الوزير":                       "بغداد | ورقة بريس | أكد الوزير",
		"تيزي وزو (واج)- أعلن الرئيس":                        "تيزي وزو | واج | أعلن الرئيس",
		"NEWS24.INFO قررت الحكومة":                           " | NEWS24.INFO | قررت الحكومة",
		"قال الوزير - رويترز: نص":                            "",
		"بغداد تستضيف القمة - وقال الوزير":                   "",
		"قال الوزير في بغداد - رويترز":                       "",
		"بغداد - رويترز -":                                   "",
		"":                                                   "",
		strings.Repeat("بغداد ", 30) + "- رويترز - نص":       "",
	} {
		b, ok := r.Head(text)
		got := strings.Join(b.Places, ",") + " | " + strings.Join(b.Agencies, ",") + " | " + b.Rest
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
		if ok && !strings.HasPrefix(text, b.Words) || ok && !strings.HasSuffix(text, b.Rest) {
			t.Errorf("%s: %q and %q are not its head and its rest", text, b.Words, b.Rest)
		}
	}
}

func TestLines(t *testing.T) {
	r := reader(t)
	for line, want := range map[string]string{
		"بغداد - رويترز":                     "بغداد | رويترز | | ",
		"القاهرة، بيروت - أحمد منصور، أ ف ب": "القاهرة,بيروت | أ ف ب | | أحمد منصور",
		"رويترز (بلدة بعيدة)":                "بلدة بعيدة | رويترز | | ",
		"كتب: أحمد منصور - واحة الخبر":       " | | واحة الخبر | أحمد منصور",
		"متابعة - بغداد - رويترز":            "بغداد | رويترز | | ",
		"كتبت: ريم سعيد - بغداد":             "بغداد | | | ريم سعيد",
		"بغداد":                              "",
		"الوزير يزور بغداد اليوم":            "",
		"قال الوزير إن رويترز أخطأت - وقال أيضا إن الخبر قديم": "",
		"": "",
	} {
		b, ok := r.Parse(line)
		got := strings.Join([]string{strings.Join(b.Places, ","), strings.Join(b.Agencies, ","), strings.Join(b.Outlets, ","), strings.Join(b.Reporters, ",")}, " | ")
		if !ok {
			got = ""
		}
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}
