package evaluate

import (
	"strings"

	"github.com/mujaz/mujaz/internal/ingest"
)

// prediction is what was read in a file. The fields are those of its first
// article.
type prediction struct {
	Title, Published, Updated string
	Place, Agency, Source     string
	Articles                  []predictedArticle
}

type predictedArticle struct {
	Start     string // its words from the first on, as many as tell where it begins
	Countries []string
	Officials []person
	Title     string
}

// predict takes from drafts what can be compared.
func predict(drafts []ingest.Draft) prediction {
	var p prediction
	for i := range drafts {
		d := &drafts[i]
		if i == 0 {
			p = prediction{Title: d.Title, Updated: d.Lastmod.String(), Place: d.Dateline, Agency: d.Agency, Source: d.Source}
			if !d.DateInherited {
				p.Published = d.Date.String()
			}
		}
		a := predictedArticle{Title: d.Title, Start: start(d)}
		for _, c := range d.Tags.Countries {
			a.Countries = append(a.Countries, c.ID)
		}
		for _, o := range d.Tags.Officials {
			if o.Name != "" {
				a.Officials = append(a.Officials, person{o.Name, o.Role, o.Country})
			}
		}
		p.Articles = append(p.Articles, a)
	}
	return p
}

// start is the headline and the text behind it. A title that was made of the
// text stands in it already, and the byline and the dateline that were taken off
// the text stood before it.
func start(d *ingest.Draft) string {
	if strings.HasPrefix(norm(d.Summary), norm(d.Title)) {
		var words []string
		for _, kind := range []string{"byline", "dateline"} {
			for _, f := range d.Furniture {
				if f.Kind == kind {
					words = append(words, f.Text)
				}
			}
		}
		return strings.Join(append(words, d.Summary), " ")
	}
	return strings.Join([]string{d.Title, d.Standfirst, d.Summary}, " ")
}
