package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/spf13/cobra"
)

func newOfficials() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "officials",
		Short: "List the officials of a site, and take in those whom articles propose",
		Long: `Officials are people of the gazetteer, or people whom an article writes out
because the gazetteer lacks them: those have a page that is marked unreviewed.
Suggest lists them, and add takes one into content/data/officials.yaml.`,
		Example: `  mujaz officials list
  mujaz officials suggest
  mujaz officials add jane-doe --name-en "Jane Doe"`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("mujaz officials has list, suggest, add and roles, not %q\n  hint: see mujaz officials --help", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newOfficialsList(), newOfficialsSuggest(), newOfficialsAdd(), newOfficialsRoles())
	return cmd
}

func newOfficialsList() *cobra.Command {
	l := &officialsList{}
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the officials that articles name",
		Long: `List prints the officials that the site's articles name, drafts too, the most
frequent first: id, number of articles (translations count with their original),
names, and the offices held now. Those whom the gazetteer lacks are marked
unreviewed, with the office as the text has it.`,
		Example: `  mujaz officials list
  mujaz officials list --country IQ
  mujaz officials list --all --json    the whole gazetteer, one object a line`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if l.opened, err = l.flags.open(cmd.Context()); err != nil {
				return err
			}
			if _, ok := l.site.Names.Country(l.country); l.country != "" && !ok {
				return unknownCountry(l.site.Names, l.country)
			}
			return l.print(cmd.OutOrStdout())
		},
	}
	l.flags.add(cmd)
	cmd.Flags().BoolVar(&l.all, "all", false, "the whole gazetteer, also those whom no article names")
	cmd.Flags().BoolVar(&l.asJSON, "json", false, "print one JSON object a line")
	cmd.Flags().StringVar(&l.country, "country", "", "only those of a country, by its `code`")
	return cmd
}

func unknownCountry(names *gazetteer.Gazetteer, code string) error {
	return usageError{fmt.Errorf("there is no country %q\n  hint: %s", code,
		diag.DidYouMean(code, names.CountryCodes(), "countries are codes of ISO 3166-1, as IQ"))}
}

// officialsList is one run of officials list.
type officialsList struct {
	flags       siteFlags
	all, asJSON bool
	country     string
	opened
}

// listed is an official with the stories that name them.
type listed struct {
	id      string
	known   *gazetteer.Official
	person  *article.Person // as the first article writes out one who is not known
	lang    string
	stories map[*content.Story]bool
}

// officials gathers the people of all articles.
func (l *officialsList) officials() []*listed {
	byID := map[string]*listed{}
	if l.all {
		for _, id := range l.site.Names.OfficialIDs() {
			p, _ := l.site.Names.Official(id)
			byID[id] = &listed{id: id, known: p, stories: map[*content.Story]bool{}}
		}
	}
	for _, file := range l.site.Files() {
		a, ok := l.site.Store.ByPath(file.Path)
		if !ok {
			continue
		}
		for _, o := range a.Officials {
			if byID[o.ID] == nil {
				byID[o.ID] = &listed{id: o.ID, known: o.Known, person: o.Person, lang: o.Lang, stories: map[*content.Story]bool{}}
			}
			byID[o.ID].stories[a.Story] = true
		}
	}
	var out []*listed
	for _, o := range byID {
		if l.country == "" || o.isOf(l.country) {
			out = append(out, o)
		}
	}
	slices.SortFunc(out, func(a, b *listed) int {
		return cmp.Or(cmp.Compare(len(b.stories), len(a.stories)), cmp.Compare(a.id, b.id))
	})
	return out
}

// isOf reports whether a person is, or held an office, of a country.
func (o *listed) isOf(country string) bool {
	if o.known == nil {
		return o.person.Country == country
	}
	return o.known.Country == country ||
		slices.ContainsFunc(o.known.Offices, func(office gazetteer.Office) bool { return office.Country == country })
}

// listedJSON is what officials list --json prints of a person.
type listedJSON struct {
	ID       string            `json:"id"`
	Names    map[string]string `json:"names"`
	Country  string            `json:"country"`
	Body     string            `json:"body"`
	Offices  []heldJSON        `json:"offices"`
	Articles int               `json:"articles"`
	Reviewed bool              `json:"reviewed"`
}

// heldJSON is an office that is held now. One that only a text names has no role.
type heldJSON struct {
	Role    string            `json:"role"`
	Titles  map[string]string `json:"titles"`
	Country string            `json:"country"`
	Body    string            `json:"body"`
	Post    string            `json:"post"`
	From    string            `json:"from"`
}

// row is a person as the list shows them.
func (l *officialsList) row(o *listed) listedJSON {
	row := listedJSON{ID: o.id, Names: map[string]string{}, Offices: []heldJSON{}, Articles: len(o.stories), Reviewed: o.known != nil}
	if o.known == nil {
		row.Names[o.lang] = o.person.Name
		if _, ok := row.Names["en"]; !ok && o.person.Latin != "" {
			row.Names["en"] = o.person.Latin
		}
		row.Country = o.person.Country
		if o.person.Role != "" {
			row.Offices = append(row.Offices, heldJSON{Titles: map[string]string{o.lang: o.person.Role}, Country: o.person.Country})
		}
		return row
	}
	row.Country, row.Body = o.known.Country, o.known.Body
	for _, lang := range l.site.Config.Languages {
		if name, in := o.known.Name(lang.Code); in == lang.Code {
			row.Names[in] = name
		}
	}
	for _, office := range o.known.Offices {
		if office.Includes(l.today) {
			row.Offices = append(row.Offices, l.office(o.known, office))
		}
	}
	return row
}

func (l *officialsList) office(p *gazetteer.Official, o gazetteer.Office) heldJSON {
	out := heldJSON{Role: o.Role, Titles: map[string]string{}, Country: o.Country, Body: o.Body, Post: o.Post, From: o.From.String()}
	for _, lang := range l.site.Config.Languages {
		title, in := l.site.Names.OfficeTitle(p, o, lang.Code)
		out.Titles[in] = title
	}
	return out
}

func (l *officialsList) print(w io.Writer) error {
	for _, o := range l.officials() {
		row := l.row(o)
		if l.asJSON {
			if err := printJSON(w, row); err != nil {
				return err
			}
			continue
		}
		var offices []string
		for _, office := range row.Offices {
			offices = append(offices, l.inLanguage(office.Titles)+" ("+strings.Join(slices.DeleteFunc([]string{office.Country, office.Body, office.Post}, func(s string) bool { return s == "" }), ", ")+")")
		}
		text := strings.ReplaceAll(strings.Join(offices, "; "), " ()", "")
		if !row.Reviewed {
			text = strings.TrimSuffix("unreviewed: "+text, ": ")
		}
		if _, err := fmt.Fprintf(w, "%s\t%d\t%s\t%s\n", row.ID, row.Articles, strings.Join(l.names(row.Names), " / "), text); err != nil {
			return err
		}
	}
	return nil
}

// names are a person's, in the order of the site's languages.
func (l *officialsList) names(names map[string]string) []string {
	var out []string
	for _, lang := range l.site.Config.Languages {
		if name := names[lang.Code]; name != "" {
			out = append(out, name)
		}
	}
	if len(out) == 0 {
		text, _ := gazetteer.Names(names).In(l.site.Config.DefaultLanguage)
		out = append(out, text)
	}
	return out
}

// inLanguage is a text in the site's default language, or else in another.
func (l *officialsList) inLanguage(texts map[string]string) string {
	text, _ := gazetteer.Names(texts).In(l.site.Config.DefaultLanguage)
	return text
}
