package tag

import (
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
)

var names = func() *gazetteer.Gazetteer {
	var problems diag.List
	return gazetteer.Load(nil, &problems)
}()

var tagger = New(names, Options{})

func tagged(text Text) (countries, bodies, officials string) {
	r := tagger.Tag(text)
	list := func(entries []Entry) string {
		ids := make([]string, len(entries))
		for i, e := range entries {
			ids[i] = e.ID
		}
		return strings.Join(ids, " ")
	}
	ids := make([]string, len(r.Officials))
	for i, o := range r.Officials {
		ids[i] = o.ID
	}
	return list(r.Countries), list(r.Bodies), strings.Join(ids, " ")
}

func TestCountriesInEveryForm(t *testing.T) {
	for body, want := range map[string]string{
		"زار العراق": "IQ",
		"سافر إلى العراق والأردن ولبنان":                  "IQ JO LB",
		"للعراق وبالعراق وكالعراق":                        "IQ",
		"الألمانية والألباني وألمانيا، المستشار الالماني": "DE AL",
		"تلتها الكونغو الديمقراطية وميانمار":              "CD MM",
		"شملت القروض مالي وموريتانيا وغانا":               "ML MR GH",
		"شملت القروض النيجر ومالي وتشاد":                  "NE ML TD",
		"المزارع البارغوياني والباراغوياني":               "PY",
		"السفير السيريلانكي والموزامبيقي":                 "LK MZ",
		"سافر إلى ولاية جورجيا الأمريكية":                 "US",
		"ولد في جورجيا الأميركية":                         "US",
		"سافر إلى ولاية جورجيا":                           "",
		"التعاون المصري-البرازيلي":                        "EG BR",
		"النروج وقيرقيزستان والفيتنام وموريطانيا":         "NO KG VN MR",
		"النروجي والقازاقستاني والأذربايجانية":            "NO KZ AZ",
		"الحرب الروسية الأوكرانية":                        "RU UA",
		"والعراقيين، للروس، بالمصرية":                     "IQ RU EG",
		"قال عراقيون وسوريات وأردنيان":                    "IQ SY JO",
		"اتفقت الكوريتان":                                 "KP KR",
		"كوريا الجنوبية والكوري الشمالي":                  "KR KP",
		"جنوب السودان":                                    "SS",
		"السودان وجنوب السودان":                           "SD SS",
		"أعلن الكرملين":                                   "RU",
		"وصل إلى بغداد":                                   "",
		"أمريكا وأميركا والولايات المتحدة":                "US",
		"صحيفة واشنطن بوست":                               "",
		"القطاع المالي":                                   "",
		"عراقيل كثيرة":                                    "",
		"العراق.وذكر":                                     "IQ",
		"Iraq and the French army":                        "IQ FR",
		"the us against them":                             "",
		"Turkey and a turkey dinner, Jordan":              "TR JO",
	} {
		if got, _, _ := tagged(Text{Lang: "ar", Body: body}); got != want {
			t.Errorf("%q names %q, want %q", body, got, want)
		}
	}
}

func TestBodiesAreNoCountries(t *testing.T) {
	for body, want := range map[string]string{
		"دعت الأمم المتحدة وجامعة الدول العربية والناتو إلى الحوار": "un arab-league nato",
		"قادة مجموعة السبع في قمة العشرين":                          "g7 g20",
		"the G7, then the G20":  "g7 g20",
		"a G major, 7 and g 20": "",
	} {
		if countries, bodies, _ := tagged(Text{Lang: "ar", Body: body}); countries != "" || bodies != want {
			t.Errorf("%q: countries %q, bodies %q, want %q", body, countries, bodies, want)
		}
	}
}

func TestWeight(t *testing.T) {
	text := Text{Lang: "ar", Title: "مصر تستضيف القمة", Body: "قال العراق.\n\nوقالت سوريا وسوريا وسوريا ولبنان."}
	if got, _, _ := tagged(text); got != "EG IQ SY LB" {
		t.Errorf("got %s: title first, then first paragraph, then how often", got)
	}
}

func day(s string) date.Date {
	d, err := date.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestOfficials(t *testing.T) {
	for name, c := range map[string]struct {
		body, day, want string
		inherited       bool
	}{
		"by name":                          {"قال فؤاد حسين إنه", "2024-11-20", "fuad-hussein", false},
		"with a clitic":                    {"ولقاء لمحمود عباس", "2024-11-20", "mahmoud-abbas", false},
		"عبد written together":             {"بدر عبدالعاطي وبدر عبد العاطى", "2025-01-01", "badr-abdelatty", false},
		"by office and adjective":          {"قال وزير الخارجية المصري، إن", "2020-01-01", "sameh-shoukry", false},
		"the same office later":            {"قال وزير الخارجية المصري، إن", "2025-01-01", "badr-abdelatty", false},
		"by office and country":            {"استقبل وزير خارجية البرازيل في", "2024-01-01", "mauro-vieira", false},
		"an office with somebody's name":   {"وزير الخارجية المصري فلان الفلاني قال", "2025-01-01", "falan-al-falani", false},
		"an ambassador and a post":         {"استقبل السفير الروسي في العراق، وقال", "2024-11-20", "elbrus-kutrashev", false},
		"an ambassador to nobody knows":    {"استقبل السفير الروسي، وقال", "2024-11-20", "", false},
		"known, behind a word":             {"قال الرئيس الفرنسي المؤقت إيمانويل ماكرون إن", "2024-11-20", "emmanuel-macron", false},
		"a former holder":                  {"وزير الخارجية المصري السابق في", "2025-01-01", "", false},
		"a deputy":                         {"نائب وزير الخارجية المصري في", "2025-01-01", "", false},
		"several":                          {"وزراء الخارجية العرب في", "2025-01-01", "", false},
		"without a date":                   {"قال وزير الخارجية المصري، إن", "", "", false},
		"by an inherited date":             {"قال الرئيس المصري، إن", "2025-01-01", "abdel-fattah-el-sisi", true},
		"by an inherited date, ended":      {"قال وزير الخارجية المصري، إن", "2020-01-01", "", true},
		"no country, the text's own":       {"التقى بدر عبد العاطي وزير الخارجية الوفد. وأبلغهم تحيات السيد رئيس الجمهورية، وقال", "2025-01-01", "badr-abdelatty abdel-fattah-el-sisi", false},
		"no country, and none to be found": {"وأبلغهم تحيات رئيس الجمهورية، وقال", "2025-01-01", "", false},
		"a surname after the name":         {"قال محمود المشهداني كذا. وشدد المشهداني على", "2024-11-20", "mahmoud-al-mashhadani", false},
		"a verb that folds like a surname": {"التقى رئيسة الوزراء البريطانية، وترأس وفد بلاده", "2024-11-20", "keir-starmer", false},
		"a given name that is a surname":   {"حضر رئيس مجلس النواب، صالح قوجيل، الحفل", "2024-11-20", "saleh-qoujil", false},
		"a preposition that is one":        {"حصل الرئيس على الجائزة", "2024-11-20", "", false},
		"a surname alone":                  {"وشدد المشهداني على", "2024-11-20", "", false},
		"a namesake by another office":     {"قال وزير الخارجية الإيراني محمود عباس إن", "2024-11-20", "mahmoud-abbas-ir", false},
		"in English":                       {"Foreign Minister Fuad Hussein met Emmanuel Macron.", "2024-11-20", "fuad-hussein emmanuel-macron", false},
	} {
		text := Text{Lang: "ar", Body: c.body, DateInherited: c.inherited}
		if c.day != "" {
			text.Date = day(c.day)
		}
		if _, _, got := tagged(text); got != c.want {
			t.Errorf("%s: %q names %q, want %q", name, c.body, got, c.want)
		}
	}
}

func TestEveryTagSaysWhy(t *testing.T) {
	text := Text{Lang: "ar", Title: "روسيا والعراق", Body: "قال وزير الخارجية العراقي فؤاد حسين إن الكرملين معه. وأضاف حسين.", Date: day("2024-11-20")}
	r := tagger.Tag(text)
	for _, c := range append(r.Countries, r.Bodies...) {
		for _, e := range c.Evidence {
			source := map[Field]string{Title: text.Title, Body: text.Body}[e.Field]
			if source[e.Start:e.End] != e.Words || e.Rule == "" {
				t.Errorf("%s: %+v", c.ID, e)
			}
		}
	}
	o := r.Officials[0]
	if o.Name != "فؤاد حسين" || o.Role != "وزير الخارجية العراقي" || o.Country != "IQ" || o.Via != ByName || len(o.Evidence) == 0 {
		t.Errorf("got %+v", o)
	}
}

func TestANameIsWithoutItsParticles(t *testing.T) {
	for _, body := range []string{"ولقاء لمحمود عباس في", "ومحمود عباس في", "فلمحمود عباس"} {
		r := tagger.Tag(Text{Lang: "ar", Body: body, Date: day("2024-01-01")})
		if len(r.Officials) != 1 || r.Officials[0].Name != "محمود عباس" {
			t.Errorf("%q: %+v", body, r.Officials)
		}
	}
}

func TestAGuessIsMarked(t *testing.T) {
	r := tagger.Tag(Text{Lang: "ar", Body: "قال الرئيس المصري، إن", Date: day("2040-01-01")})
	if len(r.Officials) != 1 || !r.Officials[0].Guess || r.Officials[0].Via != ByOffice {
		t.Errorf("got %+v", r.Officials)
	}
}

func TestCapitalsByChoice(t *testing.T) {
	r := New(names, Options{Capitals: true}).Tag(Text{Lang: "ar", Body: "قالت واشنطن"})
	if len(r.Countries) != 1 || r.Countries[0].ID != "US" || r.Countries[0].Evidence[0].Rule != RuleCapital {
		t.Errorf("got %+v", r.Countries)
	}
}

func FuzzTag(f *testing.F) {
	f.Add("قال وزير الخارجية العراقي فؤاد حسين", "عنوان")
	f.Add("عبدالعزيز عبدال- د. الرئيس رئيس", "«الرئيس»")
	tagger := New(names, Options{})
	f.Fuzz(func(t *testing.T, body, title string) {
		r := tagger.Tag(Text{Lang: "ar", Title: title, Body: body, Date: day("2024-11-20")})
		for _, o := range r.Officials {
			for _, e := range o.Evidence {
				source := map[Field]string{Title: title, Body: body}[e.Field]
				if e.Start < 0 || e.End > len(source) || source[e.Start:e.End] != e.Words {
					t.Errorf("%+v", e)
				}
			}
		}
	})
}
