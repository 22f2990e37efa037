package similar

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// A word is a folded word: its hash, and whether it is a figure.
type word struct {
	hash   uint64
	figure bool
}

func wordOf(fold string) word {
	h := hash(fold)
	return word{h, '0' <= fold[0] && fold[0] <= '9' || figureWords[h]}
}

// maxFigures is how many figures of a text are kept. Of a text that has more,
// those with the least hashes are: of two copies mostly the same ones.
const maxFigures = 12

// figures are numbers and dates of a text, in ascending order: the upper 24
// bits are the hash of the words around the figure, the lower 8 that of the
// figure itself. Unused ones are zero, at the end.
type figures [maxFigures]uint32

func place(figure uint32) uint32 { return figure >> 8 }

func figuresOf(words []word) (f figures) {
	var all []uint32
	for i := 0; i < len(words); i++ {
		if !words[i].figure {
			continue
		}
		start, value := i, uint64(0)
		for ; i < len(words) && words[i].figure; i++ { // الخميس 14 نوفمبر 2024 and 4:52 are one figure
			value = mix(value ^ words[i].hash)
		}
		all = append(all, around(words, start, i)<<8|uint32(value&0xff))
	}
	slices.Sort(all)
	copy(f[:], slices.Compact(all))
	return f
}

// around hashes the two words before a figure and the one after it. A figure
// among them counts as any figure.
func around(words []word, start, end int) uint32 {
	var h uint64
	for _, i := range [...]int{start - 2, start - 1, end} {
		switch {
		case i < 0 || i >= len(words):
		case words[i].figure:
			h = mix(h ^ 1)
		default:
			h = mix(h ^ words[i].hash)
		}
	}
	return uint32(h)
}

// conflicts counts the places that two texts both have, and never with the
// same figure.
func (f *figures) conflicts(g *figures) (n int) {
	for i := 0; i < len(f) && f[i] != 0; {
		end := i + 1
		for end < len(f) && place(f[end]) == place(f[i]) {
			end++
		}
		if both, agree := g.at(f[i:end]); both && !agree {
			n++
		}
		i = end
	}
	return n
}

// at reports whether f has the place of other figures, which are all of one,
// and whether it has one of them there.
func (f *figures) at(others []uint32) (has, agree bool) {
	for _, figure := range f {
		if figure != 0 && place(figure) == place(others[0]) {
			has = true
			agree = agree || slices.Contains(others, figure)
		}
	}
	return has, agree
}

// figureWords are the words that stand for a number or are part of a date, with
// and without و before them, by their hash.
var figureWords = func() map[uint64]bool {
	out := map[uint64]bool{}
	for _, w := range strings.Fields(figureList) {
		fold := arabic.Fold(w)
		out[hash(fold)], out[hash("و"+fold)] = true, true
	}
	return out
}()

// figureList has no أحد and no عام, which are mostly no figures. A word in it
// that is often something else (مارس, ست) does no harm: it matters only where
// another figure stands between the same words.
const figureList = `
الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
جانفي فيفري أفريل ماي جوان جويلية أوت
كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين
محرم صفر ربيع جمادى رجب شعبان رمضان شوال القعدة الحجة
واحد واحدة اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي
ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان ثماني تسعة تسع عشرة عشر
عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين
مئة مائة مئتان مئتين مئتا مئتي ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة ألف ألفان ألفين
الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة
السادس السادسة السابع السابعة الثامن الثامنة التاسع التاسعة العاشر العاشرة
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
one two three four five six seven eight nine ten eleven twelve hundred thousand
first second third fourth fifth sixth seventh eighth ninth tenth
`
