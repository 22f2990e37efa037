package ingest

import (
	"os"
	"time"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/similar"
)

// nearDays is how many days apart two reports of one event are filed at most.
const nearDays = 3

// nearby knows the texts of this run, and those of the site from about the same
// days, so that what another source wrote of an event is found, and a text of which
// there is an earlier one. The site's texts are read when a day is asked for.
//
// A table of a hundred thousand texts needs no more memory than a short one:
// only the last generation of texts and the one before it are known.
type nearby struct {
	files   *files
	abs     func(string) string
	latest  *generation
	before  *generation
	waiting map[int][]file // of the site, by day
	byTitle keyTable       // all files of the site
}

func newNearby(files *files, abs func(string) string) *nearby {
	n := &nearby{files: files, abs: abs, latest: newGeneration(), before: newGeneration(), waiting: map[int][]file{}}
	for i, a := range files.known {
		if day, ok := dayNumber(a.Date); ok && !a.Page && a.Translation == nil {
			n.waiting[day] = append(n.waiting[day], file(i))
			if a.Origin != nil {
				n.byTitle.add(titleKey(a.Lang, a.Title, a.Date), int32(i))
			}
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

// changed finds the article of which a draft is another text: of the same headline and
// day, and from the same address or source, or from none that either names. The same
// headline in two papers is two articles.
func (n *nearby) changed(d Draft) (file, bool) {
	day, ok := dayNumber(d.filed())
	if !ok || d.Fields.Page {
		return 0, false
	}
	r, title := reportOf(d, 0, day), titleKey(d.Lang, d.Title, d.filed())
	for f := range n.byTitle.all(title) {
		if r.isAnother(reportOfArticle(n.files.known[f], file(f), day)) {
			return file(f), true
		}
	}
	for _, g := range []*generation{n.latest, n.before} {
		for i := range g.byTitle.all(title) {
			if r.isAnother(g.reports[i]) {
				return g.reports[i].file, true
			}
		}
	}
	return 0, false
}

// find returns the files of reports that are near copies of a draft, and adds
// the draft. A near copy from the same source is a text that was changed.
func (n *nearby) find(d Draft, f file) (others, same []string) {
	day, ok := dayNumber(d.filed())
	if !ok || d.Fields.Page {
		return nil, nil
	}
	r := reportOf(d, f, day)
	if d.sketched {
		n.load(day)
		for _, other := range append(n.latest.near(d.sketch), n.before.near(d.sketch)...) {
			switch {
			case other.lang != r.lang || other.day < r.day-nearDays || other.day > r.day+nearDays:
			case other.isSource(r) || other.url == r.url && r.url != 0:
				same = append(same, n.files.path(other.file))
			default:
				others = append(others, n.files.path(other.file))
			}
		}
	}
	n.add(r, titleKey(d.Lang, d.Title, d.filed()), d.sketch, d.sketched)
	return others, same
}

func (n *nearby) add(r report, title key, sketch similar.Sketch, sketched bool) {
	if len(n.latest.reports) == generationSize {
		n.before, n.latest = n.latest, newGeneration()
	}
	n.latest.add(r, title, sketch, sketched)
}

// load reads what the site has of the days around one. A file that is gone or
// has no text is no report.
func (n *nearby) load(day int) {
	for d := day - nearDays; d <= day+nearDays; d++ {
		for _, f := range n.waiting[d] {
			a := n.files.known[f]
			if sketch, ok := n.sketch(a); ok {
				n.add(reportOfArticle(a, f, d), titleKey(a.Lang, a.Title, a.Date), sketch, true)
			}
		}
		delete(n.waiting, d)
	}
}

// sketch is that of an article of the site, as it stands in its file now.
func (n *nearby) sketch(a *article.Article) (similar.Sketch, bool) {
	data, err := os.ReadFile(n.abs(a.Path))
	if err != nil {
		return similar.Sketch{}, false
	}
	body, _ := article.Body(data)
	return similar.OfTokens(arabic.Tokens(string(body)))
}
