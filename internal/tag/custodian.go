package tag

// Some ambassadors are called after their king, and not after his country.

// ofCustodian gives an ambassador the king whose envoy the title says they are, who is not named by
// his country: سفير خادم الحرمين الشريفين لدى تشاد, سفير الملك بمالي.
func (r *reading) ofCustodian(f *field, o *office) {
	if !r.diplomatic(o.role) || o.country != "" || o.many || o.to+1 >= len(f.words) || breaks(f.words[o.to-1].gap) {
		return
	}
	at := o.to
	if f.words[at].fold == "جلاله" || f.words[at].fold == "صاحب" && f.words[at+1].fold == "الجلاله" {
		at++
	}
	if w := f.words[at].fold; w == "الملك" || w == "الجلاله" || w == "السلطان" { // سفير الملك بمالي
		if i, ok := f.mentionAt(at + 1); ok && f.mentions[i].prefix == "ب" && f.words[at].gap == " " {
			o.to = at + 1
		}
		return
	}
	if f.words[o.to].fold != "خادم" || f.words[o.to+1].fold != "الحرمين" {
		return
	}
	o.country = "SA"
	if o.to += 2; o.to < len(f.words) && f.words[o.to].fold == "الشريفين" && f.words[o.to-1].gap == " " {
		o.to++
	}
}
