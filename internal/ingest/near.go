package ingest

import (
	"os"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/similar"
)

// nearDays is how many days apart two reports of one event are filed at most.
const nearDays = 3

// nearby knows the texts of this run, and those of the site from about the same
// days, so that what another source wrote of an event is found. The site's
// texts are read when a day is asked for.
//
// A table of a hundred thousand texts needs no more memory than a short one:
// only the last generation of texts and the one before it are known.
type nearby struct {
	abs    func(string) string
	latest *generation
	before *generation
	known  map[int][]*article.Article // of the site, by day
}

// generation is up to generationSize texts.
type generation struct {
	index   *similar.Index
	reports []report // by their number in the index
}

const generationSize = 1 << 13

func newGeneration() *generation { return &generation{index: similar.NewIndex()} }

// report is one text that is known.
type report struct {
	path, source string
	lang         string
	day          int
}

func newNearby(known []*article.Article, abs func(string) string) *nearby {
	n := &nearby{abs: abs, latest: newGeneration(), before: newGeneration(), known: map[int][]*article.Article{}}
	for _, a := range known {
		if day, ok := dayNumber(a.Date); ok && !a.Page && a.Translation == nil {
			n.known[day] = append(n.known[day], a)
		}
	}
	return n
}

// dayNumber counts days, so that they can be compared.
func dayNumber(d date.Date) (int, bool) {
	if d.IsZero() {
		return 0, false
	}
	return int(d.Day().In(time.UTC).Unix() / (24 * 60 * 60)), true
}

// find returns the files of reports that are near copies of a draft, and adds
// the draft. A near copy from the same source is a text that was changed.
func (n *nearby) find(d Draft, path string) (others, same []string) {
	day, ok := dayNumber(d.filed())
	if !ok || d.Fields.Page {
		return nil, nil
	}
	sketch := d.sketch
	if !d.sketched {
		return nil, nil
	}
	n.load(day)
	r := report{path: path, source: sourceKey(d.Source), lang: d.Lang, day: day}
	for _, other := range append(n.latest.near(sketch), n.before.near(sketch)...) {
		if other.lang != r.lang || other.day < day-nearDays || other.day > day+nearDays {
			continue
		}
		if other.source == r.source && r.source != "" {
			same = append(same, other.path)
		} else {
			others = append(others, other.path)
		}
	}
	n.add(r, sketch)
	return others, same
}

func (n *nearby) add(r report, s similar.Sketch) {
	if len(n.latest.reports) == generationSize {
		n.before, n.latest = n.latest, newGeneration()
	}
	n.latest.index.Add(len(n.latest.reports), s)
	n.latest.reports = append(n.latest.reports, r)
}

func (g *generation) near(s similar.Sketch) []report {
	var out []report
	for _, m := range g.index.Near(s) {
		out = append(out, g.reports[m.ID])
	}
	return out
}

// load reads what the site has of the days around one. A file that is gone or
// has no text is no report.
func (n *nearby) load(day int) {
	for d := day - nearDays; d <= day+nearDays; d++ {
		for _, a := range n.known[d] {
			data, err := os.ReadFile(n.abs(a.Path))
			if err != nil {
				continue
			}
			body, _ := article.Body(data)
			if sketch, ok := similar.Of(string(body)); ok {
				source := ""
				if a.Source != nil {
					source = sourceKey(a.Source.Name.Value)
				}
				n.add(report{path: a.Path, source: source, lang: a.Lang, day: d}, sketch)
			}
		}
		delete(n.known, d)
	}
}

// sourceKey is what a source's name is compared as.
func sourceKey(name string) string { return strings.Join(strings.Fields(arabic.Fold(name)), " ") }
