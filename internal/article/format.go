package article

import (
	"bytes"
	"strings"

	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// Format writes an article's file: its front matter, with only the keys that
// have a value, and the Markdown of its body.
func Format(f *Front, body string) []byte {
	var w writer
	w.text("title", f.Title)
	w.text("standfirst", f.Standfirst)
	w.date("date", f.Date)
	w.flag("dateInherited", f.DateInherited)
	w.date("lastmod", f.Lastmod)
	w.date("publishDate", f.PublishDate)
	w.date("expiryDate", f.ExpiryDate)
	w.flag("draft", f.Draft)
	w.text("slug", f.Slug.Value)
	w.list("aliases", f.Aliases)
	w.number("weight", int(f.Weight))
	w.text("translationKey", f.TranslationKey.Value)
	w.text("summary", f.Summary)
	w.text("description", f.Description)
	w.text("author", f.Author)
	w.text("dateline", f.Dateline)
	w.text("agency", f.Agency)
	if s := f.Source; s != nil {
		w.nested("source", func(w *writer) { w.text("name", s.Name.Value); w.text("url", s.URL) })
	}
	w.tags("countries", f.Countries)
	w.tags("bodies", f.Bodies)
	w.people(f.Officials)
	w.tags("topics", f.Topics)
	if len(f.Tagged) > 0 {
		w.add("tagged", f.Tagged)
	}
	w.list("related", f.Related)
	w.list("alsoReportedBy", f.AlsoReportedBy)
	w.rest(f)
	var out bytes.Buffer
	out.WriteString("---\n")
	out.Write(yamldoc.Format(w.fields))
	out.WriteString("---\n")
	if body = strings.Trim(body, "\n"); body != "" {
		out.WriteString(body)
		out.WriteString("\n")
	}
	return out.Bytes()
}

// rest writes the keys that few articles have.
func (w *writer) rest(f *Front) {
	if c := f.Cover; c != nil {
		w.nested("cover", func(w *writer) {
			w.text("src", c.Src.Value)
			w.text("alt", c.Alt)
			w.text("caption", c.Caption)
			w.text("credit", c.Credit)
		})
	}
	if len(f.Corrections) > 0 {
		var notes []any
		for _, n := range f.Corrections {
			notes = append(notes, n.fields())
		}
		w.add("corrections", notes)
	}
	if f.Withdrawn != nil {
		w.add("withdrawn", f.Withdrawn.fields())
	}
	if t := f.Translation; t != nil {
		w.nested("translation", func(w *writer) {
			w.text("status", t.Status.Value)
			w.text("by", t.By)
			w.text("sourceHash", t.SourceHash)
		})
	}
	if m := f.Menu; m != nil {
		w.nested("menu", func(w *writer) { w.number("weight", m.Weight); w.text("title", m.Title) })
	}
	if o := f.Origin; o != nil {
		w.add("origin", []yamldoc.Field{{Key: "from", Value: o.From}, {Key: "index", Value: o.Index}, {Key: "text", Value: o.Text}})
	}
	if len(f.Params) > 0 {
		w.add("params", open(f.Params))
	}
}

func (n Note) fields() []yamldoc.Field {
	var w writer
	w.date("date", n.Date)
	w.text("text", n.Text)
	return w.fields
}

// writer gathers the keys that have a value.
type writer struct{ fields []yamldoc.Field }

func (w *writer) add(key string, value any) {
	w.fields = append(w.fields, yamldoc.Field{Key: key, Value: value})
}

func (w *writer) text(key, s string) {
	if s != "" {
		w.add(key, s)
	}
}

func (w *writer) date(key string, d date.Date) {
	if !d.IsZero() {
		w.add(key, d)
	}
}

func (w *writer) flag(key string, on bool) {
	if on {
		w.add(key, true)
	}
}

func (w *writer) number(key string, n int) {
	if n != 0 {
		w.add(key, n)
	}
}

func (w *writer) tags(key string, tags Tags) {
	if tags != nil {
		w.add(key, tags.IDs())
	}
}

func (w *writer) list(key string, items []yamldoc.Text) {
	if len(items) > 0 {
		w.add(key, Tags(items).IDs())
	}
}

func (w *writer) nested(key string, fill func(*writer)) {
	var inner writer
	fill(&inner)
	w.add(key, inner.fields)
}

func (w *writer) people(people *People) {
	if people == nil {
		return
	}
	ids, anyWritten := []string{}, false
	var items []any
	for _, p := range *people {
		ids = append(ids, p.ID.Value)
		if !p.WrittenOut() {
			items = append(items, p.ID.Value)
			continue
		}
		anyWritten = true
		var inner writer
		inner.text("id", p.ID.Value)
		inner.text("name", p.Name)
		inner.text("latin", p.Latin)
		inner.text("role", p.Role)
		inner.text("country", p.Country)
		items = append(items, inner.fields)
	}
	if anyWritten {
		w.add("officials", items)
	} else {
		w.add("officials", ids)
	}
}
