package tag

// away reports whether an outlet tells of what goes on in another country: officials of
// that act, nobody comes to visit, and the text names neither the outlet's country nor
// its capital.
func (r *reading) away(code string) bool {
	home := r.text.Home
	if code == "" || home == "" || code == home || r.namesCountry(home) || r.namesCapital(home) || r.whole().hasAny(visits) {
		return false
	}
	for i := range r.found {
		for _, o := range r.found[i] {
			if o.country == code && o.post == "" && !r.diplomatic(o.role) && !r.fields[i].ofCounterpart(o) {
				return true
			}
		}
	}
	return false
}

// visits are words of texts in which the officials of two countries meet.
var visits = phrases([]string{"زيارة", "زيارته", "زيارتها", "بزيارة", "يزور", "تزور", "زار", "وصل", "وصلت", "استقبل", "استقبلت", "يستقبل", "التقى", "التقت", "اجتمع", "اجتمعت", "مباحثات", "محادثات", "البلدين", "البلدان"})
