package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/yamldoc"
	"github.com/spf13/cobra"
)

func newOfficialsAdd() *cobra.Command {
	a := &officialsAdd{}
	cmd := &cobra.Command{
		Use:   "add ID...",
		Short: "Take officials into content/data/officials.yaml",
		Long: `Add writes a person whom articles write out into content/data/officials.yaml,
behind the entries that are there, and puts the id in place of what the articles
write out. The id stays, and with it the address of the person's page. Of a
person whom everyone's gazetteer has, it copies the entry, to be changed.

The names, the office and its dates are what the articles say: what to check is
printed. An office that articles call former («وزير النقل السابق») gets ended:,
the day by which it was held no more, unless --to says when it ended. A title
that says more than its role («القائم بأعمال محافظ البصرة») is kept. Nothing but the new entry and those lines of the articles changes.
With --same, people whom articles write out under other ids are the same person:
they become ID, and the pages of their own ids are no more.`,
		Example: `  mujaz officials add jane-doe
  mujaz officials add jane-doe --name-en "Jane Doe" --role foreign-minister --from 2024-05-17
  mujaz officials add john-doe --from 2019 --to 2022-10      of an office that ended
  mujaz officials add jane-doe --same jeen-dou --dry-run
  mujaz officials add fuad-hussein     copy the built-in entry, to change it`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{fmt.Errorf("mujaz officials add takes the id of a person\n  hint: mujaz officials suggest lists them")}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			a.out, a.errs = cmd.OutOrStdout(), cmd.ErrOrStderr()
			if err := a.prepare(cmd); err != nil {
				return err
			}
			if err := a.checkFlags(cmd, args); err != nil {
				return err
			}
			return a.run(args)
		},
	}
	a.flags.add(cmd)
	f := cmd.Flags()
	f.StringVar(&a.nameAR, "name-ar", "", "the person's `name` in Arabic")
	f.StringVar(&a.nameEN, "name-en", "", "the person's `name` in English")
	f.StringArrayVar(&a.aliases, "alias", nil, "another `spelling` of the name; may be given several times")
	f.StringVar(&a.country, "country", "", "of which the person is an official, by its `code`")
	f.StringVar(&a.role, "role", "", "the person's office, by the `id` of its role")
	f.StringVar(&a.from, "from", "", "the `day`, month or year since which the office is held")
	f.StringVar(&a.to, "to", "", "the `day`, month or year until which the office was held")
	f.StringSliceVar(&a.same, "same", nil, "another `id` that articles have for the person; may be given several times")
	f.BoolVar(&a.dryRun, "dry-run", false, "print what would be written, and write nothing")
	return cmd
}

// officialsAdd is one run of officials add.
type officialsAdd struct {
	flags                         siteFlags
	nameAR, nameEN, country, role string
	from, to                      string
	aliases, same                 []string
	dryRun                        bool
	out, errs                     io.Writer

	opened
	since     date.Date
	until     date.Date
	proposals []*proposal
	file      []byte // officials.yaml, nil if there is none yet
	there     map[string]yamldoc.Text
}

// addition is what one ID comes to.
type addition struct {
	id     string
	entry  *gazetteer.Entry // nil: officials.yaml has it already
	checks []string         // what the editor should look at
}

const officialsFile = "content/data/officials.yaml"

// prepare reads the site.
func (a *officialsAdd) prepare(cmd *cobra.Command) error {
	var err error
	if a.opened, err = a.flags.open(cmd.Context()); err != nil {
		return err
	}
	if err := report(a.errs, distrust(a.site), false); err != nil {
		return err
	}
	a.proposals = proposals(a.site)
	a.file, err = os.ReadFile(a.abs(officialsFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var entries []struct {
		ID yamldoc.Text `yaml:"id"`
	}
	var ignored diag.List // the gazetteer has read the file
	yamldoc.Decode(officialsFile, a.file, 1, &entries, &ignored)
	a.there = map[string]yamldoc.Text{}
	for _, e := range entries {
		a.there[e.ID.Value] = e.ID
	}
	return nil
}

func (a *officialsAdd) abs(path string) string {
	return filepath.Join(a.root, filepath.FromSlash(path))
}

// checkFlags refuses what cannot be meant.
func (a *officialsAdd) checkFlags(cmd *cobra.Command, ids []string) error {
	for _, flag := range []string{"name-ar", "name-en", "alias", "country", "role", "from", "to", "same"} {
		if len(ids) > 1 && cmd.Flags().Changed(flag) {
			return usageError{fmt.Errorf("--%s is of one person, and %d are added\n  hint: add each on its own", flag, len(ids))}
		}
	}
	if _, ok := a.site.Names.Country(a.country); a.country != "" && !ok {
		return unknownCountry(a.site.Names, a.country)
	}
	if _, ok := a.site.Names.Role(a.role); a.role != "" && !ok {
		return usageError{fmt.Errorf("there is no role %q\n  hint: %s", a.role, diag.DidYouMean(a.role, a.site.Names.RoleIDs(), "mujaz officials roles lists them"))}
	}
	for _, f := range []struct {
		name, text string
		into       *date.Date
	}{{"from", a.from, &a.since}, {"to", a.to, &a.until}} {
		var err error
		if *f.into, err = date.Parse(f.text); f.text != "" && (err != nil || f.into.HasTime()) {
			return usageError{fmt.Errorf("--%s %q is no day\n  hint: write it as 2024-05-17, 2024-05 or 2024", f.name, f.text)}
		}
	}
	if !a.until.IsZero() && a.until.Compare(a.since) < 0 && !a.until.Covers(a.since) {
		return usageError{fmt.Errorf("--to %s is before --from %s", a.to, a.from)}
	}
	for _, other := range a.same {
		if a.proposal(other) == nil || slices.Contains(ids, other) {
			return a.unknown(other, "no other person whom an article writes out has the id")
		}
	}
	return nil
}

func (a *officialsAdd) proposal(id string) *proposal {
	for _, p := range a.proposals {
		if p.id == id {
			return p
		}
	}
	return nil
}

// unknown is the error of an id that names nobody, with the one that was meant.
func (a *officialsAdd) unknown(id, message string) error {
	ids := a.site.Names.OfficialIDs()
	for _, p := range a.proposals {
		ids = append(ids, p.id)
	}
	return usageError{fmt.Errorf("%s %q\n  hint: %s", message, id, diag.DidYouMean(id, ids, "mujaz officials suggest lists those whom articles write out"))}
}

func (a *officialsAdd) run(ids []string) error {
	var all []addition
	data := a.file
	for _, id := range ids {
		add, err := a.addition(id)
		if err != nil {
			return err
		}
		if add.entry != nil {
			if data, err = add.entry.AppendTo(data); err != nil {
				return fmt.Errorf("%s is no list to which an entry can be added\n  hint: begin each entry with - id: at the start of a line", officialsFile)
			}
		}
		all = append(all, add)
	}
	if err := report(a.errs, a.problems(data), false); err != nil {
		return err
	}
	if err := a.writeEntries(all, data); err != nil {
		return err
	}
	return a.settle(all)
}

// addition says what becomes of one ID.
func (a *officialsAdd) addition(id string) (addition, error) {
	add := addition{id: id}
	own := a.proposal(id)
	if at, ok := a.there[id]; ok {
		if len(a.same) == 0 && !a.isWrittenOut(id) || a.describes() {
			return add, usageError{fmt.Errorf("%s is in %s already, on line %d\n  hint: change it there", id, officialsFile, at.Line)}
		}
		if spellings := a.spellings(nil); len(spellings) > 0 {
			add.check("%s stays as it is: add to aliases: %s", officialsFile, strings.Join(spellings, "، "))
		}
	} else if entry, ok := gazetteer.EmbeddedEntry(id); ok {
		if a.country != "" || a.role != "" || a.from != "" || a.to != "" {
			return add, usageError{fmt.Errorf("%s is in everyone's gazetteer, and its entry is copied as it is\n  hint: change country: and offices: in %s then", id, officialsFile)}
		}
		add.entry = entry
		a.spell(entry, nil)
		add.check("the copied entry replaces everyone's, also when a new release knows more")
	} else if own == nil {
		return add, a.unknown(id, "neither an article nor the gazetteer has an official")
	} else if all := own.countries(); a.country == "" && len(all) > 1 {
		return add, usageError{fmt.Errorf("articles write out %s as an official of %s\n  hint: if that is one person, say of which with --country; if not, mujaz tag --write gives the second an id", id, strings.Join(all, " and of "))}
	} else {
		a.propose(&add, own)
	}
	for _, other := range a.same {
		for _, l := range a.site.Config.Languages {
			add.note("the page /%s/officials/%s/ is no more: its articles are on /%s/officials/%s/", l.Code, other, l.Code, id)
		}
	}
	return add, nil
}

// check notes what the editor should look at in this person's entry.
func (add *addition) check(format string, args ...any) {
	add.note(add.id+": "+format, args...)
}

// note notes what the editor should look at.
func (add *addition) note(format string, args ...any) {
	add.checks = append(add.checks, fmt.Sprintf(format, args...))
}

// describes reports whether flags say something of the person.
func (a *officialsAdd) describes() bool {
	return a.nameAR != "" || a.nameEN != "" || len(a.aliases) > 0 || a.country != "" || a.role != "" || a.from != "" || a.to != ""
}

// isWrittenOut reports whether an article writes a person out whom the
// gazetteer has.
func (a *officialsAdd) isWrittenOut(id string) bool {
	return slices.ContainsFunc(a.site.Files(), func(file *article.Article) bool {
		return file.Officials != nil && slices.ContainsFunc(*file.Officials, func(p article.Person) bool { return p.ID.Value == id && p.WrittenOut() })
	})
}

// spellings are all that articles and flags call the person.
func (a *officialsAdd) spellings(own *proposal) []string {
	out := slices.Clone(a.aliases)
	if own != nil {
		out = append(out, own.names()...)
	}
	for _, other := range a.same {
		out = append(out, a.proposal(other).names()...)
	}
	return out
}

// spell gives an entry the names and spellings that flags and articles have.
func (a *officialsAdd) spell(e *gazetteer.Entry, own *proposal) {
	if a.nameAR != "" {
		e.SetName("ar", a.nameAR)
	}
	if a.nameEN != "" {
		e.SetName("en", a.nameEN)
	}
	for _, name := range a.spellings(own) {
		e.AddAlias(languageOf(name), name)
	}
}

// problems are those of the site's data with another officials.yaml.
func (a *officialsAdd) problems(officials []byte) diag.List {
	files := []gazetteer.File{{Name: "officials.yaml", Path: officialsFile, Data: officials}}
	found, _ := filepath.Glob(filepath.Join(a.abs("content/data"), "*.yaml"))
	for _, f := range found {
		if name := filepath.Base(f); name != "officials.yaml" {
			if data, err := os.ReadFile(f); err == nil {
				files = append(files, gazetteer.File{Name: name, Path: "content/data/" + name, Data: data})
			}
		}
	}
	var problems, errs diag.List
	gazetteer.Load(files, &problems)
	for _, p := range problems {
		if p.Severity == diag.Error {
			errs.Add(p)
		}
	}
	return errs
}
