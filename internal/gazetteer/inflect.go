package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// nisba derives the forms of a nationality adjective from its masculine
// singular: feminine, dual and sound plurals in all cases, and the accusative.
// عراقي gives عراقية, عراقيان, عراقيين, عراقيون, عراقيات, عراقيتان, عراقيتين, عراقيا.
func nisba(stem string) []string {
	words := strings.Fields(stem)
	last := words[len(words)-1]
	if !strings.HasSuffix(last, "ي") || utf8.RuneCountInString(last) < 3 {
		return []string{stem}
	}
	out := make([]string, 0, 9)
	for _, suffix := range []string{"", "ة", "ان", "ين", "ون", "ات", "تان", "تين", "ا"} {
		inflected := make([]string, len(words))
		for i, w := range words { // both words of كوري جنوبي agree
			inflected[i] = w
			if strings.HasSuffix(w, "ي") {
				inflected[i] = w + suffix
			}
		}
		out = append(out, strings.Join(inflected, " "))
	}
	return out
}

// pluralConstruct reports whether a construct of several words begins as a
// plural does: وزراء خارجية as وزراء الخارجية.
func pluralConstruct(text string, plurals []string) bool {
	head, _, ok := strings.Cut(text, " ")
	if dual, cut := strings.CutSuffix(text, "ي"); !ok && cut && slices.Contains(plurals, "ال"+dual+"ين") { // وزيري
		return true
	}
	return ok && slices.ContainsFunc(plurals, func(p string) bool { return strings.HasPrefix(p, head+" ") })
}

// predicates are titles as news says who becomes what: رئيس الوزراء gives رئيسا للوزراء,
// رئيسة الوزراء رئيسة للوزراء, مدير أمن مديرا لأمن, الأمين العام أمينا عاما.
func predicates(titles, plurals []string) []string {
	var out []string
	for _, title := range titles {
		head, of, ok := strings.Cut(title, " ")
		if !ok || pluralConstruct(title, plurals) {
			continue
		}
		definite, both := strings.CutPrefix(of, "ال")
		if rest, ok := strings.CutPrefix(head, "ال"); ok {
			if adjective, tail, _ := strings.Cut(definite, " "); both && !strings.HasPrefix(tail, "ال") && !strings.HasSuffix(rest, "ة") {
				out = append(out, strings.TrimSuffix(rest+"ا "+adjective+"ا "+tail, " "))
			}
			continue
		}
		if !strings.HasSuffix(head, "ة") {
			head += "ا"
		}
		if !both {
			definite = of
		} else {
			definite = "ل" + definite
		}
		out = append(out, head+" ل"+definite)
	}
	return out
}

// possessives are the forms of a title of one word with a pronoun (مديرها,
// سفيره), and its accusative (سفيرا).
func possessives(construct []string) []string {
	var out []string
	for _, c := range construct {
		if dual, ok := strings.CutSuffix(c, "ي"); ok && !slices.Contains(construct, dual) && !strings.Contains(c, " ") { // واليا, not of وزيري
			out = append(out, c+"ا")
			continue
		}
		if strings.Contains(c, " ") || strings.HasSuffix(c, "ة") || strings.HasSuffix(c, "ا") || strings.HasSuffix(c, "ي") {
			continue
		}
		out = append(out, c+"ا", c+"ها", c+"ه", c+"هم")
	}
	return out
}

// nisbaOf adds the nationality adjective of a spelling of the country's name, as it is
// formed mostly: of قازاقستان, قازاقستاني. Of a short name it could be another word.
func (l *list) nisbaOf(name string) {
	stem := strings.TrimPrefix(name, "ال")
	for _, ending := range []string{"ا", "ة", "ه"} {
		if rest, ok := strings.CutSuffix(stem, ending); ok {
			stem = strings.TrimSuffix(rest, "ي")
			break
		}
	}
	if strings.Contains(stem, " ") || utf8.RuneCountInString(stem) < 5 || strings.HasSuffix(stem, "و") || strings.HasSuffix(stem, "ي") {
		return
	}
	adjective := nameKey(stem + "ي")
	if !slices.ContainsFunc(l.out, func(f Form) bool { return nameKey(f.Text) == adjective }) {
		l.add(Demonym, "ar", nisba(stem+"ي")...)
	}
}
