package serve

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/tag"
)

// A bar is what a preview says of a page beside it. It is zero on a page that
// is not made from one file.
type bar struct {
	Source       string            `json:"source"` // content/ar/2024/11/20/a.md
	State        string            `json:"state"`  // draft, future or expired, as the page's language says it
	Translations []barLink         `json:"translations"`
	Problems     []shownProblem    `json:"problems"` // of the file
	Lang         string            `json:"lang"`
	Dir          string            `json:"dir"`
	Labels       map[string]string `json:"labels"`
}

// barLink leads to a translation.
type barLink struct {
	Label  string `json:"label"`
	Lang   string `json:"lang"`
	URL    string `json:"url"`
	Source string `json:"source"`
}

// barLabels are the labels that the bar needs, all of templates/i18n: it speaks
// the language of its page.
var barLabels = []string{"preview_bar", "preview_source", "preview_tags", "preview_warnings", "preview_no_words", "preview_none"}

// article returns the article or page of the site that an address shows.
func (st *state) article(url string) (*content.Article, bool) {
	p, ok := st.site.Plan.Lookup(strings.TrimSuffix(url, "index.html"))
	if !ok || p.Source == "" {
		return nil, false
	}
	a, ok := st.site.Store.ByPath(p.Source)
	return a, ok && a.URL == p.URL // at an old address there is a redirect
}

// bar returns what is said of the page at an address.
func (st *state) bar(url string) bar {
	a, ok := st.article(url)
	if !ok {
		return bar{}
	}
	lang, _ := st.site.Config.Language(a.Lang)
	words := st.site.Language(a.Lang)
	b := bar{Source: a.Path, Lang: a.Lang, Dir: lang.Direction, Labels: map[string]string{}, Translations: []barLink{}, Problems: []shownProblem{}}
	for _, key := range barLabels {
		b.Labels[key] = words.Label(key)
	}
	if a.State != content.Published {
		b.State = words.Label(a.State.String())
	}
	for _, v := range a.Story.Versions {
		if v != a {
			l, _ := st.site.Config.Language(v.Lang)
			b.Translations = append(b.Translations, barLink{l.Label, v.Lang, st.site.Plan.Rel(v.URL), v.Path})
		}
	}
	for _, p := range st.problems {
		if p.Path == a.Path {
			b.Problems = append(b.Problems, show(p, nil))
		}
	}
	return b
}

// barTag is a tag of an article and the words by which it is found.
type barTag struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Words []barWords `json:"words"` // empty if an editor set it
}

// barWords are words of the text that name a tag.
type barWords struct {
	Text string `json:"text"`
	Rule string `json:"rule"` // as the page's language says it
	Line int    `json:"line"` // of the file; 0 in the title
}

// tags answers what the tags of a page were found by. That costs some
// milliseconds, so a page asks when its editor does.
func (s *Server) tags(w http.ResponseWriter, r *http.Request) {
	st := s.state.Load()
	if st.site == nil {
		http.NotFound(w, r)
		return
	}
	a, ok := st.article(st.path(r.URL.Query().Get("page")))
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", types[".json"])
	data, err := st.site.Source(a.Article)
	if err != nil { // the file is another already, or has a mistake
		w.Write([]byte("null"))
		return
	}
	tagger := s.taggers.Get(st.site.Names, func() *tag.Tagger {
		return tag.New(st.site.Names, tag.Options{Capitals: st.site.Config.Capitals})
	})
	text, bodyLine := st.site.TagText(a.Article, data)
	json.NewEncoder(w).Encode(explain(st.site, a, tagger.Tag(text), text.Body, bodyLine))
}

// explain lists the tags of an article, each with the words that name it.
func explain(site *build.Site, a *content.Article, found tag.Result, body string, bodyLine int) []barTag {
	evidence := map[string][]tag.Evidence{}
	for _, e := range slices.Concat(found.Countries, found.Bodies) {
		evidence[e.ID] = e.Evidence
	}
	for _, o := range found.Officials {
		evidence[o.ID] = o.Evidence
	}
	words := site.Language(a.Lang)
	out := []barTag{}
	for _, t := range a.Tags() {
		if t.Kind == content.Topic || t.Kind == content.SourceKind {
			continue // no text names them: the editor does
		}
		shown := barTag{ID: t.ID, Name: site.Plan.TagName(a.Lang, t), Words: []barWords{}}
		for _, e := range evidence[t.ID] {
			w := barWords{Text: e.Words, Rule: words.Label("rule_" + strings.ReplaceAll(string(e.Rule), " ", "_"))}
			if e.Field == tag.Body {
				w.Line = bodyLine + strings.Count(body[:e.Start], "\n")
			}
			if !slices.ContainsFunc(shown.Words, func(o barWords) bool { return o.Text == w.Text && o.Rule == w.Rule }) {
				shown.Words = append(shown.Words, w)
			}
		}
		out = append(out, shown)
	}
	return out
}

// source answers the text of the file that a page is made from.
func (s *Server) source(w http.ResponseWriter, r *http.Request) {
	st := s.state.Load()
	if st.site != nil {
		if a, ok := st.article(st.path(r.URL.Query().Get("page"))); ok {
			data, err := st.site.Source(a.Article)
			if err != nil {
				http.Error(w, err.Error(), http.StatusServiceUnavailable)
				return
			}
			w.Header().Set("Content-Type", types[".txt"])
			w.Header().Set("X-Content-Type-Options", "nosniff")
			w.Write(data)
			return
		}
	}
	http.NotFound(w, r)
}
