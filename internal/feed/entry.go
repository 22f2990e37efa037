package feed

import (
	"regexp"
	"slices"
	"strings"
)

// body fills the body and the summary from the two texts of a feed's entry.
func (e *Entry) body(full, short, site string) {
	full = withoutFooter(unescaped(full), e.Address, site)
	short = withoutFooter(unescaped(short), e.Address, site)
	if isBlank(full) {
		full, short = short, ""
	}
	if isBlank(full) {
		full = ""
	}
	e.HTML = full
	e.Summary = standfirst(short, full, e.Title)
}

// dates fills the dates from those that a feed writes.
func (e *Entry) dates(published, updated string) {
	e.Published, e.Updated = instant(published), instant(updated)
	if e.Published == "" {
		e.Published, e.Updated = e.Updated, ""
	}
	if e.Updated == e.Published {
		e.Updated = ""
	}
}

// known fills the ID with the first that there is.
func (e *Entry) known(ids ...string) {
	for _, id := range ids {
		if e.ID = plainLine(id); e.ID != "" {
			return
		}
	}
}

// plainLine is a text that is no HTML, on one line.
func plainLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// names are plain texts, each once, without the empty ones.
func names(all ...string) []string {
	var out []string
	for _, s := range all {
		if s = plain(s); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// first returns the first text that is not blank.
func first(all ...string) string {
	for _, s := range all {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

var (
	mailName = regexp.MustCompile(`^\S+@\S+\s*\((.+)\)$`)
	nameMail = regexp.MustCompile(`^(.*?)\s*[(<]\S+@\S+[)>]$`)
	mailOnly = regexp.MustCompile(`^<?\S+@\S+>?$`)
)

// person is the name of an author that RSS writes with an e-mail address. An
// address alone is no name.
func person(s string) string {
	s = plain(s)
	if m := mailName.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if m := nameMail.FindStringSubmatch(s); m != nil {
		return strings.Trim(m[1], `" `)
	}
	if mailOnly.MatchString(s) {
		return ""
	}
	return s
}

func persons(all []string) []string {
	var out []string
	for _, s := range all {
		out = append(out, person(s))
	}
	return names(out...)
}
