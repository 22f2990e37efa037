package byline

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/newsdate"
)

// A name that nobody knows stands beside an agency: a town that no table has (رويترز (ديار بكر)), the
// paper that prints the text, or who wrote it for that.

// besideAgency takes such a name for a paper or a reporter, where the line says that it is no
// town, and reports whether it did.
func (r *Reader) besideAgency(out *Line, line, name string) bool {
	words := arabic.Tokens(name)
	switch {
	case len(words) == 0 || len(words) > 3 || outletWords[words[0].Fold] && len(words) == 1 || newsdate.IsWeekday(words[0].Fold):
		return false
	case r.filedElsewhere(out, line, name):
		if signs(words) {
			out.Reporters = append(out.Reporters, name)
			return true
		}
	case !r.printed(out, words, line, name):
		return false
	}
	out.Outlets = append(out.Outlets, name)
	return true
}

// filedElsewhere reports whether a line names a city where the text was filed, and a name not
// with it, as another city would be (دمشق، دوما - رويترز), but with the agency: «مسقط: الشاطئ، العمانية».
func (r *Reader) filedElsewhere(out *Line, line, name string) bool {
	if len(out.Places) != 1 || !r.place(out.Places[0]) {
		return false
	}
	for _, agency := range out.Outlet() {
		for _, comma := range []string{"،", ","} {
			if strings.Contains(line, name+comma+" "+agency) || strings.Contains(line, agency+comma+" "+name) {
				return true
			}
		}
	}
	return false
}

// printed reports whether a name beside what a paper has of agencies («وكالات») has the form of a
// paper's: with the article, or a noun and another with it that is no part of a town (رؤية الخليج), or
// beside any agency as sites have it (الجزيرة الآن).
func (r *Reader) printed(out *Line, words []arabic.Token, line, name string) bool {
	last := words[len(words)-1].Fold
	if len(out.Places) > 0 {
		return false
	}
	if len(words) == 2 && placeWords[last] {
		return true
	}
	if !anyAgency[arabic.Fold(out.Outlet()[0])] && !strings.Contains(line, "متابع") || ofTowns[strings.TrimPrefix(words[0].Fold, "ال")] || !strings.HasPrefix(last, "ال") || r.place(name[words[len(words)-1].Start:]) {
		return false
	}
	return len(words) <= 2
}

// signs reports whether words look like the name of somebody: سنية البرينصي.
func signs(words []arabic.Token) bool {
	return len(words) == 2 && !strings.HasPrefix(words[0].Fold, "ال") && strings.HasPrefix(words[1].Fold, "ال") && strings.HasSuffix(words[1].Fold, "ي")
}

// anyAgency are words for agencies that are not named, folded, and ofTowns those by which towns,
// camps and quarters begin.
var (
	anyAgency = words("وكالات,الوكالات")
	ofTowns   = words("عين,باب,بيت,دير,كفر,تل,جبل,وادي,راس,حي,مخيم,بلده,قريه,مدينه,ام,ابو,بير,حمام,سوق,قصر,قلعه,سد,معبر,منفذ,جزيره,خان,شرم,برج,مرج,نبع,عزبه,منيه,سيدي,شط,صور,حد,محافظه,ولايه,اقليم,ريف,حدود,بحر,محيط,خليج,ضفه,اراضي,ساحل,منطقه,صحراء,خط,شمال,جنوب,شرق,غرب,وسط")
)
