package evaluate

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/ingest"
	"github.com/mujaz/mujaz/internal/tag"
)

// scored scores one file.
func scored(g gold, p prediction) *Result {
	if g.ID == "" {
		g.ID = "x"
	}
	if g.Count == 0 {
		g.Count = len(g.Articles)
	}
	r := &Result{}
	r.file(g, p)
	return r
}

// of is a file of one article.
func of(a goldArticle) gold { return gold{Articles: []goldArticle{a}} }

var (
	right  = Ratio{1, 1}
	wrong  = Ratio{0, 1}
	absent = Ratio{}
)

func TestFields(t *testing.T) {
	const day, clock = "2024-05-01", "2024-05-01T10:20+03:00"
	title := goldArticle{Title: "وصول سفينة القمح", TitleAlt: []string{"عاجل: وصول سفينة القمح"}}
	agency := goldArticle{Dateline: goldDateline{Place: "عدن", Agency: "سبأ", AgencyAlt: []string{"وكالة الأنباء اليمنية"}}}
	published := func(r *Result) Field { return r.Published }
	clocked := func(r *Result) Field { return r.Time }
	titled := func(r *Result) Field { return r.Title }
	placed := func(r *Result) Field { return r.Place }
	sent := func(r *Result) Field { return r.Agency }
	sourced := func(r *Result) Field { return r.Source }
	updated := func(r *Result) Field { return r.Updated }
	for _, c := range []struct {
		name  string
		gold  goldArticle
		got   prediction
		field func(*Result) Field
		want  Field
	}{
		{"title", title, prediction{Title: "«وصول سفينة القمح»"}, titled, Field{right, right}},
		{"title, as another may have it", title, prediction{Title: "عاجل.. وصول سفينة القمح"}, titled, Field{right, right}},
		{"title cut short", title, prediction{Title: "وصول سفينة"}, titled, Field{wrong, wrong}},
		{"no title in the label", goldArticle{}, prediction{Title: "عنوان"}, titled, Field{absent, absent}},

		{"published", goldArticle{Published: day}, prediction{Published: clock}, published, Field{right, right}},
		{"published on another day", goldArticle{Published: day}, prediction{Published: "2024-05-02"}, published, Field{wrong, wrong}},
		{"published, not found", goldArticle{Published: day}, prediction{}, published, Field{wrong, wrong}},
		{"published, invented", goldArticle{}, prediction{Published: day}, published, Field{absent, wrong}},
		{"no date at all", goldArticle{}, prediction{}, published, Field{absent, right}},
		{"updated, invented", goldArticle{}, prediction{Updated: day}, updated, Field{absent, wrong}},

		{"time", goldArticle{PublishedTime: "10:20"}, prediction{Published: clock}, clocked, Field{right, right}},
		{"time beside the update", goldArticle{PublishedTime: "10:20"}, prediction{Published: day, Updated: clock}, clocked, Field{right, right}},
		{"time of the update", goldArticle{Updated: "2024-05-01T10:20"}, prediction{Updated: clock}, clocked, Field{right, right}},
		{"time, not found", goldArticle{PublishedTime: "10:20"}, prediction{Published: day}, clocked, Field{wrong, wrong}},
		{"no time in the label", goldArticle{Updated: day}, prediction{Updated: clock}, clocked, Field{absent, absent}},

		{"place", agency, prediction{Place: "عَدَن"}, placed, Field{right, right}},
		{"place, one of two", agency, prediction{Place: "عدن، المكلا"}, placed, Field{wrong, wrong}},
		{"place, invented", goldArticle{}, prediction{Place: "عدن"}, placed, Field{absent, wrong}},

		{"agency", agency, prediction{Agency: "(سبأ)"}, sent, Field{right, right}},
		{"agency in more words", agency, prediction{Agency: "وكالة سبأ للأنباء"}, sent, Field{right, right}},
		{"agency by its other name", agency, prediction{Agency: "الأنباء اليمنية"}, sent, Field{right, right}},
		{"another agency", agency, prediction{Agency: "رويترز"}, sent, Field{wrong, wrong}},
		{"agency, invented", goldArticle{}, prediction{Agency: "رويترز"}, sent, Field{absent, wrong}},
		{"source", goldArticle{Source: "صحيفة الأيام"}, prediction{Source: "الأيام"}, sourced, Field{right, right}},
		{"source, not found", goldArticle{Source: "صحيفة الأيام"}, prediction{}, sourced, Field{wrong, wrong}},
	} {
		if got := c.field(scored(of(c.gold), c.got)); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestArticles(t *testing.T) {
	g := gold{Articles: []goldArticle{
		{FirstWords: "جسر جديد فوق النهر يفتح اليوم", Title: "جسر جديد فوق النهر"},
		{FirstWords: "مطر غزير في الشمال يقطع الطرق", Title: "مطر غزير في الشمال", TitleAlt: []string{"الشمال: مطر غزير"}},
	}}
	for _, c := range []struct {
		name   string
		starts []string
		count  Field
		found  int
	}{
		{"both", []string{"جسر جديد فوق النهر يفتح اليوم أمام الناس", "مطر غزير في الشمال يقطع الطرق"}, Field{right, right}, 2},
		{"the headline alone, or less than the first words", []string{"مطر غزير في الشمال", "جسر جديد"}, Field{right, right}, 2},
		{"the headline as another may have it", []string{"جسر", "الشمال.. مطر غزير"}, Field{right, right}, 2},
		{"one", []string{"جسر جديد فوق النهر يفتح اليوم أمام الناس. مطر غزير"}, Field{wrong, wrong}, 1},
		{"two others", []string{"فوق النهر", ""}, Field{right, right}, 0},
		{"none", nil, Field{wrong, wrong}, 0},
	} {
		var p prediction
		for _, s := range c.starts {
			p.Articles = append(p.Articles, predictedArticle{Start: s})
		}
		r := scored(g, p)
		if r.ArticleCount != c.count || r.Starts != (Ratio{c.found, 2}) {
			t.Errorf("%s: count %+v, starts %v", c.name, r.ArticleCount, r.Starts)
		}
	}
	behind := scored(of(goldArticle{FirstWords: "جسر جديد فوق النهر عدن -"}), prediction{Articles: []predictedArticle{{Start: "جسر جديد فوق النهر افتتح", Title: "جسر جديد فوق النهر"}}})
	if behind.Starts != (Ratio{1, 1}) {
		t.Errorf("a dateline behind the headline: %v", behind.Starts)
	}
	single := scored(of(goldArticle{FirstWords: "جسر"}), prediction{Articles: []predictedArticle{{Start: "جسر"}}})
	if single.ArticleCount != (Field{absent, right}) {
		t.Errorf("a file of one article counts only over all: %+v", single.ArticleCount)
	}
}

func TestCountries(t *testing.T) {
	g := gold{Articles: []goldArticle{
		{Countries: []string{"EG", "SD"}, ViaCapital: []string{"RU"}, OptionalCountries: map[string]string{"EH": "neutral"}, Traps: []trap{{Form: "كأس تركيا"}}},
		{Countries: []string{"SD", "LY"}, ViaCapital: []string{"EG"}},
	}}
	p := prediction{Articles: []predictedArticle{
		{Countries: []string{"EG", "TR", "EH"}},
		{Countries: []string{"RU", "SD", "SD"}},
	}}
	r := scored(g, p)
	if r.Countries != (Tally{TP: 2, FP: 1, FN: 1}) {
		t.Errorf("countries of the file: %+v", r.Countries)
	}
	// In its own article SD is missed in the first, RU is wrong in the second.
	if r.PerArticle != (Tally{TP: 2, FP: 2, FN: 2}) {
		t.Errorf("countries of each article: %+v", r.PerArticle)
	}
	if r.ViaCapital != (Ratio{1, 1}) { // EG is named in the first article
		t.Errorf("named by their capital: %v", r.ViaCapital)
	}
	if got := errorLines(r.Errors); !strings.Contains(got, "country wrong: x | \u2068TR\u2069 | \u2068traps here: كأس تركيا\u2069\n") || !strings.Contains(got, "country missed: x | \u2068LY\u2069\n") {
		t.Errorf("the errors are\n%s", got)
	}
	p.Articles = p.Articles[:1]
	if r := scored(g, p); r.PerArticle != (Tally{}) || r.Countries != (Tally{TP: 1, FP: 1, FN: 2}) {
		t.Errorf("with another number of articles: %+v, per article %+v", r.Countries, r.PerArticle)
	}
}

func TestOfficials(t *testing.T) {
	const (
		duplicate = "official duplicate"
		missed    = "official missed"
		stranger  = "official wrong"
		other     = "official wrong (person, not official)"
	)
	g := of(goldArticle{
		Officials: []person{
			{"نادر الحلبي", "وزير الري", "SY"}, {"سامي نادر الحلبي", "سفير", "SY"}, {"هدى العمري", "النائبة", "JO"},
		},
		OptionalOfficials: []person{{"كريم الصالح", "", ""}},
		Others:            []string{"ليلى حداد", "رامي منصور"},
	})
	for _, c := range []struct {
		name  string
		found []string
		want  Tally
		kinds []string
	}{
		{"all", []string{"نادر الحلبي", "سامي نادر الحلبي", "النائبة هدى العمري"}, Tally{3, 0, 0}, nil},
		{"the exact name is taken first", []string{"نادر الحلبي", "سامي نادر"}, Tally{2, 0, 1}, []string{missed}},
		{"the longest of two that fit is taken", []string{"علي سامي نادر الحلبي", "كريم نادر الحلبي"}, Tally{2, 0, 1}, []string{missed}},
		{"a part of one name only", []string{"سامي نادر"}, Tally{1, 0, 2}, []string{missed, missed}},
		{"one word that is clear", []string{"العمري"}, Tally{1, 0, 2}, []string{missed, missed}},
		{"one word that is not", []string{"الحلبي"}, Tally{0, 1, 3}, []string{missed, missed, missed, stranger}},
		{"twice in the same words", []string{"هدى العمري", "هدى العمري"}, Tally{1, 0, 2}, []string{missed, missed}},
		{"twice in other words", []string{"هدى العمري", "العمري"}, Tally{1, 1, 2}, []string{duplicate, missed, missed}},
		{"one who is neutral", []string{"كريم الصالح"}, Tally{0, 0, 3}, []string{missed, missed, missed}},
		{"no official", []string{"ليلى حداد"}, Tally{0, 1, 3}, []string{missed, missed, missed, other}},
		{"nobody", []string{"غير معروف"}, Tally{0, 1, 3}, []string{missed, missed, missed, stranger}},
	} {
		var a predictedArticle
		for _, n := range c.found {
			a.Officials = append(a.Officials, person{Name: n})
		}
		r := scored(g, prediction{Articles: []predictedArticle{a}})
		var kinds []string
		for _, e := range r.Errors {
			if strings.HasPrefix(e.Kind, "official ") {
				kinds = append(kinds, e.Kind)
			}
		}
		slices.Sort(kinds)
		if r.Officials != c.want || !slices.Equal(kinds, c.kinds) {
			t.Errorf("%s: got %+v %q, want %+v %q", c.name, r.Officials, kinds, c.want, c.kinds)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		name          string
		want, got     person
		role, country Ratio
	}{
		{"same", person{"هدى العمري", "وزيرة الصحة", "JO"}, person{"هدى العمري", "وزيرة الصحة", "JO"}, right, right},
		{"half of the words", person{"هدى العمري", "وزيرة الصحة الأردنية", "JO"}, person{"هدى العمري", "الوزيرة", "JO"}, right, right},
		{"another", person{"هدى العمري", "وزيرة الصحة الأردنية", "JO"}, person{"هدى العمري", "عضو مجلس الأمة", "KW"}, wrong, wrong},
		{"none was read", person{"هدى العمري", "وزيرة الصحة", "JO"}, person{Name: "هدى العمري"}, absent, wrong},
		{"in Latin letters", person{"هدى العمري", "وزيرة الصحة", "JO"}, person{"هدى العمري", "minister", "JO"}, absent, right},
		{"of no country", person{"هدى العمري", "المبعوثة", ""}, person{"هدى العمري", "المبعوثة", ""}, right, right},
	} {
		r := scored(of(goldArticle{Officials: []person{c.want}}), prediction{Articles: []predictedArticle{{Officials: []person{c.got}}}})
		if r.Role != c.role || r.RoleCountry != c.country {
			t.Errorf("%s: role %v, country %v", c.name, r.Role, r.RoleCountry)
		}
	}
}

func TestPredict(t *testing.T) {
	day := date.Of(2024, 5, 1)
	drafts := []ingest.Draft{
		{
			Title: "جسر جديد فوق النهر", Standfirst: "بعد أربع سنوات", Summary: "افتتح الجسر.", Date: day, Lastmod: day.At(10, 20), Dateline: "عدن", Agency: "سبأ", Source: "الأيام",
			Tags: tag.Result{
				Countries: []tag.Entry{{ID: "YE"}},
				Officials: []tag.Official{{Name: "هدى العمري", Role: "الوزيرة", Country: "YE"}, {ID: "x", Role: "الرئيس", Via: tag.ByOffice}},
			},
		},
		{Title: "هطل مطر غزير في الشمال", Summary: "هطل مطر غزير في الشمال، وقطع الطرق.", Date: day, DateInherited: true, Furniture: []ingest.Furniture{{Kind: "source", Text: "الأيام"}, {Kind: "dateline", Text: "عدن (سبأ) -"}}},
	}
	want := prediction{
		Title: "جسر جديد فوق النهر", Published: "2024-05-01", Updated: "2024-05-01T10:20", Place: "عدن", Agency: "سبأ", Source: "الأيام",
		Articles: []predictedArticle{
			{Start: "جسر جديد فوق النهر بعد أربع سنوات افتتح الجسر.", Countries: []string{"YE"}, Officials: []person{{"هدى العمري", "الوزيرة", "YE"}}, Title: "جسر جديد فوق النهر"},
			{Start: "عدن (سبأ) - هطل مطر غزير في الشمال، وقطع الطرق.", Title: "هطل مطر غزير في الشمال"},
		},
	}
	if got := predict(drafts); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if got := predict(drafts[1:]); got.Published != "" {
		t.Errorf("an inherited date is taken for one: %s", got.Published)
	}
	if got := predict(nil); !reflect.DeepEqual(got, prediction{}) {
		t.Errorf("of no draft: %+v", got)
	}
}
