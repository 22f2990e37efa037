package evaluate

import (
	"slices"
	"strings"
)

// addresses are the words before a name that are no part of it, folded.
var addresses = strings.Fields(`السيد السيده د دكتور الدكتور الدكتوره المهندس المستشار الشيخ الامير الاميره الملك الملكه
	السلطان الرئيس الجنرال اللواء الفريق العقيد العميد العماد المشير سمو معالي سعاده فخامه جلاله الاستاذ الاخ
	صاحب السمو الملكي النائب الوزير السفير السيناتور البابا القنصل الشهيد`)

// nameWords are the words by which names are compared: عبد and أبو are one word
// with what follows, forms of address and ال are left out.
func nameWords(name string) []string {
	var words []string
	last := ""
	for w := range strings.FieldsSeq(norm(name)) {
		if last == "ابو" || last == "عبد" && strings.HasPrefix(w, "ال") {
			words[len(words)-1] += w
		} else {
			words = append(words, w)
		}
		last = w
	}
	for len(words) > 1 && slices.Contains(addresses, words[0]) {
		words = words[1:]
	}
	for i, w := range words {
		words[i] = withoutArticle(w)
	}
	return words
}

// sameName reports whether two names are one person's. One word is enough if it
// is the last of the other name and ends only one of all names.
func sameName(a, b string, all []string) bool {
	short, long := nameWords(a), nameWords(b)
	if len(short) == 0 || len(long) == 0 {
		return false
	}
	if strings.Join(short, "") == strings.Join(long, "") {
		return true
	}
	if len(short) >= len(long) {
		short, long = long, short
	}
	if len(short) > 1 {
		return runsInside(short, long)
	}
	if long[len(long)-1] != short[0] {
		return false
	}
	ends := 0
	for _, n := range all {
		if w := nameWords(n); len(w) > 0 && w[len(w)-1] == short[0] {
			ends++
		}
	}
	return ends <= 1
}
