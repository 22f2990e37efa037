package main

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// themes are a Hugo site's layouts and configuration, and templates of Mujaz
// that print no more than those do.
//
//go:embed all:hugo all:plain
var themes embed.FS

// hugoSite is the archive as a Hugo site. It has the same pages: the articles,
// days, months and years as sections, the tags as taxonomies, and a page for each
// month of a tag. As taxonomies of their own these cost Hugo four times the
// time; here each finds its articles in a table that is made once for
// a tag. So is an article's card. Lists have the articles of both languages, as Mujaz's have, so an
// article without a translation has a file in the other language that is listed
// and not printed.
type hugoSite struct {
	dir   string
	names *gazetteer.Gazetteer
	made  map[string]bool // the terms and sections that have a file
}

// zone is the archive's: Hugo reads no date without seconds.
var zone = time.FixedZone("", 3*60*60)

// makeHugoSite writes the Hugo site of an archive into a new folder.
func makeHugoSite(dir string, a *archive.Archive, static fs.FS) error {
	layouts, err := fs.Sub(themes, "hugo")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, layouts); err != nil {
		return err
	}
	if err := os.CopyFS(filepath.Join(dir, "static"), static); err != nil {
		return err
	}
	var data []gazetteer.File
	for _, f := range a.Site() {
		if name, ok := strings.CutPrefix(f.Path, "content/data/"); ok {
			data = append(data, gazetteer.File{Name: name, Path: f.Path, Data: f.Data})
		}
	}
	var problems diag.List
	h := &hugoSite{dir: dir, names: gazetteer.Load(data, &problems), made: map[string]bool{}}
	if err := h.write("content/ar/front.md", []yamldoc.Field{{Key: "title", Value: "الأرشيف · The Archive"}, {Key: "url", Value: "/"}, {Key: "layout", Value: "front"}, {Key: "build", Value: yamldoc.Inline{{Key: "list", Value: "never"}}}}, nil); err != nil {
		return err
	}
	for i := range a.Len() {
		if err := h.story(a.Article(i)); err != nil {
			return err
		}
	}
	return nil
}

// story writes an article in both languages.
func (h *hugoSite) story(files []archive.File) error {
	original, problems := article.Parse(files[0].Path, files[0].Data)
	if len(problems) > 0 {
		return fmt.Errorf("%v", problems[0])
	}
	for i, lang := range []string{"ar", "en"} {
		if err := h.sections(lang, original); err != nil {
			return err
		}
		shared, err := h.tags(lang, original)
		if err != nil {
			return err
		}
		name, own, body := "content/"+lang+"/"+original.Key()+".md", original, []byte(nil)
		if i < len(files) {
			own, _ = article.Parse(files[i].Path, files[i].Data)
			body, _ = article.Body(files[i].Data)
		} else {
			// Listed, not printed: its page is the original's.
			name = "content/" + lang + "/" + original.Key() + "-original.md"
			shared = append(shared,
				yamldoc.Field{Key: "at", Value: "/" + original.Lang + "/" + original.Key() + "/"},
				yamldoc.Field{Key: "build", Value: yamldoc.Inline{{Key: "render", Value: "link"}}},
				yamldoc.Field{Key: "sitemap", Value: []yamldoc.Field{{Key: "disable", Value: true}}})
		}
		front := []yamldoc.Field{{Key: "title", Value: own.Title}, {Key: "summary", Value: own.Summary}, {Key: "standfirst", Value: own.Standfirst}}
		if err := h.write(name, append(front, shared...), body); err != nil {
			return err
		}
	}
	return nil
}

// sections writes the files of an article's day, month and year.
func (h *hugoSite) sections(lang string, a *article.Article) error {
	day := strings.ReplaceAll(a.Date.Day().String(), "-", "/")
	for _, s := range []struct{ path, layout string }{{day, "day"}, {path.Dir(day), "month"}, {path.Dir(path.Dir(day)), "section"}} {
		name := "content/" + lang + "/" + s.path + "/_index.md"
		full := (s.path + "/01/01")[:len("2006/01/02")]
		err := h.once(name, []yamldoc.Field{
			{Key: "title", Value: s.path}, {Key: "layout", Value: s.layout},
			{Key: "date", Value: strings.ReplaceAll(full, "/", "-")},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// tags returns what an article's languages share, and writes the files that
// name the tags.
func (h *hugoSite) tags(lang string, a *article.Article) ([]yamldoc.Field, error) {
	out := []yamldoc.Field{{Key: "date", Value: a.Date.In(zone).Format(time.RFC3339)}, {Key: "dateline", Value: a.Dateline}, {Key: "agency", Value: a.Agency}}
	terms := map[string][]string{"bodies": a.Bodies.IDs(), "topics": a.Topics.IDs()}
	for _, code := range a.Countries.IDs() {
		c, _ := h.names.Country(code)
		terms["countries"] = append(terms["countries"], c.Slug)
	}
	if a.Officials != nil {
		for _, o := range *a.Officials {
			terms["officials"] = append(terms["officials"], o.ID.Value)
		}
	}
	if a.Source != nil {
		out = append(out, yamldoc.Field{Key: "sourceURL", Value: a.Source.URL})
		if s, ok := h.names.SourceByName(a.Source.Name.Value); ok {
			terms["sources"] = append(terms["sources"], s.ID)
		}
	}
	for _, r := range a.Related {
		out = append(out, yamldoc.Field{Key: "related", Value: []string{"/" + strings.TrimSuffix(path.Join(path.Dir(a.Key()), r.Value), ".md")}})
	}
	for _, kind := range []string{"bodies", "countries", "officials", "sources", "topics"} {
		ids := terms[kind]
		if len(ids) == 0 {
			continue
		}
		for _, id := range ids {
			if err := h.tag(lang, kind, id, a); err != nil {
				return nil, err
			}
		}
		out = append(out, yamldoc.Field{Key: kind, Value: ids})
	}
	return out, nil
}

// tag writes the files of a tag of an article, and of the tag's month.
func (h *hugoSite) tag(lang, kind, id string, a *article.Article) error {
	name, month := h.name(kind, id, lang, a), a.Date.Day().String()[:len("2006-01")]
	if err := h.once("content/"+lang+"/"+kind+"/"+id+"/_index.md", []yamldoc.Field{{Key: "title", Value: name}}); err != nil {
		return err
	}
	return h.once("content/"+lang+"/months/"+kind+"/"+id+"-"+month+".md", []yamldoc.Field{
		{Key: "title", Value: name + " " + month}, {Key: "layout", Value: "tagmonth"},
		{Key: "tag", Value: "/" + kind + "/" + id}, {Key: "month", Value: month},
		{Key: "build", Value: yamldoc.Inline{{Key: "list", Value: "never"}}},
	})
}

// name is what a tag of an article is called in a language.
func (h *hugoSite) name(kind, id, lang string, a *article.Article) string {
	var name string
	switch kind {
	case "bodies":
		b, _ := h.names.Body(id)
		name, _ = b.Name(lang)
	case "countries":
		for _, code := range a.Countries.IDs() {
			if c, _ := h.names.Country(code); c.Slug == id {
				name, _ = c.Name(lang)
			}
		}
	case "officials":
		o, _ := h.names.Official(id)
		name, _ = o.Name(lang)
	case "sources":
		s, _ := h.names.Source(id)
		name, _ = s.Name(lang)
	case "topics":
		t, _ := h.names.Topic(id)
		name, _ = t.Name(lang)
	}
	return cmp.Or(name, id)
}

// once writes a file that is not there yet.
func (h *hugoSite) once(name string, front []yamldoc.Field) error {
	if h.made[name] {
		return nil
	}
	h.made[name] = true
	return h.write(name, front, nil)
}

// write writes a content file, without the keys that are empty.
func (h *hugoSite) write(name string, front []yamldoc.Field, body []byte) error {
	var filled []yamldoc.Field
	for _, f := range front {
		if f.Value != "" {
			filled = append(filled, f)
		}
	}
	data := append([]byte("---\n"), yamldoc.Format(filled)...)
	return writeFiles(h.dir, []archive.File{{Path: name, Data: append(append(data, "---\n"...), body...)}})
}
