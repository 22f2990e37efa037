package article

import (
	"bytes"
	"errors"
	"slices"

	"github.com/mujaz/mujaz/internal/yamldoc"
)

// Found is what the machine finds in an article now, the weightiest first.
type Found struct {
	Countries, Bodies []string
	Officials         []Person
}

// A Change is one tag that came or went.
type Change struct {
	ID    string
	Added bool
}

// String returns +IQ or -IQ.
func (c Change) String() string {
	if c.Added {
		return "+" + c.ID
	}
	return "-" + c.ID
}

// tagKeys are the keys that Retag writes, in the order in which Format does,
// with the one that stands between them.
var tagKeys = []string{"countries", "bodies", "officials", "topics", "tagged"}

// Retag renews the tags of an article's file: it adds what the machine finds
// and nobody has refused, drops what the machine put there and no longer
// finds, and returns the file with those lines changed and no other byte, and
// what changed. a is what Parse made of data, without an error. A translation
// takes the tags that it does not have from its original, so none are added
// to it but to lists of its own.
//
// Whose a tag is, `tagged` says. In a list and in `tagged` it is the machine's;
// in a list only, the editor's; in `tagged` only, the editor took it out. The
// editor's word outlasts what the machine finds from one day to the next, so
// two things are not forgotten. A tag of the editor's does not enter `tagged`
// when the machine finds it too, for it would be dropped when the machine finds
// it no more. And a refused tag stays in `tagged` when the machine does not find
// it for a while, for it would come back with the next spelling that the
// gazetteer learns.
func Retag(a *Article, data []byte, found Found, translation bool) ([]byte, []Change, error) {
	r := &retagging{article: a, data: data, translation: translation}
	r.list("countries", a.Countries != nil, a.Countries.IDs(), found.Countries, nil)
	r.list("bodies", a.Bodies != nil, a.Bodies.IDs(), found.Bodies, nil)
	r.list("officials", a.Officials != nil, a.officialIDs(), ids(found.Officials), found.Officials)
	r.tagged()
	if r.err != nil {
		return nil, nil, r.err
	}
	return r.data, r.changes, nil
}

// retagging is the work on one file.
type retagging struct {
	article     *Article
	data        []byte
	translation bool
	changes     []Change
	err         error
}

// list renews one list of tags; people are what its new items say, where they
// are more than an id.
func (r *retagging) list(key string, stands bool, have, found []string, people People) {
	if !stands && r.translation {
		return
	}
	edit := yamldoc.ListEdit{Key: key, Order: tagKeys, Replace: map[int]any{}}
	was := r.article.Tagged
	for i, id := range have {
		if slices.Contains(was, id) && !slices.Contains(found, id) {
			edit.Replace[i] = nil
			r.changes = append(r.changes, Change{ID: id})
		}
	}
	for i, id := range found {
		if slices.Contains(have, id) || slices.Contains(was, id) {
			continue
		}
		if people == nil {
			edit.Append = append(edit.Append, id)
		} else {
			edit.Append = append(edit.Append, people[i].value())
		}
		r.changes = append(r.changes, Change{ID: id, Added: true})
	}
	r.edit(edit)
}

// tagged records the changes as the machine's.
func (r *retagging) tagged() {
	edit := yamldoc.ListEdit{Key: "tagged", Order: tagKeys, Replace: map[int]any{}}
	for _, c := range r.changes {
		if c.Added {
			edit.Append = append(edit.Append, c.ID)
			continue
		}
		for i, id := range r.article.Tagged {
			if id == c.ID {
				edit.Replace[i] = nil
			}
		}
	}
	r.edit(edit)
}

func (r *retagging) edit(e yamldoc.ListEdit) {
	if r.err == nil {
		r.data, r.err = editFront(r.data, e)
	}
}

// Settle writes an official's id in place of people who are written out with
// it, or with one of the others: people whom the editor has found to be the
// same. `tagged` stays as it is, so that the machine proposes none of the
// others again and drops no id that the editor chose. It returns the file with
// those lines changed and no other byte.
func Settle(a *Article, data []byte, id string, others []string) ([]byte, error) {
	if a.Officials == nil {
		return data, nil
	}
	edit := yamldoc.ListEdit{Key: "officials", Replace: map[int]any{}}
	there := slices.ContainsFunc(*a.Officials, func(p Person) bool { return p.ID.Value == id })
	for i, p := range *a.Officials {
		switch {
		case p.ID.Value == id && p.WrittenOut():
			edit.Replace[i] = id
		case !slices.Contains(others, p.ID.Value):
		case there:
			edit.Replace[i] = nil
		default:
			edit.Replace[i] = id
			there = true
		}
	}
	return editFront(data, edit)
}

// editFront changes a list of a file's front matter.
func editFront(data []byte, e yamldoc.ListEdit) ([]byte, error) {
	front, line, _, bodyLine := cut(data)
	if line == 0 || bodyLine == 0 {
		return nil, errNoFront
	}
	edited, err := yamldoc.EditList(front, e)
	if err != nil {
		return nil, err
	}
	start := bytes.IndexByte(data, '\n') + 1
	return slices.Concat(data[:start], edited, data[start+len(front):]), nil
}

var errNoFront = errors.New("the file has no front matter")

func (a *Article) officialIDs() []string {
	if a.Officials == nil {
		return nil
	}
	return ids(*a.Officials)
}

func ids(people People) []string {
	out := make([]string, len(people))
	for i, p := range people {
		out[i] = p.ID.Value
	}
	return out
}

// value is a person as Format writes them.
func (p Person) value() any {
	var w writer
	w.people(&People{p})
	switch list := w.fields[0].Value.(type) {
	case []any:
		return list[0]
	case []string:
		return list[0]
	}
	panic("article: a person is an id or written out")
}
