package ingest

import (
	"context"
	"runtime"

	"github.com/mujaz/mujaz/internal/diag"
)

// A Report is told what becomes of an import while it runs, in the order of
// the files and of the texts in them. Nothing is kept: an import may be larger
// than memory.
type Report struct {
	Article func(Outcome) error // its error stops the import
	Problem func(diag.Problem)
	File    func(File) // that begins
}

// unit is one thing on its way through an import: a file that begins, a text,
// or a file that ends.
type unit struct {
	file     *File
	item     *Item
	drafts   []Draft
	problems diag.List
	err      error
	done     chan struct{}
}

// ahead is how many texts may be read before the first of them is written.
const ahead = 64

// Run imports files. They are read and tagged on all cores, and decided and
// written in order, one after the other, so that what is written is the same
// however many cores there are. An item of the inbox that was read leaves it;
// one with an error, without an article, or with a text that the site has
// otherwise, stays. The error is the machine's, the report's or the context's:
// what was written until then is whole, and the next import goes on.
func (im *Importer) Run(ctx context.Context, files []File, report Report) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work, order := make(chan *unit), make(chan *unit, ahead)
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for u := range work {
				u.drafts, u.problems = Read(*u.item, im.opt.Env)
				close(u.done)
			}
		}()
	}
	go im.feed(ctx, files, work, order)
	var at fileState
	for u := range order {
		<-u.done
		if err := im.take(ctx, u, &at, report); err != nil {
			cancel()
			for range order { // let the reader end
			}
			return err
		}
	}
	return ctx.Err()
}

// feed reads files, and hands their texts to the workers and, in order, to
// whoever writes them.
func (im *Importer) feed(ctx context.Context, files []File, work, order chan<- *unit) {
	defer close(order)
	defer close(work)
	send := func(u *unit) error {
		select {
		case order <- u:
		case <-ctx.Done():
			return ctx.Err()
		}
		if u.item == nil {
			close(u.done)
			return nil
		}
		select {
		case work <- u:
			return nil
		case <-ctx.Done():
			close(u.done)
			return ctx.Err()
		}
	}
	for i := range files {
		f := &files[i]
		if send(&unit{file: f, done: make(chan struct{})}) != nil {
			return
		}
		problems, err := f.items(func(item Item) error { return send(&unit{item: &item, done: make(chan struct{})}) })
		if send(&unit{problems: problems, err: err, done: make(chan struct{})}) != nil {
			return
		}
	}
}

// fileState is what is known of the file whose texts are being written.
type fileState struct {
	file     *File
	articles int
	stays    bool
}

// take does what a unit asks for.
func (im *Importer) take(ctx context.Context, u *unit, at *fileState, report Report) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	tell := func(problems diag.List) {
		for _, p := range problems {
			at.stays = at.stays || p.Severity == diag.Error
			report.Problem(p)
		}
	}
	switch {
	case u.file != nil:
		*at = fileState{file: u.file}
		report.File(*u.file)
		return nil
	case u.item == nil:
		tell(u.problems)
		if u.err != nil {
			return u.err
		}
		if at.articles == 0 && !at.stays {
			tell(noArticle(at.file.Name, 0))
		}
		return im.leave(at)
	}
	if len(u.drafts) == 0 {
		if u.item.Fields != nil { // one empty record is no reason to keep the others back
			for i := range u.problems {
				u.problems[i].Severity = diag.Warning
			}
		}
		tell(u.problems)
		return nil
	}
	tell(u.problems)
	outcomes, problems, err := im.Import(ctx, *u.item, u.drafts)
	if err != nil {
		return err
	}
	tell(problems)
	for _, o := range outcomes {
		at.articles++
		at.stays = at.stays || o.Status == Changed
		if err := report.Article(o); err != nil {
			return err
		}
	}
	return nil
}

// leave takes a file out of the inbox, once all of it is read.
func (im *Importer) leave(at *fileState) error {
	if !at.file.Inbox || at.stays || at.articles == 0 || im.opt.DryRun {
		return nil
	}
	return im.Move(at.file.Path)
}
