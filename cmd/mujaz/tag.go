package main

import (
	"context"
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
the rule by which they do. So far nothing is written, and the tags that an
editor has set or refused are in the comparison too.

With --write it renews the tags, after the gazetteer has learnt new names. The
editor's word is final: a tag that the editor set stays, one that the editor
took out does not come back; tagged: in the front matter is how Mujaz knows.
Only the lines of the tags change: comments, the order of keys and lists in
either style stay, and a file in which nothing changes is not touched. An
article whose front matter has an error is left alone. A translation takes its
tags from its original unless it has some of its own, and gets none here.
--dry-run prints what --write would change.

A PATH is an article or a folder. Without one, tag compares all articles that
are no translations, and --write renews all that have tags of their own.`,
		Example: `  mujaz tag                            what the machine finds, beside what is there
  mujaz tag --explain content/ar/2024/11/20/russia-iraq-99b6f2.md
  mujaz tag --dry-run                  what --write would change
  mujaz tag --write content/ar/2024    git diff shows the lines that changed`,
		RunE: func(cmd *cobra.Command, args []string) error {
			t.out, t.errs = cmd.OutOrStdout(), cmd.ErrOrStderr()
			t.write = t.write || t.dryRun
			o, err := t.flags.open(cmd.Context())
			if err != nil {
				return err
			}
			t.root = o.root
			return t.run(cmd.Context(), o.site, args)
		},
	}
	t.flags.add(cmd)
	cmd.Flags().BoolVar(&t.explain, "explain", false, "print each tag with the words that name it")
	cmd.Flags().BoolVar(&t.write, "write", false, "renew the tags in the articles' files")
	cmd.Flags().BoolVar(&t.dryRun, "dry-run", false, "print what --write would change, and write nothing")
	return cmd
}

// tagger is one run of tag.
type tagger struct {
	flags     siteFlags
	root      string
	explain   bool
	write     bool
	dryRun    bool
	people    *tag.Written // whom the site's articles write out
	out, errs io.Writer
}

func (t *tagger) run(ctx context.Context, s *build.Site, args []string) error {
	files, err := t.files(s, args)
	if err != nil {
		return err
	}
	renewal := &renewal{tagger: t, site: s}
	if err := trusted(t.errs, s, t.flags.strict); err != nil {
		return err
	}
	machine := tag.New(s.Names, tag.Options{Capitals: s.Config.Capitals})
	t.people = machine.Written()
	for _, a := range s.Files() {
		t.people.NoteArticle(a)
	}
	var broken error
	if !t.write { // which tells of each
		broken = tellUnread(t.errs, s)
	}
	for _, a := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if a.Broken && !t.write {
			continue
		}
		r, err := t.read(s, machine, a.Path)
		if err != nil {
			return err
		}
		if t.explain {
			t.print(r)
		}
		switch {
		case t.write:
			err = renewal.renew(r)
		case !t.explain:
			t.differences(r)
		}
		if err != nil {
			return err
		}
	}
	if t.write {
		return renewal.summary()
	}
	return broken
}

// files are the articles named, or all: when nothing is written, all that are
// no translations.
func (t *tagger) files(s *build.Site, args []string) ([]*article.Article, error) {
	var out []*article.Article
	for _, a := range s.Files() {
		if !a.Page && (len(args) > 0 || t.write || a.Translation == nil) {
			out = append(out, a)
		}
	}
	if len(args) == 0 {
		return out, nil
	}
	var named []*article.Article
	for _, arg := range args {
		path := sitePath(t.root, arg)
		found := false
		for _, a := range out {
			if a.Path == path || strings.HasPrefix(a.Path, strings.TrimSuffix(path, "/")+"/") {
				found = true
				if !slices.Contains(named, a) {
					named = append(named, a)
				}
			}
		}
		if !found {
			return nil, usageError{fmt.Errorf("there is no article %s", arg)}
		}
	}
	return named, nil
}

// sitePath is a path as the site knows it: given from where the command runs,
// or from the site's folder.
func sitePath(root, arg string) string {
	if abs, err := filepath.Abs(arg); err == nil {
		if rel, err := filepath.Rel(root, abs); err == nil && !strings.HasPrefix(rel, "..") {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(arg)
}

// reading is an article's file as it is now, and what the machine finds in it.
type reading struct {
	article  *article.Article
	data     []byte
	problems diag.List
	text     tag.Text
	bodyLine int
	found    tag.Result
}

func (t *tagger) read(s *build.Site, machine *tag.Tagger, path string) (reading, error) {
	data, err := os.ReadFile(filepath.Join(t.root, filepath.FromSlash(path)))
	if err != nil {
		return reading{}, err
	}
	r := reading{data: data}
	r.article, r.problems = article.Parse(path, data)
	r.text, r.bodyLine = s.TagText(r.article, data)
	r.found = machine.Tag(r.text)
	t.people.Name(r.found)
	return r, nil
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
func (t *tagger) print(r reading) {
	tags := machineTags(r.found)
	if len(tags) == 0 {
		fmt.Fprintf(t.out, "%s: no tags\n", r.article.Path)
	}
	for _, m := range tags {
		for _, e := range m.evidence {
			fmt.Fprintf(t.out, "%s: %s: %s, in the %s: %s\n", r.place(e), m.id, e.Rule, e.Field, e.Words)
		}
	}
}

// place is where the words of a tag stand in the article's file: their line, and
// the column, unless the front matter writes them otherwise than they are read.
func (r reading) place(e tag.Evidence) diag.Pos {
	pos := diag.Pos{Path: r.article.Path}
	if e.Field == tag.Body {
		before := r.text.Body[:e.Start]
		pos.Line = r.bodyLine + strings.Count(before, "\n")
		pos.Col = utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		return pos
	}
	value := r.text.Title
	if e.Field == tag.Standfirst {
		value = r.text.Standfirst
	}
	number := 0
	for line := range strings.Lines(string(r.data)) {
		if number++; number >= r.bodyLine {
			break
		}
		if !strings.HasPrefix(line, string(e.Field)+":") {
			continue
		}
		pos.Line = number
		if at := strings.Index(line, value); at >= 0 {
			pos.Col = utf8.RuneCountInString(line[:at+e.Start]) + 1
		}
		break
	}
	return pos
}

// differences prints what the machine would add, and what it does not find.
func (t *tagger) differences(r reading) {
	a := r.article
	have := append(a.Countries.IDs(), a.Bodies.IDs()...)
	if a.Officials != nil {
		for _, p := range *a.Officials {
			have = append(have, p.ID.Value)
		}
	}
	var finds, changes []string
	for _, m := range machineTags(r.found) {
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
