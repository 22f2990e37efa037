package ingest

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/docx"
	"github.com/mujaz/mujaz/internal/feed"
	"github.com/mujaz/mujaz/internal/webpage"
)

// A File is what an editor puts in: a file of text, a page, a feed, an export,
// a table. It holds one text or many.
type File struct {
	Name  string // shown to people
	Path  string // of a file on disk
	Inbox bool   // it lies in the inbox, and leaves it once it is read

	// Of what is not on disk: standard input, a page that was fetched.
	Data        []byte
	Address     *url.URL // where it was fetched
	ContentType string   // as the server says
	Charset     string
}

// open opens a file for reading from its beginning.
func (f File) open() (io.ReadSeekCloser, error) {
	if f.Path == "" {
		return struct {
			io.ReadSeeker
			io.Closer
		}{bytes.NewReader(f.Data), io.NopCloser(nil)}, nil
	}
	return os.Open(f.Path)
}

// sniff is room for the bytes of a file that are looked at to tell what it is.
// It is used again for the next file: most are much smaller.
type sniff [1 << 16]byte

// items calls each with every text of the file, one at a time. What cannot be
// read is a problem, and the rest goes on; the error is the machine's, or
// each's.
func (f File) items(room *sniff, each func(Item) error) (diag.List, error) {
	r, err := f.open()
	var refused *fs.PathError
	if errors.As(err, &refused) { // the others are read all the same
		return f.problem("file-unread", "the file cannot be opened: "+refused.Err.Error(), "see that it is there and that you may read it, or take it out of the folder"), nil
	}
	if err != nil {
		return nil, err
	}
	defer r.Close()
	n, err := io.ReadFull(r, room[:])
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if _, err := r.Seek(0, io.SeekStart); err != nil { // an export is read twice
		return nil, err
	}
	head := room[:n]
	format, kind := f.format(head)
	switch format {
	case linesFormat, listFormat, csvFormat:
		return records(format, f.Name, decodeStream(r, head, f.Charset), each)
	case feedFormat:
		return f.feed(kind, decodeStream(r, head, f.Charset), each)
	case foreignFormat:
		return f.problem("format-unknown", "the file is no text that can be read",
			"save it as text, HTML, Markdown or a Word document (.docx); of a PDF, copy the text into a file"), nil
	case xmlFormat:
		return f.problem("format-unknown", "the file is XML, but neither a feed nor an export of WordPress",
			"export it as RSS, Atom or WXR, or save its text as a file of text"), nil
	}
	data := bytes.Clone(head) // all of most files
	if n == len(room) {
		if data, err = io.ReadAll(r); err != nil {
			return nil, err
		}
	}
	switch format {
	case documentFormat:
		return f.document(data, each)
	case mailFormat:
		return f.mail(data, each)
	case pageFormat:
		return f.page(data, each)
	case markdownFormat:
		return f.markdown(data, each)
	}
	return nil, each(f.named(Item{Data: data, Charset: f.Charset}))
}

// problem is the one problem of a file of which nothing can be read.
func (f File) problem(code, message, hint string) diag.List {
	var out diag.List
	out.Add(diag.Errorf(diag.Pos{Path: f.Name}, code, "%s", message).WithHint("%s", hint))
	return out
}

// named is an item that is all of the file.
func (f File) named(item Item) Item {
	item.Name = f.Name
	if f.Address != nil {
		item.Address = f.Address.String()
	}
	return item
}

// document reads a Word document, as a file of text.
func (f File) document(data []byte, each func(Item) error) (diag.List, error) {
	text, err := docx.Text(data)
	if err != nil {
		return f.problem("document-unread", "the document cannot be read: "+err.Error(), "open it in Word and save it again without a password, or save its text as a file of text"), nil
	}
	return nil, each(f.named(Item{Data: []byte(text), Charset: "utf-8"}))
}

// markdown reads a file of Markdown.
func (f File) markdown(data []byte, each func(Item) error) (diag.List, error) {
	var problems diag.List
	text, ok := decode(f.Name, data, f.Charset, &problems)
	if !ok {
		return problems, nil
	}
	return problems, each(f.named(markdownItem(text)))
}

// markdownItem makes an item of a file of Markdown. Where another program has
// written front matter over it, what Mujaz knows of that is taken.
func markdownItem(text string) Item {
	if !strings.HasPrefix(strings.TrimPrefix(text, "\ufeff"), "---\n") {
		return Item{Data: []byte(text), Markdown: true}
	}
	a, _ := article.Parse("content/x/y/z.md", []byte(text))
	if a.Title == "" && a.Date.IsZero() {
		return Item{Data: []byte(text), Markdown: true} // a line, and no front matter
	}
	body, _ := article.Body([]byte(text))
	fields := &Fields{
		Title: a.Title, Standfirst: cmp.Or(a.Standfirst, a.Description), Date: a.Date.String(), Updated: a.Lastmod.String(),
		Author: a.Author, Slug: a.Slug.Value, Draft: a.Draft,
	}
	for _, alias := range a.Aliases {
		fields.Aliases = append(fields.Aliases, alias.Value)
	}
	if a.Source != nil {
		fields.Source, fields.URL = a.Source.Name.Value, a.Source.URL
	}
	return Item{Data: body, Markdown: true, Fields: fields}
}

// page reads a page of HTML.
func (f File) page(data []byte, each func(Item) error) (diag.List, error) {
	var problems diag.List
	declared := f.Charset
	if declared == "" {
		declared = webpage.Charset(data)
	}
	text, ok := decode(f.Name, data, declared, &problems)
	if !ok {
		return problems, nil
	}
	p, err := webpage.Read([]byte(text), f.Address)
	if err != nil {
		problems.Add(diag.Errorf(diag.Pos{Path: f.Name}, "page-unread", "the page cannot be read: %s", err).WithHint("save its text as a file of text"))
		return problems, nil
	}
	item := Item{Name: f.Name, Address: p.Address, Data: []byte(p.Body), Markdown: true, Fields: &Fields{
		URL: p.Address, Title: p.Title, Standfirst: p.Standfirst, Date: p.Published, Updated: p.Modified,
		Author: p.Author, Source: p.Site, Cover: (*Cover)(p.Picture),
	}}
	if f.Address != nil {
		item.Address, item.Fields.URL = f.Address.String(), f.Address.String()
	}
	return problems, each(item)
}

// feed reads a feed or an export.
func (f File) feed(kind feed.Kind, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	var failed error
	entries := 0
	_, err := feed.Read(kind, r, func(e feed.Entry) error {
		entries++
		failed = each(f.entry(kind, e))
		return failed
	})
	if failed != nil {
		return problems, failed
	}
	hint := "the file is damaged: get it again"
	if entries > 0 {
		hint = "the other entries were read; get the file again for this one"
	}
	for _, place := range places(err) {
		problems.Add(diag.Errorf(diag.Pos{Path: f.Name, Line: place.Line}, "feed-unread", "the feed cannot be read here: %s", place.Err).WithHint("%s", hint))
	}
	return problems, nil
}

// places are those of a feed that could not be read.
func places(err error) []*feed.Error {
	var place *feed.Error
	switch joined, ok := err.(interface{ Unwrap() []error }); {
	case err == nil:
		return nil
	case ok:
		var out []*feed.Error
		for _, e := range joined.Unwrap() {
			out = append(out, places(e)...)
		}
		return out
	case errors.As(err, &place):
		return []*feed.Error{place}
	}
	return []*feed.Error{{Err: err}}
}
