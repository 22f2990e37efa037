package gazetteer

import (
	"embed"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

//go:embed data/*.yaml
var embedded embed.FS

// A File is a file of a site's content/data/.
type File struct {
	Name string // officials.yaml
	Path string // content/data/officials.yaml
	Data []byte
}

// readers are the files that are read, each by what it holds.
var readers = map[string]func(*loader, File){
	"names.yaml":     (*loader).names,
	"countries.yaml": (*loader).countries,
	"bodies.yaml":    (*loader).bodies,
	"roles.yaml":     (*loader).roles,
	"officials.yaml": (*loader).officials,
	"sources.yaml":   (*loader).sources,
	"topics.yaml":    (*loader).topics,
	"outlets.yaml":   (*loader).outlets,
	"never.yaml":     (*loader).never,
}

// Load reads the embedded files and those of a site, which come after them.
func Load(site []File, problems *diag.List) *Gazetteer {
	l := &loader{problems: problems, official: map[string]Names{}, g: &Gazetteer{
		countries: map[string]*Country{}, bodies: map[string]*Body{}, roles: map[string]*Role{},
		officials: map[string]*Official{}, sources: map[string]*Source{}, topics: map[string]*Topic{},
		sourceByName: map[string]*Source{}, outletByName: map[string]*Outlet{}, places: map[string]Place{}, towns: map[string]string{}, regions: map[string]string{},
		countryNames: map[string]bool{}, holders: map[seat][]Holder{},
	}}
	l.read("names.yaml") // the codes that there are
	for _, name := range dataFiles() {
		l.read(name)
	}
	l.site = true
	for _, f := range site {
		read, ok := readers[f.Name]
		if !ok || f.Name == "names.yaml" {
			problems.Add(diag.Errorf(diag.Pos{Path: f.Path}, "data-unknown", "no data file has this name").
				WithHint("%s", diag.DidYouMean(f.Name, dataFiles(), "the files are "+strings.Join(dataFiles(), ", "))))
			continue
		}
		l.seen = map[string]bool{}
		read(l, f)
	}
	l.completeCountries()
	l.checkOfficials()
	l.index()
	l.checkHolders()
	return l.g
}

func dataFiles() []string {
	names := slices.Sorted(maps.Keys(readers))
	return slices.DeleteFunc(names, func(n string) bool { return n == "names.yaml" })
}

// read reads an embedded file, if there is one: what a site alone knows
// (sources, topics) has none.
func (l *loader) read(name string) {
	if data, err := embedded.ReadFile("data/" + name); err == nil {
		readers[name](l, File{Name: name, Path: "data/" + name, Data: data})
	}
}

// loader holds what Load works with.
type loader struct {
	g        *Gazetteer
	problems *diag.List
	official map[string]Names // CLDR's names of countries, by code
	site     bool             // reading the site's files
	seen     map[string]bool  // ids of the file being read
	people   []personEntry    // officials in the order of their files, to be checked when all roles are known
}

func (l *loader) names(f File) {
	yamldoc.Decode(f.Path, f.Data, 1, &l.official, l.problems)
}

func (l *loader) countries(f File) {
	var entries map[string]countryEntry
	yamldoc.Decode(f.Path, f.Data, 1, &entries, l.problems)
	for _, code := range slices.Sorted(maps.Keys(entries)) {
		e := entries[code]
		if l.official[code] == nil {
			l.problems.Add(diag.Errorf(yamldoc.Find(f.Path, f.Data, 1, code), "country-unknown", "%s is no code of a country", diag.Quote(code)).
				WithHint("%s", diag.DidYouMean(code, slices.Sorted(maps.Keys(l.official)), "codes are those of ISO 3166-1, and XK")))
			continue
		}
		if old, ok := l.g.countries[code]; ok {
			if e.Slug != "" && e.Slug != old.Slug {
				l.problems.Add(diag.Errorf(yamldoc.Find(f.Path, f.Data, 1, code), "slug-permanent", "the URL name of %s is %s for ever", code, old.Slug).
					WithHint("delete slug:"))
			}
			e.Slug = old.Slug
		}
		l.g.countries[code] = &Country{Code: code, Slug: e.Slug, News: e.Names, entry: e}
	}
}

// completeCountries gives every code of ISO 3166-1 an entry and CLDR's names.
func (l *loader) completeCountries() {
	for code, names := range l.official {
		c := l.g.countries[code]
		if c == nil {
			c = &Country{Code: code, Slug: strings.ToLower(code)}
			l.g.countries[code] = c
		}
		c.Official = names
		c.Capital = Names{}
		for lang, forms := range c.entry.Capital {
			if len(forms) > 0 {
				c.Capital[lang] = forms[0]
			}
		}
	}
}

func (l *loader) bodies(f File) {
	var entries map[string]bodyEntry
	yamldoc.Decode(f.Path, f.Data, 1, &entries, l.problems)
	for id, e := range entries {
		if e.Slug == "" {
			e.Slug = id
		}
		l.g.bodies[id] = &Body{ID: id, Slug: e.Slug, Names: e.Names, entry: e}
	}
}

func (l *loader) roles(f File) {
	var entries map[string]roleEntry
	yamldoc.Decode(f.Path, f.Data, 1, &entries, l.problems)
	for id, e := range entries {
		l.g.roles[id] = &Role{ID: id, Rank: e.Rank, Single: e.Single, Kind: e.Kind, Of: e.Of, Open: e.Open, entry: e}
	}
}

// fresh reports whether an entry has an id that its file has not had yet.
func (l *loader) fresh(f File, id yamldoc.Text) bool {
	switch {
	case id.Value == "":
		l.problems.Add(diag.Errorf(diag.Pos{Path: f.Path, Line: int(max(id.Line, 1))}, "id-missing", "an entry has no id").
			WithHint("write id: jane-doe, small Latin letters and hyphens; it is permanent"))
		return false
	case strings.Trim(id.Value, "abcdefghijklmnopqrstuvwxyz0123456789-") != "":
		l.problems.Add(diag.Errorf(id.Pos(f.Path), "id", "an id has small Latin letters, digits and hyphens only: %s", diag.Quote(id.Value)).
			WithHint("write it as jane-doe"))
		return false
	case l.site && l.seen[id.Value]:
		l.problems.Add(diag.Errorf(id.Pos(f.Path), "id-twice", "the id %s is there twice", diag.Quote(id.Value)).
			WithHint("give one of the two another id"))
		return false
	}
	if l.site {
		l.seen[id.Value] = true
	}
	return true
}

func (l *loader) sources(f File) {
	var entries []sourceEntry
	yamldoc.Decode(f.Path, f.Data, 1, &entries, l.problems)
	for _, e := range entries {
		if !l.fresh(f, e.ID) {
			continue
		}
		if r := e.Republish; r.Value != "" && r.Value != "full" && r.Value != "summary" {
			l.problems.Add(diag.Errorf(r.Pos(f.Path), "unknown-value", "%s is not known here", diag.Quote(r.Value)).
				WithHint("write full or summary"))
		}
		s := &Source{ID: e.ID.Value, Names: e.Names, URL: e.URL, Republish: e.Republish.Value}
		l.g.sources[s.ID] = s
		l.g.sourceByName[nameKey(s.ID)] = s
		for _, name := range allForms(e.Names, e.Aliases) {
			l.g.sourceByName[nameKey(name)] = s
		}
		if u, err := url.Parse(e.URL); err == nil && u.Host != "" {
			l.g.sourceByName[nameKey(strings.TrimPrefix(u.Host, "www."))] = s
		}
	}
}

func (l *loader) topics(f File) {
	var entries []topicEntry
	yamldoc.Decode(f.Path, f.Data, 1, &entries, l.problems)
	for _, e := range entries {
		if l.fresh(f, e.ID) {
			l.g.topics[e.ID.Value] = &Topic{ID: e.ID.Value, Names: e.Names, intros: e.Intro}
		}
	}
}

func (l *loader) outlets(f File) {
	var entries []outletEntry
	yamldoc.Decode(f.Path, f.Data, 1, &entries, l.problems)
	for _, e := range entries {
		o := &Outlet{Names: e.Names, Agency: e.Kind == "agency", Home: e.Home, forms: allForms(e.Names, e.Aliases)}
		l.g.outlets = append(l.g.outlets, o)
		for _, name := range o.forms {
			l.g.outletByName[nameKey(name)] = o
		}
	}
}

// never reads the phrases that name nothing on this site, by language.
func (l *loader) never(f File) {
	yamldoc.Decode(f.Path, f.Data, 1, &l.g.never, l.problems)
}

// known reports a word that is not one of those that there are.
func known[V any](l *loader, file string, t yamldoc.Text, kind string, all map[string]V) {
	if _, ok := all[t.Value]; ok || t.Value == "" {
		return
	}
	l.problems.Add(diag.Errorf(t.Pos(file), kind+"-unknown", "unknown %s %s", kind, diag.Quote(t.Value)).
		WithHint("%s", diag.DidYouMean(t.Value, slices.Sorted(maps.Keys(all)), "declare it in content/data/")))
}
