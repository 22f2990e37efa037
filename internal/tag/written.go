package tag

import (
	"cmp"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/latin"
)

// Written are the people whom a site's articles write out. A person who is there keeps
// the id, and with it the address of their page, however a name would be spelt today;
// and somebody else of that name gets another.
type Written struct {
	tagger *Tagger
	byID   map[string]*writtenPerson
	byName map[string][]*writtenPerson
	ids    map[string]bool
}

type writtenPerson struct {
	id      string
	country string // of which articles say that they are an official
}

// Written begins a list of the people of a site.
func (t *Tagger) Written() *Written {
	return &Written{tagger: t, byID: map[string]*writtenPerson{}, byName: map[string][]*writtenPerson{}, ids: map[string]bool{}}
}

// NoteArticle adds the people of an article, and ids of those whom its editor has taken
// out or calls otherwise.
func (w *Written) NoteArticle(a *article.Article) {
	for _, id := range a.Tagged {
		w.ids[id] = true
	}
	if a.Officials == nil {
		return
	}
	for _, p := range *a.Officials {
		if p.WrittenOut() {
			w.Note(p.ID.Value, p.Name, p.Role, p.Country)
		}
	}
}

// Note adds a person as an article writes them out. The country counts where the words
// of the role say it; else it was a guess.
func (w *Written) Note(id, name, role, country string) {
	if !w.tagger.says(role, country) {
		country = ""
	}
	w.note(id, name, country)
}

func (w *Written) note(id, name, country string) {
	p := w.byID[id]
	if p == nil {
		p = &writtenPerson{id: id}
		w.byID[id] = p
	}
	switch {
	case country == "" || p.country == country:
	case p.country == "":
		p.country = country
	default:
		return // two people under one id: it is that of the first
	}
	key := arabic.Fold(name)
	for _, other := range w.byName[key] {
		if other == p {
			return
		}
	}
	w.byName[key] = append(w.byName[key], p)
}

// says reports whether the words of a role name a country.
func (t *Tagger) says(role, country string) bool {
	for _, m := range t.trie.find(new(page).words(role, nil)) {
		if m.id(gazetteer.Demonym, gazetteer.CountryName, gazetteer.CapitalName) == country {
			return country != ""
		}
	}
	return false
}

// Settle gives the people whom a text writes out the ids that the site has for them,
// and adds them.
func (w *Written) Settle(r Result) {
	w.Name(r)
	for _, o := range r.Officials {
		if !o.Known {
			w.note(o.ID, o.Name, o.said())
		}
	}
}

// Name gives the people whom a text writes out the ids that the site has for them.
func (w *Written) Name(r Result) {
	for i := range r.Officials {
		if o := &r.Officials[i]; !o.Known {
			if id := w.idOf(o); !named(r, id) {
				o.ID = id
			}
		}
	}
}

func named(r Result, id string) bool {
	for _, o := range r.Officials {
		if o.ID == id {
			return true
		}
	}
	return false
}

// idOf is the id of a person: that of one of the same name, unless they are of two
// countries.
func (w *Written) idOf(o *Official) string {
	said := o.said()
	var unsure string
	for _, p := range w.byName[arabic.Fold(o.Name)] {
		if said != "" && p.country == said {
			return p.id
		}
		if said == "" || p.country == "" {
			unsure = cmp.Or(unsure, p.id)
		}
	}
	if unsure != "" {
		return unsure
	}
	if before := latin.ID(latin.Before(o.Name)); before != latin.ID(o.Latin) && w.ids[before] && w.byID[o.ID] == nil {
		return before
	}
	if p := w.byID[o.ID]; p != nil && said != "" && p.country != "" && p.country != said {
		return o.ID + "-" + strings.ToLower(said)
	}
	return o.ID
}

// said is the country of which the text says that a person is an official.
func (o *Official) said() string {
	if o.guessed {
		return ""
	}
	return o.Country
}
