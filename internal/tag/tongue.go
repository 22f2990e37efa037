package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/latin"
)

// What people are called says where they hold an office: a Salim al-Hajri is rather no
// minister of Norway, and a Bruno Mercier none of Kuwait. It doesn't tell one Arab
// country from another. But it tells guests from hosts, and that a newspaper which
// names foreign countries only means none of them.

// A tongue is what the words of a name are like.
type tongue int

const (
	anyTongue tongue = iota // nothing tells
	muslim                  // names as Muslims of many countries have: محمد فياض
	arab                    // as only Arabs have: سالم الحجري, علي بن سعيد
	strange                 // as others have: جورج ميلر
	eastern                 // three syllables: تشاو له جي
)

// weightTongue is what a name speaks against a country where people have none such.
const weightTongue = 6

// A person is whose office is asked about, where their name is known.
type person struct{ from, to int }

// tongue is what the words of a name are like.
func (f *field) tongue(p person) tongue {
	if p.from >= p.to {
		return anyTongue
	}
	if f.eastern(p.from) > p.from {
		return eastern
	}
	found := anyTongue
	for i := p.from; i < p.to; i++ {
		w := f.words[i].fold
		switch {
		case eitherNames.Has(w):
			return anyTongue
		case foreign(w), strings.HasSuffix(w, "وف") && len(w) > len("معروف"):
			return strange
		case arabJoins.Has(w), i > p.from && f.article(i) && !abd(f.words[i-1].fold) && w != "الدين" && (found == muslim || f.surnameLike(i)):
			return arab
		case i > p.from && f.article(i):
		case abd(w) || f.arabicName(i):
			found = muslim
		case found == anyTongue && f.strangeName(i):
			found = strange
		}
	}
	return found
}

// arabJoins stand within names of Arabs only, folded.
var arabJoins = set("بن", "اغ", "بنت", "ولد", "منت", "ابو", "ابي", "ال")

// arabicName reports whether a word is a name that Muslims have in many countries: it has
// letters that only Arabic has, or is one of the names that have none.
func (f *field) arabicName(at int) bool {
	w := f.words[at].fold
	if rest, ok := strings.CutPrefix(w, "و"); ok && f.joined(at) {
		w = rest
	}
	if arabicNames.Has(w) || arabicNames.Has(strings.TrimPrefix(w, "ال")) {
		return true
	}
	return strings.ContainsAny(w, "حعصضظ")
}

// strangeName reports whether a word is rather no Arabic name: it has many long vowels, or
// is a given name of others.
func (f *field) strangeName(at int) bool {
	w := f.words[at].fold
	if strings.HasPrefix(w, "بو") || strings.HasPrefix(w, "بن") || strings.HasPrefix(w, "بل") { // بوسيف
		return false
	}
	letters, long := 0, 0
	for _, r := range w {
		letters++
		if r == 'ا' || r == 'و' || r == 'ي' {
			long++
		}
	}
	return latin.IsGiven(w) || letters >= 5 && 5*long >= 2*letters
}

// titledBefore reports whether a name stands right before an office, behind a title: «قال
// الدكتور فلان وزير الكهرباء».
func (f *field) titledBefore(p person, office int) bool {
	if p.from == 0 || p.from >= p.to || p.to != office || f.words[p.to-1].gap != " " || f.words[p.from-1].gap != " " {
		return false
	}
	return learned.Has(strings.TrimPrefix(f.words[p.from-1].fold, "و")) && (p.from < 2 || !honorific(f.words[p.from-2]))
}

// learned are titles before names, folded.
var learned = set("الدكتور", "الدكتوره", "اللواء", "المستشار", "المهندس", "المهندسه")

// bears reports whether people of a country have such names.
func (t tongue) bears(code string) bool {
	switch t {
	case arab:
		return arabCountries[code] || code == "IL"
	case muslim:
		return arabCountries[code] || muslimCountries[code] || code == "IL"
	case strange:
		return !arabCountries[code] || mixedCountries[code]
	case eastern:
		return easternCountries[code]
	}
	return true
}

// arabCountries are those whose people have Arabic names; mixedCountries those of them
// where many have others, too.
var (
	arabCountries  = codes("AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE")
	mixedCountries = codes("DJ IQ KM LB MR SO SY TD")
	// muslimCountries are others where many people have Arabic names.
	muslimCountries  = codes("AF AL AZ BA BD BF BJ BN CF CI CM ER ET GM GN GW ID IN IR KE KG KZ LK LR MK ML MV MW MY MZ NE NG NP PH PK SL SN SS TG TJ TM TR TZ UG UZ XK")
	easternCountries = codes("CN HK KP KR MO MM MY SG TW VN")
)

func codes(list string) map[string]bool {
	out := map[string]bool{}
	for _, code := range strings.Fields(list) {
		out[code] = true
	}
	return out
}

// eitherNames are those of Christians in Arab countries and elsewhere, folded.
var eitherNames = set(strings.Fields(`بطرس ميخاييل جرجس حنا الياس ايليا ايلي بولس شنوده جورج جورجيت طوني انطوان انطون بيار بيير ميشال ميشيل جان جبران يعقوب متي مرقس مينا تادرس يوحنا
	كميل سيمون ريمون روجيه غابي فريد ادمون ادوار البير الفريد شربل مارون نعمه نقولا نيكولا اسطفان ماري مارلين جوزيف جوزف سليم هنري فيليب رامز سركيس جيلبرت`)...)

// arabicNames are names without letters that only Arabic has, folded.
var arabicNames = set(strings.Fields(`ابراهيم ادهم اسامه اسماء اكرم الاء امال امجد امل امين امينه انس انور ايمان ايمن ايهاب باسم بدر بدران بشار بشير بكر بلال بندر
	تركي تميم تيسير ثامر جابر جاسم جبر جبريل جمال جميل جميله جواد جلال حميد خالد خليفه خليل خميس خيري درويش رابح راشد رامي رايد ربيع رشا رشيد رضوان رمزي رمضان رياض ريم
	زكريا زكي زهير زياد زيد زين زينب ساره سالم سامر سامي سامح سعاد سعد سلطان سلمان سلمي سليم سليمان سمير سميره سند سهيل سيف شاكر شريف شكري شوقي
	طارق طلال طه طاهر طالب عمر غازي غانم غسان فادي فاديا فارس فاروق فاضل فاطمه فايز فتحي فخري فراس فرج فريد فلاح فهد فهمي فواز فوزي فوزيه فياض فيصل قاسم قيس كامل كريم كريمه كمال
	لطفي لطيف لولوه ليث ليلي ماجد ماجده ماهر مبارك مازن مالك مامون مراد مرزوق مروان مريم مسلم مشاري مصباح مفتاح مقداد ملاك منال منذر منصور منير مني مهدي مهند موسي مويد ميسون
	نادر ناديه ناصر نايف نبيل نبيله نجيب نجم ندي نزار نسرين نصر نعمان نعيمه نواف نوال نور نوره نوري هادي هاشم هاله هاني هدي هشام هند هيثم هيفاء وايل وليد وسام وسيم وفاء
	ياسر ياسين ياسمين يوسف يونس رزق لوي عدنان جاد بهاء ضياء اياد انيس ادريس يسري يسرا شادي شاهين فوزان مها رنا رانيا ربي لينا ديما رولا سوسن اميره ليلا منيره نايله
	دريد قصي تمام رفيق شفيق توفيق فيق صديق صادق منيب مبروك مسرور مكي مدني شرف شمس كاظم جبار ستار قادر رزاق كرار ياس مثني رافد ثاير رسول مرتضي مجيد مجتبي
	ابرار ابوبكر اديب اديبه افنان اكثم امنه اسيل اسما اسمهان اشرف اسد اثير ايهم ايوب ازهر بدوي بدور بدري بدريه بهجت بهيه بخيت بكير بكري بلقيس بشيره بسيم بسمه بسام بسيوني بتول بلقاسم بلخير بنيونس بشاره بوبكر بوزيان بوزيد بشري بثينه بطي
	دخيل دلال داليا دانيه دانه داود ذياب ذيب جلول جيلالي دريه ذوالكفل اسرا فاديه فدوي فهيم فهيمه فهر فايق فايقه فاتن فايزه فكري فواد غابي غاده غالب غنيم غنام غيث غياث غدير غيدا غزوان غلام هديل هذال هاجر همام هنا هنادي هانيه هبه هلال هارون هواري هويدا ابتهال ابتسام ايناس اقبال اياس
	جادالله جليل جليله جنان جارالله جرير جهاد جيهان جمانه جنيد جبير قدور قدريه كهلان كميل كاميليا كساب خيرالله خيرت خلف خلفالله خلدون خلفان خلاد خلود خوله خميسه خديجه خنسا خواجه كنان كنانه قويدر
	لبيب لبيد لميا لمين لطيفه لقمان لبابه لبني لجين مبخوت مبروكه مجدي مجدولين مجذوب مخلد مكرم مكتوم مليكه مناف مناهل منار مرام مروه امبارك مختار مفيد مهنا مهيب مجاهد مجبل مجيب منيف مقرن مرهف مطهر مسفر نبهان نبيه نذير ناديم نديم نجات نفيسه نجوي ناهد نهله نهيان نجاه ناجي نجيبه نجلا نسيبه نسيم نشوان نمير نرمين نهاد نهال نثار نجود نوفل نوري نجيم نوريه
	قابوس قدري قسيم قتيبه قثم رافت رباب راشيده رشيده رديه رفيقه رغد راغب رجب رجا رجايي راجي رامز رشاد رتيبه راويه رزان رهام رتاج رزق رقيه رشدي سبهان سجي سكينه سليمه سلسبيل سلوي سلوان سمر سنا سردار سرحان سنان سندس سراج سفيان سهي سهير سهيله سميه سلاف سرور سهام سطام شداد شاديه شاهر شكيب شبيب شبلي شمسه شمسان شنان شريفه شذي شوقيه شاذلي شهاب شيما شروق شيخه شربل شكريه
	تغريد تقي تالا تامر طرفه ثروت ثنا ثريا ثويني تجاني تهامي طراد طيب اميمه وداد وفيق وهب وهبي وهيب وجدي وجيه وسيمه وسن ويام وليده يزن يزيد يمان يمينه يامن زاهر زاهي زاهد زهيه زهره زهرا زهران زيدان زيدون زينه زكيه زايد زبيده زبير زبن
	خير ذبيان روان رويده ريان نضال`)...)
