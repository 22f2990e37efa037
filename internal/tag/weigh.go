package tag

import (
	"cmp"
	"slices"
	"strings"
)

// weight orders what a text names: what its title says first, then its first
// paragraph, then what it says most often, then earliest.
type weight struct {
	title, lead bool
	count       int
	first       int // order of the first mention
}

func (w *weight) note(e Evidence, lead bool, order int) {
	if w.count == 0 {
		w.first = order
	}
	w.count++
	w.title = w.title || e.Field == Title
	w.lead = w.lead || lead
}

func compareWeights(a, b weight) int {
	return cmp.Or(compareTrue(a.title, b.title), compareTrue(a.lead, b.lead), cmp.Compare(b.count, a.count), cmp.Compare(a.first, b.first))
}

// compareTrue puts true before false.
func compareTrue(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// inLead reports whether evidence stands in the first paragraph of the body,
// or in the standfirst.
func inLead(f *field, e Evidence) bool {
	if f.name == Standfirst {
		return true
	}
	end := strings.Index(f.text, "\n\n")
	return f.name == Body && (end < 0 || e.Start < end)
}

// tally counts the evidence of countries or bodies.
type tally struct {
	entries []*Entry
	weights []weight
	order   int
}

func (t *tally) add(f *field, m mention, id string, rule Rule) {
	e := f.evidence(m.from, m.to, rule)
	i := slices.IndexFunc(t.entries, func(x *Entry) bool { return x.ID == id })
	if i < 0 {
		i = len(t.entries)
		t.entries, t.weights = append(t.entries, &Entry{ID: id}), append(t.weights, weight{})
	}
	if ev := t.entries[i].Evidence; len(ev) > 0 && ev[len(ev)-1].Field == e.Field && ev[len(ev)-1].Start == e.Start {
		return // two forms of one name fold alike: روسيا is also an adjective
	}
	t.entries[i].Evidence = append(t.entries[i].Evidence, e)
	t.order++
	t.weights[i].note(e, inLead(f, e), t.order)
}

func (t *tally) sorted() []Entry {
	index := make([]int, len(t.entries))
	for i := range index {
		index[i] = i
	}
	slices.SortStableFunc(index, func(a, b int) int { return compareWeights(t.weights[a], t.weights[b]) })
	out := make([]Entry, len(index))
	for i, j := range index {
		out[i] = *t.entries[j]
	}
	return out
}

func (r *reading) result() Result {
	out := Result{Countries: r.countries.sorted(), Bodies: r.bodies.sorted()}
	slices.SortStableFunc(r.officials, func(a, b *Official) int { return compareWeights(*r.weight(a), *r.weight(b)) })
	for _, o := range r.officials {
		out.Officials = append(out.Officials, *o)
	}
	return out
}
