package ingest

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/tag"
)

// slugNames is how many names a slug has at most.
const slugNames = 4

// Slug makes the last part of an article's URL: the URL names of the countries
// and officials in its title, in their order there, and the first digits of
// the digest of its text. It is ASCII, and never made again: it is the file's
// name.
func Slug(names *gazetteer.Gazetteer, title tag.Result, digest [sha256.Size]byte, digits int) string {
	type name struct {
		at  int
		url string
	}
	var found []name
	add := func(url string, evidence []tag.Evidence) {
		i := slices.IndexFunc(evidence, func(e tag.Evidence) bool { return e.Field == tag.Title })
		if i >= 0 && url != "" {
			found = append(found, name{evidence[i].Start, url})
		}
	}
	for _, c := range title.Countries {
		if country, ok := names.Country(c.ID); ok {
			add(country.Slug, c.Evidence)
		}
	}
	for _, o := range title.Officials {
		add(o.ID, o.Evidence)
	}
	slices.SortStableFunc(found, func(a, b name) int { return cmp.Compare(a.at, b.at) })
	parts := make([]string, 0, slugNames+1)
	for _, n := range found[:min(slugNames, len(found))] {
		parts = append(parts, n.url)
	}
	return strings.Join(append(parts, hex.EncodeToString(digest[:])[:digits]), "-")
}

// Path is the place of an article's file: by language and day, or among the
// undated ones.
func Path(lang string, day date.Date, slug string) string {
	folder := "undated"
	if !day.IsZero() {
		folder = strings.ReplaceAll(day.Day().String(), "-", "/")
	}
	return path.Join("content", lang, folder, slug+".md")
}
