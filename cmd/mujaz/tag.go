package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/tag"
	"github.com/spf13/cobra"
)

func newTag() *cobra.Command {
	t := &tagger{}
	cmd := &cobra.Command{
		Use:   "tag [PATH...]",
		Short: "Show which words of an article name which country and official",
		Long: `Tag reads articles again, and says what the machine finds in them that their
front matter does not have (+), and what stands there that it does not find (-).
With --explain it prints each tag with the words that name it, their line, and
the rule by which they do. Nothing is written: the editor's word is final.

Without paths it reads all articles that are no translations.`,
		Example: `  mujaz tag
  mujaz tag --explain content/ar/2024/11/20/russia-iraq-99b6f2.md`,
		RunE: func(cmd *cobra.Command, args []string) error {
			t.out = cmd.OutOrStdout()
			opt, err := t.flags.options(publishFlags{})
			if err != nil {
				return err
			}
			if t.root, err = t.flags.root(); err != nil {
				return err
			}
			s, err := build.New(cmd.Context(), folder(t.root), opt, nil)
			if err != nil {
				return err
			}
			return t.run(s, args)
		},
	}
	t.flags.add(cmd)
	cmd.Flags().BoolVar(&t.explain, "explain", false, "print each tag with the words that name it")
	return cmd
}

// tagger is one run of tag.
type tagger struct {
	flags   siteFlags
	root    string
	explain bool
	out     io.Writer
}

func (t *tagger) run(s *build.Site, args []string) error {
	files, err := t.files(s, args)
	if err != nil {
		return err
	}
	machine := tag.New(s.Names, tag.Options{})
	for _, a := range files {
		data, err := os.ReadFile(filepath.Join(t.root, filepath.FromSlash(a.Path)))
		if err != nil {
			return err
		}
		body, line := article.Body(data)
		text := tag.Text{
			Lang: a.Lang, Title: a.Title, Standfirst: a.Standfirst, Body: string(body),
			Date: a.Date.DayIn(s.Config.TimeZone), DateInherited: a.DateInherited,
		}
		if place, ok := s.Names.PlaceByName(a.Dateline); ok {
			text.Country = place.Country
		}
		found := machine.Tag(text)
		if t.explain {
			t.print(a, text, found, line)
		} else {
			t.differences(a, found)
		}
	}
	return nil
}

// files are the articles named, or all that are no translations.
func (t *tagger) files(s *build.Site, args []string) ([]*article.Article, error) {
	var out []*article.Article
	for _, a := range s.Files() {
		if !a.Page && (len(args) > 0 || a.Translation == nil) {
			out = append(out, a)
		}
	}
	if len(args) == 0 {
		return out, nil
	}
	var named []*article.Article
	for _, arg := range args {
		path := filepath.ToSlash(arg)
		if abs, err := filepath.Abs(arg); err == nil {
			if rel, err := filepath.Rel(t.root, abs); err == nil && !strings.HasPrefix(rel, "..") {
				path = filepath.ToSlash(rel)
			}
		}
		before := len(named)
		for _, a := range out {
			if a.Path == path || strings.HasPrefix(a.Path, strings.TrimSuffix(path, "/")+"/") {
				named = append(named, a)
			}
		}
		if len(named) == before {
			return nil, usageError{fmt.Errorf("there is no article %s", arg)}
		}
	}
	return named, nil
}

// machineTag is one thing that was found.
type machineTag struct {
	id       string
	evidence []tag.Evidence
}

func machineTags(found tag.Result) []machineTag {
	var out []machineTag
	for _, e := range append(slices.Clone(found.Countries), found.Bodies...) {
		out = append(out, machineTag{e.ID, e.Evidence})
	}
	for _, o := range found.Officials {
		out = append(out, machineTag{o.ID, o.Evidence})
	}
	return out
}

// print explains every tag: path:line:col: ID: «words» (rule).
func (t *tagger) print(a *article.Article, text tag.Text, found tag.Result, bodyLine int) {
	tags := machineTags(found)
	if len(tags) == 0 {
		fmt.Fprintf(t.out, "%s: no tags\n", a.Path)
	}
	for _, m := range tags {
		for _, e := range m.evidence {
			pos := diag.Pos{Path: a.Path}
			if e.Field == tag.Body {
				before := text.Body[:e.Start]
				pos.Line = bodyLine + strings.Count(before, "\n")
				pos.Col = utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
			}
			fmt.Fprintf(t.out, "%s: %s: %s, in the %s: %s\n", pos, m.id, e.Rule, e.Field, e.Words)
		}
	}
}

// differences prints what the machine would add, and what it does not find.
func (t *tagger) differences(a *article.Article, found tag.Result) {
	have := append(a.Countries.IDs(), a.Bodies.IDs()...)
	if a.Officials != nil {
		for _, p := range *a.Officials {
			have = append(have, p.ID.Value)
		}
	}
	var finds, changes []string
	for _, m := range machineTags(found) {
		finds = append(finds, m.id)
		if !slices.Contains(have, m.id) {
			changes = append(changes, "+"+m.id)
		}
	}
	for _, id := range have {
		if !slices.Contains(finds, id) {
			changes = append(changes, "-"+id)
		}
	}
	if len(changes) > 0 {
		fmt.Fprintf(t.out, "%s: %s\n", a.Path, strings.Join(changes, " "))
	}
}
