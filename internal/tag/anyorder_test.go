package tag

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/arabic"
)

// TestWordsInAnyOrder: whatever stands behind a word that a rule looks for, or does not, at the
// beginning and at the end of a text too, Tag returns, and its evidence is in the text.
func TestWordsInAnyOrder(t *testing.T) {
	var ordinary, looked []string
	for _, l := range labelledLines(t) {
		ordinary = append(ordinary, strings.Fields(l)...)
	}
	for _, words := range []*arabic.Lexicon{
		successors, counterparts, takes, powers, therein, nicknames, nicknaming, calling, links, callings, honorifics, former, joins, delegated, charged,
		partyWords, deputies, relatives, standing, clauses, siteKinds, namedAfter, within, gazettes, channels, shops, prayerTime, players, sports, told, relative, appoints, apposing, learners, nationals, envoys,
		bureaus, runners, seconds, clergy, occasions, accredited, generalConsul, addresses, guests, saying, roads, unions, leagued,
	} {
		looked = append(looked, words.Words()...)
	}
	titles := strings.Fields("النائب عن وزير الخارجية الرئيس المتحدث باسم سفير لدى أبو عبد المجري المالي مالي قطر المغرب تشاد كوريا الولايات المتحدة الأميركية لبنان برومانيا خلفا سفير خادم الحرمين الشريفين جلالة الملك بمالي شيخ سيد آن غير المقيم الاتحاد مدير مكتب وزيرالخارجية الدكتورسليم م. : (الفرنسية) بدلا «الهندي» «الروسي» ب و ، . : (")
	r := rand.New(rand.NewPCG(1, 2))
	for range 60_000 {
		var ws []string
		for range 1 + r.IntN(8) {
			from := [][]string{looked, titles, titles, ordinary}[r.IntN(4)]
			ws = append(ws, from[r.IntN(len(from))])
		}
		text := Text{Lang: "ar", Body: strings.Join(ws, " ")}
		func() {
			defer func() {
				if e := recover(); e != nil {
					t.Fatalf("%q: %v", text.Body, e)
				}
			}()
			checkEvidence(t, text)
		}()
	}
}
