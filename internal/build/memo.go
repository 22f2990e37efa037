package build

import (
	"crypto/sha256"
	"fmt"
	"sync"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/locale"
	"github.com/mujaz/mujaz/internal/memo"
	"github.com/mujaz/mujaz/internal/render"
	"github.com/mujaz/mujaz/internal/snapshot"
	"github.com/mujaz/mujaz/internal/socialcard"
)

// A Memo remembers from one [New] to the next what is expensive and depends on
// bytes alone: parsed front matter, the gazetteer, labels, templates. Its zero
// value is ready to use; a nil Memo remembers nothing.
type Memo struct {
	articles   memo.Table[fileKey, head]
	gazetteers memo.Table[snapshot.Sum, known[*gazetteer.Gazetteer]]
	localeSets memo.Table[snapshot.Sum, known[*locale.Set]]
	renderers  memo.Table[snapshot.Sum, known[*render.Renderer]]
	drawers    memo.Table[snapshot.Sum, known[*socialcard.Drawer]]

	once    sync.Once
	smaller *memo.Recent[snapshot.Sum, smaller] // pictures for a browser that asks
}

// known is a remembered value and the problems that go with it.
type known[V any] struct {
	value    V
	problems diag.List
}

func (m *Memo) articleTable() *memo.Table[fileKey, head] {
	if m == nil {
		return nil
	}
	return &m.articles
}

// keptPictures is how many pictures are remembered in smaller sizes: those of
// some pages, each some hundred kilobytes.
const keptPictures = 32

func (m *Memo) smallerPictures() *memo.Recent[snapshot.Sum, smaller] {
	if m == nil {
		return nil
	}
	m.once.Do(func() { m.smaller = memo.NewRecent[snapshot.Sum, smaller](keptPictures) })
	return m.smaller
}

func (m *Memo) sweep() {
	if m != nil {
		m.articles.Sweep()
		m.gazetteers.Sweep()
		m.localeSets.Sweep()
		m.renderers.Sweep()
		m.drawers.Sweep()
	}
}

// recall returns what make returns for the inputs of a key, from the table if
// it has it, and adds its problems.
func recall[V any](t *memo.Table[snapshot.Sum, known[V]], key snapshot.Sum, problems *diag.List, make func(*diag.List) V) V {
	k := t.Get(key, func() known[V] {
		var k known[V]
		k.value = make(&k.problems)
		return k
	})
	problems.Add(k.problems...)
	return k.value
}

// table returns a table of the memo, or nil for a memo that is nil.
func table[V any](m *Memo, of func(*Memo) *memo.Table[snapshot.Sum, known[V]]) *memo.Table[snapshot.Sum, known[V]] {
	if m == nil {
		return nil
	}
	return of(m)
}

// key names the files below some folders, by path and bytes, and further
// values that a result depends on.
func (s *Site) key(folders []string, values ...any) snapshot.Sum {
	h := sha256.New()
	for _, folder := range folders {
		for _, f := range s.files.In(folder) {
			fmt.Fprintf(h, "%q %x %t\n", f.Path, f.Sum, f.Theme)
		}
	}
	for _, v := range values {
		fmt.Fprintf(h, "%#v\n", v)
	}
	return snapshot.Sum(h.Sum(nil))
}

func (s *Site) loadNames(m *Memo) *gazetteer.Gazetteer {
	t := table(m, func(m *Memo) *memo.Table[snapshot.Sum, known[*gazetteer.Gazetteer]] { return &m.gazetteers })
	return recall(t, s.key([]string{dataFolder}), &s.problems, func(p *diag.List) *gazetteer.Gazetteer {
		return gazetteer.Load(s.gazetteerFiles(), p)
	})
}

func (s *Site) loadLocales(m *Memo) *locale.Set {
	conf := s.Config
	settings := make([]locale.Settings, len(conf.Languages))
	for i, l := range conf.Languages {
		settings[i] = locale.Settings{
			Lang: l.Code, Locale: l.Locale, Label: l.Label, Direction: l.Direction,
			Numerals: l.Numerals, Months: l.Months, Hijri: l.Hijri, TimeZone: conf.TimeZone,
		}
	}
	t := table(m, func(m *Memo) *memo.Table[snapshot.Sum, known[*locale.Set]] { return &m.localeSets })
	return recall(t, s.key([]string{labelFolder}, conf.Languages, conf.TimeZone.String()), &s.problems, func(p *diag.List) *locale.Set {
		return locale.Load(settings, s.labelFiles(), p)
	})
}

func (s *Site) loadTemplates(m *Memo) *render.Renderer {
	in := render.Input{Files: s.templates(), Locales: s.locales, Asset: s.Plan.AssetURL, Assets: s.Plan.AssetNames()}
	assets := make([]string, len(in.Assets))
	for i, name := range in.Assets {
		assets[i], _ = in.Asset(name)
	}
	key := s.key([]string{"templates/"}, s.Config.Languages, s.Config.TimeZone.String(), assets)
	t := table(m, func(m *Memo) *memo.Table[snapshot.Sum, known[*render.Renderer]] { return &m.renderers })
	return recall(t, key, &s.problems, func(p *diag.List) *render.Renderer { return render.New(in, p) })
}
