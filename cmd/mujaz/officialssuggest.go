package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/tag"
	"github.com/spf13/cobra"
)

func newOfficialsSuggest() *cobra.Command {
	var flags siteFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "suggest",
		Short: "List the people whom articles propose as officials",
		Long: `Suggest prints the people whom articles write out because the gazetteer lacks
them, the most frequent first: id, number of articles, name, Latin spelling,
office, country, and an article that has them. Spellings that may be of one
person stand one below the other. Nothing is written.`,
		Example: `  mujaz officials suggest
  mujaz officials suggest --json       one object a line
  mujaz officials add jane-doe         take one into content/data/officials.yaml`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := flags.open(cmd.Context())
			if err != nil {
				return err
			}
			s := o.site
			if err := trusted(cmd.ErrOrStderr(), s, false); err != nil {
				return err
			}
			for _, p := range proposals(s) {
				if err = p.print(cmd, asJSON); err != nil {
					return err
				}
			}
			return tellUnread(cmd.ErrOrStderr(), s)
		},
	}
	flags.add(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	return cmd
}

// proposal is a person whom articles write out, by one id.
type proposal struct {
	id       string
	written  []written // in the order of the articles' paths
	variants []string  // other ids under which a name is written the same
}

// written is one article's word on a person.
type written struct {
	article *article.Article
	story   *content.Story
	person  article.Person
}

// proposals gathers the people whom articles write out and the gazetteer lacks,
// the most frequent first, and those who may be one person one after the other.
func proposals(s *build.Site) []*proposal {
	byID := map[string]*proposal{}
	for _, a := range s.Files() {
		c, ok := s.Store.ByPath(a.Path)
		if !ok || a.Officials == nil {
			continue
		}
		for _, person := range *a.Officials {
			id := person.ID.Value
			if _, known := s.Names.Official(id); known || !person.WrittenOut() || id == "" {
				continue
			}
			if byID[id] == nil {
				byID[id] = &proposal{id: id}
			}
			byID[id].written = append(byID[id].written, written{a, c.Story, person})
		}
	}
	return ranked(grouped(s.Names, byID))
}

// ranked lists groups of proposals, the most frequent group first.
func ranked(groups [][]*proposal) []*proposal {
	frequent := func(a, b *proposal) int {
		return cmp.Or(cmp.Compare(b.articles(), a.articles()), cmp.Compare(a.id, b.id))
	}
	articles := func(group []*proposal) (n int) {
		for _, p := range group {
			n += p.articles()
		}
		return n
	}
	var all [][]*proposal
	for _, group := range groups {
		slices.SortFunc(group, frequent)
		for _, p := range group {
			for _, other := range group {
				if other != p {
					p.variants = append(p.variants, other.id)
				}
			}
		}
		all = append(all, group)
	}
	slices.SortFunc(all, func(a, b []*proposal) int {
		return cmp.Or(cmp.Compare(articles(b), articles(a)), cmp.Compare(a[0].id, b[0].id))
	})
	return slices.Concat(all...)
}

// articles counts the stories that have the person: translations count with
// their original.
func (p *proposal) articles() int {
	stories := map[*content.Story]bool{}
	for _, w := range p.written {
		stories[w.story] = true
	}
	return len(stories)
}

// most is what most articles say, of those that say it; of several the first.
func (p *proposal) most(of func(article.Person) string) string {
	all := p.all(of)
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

// all is what articles say, each once, the most frequent first.
func (p *proposal) all(of func(article.Person) string) []string {
	count := map[string]int{}
	var out []string
	for _, w := range p.written {
		if s := of(w.person); s != "" {
			if count[s] == 0 {
				out = append(out, s)
			}
			count[s]++
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	return out
}

func (p *proposal) names() []string { return p.all(func(q article.Person) string { return q.Name }) }
func (p *proposal) latin() string   { return p.most(func(q article.Person) string { return q.Latin }) }
func (p *proposal) role() string {
	return tag.Unglued(p.most(func(q article.Person) string { return q.Role }))
}
func (p *proposal) country() string {
	return p.most(func(q article.Person) string { return q.Country })
}

// countries are more than one where articles have two people under one id, or a guess.
func (p *proposal) countries() []string {
	return p.all(func(q article.Person) string { return q.Country })
}

// example is the first article that says what most say.
func (p *proposal) example() *article.Article {
	for _, w := range p.written {
		if w.person.Name == p.names()[0] && w.person.Role == p.role() {
			return w.article
		}
	}
	return p.written[0].article
}

// proposalJSON is what officials suggest --json prints of a person.
type proposalJSON struct {
	ID       string   `json:"id"`
	Articles int      `json:"articles"`
	Names    []string `json:"names"`
	Latin    string   `json:"latin"`
	Role     string   `json:"role"`
	Country  string   `json:"country"`
	Others   []string `json:"other_countries"`
	Article  string   `json:"article"`
	SameName []string `json:"same_name"`
}

func (p *proposal) print(cmd *cobra.Command, asJSON bool) error {
	w := cmd.OutOrStdout()
	if asJSON {
		return printJSON(w, proposalJSON{p.id, p.articles(), p.names(), p.latin(), p.role(), p.country(), orEmpty(p.countries()[min(1, len(p.countries())):]), p.example().Path, orEmpty(p.variants)})
	}
	_, err := fmt.Fprintf(w, "%s\t%d\t%s\t%s\t%s\t%s\t%s\n", p.id, p.articles(), strings.Join(p.names(), " / "), p.latin(), p.role(), strings.Join(p.countries(), " / "), p.example().Path)
	return err
}
