package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// misleads reports whether the word before a country's name makes it that of
// something else: a street, a club, a currency.
func (f *field) misleads(m mention) bool {
	if f.calledAfter(m) || f.personCalled(m) || f.quotedName(m) || f.shopOf(m) || strings.HasSuffix(m.prefix, "س") && m.has(gazetteer.Demonym) { // سقطرى is no «will» of قطري
		return true
	}
	if m.from > 0 && m.article && m.to-m.from == 1 && credited.Has(f.words[m.from].fold) && !f.article(m.from-1) && strings.Trim(f.words[m.from-1].gap, " ") == "(" && strings.HasPrefix(strings.TrimLeft(f.words[m.from].gap, " "), ")") { // whose picture it is: (الفرنسية)
		return true
	}
	if m.from == 0 || strings.Trim(f.words[m.from-1].gap, " ") != "" {
		return false
	}
	if m.prefix == "و" { // شارع مصر والسودان
		i, ok := f.mentionEnding(m.from)
		return ok && f.mentions[i].has(gazetteer.CountryName) && f.mentions[i].from > 0 && f.words[f.mentions[i].from-1].gap == " " && f.mentions[i].prefix == "" && roads.Has(strings.TrimLeft(f.words[f.mentions[i].from-1].fold, "وبل"))
	}
	if m.prefix != "" {
		return m.prefix == "ك" && f.given(m.from-1) // دوروثي كلاوس
	}
	before := f.words[m.from-1].fold
	if m.has(gazetteer.Demonym) && !m.article && partyWords.Has(strings.TrimLeft(before, "وبل")) && m.to < len(f.words) && f.words[m.to-1].gap == " " && f.article(m.to) {
		return true // حزب كوبي الاشتراكي: a Cuban one would be حزب كوبي اشتراكي
	}
	for _, prefix := range []string{"و", "ب", "ل"} {
		if rest, ok := strings.CutPrefix(before, prefix); ok && len(rest) > len("ين") && (namesakes.Has(rest) || currencies.Has(rest)) {
			before = rest
		}
	}
	if m.has(gazetteer.Demonym) && currencies.Has(unattached(before)) || f.outlet(m) {
		return true
	}
	if before == "وسينما" && m.from > 2 && (strings.HasSuffix(f.words[m.from-3].fold, "سينما") || m.from > 3 && strings.HasSuffix(f.words[m.from-4].fold, "سينما")) { // سينما الريف وسينما موريتانيا
		return true
	}
	return namesakes.Has(before) || m.has(gazetteer.CapitalName) && treaties.Has(before)
}

// treaties are called after the town where they were made, which has its
// country's name: اتفاق الجزائر.
var treaties = set("اتفاق", "اتفاقيه", "معاهده", "اعلان", "وثيقه", "صلح", "باتفاق", "لاتفاق", "واتفاق", "مسار", "عمليه")

// credited are the agencies that captions call by their adjective alone, in brackets, folded.
var credited = set("الفرنسيه", "الالمانيه")

// roads are called after two countries, too, folded.
var roads = set("شارع", "ميدان", "جسر", "زنقه", "دوار")

// sites are places that are called after countries and after people, folded.
var sites = strings.Fields("شارع ميدان جسر ساحه مدرسه مستشفي حي ملعب استاد")

// namesakes are the words before which a country's name is that of a street or
// a club, and currencies those which an adjective only tells apart; folded.
var (
	namesakes  = set(append(strings.Fields("حاره زقاق زنقه بنهج نادي دوار بوابه فندق باب برج كوبري سده مقهي"), sites...)...)
	currencies = set("دولار", "دينار", "جنيه", "ليره", "ريال", "درهم", "يورو", "روبل", "ين", "يوان", "روبيه", "فرنك", "بيزو", "شلن", "شيكل", "شيقل", "نيره", "رنجيت", "رينجيت", "رينغيت", "رنغيت", "رنجت", "باهت", "وون", "دونغ", "راند", "نايرا", "كوانزا", "كرون", "كورون", "زلوتي", "فورنت", "لاري", "درام", "مانات", "تنغه", "تينغه", "غواراني", "سوليس", "بوليفار", "كيات", "تاكا", "شيلينغ", "شلنغ", "ريل", "روبيات", "فرنكات", "جنيهات", "روبلات", "كرونه", "كورونه", "تومان", "ليرات", "دولارا", "دينارا", "جنيها", "ريالا", "درهما", "دولارات", "قهوه", "مطبخ",
		"حصبه", "انفلونزا", "حمي", "جدري", "روليت")
)

// beginsClause reports whether no noun stands before a word that an adjective
// could belong to.
func (f *field) beginsClause(at int) bool {
	return at == 0 || breaks(f.words[at-1].gap) || newsVerbs.Has(f.words[at-1].fold) || newsVerbs.Has(strings.TrimPrefix(f.words[at-1].fold, "و")) || f.particle(at-1)
}

// fullyNamed reports whether the text has the full name of an official.
func (r *reading) fullyNamed(id string) bool {
	for i := range r.fields {
		for _, m := range r.fields[i].mentions {
			if m.id(gazetteer.OfficialName) == id {
				return true
			}
		}
	}
	return false
}

// namedAfter are the first words of the names of what is called after people,
// folded: جامعة الملك فيصل.
var namedAfter = set(append(strings.Fields(`جامعه مركز مطار جايزه كاس ميناء مسجد جامع قاعده سد معهد كليه قمه حديقه قاعه متحف مجمع دوري بطوله
	مهرجان معرض مدينه طريق كوبري محور نفق ستاد قصر برج مسرح خزانه موسسه مركب فضاء مدرج بجامعه بمركز بمطار بمستشفي بمدينه بقاعه`), sites...)...)

// institution reports whether a name or an office is within the name of an
// institution: «جامعة الملك فيصل», «قمة السلطان قابوس».
func (f *field) institution(at int) bool {
	for i := at - 1; i >= max(0, at-3) && !breaks(f.words[i].gap); i-- {
		if f.joinedTo(i, namedAfter) || f.siteBehind(i) {
			return true
		}
		if w := f.words[i].fold; !honorifics.Has(w) && w != "الملك" && w != "السلطان" && w != "الرييس" && w != "الشهيد" {
			return false
		}
	}
	return false
}

// siteBehind reports whether an adjective belongs to a place that is called after somebody, behind
// a particle: «بالمركب الثقافي محمد السادس». A مدير المستشفى الجامعي has a name of his own.
func (f *field) siteBehind(at int) bool {
	if at == 0 || !siteKinds.Has(f.words[at].fold) || f.words[at-1].gap != " " {
		return false
	}
	site := f.words[at-1].fold
	if of, ok := strings.CutPrefix(site, "بال"); ok {
		return namedAfter.Has(of)
	}
	return at > 1 && f.article(at-1) && namedAfter.Has(strings.TrimPrefix(site, "ال")) && within.Has(f.words[at-2].fold)
}

// siteKinds are adjectives of places that are called after people, folded. Those of palaces and airports
// stand before whoever is there.
var siteKinds = set("الثقافي", "الثقافيه", "الرياضي", "الرياضيه", "الجامعي", "البلدي", "الاولمبي", "الاستشفايي", "السينمايي")

// within are the prepositions of places, folded.
var within = set("في", "من", "الي", "داخل", "امام", "قرب")

// sporting reports whether a title is one of sports: the head of a federation,
// in a text about a game.
func (r *reading) sporting(f *field, m mention) bool {
	for i := m.from; i < min(m.to+2, len(f.words)); i++ {
		w := f.words[i].fold
		if i >= m.to && breaks(f.words[i-1].gap) {
			return false
		}
		if w == "اتحاد" || w == "الاتحاد" || w == "للاتحاد" || w == "لاتحاد" || w == "للكاف" || w == "للفيفا" || w == "الفيفا" || w == "الكاف" || w == "الاولمبيه" {
			return r.aboutSport()
		}
	}
	return false
}

// captain reports whether a title is that of who leads a team, in a text about a game: قائد الفريق,
// قائد برشلونة.
func (r *reading) captain(f *field, m mention) bool {
	w := strings.TrimPrefix(f.words[m.from].fold, m.prefix)
	if w != "قايد" && w != "قايدا" && w != "القايد" || m.to-m.from > 1 || m.to == len(f.words) || f.words[m.to-1].gap != " " {
		return false
	}
	next := unattached(f.words[m.to].fold)
	return !commanded.Has(next) && (next == "فريق" || next == "منتخب" || r.games() >= 3 || f.sporting(m.from)) && r.aboutSport()
}

// commanded are what officers command and movements of rebels, folded, without the article.
var commanded = set("جيش", "قوات", "قوه", "كتيبه", "كتايب", "لواء", "شرطه", "حرس", "منطقه", "عمليات", "اركان", "امن", "ثوره", "حركه", "جبهه", "جماعه", "تنظيم", "فصيل", "سلاح", "قاعده", "فيلق", "فرقه", "ميليشيا", "مليشيا", "عسكري", "عام", "ميداني", "اعلي", "انقلاب", "بحريه", "اسطول", "ناحيه", "حامي", "خفر", "درك", "دفاع", "مقاومه", "طيران", "طالبان", "مجموعه", "اطفاء", "مدفعيه", "مظلات", "قياده", "صاعقه", "قسام", "سرايا")

// clubs reports whether the title of a prince stands behind that of who heads a club or a firm:
// رئيس النادي الأمير فلان.
func (f *field) clubs(m mention) bool {
	if m.to-m.from > 1 || m.from < 2 || m.prefix != "" || !honorifics.Has(f.words[m.from].fold) || f.words[m.from-1].gap != " " || f.words[m.from-2].gap != " " {
		return false
	}
	return private.Has(f.words[m.from-1].fold) && !parliamentary.Has(f.words[m.from-1].fold) && heads.Has(strings.TrimLeft(f.words[m.from-2].fold, "وبل"))
}

// honorary reports whether a title is one of the stage: ملكة جمال, سفيرة النوايا الحسنة, قائد
// الأوركسترا, رئيس اللجنة المنظمة.
func (f *field) honorary(m mention) bool {
	if m.to >= len(f.words) || f.words[m.to-1].gap != " " {
		return false
	}
	next, first := f.words[m.to].fold, strings.TrimPrefix(f.words[m.from].fold, m.prefix)
	switch strings.TrimSuffix(strings.TrimPrefix(first, "ال"), "ه") {
	case "ملك":
		return next == "جمال"
	case "سفير":
		return causes.Has(unattached(next))
	case "قايد":
		return bands.Has(unattached(next)) || f.words[m.to-1].fold == "فرقه" && strings.Contains(next, "موسيق") || next == "فرقه" && m.to+1 < len(f.words) && strings.Contains(f.words[m.to+1].fold, "موسيق")
	}
	return f.words[m.to-1].fold == "اللجنه" && next == "المنظمه" || next == "اللجنه" && m.to+1 < len(f.words) && f.words[m.to+1].fold == "المنظمه"
}

// causes are what ambassadors stand for who are sent nowhere, and bands what is conducted, folded,
// without the article.
var (
	causes = set("نوايا", "اغنيه", "فن", "طرب", "جمال", "سلام", "كلمه", "خير", "طفوله", "علامه", "محتوي", "سياحه", "شباب")
	bands  = set("اوركسترا", "كورال", "جوقه")
)

// aboutSport reports whether a text is about a game.
func (r *reading) aboutSport() bool { return r.games() > 0 }

// games counts the words of a text that only news of sports has.
func (r *reading) games() (n int) {
	for i := range r.fields {
		for _, w := range r.fields[i].words {
			if games.Has(w.fold) {
				n++
			}
		}
	}
	return n
}

// games are words that only news of sports has, folded.
var games = set("كره", "الكره", "لكره", "المنتخب", "منتخب", "الدوري", "مباراه", "المباراه", "المدرب", "مدرب", "اللاعبين", "الفيفا", "فيفا", "الاولمبيه", "الاولمبياد", "المونديال", "الملعب", "الرياضي", "الرياضيه")

// unarticled reports whether a title of one word that begins with the article is written
// as a name is: إلمير is not المير.
func (f *field) unarticled(m mention) bool {
	w := f.words[m.from]
	return m.to-m.from == 1 && m.prefix == "" && strings.HasPrefix(w.fold, "ال") && !strings.HasPrefix(f.text[w.start:], "ا")
}
