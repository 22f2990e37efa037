package main

import (
	"encoding/json"
	"fmt"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/ingest"
	"github.com/mujaz/mujaz/internal/tag"
)

// outcomeJSON is what import --json prints of one article.
type outcomeJSON struct {
	SourceFile  string           `json:"source_file"`
	Index       int              `json:"index"`
	Status      ingest.Status    `json:"status"`
	DuplicateOf string           `json:"duplicate_of,omitempty"`
	Lang        string           `json:"lang"`
	Title       string           `json:"title"`
	Standfirst  *string          `json:"standfirst"`
	Summary     string           `json:"summary"`
	Date        *string          `json:"date"`
	Lastmod     *string          `json:"lastmod"`
	Dateline    *string          `json:"dateline"`
	Agency      *string          `json:"agency"`
	Author      *string          `json:"author"`
	Source      *sourceJSON      `json:"source"`
	Countries   []string         `json:"countries"`
	Bodies      []string         `json:"bodies"`
	Officials   []officialJSON   `json:"officials"`
	Related     []string         `json:"related"`
	Path        string           `json:"path"`
	Words       int              `json:"words"`
	Warnings    []ingest.Warning `json:"warnings"`
}

type sourceJSON struct {
	Name string  `json:"name"`
	URL  *string `json:"url"`
	ID   *string `json:"id"`
}

type officialJSON struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Role    string  `json:"role"`
	Country *string `json:"country"`
	Known   bool    `json:"known"`
	Via     tag.Via `json:"via"`
}

// orNull is a text as JSON, null where there is none.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// listedOnTerminal is how many files are named to a person: of a long import the
// progress says more.
const listedOnTerminal = 40

// print says what became of one article.
func (im *importer) print(s *build.Site, o ingest.Outcome) error {
	if !im.asJSON {
		if o.Status == ingest.New {
			if im.listed++; im.listed <= listedOnTerminal || !isTerminal(im.out) {
				fmt.Fprintln(im.out, o.Path)
			}
		}
		return nil
	}
	d := o.Draft
	out := outcomeJSON{
		SourceFile: o.Item, Index: d.Index, Status: o.Status, DuplicateOf: o.DuplicateOf, Lang: d.Lang,
		Title: d.Title, Standfirst: orNull(d.Standfirst), Summary: d.Summary, Date: orNull(d.Date.String()), Lastmod: orNull(d.Lastmod.String()),
		Dateline: orNull(d.Dateline), Agency: orNull(d.Agency), Author: orNull(d.Author),
		Countries: []string{}, Bodies: []string{}, Officials: []officialJSON{}, Related: []string{},
		Path: o.Path, Words: d.Words, Warnings: []ingest.Warning{},
	}
	if d.Source != "" {
		out.Source = &sourceJSON{Name: d.Source, ID: orNull(d.SourceID)}
		out.Source.URL = orNull(d.SourceURL)
		if known, ok := s.Names.Source(d.SourceID); ok && d.SourceURL == "" {
			out.Source.URL = orNull(known.URL)
		}
	}
	for _, c := range d.Tags.Countries {
		out.Countries = append(out.Countries, c.ID)
	}
	for _, b := range d.Tags.Bodies {
		out.Bodies = append(out.Bodies, b.ID)
	}
	for _, p := range d.Tags.Officials {
		out.Officials = append(out.Officials, officialJSON{p.ID, p.Name, p.Role, orNull(p.Country), p.Known, p.Via})
	}
	out.Related = append(out.Related, o.Related...)
	out.Warnings = append(out.Warnings, d.Warnings...)
	enc := json.NewEncoder(im.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}
