package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Unions of trades, firms, clubs and societies have heads and send delegations, too. Those
// who lead them are no officials.

// ofTrade reports whether a title is that of the head of a union of a trade: رئيس اتحاد
// المزارعين, رئيس الاتحاد الجهوي للفلاحة. Of a league, any is.
func (f *field) ofTrade(m mention) bool {
	first := strings.TrimPrefix(strings.TrimPrefix(f.words[m.from].fold, m.prefix), "ال")
	secretary := first == "امين" || first == "امينه"
	if !secretary && !chairs.Has(strings.TrimPrefix(f.words[m.from].fold, m.prefix)) {
		return false
	}
	at := m.to - 1
	for at < len(f.words) && at <= m.to && !unions.Has(f.words[at].fold) && !leagued.Has(unattached(f.words[at].fold)) {
		at++
	}
	if at < len(f.words) && at <= m.to && leagued.Has(unattached(f.words[at].fold)) {
		_, state := f.mentionAt(at + 1) // الكونفدرالية السويسرية
		return !state && !(breaks(f.words[m.to-1].gap) && at == m.to)
	}
	if at >= len(f.words) || at > m.to || breaks(f.words[m.to-1].gap) && at == m.to || f.startsMention(at) {
		return false
	}
	if !secretary && tradeLeagues.Has(f.words[at].fold) {
		return true
	}
	if f.words[at].fold == "الاتحاد" && (at+1 == len(f.words) || breaks(f.words[at].gap) || f.nameLike(at+1)) && f.unionBefore(m.from) { // ذكر اتحاد صناعة السيارات أن … قال رئيس الاتحاد
		return true
	}
	for i := at + 1; i < min(at+4, len(f.words)) && !breaks(f.words[i-1].gap) && !f.given(i); i++ {
		if f.pluralNoun(i) || trades.Has(unattached(f.words[i].fold)) || trades.Has(strings.TrimPrefix(f.words[i].fold, "ل")) {
			return true
		}
	}
	return false
}

// unionBefore reports whether a union of a trade is named before a word, in its sentence or the two before.
func (f *field) unionBefore(at int) bool {
	sentences := 0
	for i := at - 2; i >= 0; i-- {
		if sentenceEnds(f.words[i].gap) {
			if sentences++; sentences > 2 {
				return false
			}
		}
		if f.joinedTo(i, unions) && (trades.Has(unattached(f.words[i+1].fold)) || f.pluralNoun(i+1)) {
			return true
		}
	}
	return false
}

// chairs are the titles of who heads a union, folded; unions what is headed, and tradeLeagues those
// of them that no state or municipality joins.
var (
	chairs       = set("رييس", "رييسه", "نايب", "نايبه")
	unions       = set("اتحاد", "الاتحاد", "للاتحاد", "لاتحاد", "رابطه", "الرابطه", "للرابطه", "لرابطه")
	tradeLeagues = set("رابطه", "الرابطه", "للرابطه", "لرابطه")
)

// leagued are unions that no state has, unless it is one itself, folded, without the article.
var leagued = set("فيدراليه", "فدراليه", "كونفدراليه", "كنفدراليه")

// trades are what unions are of, folded and without the article.
var trades = set("فلاحه", "زراعه", "تعاوني", "تعاونيات", "سمكي", "سمكيه", "عمال", "عمالي", "شغل", "كتاب", "ادباء", "طلبه", "طلاب", "طلابي", "غرف", "تجار", "صناعات", "صناعه", "مقاولات", "مهن", "مراه", "نسايي", "صيد", "سياحه", "سياحي",
	"صرافات", "صرافه", "نقل", "نقابات", "مصارف", "بنوك", "ناشرين", "موسيقيين", "اعلام", "اعلاميين", "فلاحي", "زراعي")

// unattached is a word without the article and the particles before it.
func unattached(w string) string {
	for _, prefix := range []string{"وال", "بال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok {
			return rest
		}
	}
	return w
}

// leadsPrivate reports whether what somebody leads is no office's: «وفد شركة صينية برئاسة
// فلان», «الفريق الذي قاده الشاب فلان». What is named last before the word decides.
func (f *field) leadsPrivate(at int) bool {
	if at+1 < len(f.words) && (privatePeople.Has(f.words[at+1].fold) || players.Has(f.words[at+1].fold) || scholars.Has(f.words[at+1].fold) || clergy.Has(f.words[at+1].fold)) {
		return true
	}
	for i := at - 1; i >= max(0, at-titleWords) && !breaks(f.words[i].gap); i-- {
		if w := unattached(f.words[i].fold); ventures.Has(w) && !assemblies.Has(f.words[i+1].fold) || expatriates.Has(w) || leagued.Has(w) && !f.stateBehind(i) {
			return true
		}
		if w := strings.TrimLeft(f.words[i].fold, "وبل"); i < at-1 && f.institutional(i) && !delegations.Has(w) {
			return false
		}
	}
	return false
}

// stateBehind reports whether a country, or its adjective, stands behind a word: الكنفدرالية السويسرية.
func (f *field) stateBehind(at int) bool {
	i, ok := f.mentionAt(at + 1)
	return ok && f.mentions[i].id(gazetteer.CountryName, gazetteer.Demonym) != ""
}

// scholars are what those are called who know something, before what that is, folded: يرأسها عالم
// الاجتماع فلان.
var scholars = set("عالم", "عالمه", "مورخ", "ناقد", "ناقده", "الناقد", "الناقده", "الموسيقار", "المفكر")

// clergy are those who lead a congregation, and physicians a team, folded.
var clergy = set("الاب", "الانبا", "القس", "القمص", "الراهب", "الكاهن", "المطران", "راعي", "الطبيب", "الطبيبه", "المخرج", "المخرجه")

// ventures are those who send delegations and are no part of a state, and expatriates
// who is in such, folded and without the article.
var (
	ventures    = set("شركه", "شركات", "نادي", "جامعه", "منتخب", "مستثمرين", "صناعيين", "نقابه", "غرفه", "جمعيه", "جاليه", "فرقه", "رابطه")
	expatriates = set("مغتربين", "مهاجرين", "تجار", "اهالي", "مزارعين", "رياضيين", "طلاب", "طلبه", "فنانين")
)

// assemblies stand behind «جمعية» in the names of parliaments, folded.
var assemblies = set("التاسيسيه", "الوطنيه", "العموميه", "العامه")

// delegations are words for who comes, of whatever that is, folded.
var delegations = set("وفد", "بعثه", "طاقم", "فريق")
