package ingest

import (
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/similar"
)

// report is what is known of one text, beside its words: hashes of where it is from.
type report struct {
	file         file
	day          int32
	lang         uint32
	source, host uint32 // 0: it names none
	url          key    // of its page; 0: it names none
}

func reportOf(d Draft, f file, day int) report {
	return newReport(f, day, d.Lang, d.Source, d.SourceURL)
}

func reportOfArticle(a *article.Article, f file, day int) report {
	if a.Source == nil {
		return newReport(f, day, a.Lang, "", "")
	}
	return newReport(f, day, a.Lang, a.Source.Name.Value, a.Source.URL)
}

func newReport(f file, day int, lang, source, address string) report {
	r := report{file: f, day: int32(day), lang: sourceKey(lang), source: sourceKey(source), host: sourceKey(hostOf(address))}
	if address != "" {
		r.url = keyOf(address)
	}
	return r
}

// sourceKey is what a source's name is compared as; 0 is none.
func sourceKey(name string) uint32 {
	if name = strings.Join(strings.Fields(arabic.Fold(name)), " "); name == "" {
		return 0
	}
	return uint32(keyOf(name)) | 1
}

// isSource reports whether two texts are from one source: they name it alike, or one
// names only the host of both, as a feed without a title does.
func (r report) isSource(o report) bool {
	if r.source == o.source {
		return r.source != 0
	}
	bare := r.source == 0 || o.source == 0 || r.source == r.host || o.source == o.host
	return bare && r.host == o.host && r.host != 0
}

// isAnother reports whether two texts of one headline and day are two of one article: from
// one address or source, or from none that they name.
func (r report) isAnother(o report) bool {
	return r.url == o.url && r.url != 0 || r.isSource(o) || r.source == 0 && r.host == 0 && o.source == 0 && o.host == 0
}

// titleKey is a headline on a day.
func titleKey(lang, title string, filed date.Date) key {
	sum := arabic.Digest(title)
	return keyOf(lang, filed.Day().String(), string(sum[:]))
}

// generation is up to generationSize texts.
type generation struct {
	index   *similar.Index
	reports []report // by their number in the index
	byTitle keyTable // numbers of reports
}

const generationSize = 1 << 13

func newGeneration() *generation { return &generation{index: similar.NewIndex()} }

func (g *generation) add(r report, title key, sketch similar.Sketch, sketched bool) {
	n := len(g.reports)
	if sketched {
		g.index.Add(n, sketch)
	}
	g.reports = append(g.reports, r)
	g.byTitle.add(title, int32(n))
}

// near are the reports that are near copies of a text.
func (g *generation) near(s similar.Sketch) []report {
	var out []report
	for _, m := range g.index.Near(s) {
		out = append(out, g.reports[m.ID])
	}
	return out
}
