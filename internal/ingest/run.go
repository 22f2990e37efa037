package ingest

import (
	"cmp"
	"context"
	"runtime"
	"sync"

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
	outcomes []Outcome
	err      error
	read     chan struct{} // closed once it is read
	done     chan struct{} // closed once it is written
}

func newUnit(u unit) *unit {
	u.read, u.done = make(chan struct{}), make(chan struct{})
	return &u
}

// ahead is how many texts may be read before the first of them is written, and
// written before the first of them is reported.
const ahead = 64

// Run imports files. They are read and tagged on all cores; what becomes of
// each text is decided in order, one after the other, so that what is written
// is the same however many cores there are; files are written on all cores
// again, and reported in order. An item of the inbox that was read leaves it;
// one with an error, without an article, or with a text that the site has
// otherwise, stays. The error is the machine's, the report's or the context's:
// what was written until then is whole, and the next import goes on. When the
// context ends it, all of that is reported too; when the report does, which takes
// no more, some texts more were written.
func (im *Importer) Run(ctx context.Context, files []File, report Report) error {
	ctx, cancel := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait() // nothing is written once it has ended
	defer cancel()
	reading, read := make(chan *unit), make(chan *unit, ahead)
	writing, decided := make(chan *unit), make(chan *unit, ahead)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for u := range reading {
				u.drafts, u.problems = Read(*u.item, im.opt.Env)
				close(u.read)
			}
		})
	}
	for range 2 * runtime.GOMAXPROCS(0) { // they wait for the disk
		workers.Go(func() {
			for u := range writing {
				u.err = im.writeAll(ctx, u.outcomes)
				close(u.done)
			}
		})
	}
	go im.feed(ctx, files, reading, read)
	go im.decideAll(ctx, read, writing, decided)
	var at fileState
	var err error
	for u := range decided {
		<-u.done
		written := u.err == nil && len(u.outcomes) > 0
		if err != nil || ctx.Err() != nil && !written { // let the others end
			continue
		}
		if err = im.take(u, &at, report); err != nil {
			cancel()
		}
	}
	return cmp.Or(err, ctx.Err())
}

// decideAll decides what becomes of each text, in order, and hands it to those
// who write and, in order, to whoever reports.
func (im *Importer) decideAll(ctx context.Context, read <-chan *unit, writing, decided chan<- *unit) {
	defer close(decided)
	defer close(writing)
	for u := range read {
		<-u.read
		if len(u.drafts) == 0 || ctx.Err() != nil {
			close(u.done)
		} else {
			u.outcomes = im.decide(*u.item, u.drafts)
			writing <- u
		}
		decided <- u
	}
}

// feed reads files, and hands their texts to those who read and, in order, to
// whoever decides.
func (im *Importer) feed(ctx context.Context, files []File, reading, read chan<- *unit) {
	defer close(read)
	defer close(reading)
	send := func(u *unit) error {
		select {
		case read <- u:
		case <-ctx.Done():
			return ctx.Err()
		}
		if u.item == nil {
			close(u.read)
			return nil
		}
		select {
		case reading <- u:
			return nil
		case <-ctx.Done():
			close(u.read)
			return ctx.Err()
		}
	}
	room := new(sniff)
	for i := range files {
		f := &files[i]
		if send(newUnit(unit{file: f})) != nil {
			return
		}
		problems, err := f.items(room, func(item Item) error { return send(newUnit(unit{item: &item})) })
		if send(newUnit(unit{problems: problems, err: err})) != nil {
			return
		}
	}
}

// fileState is what is known of the file whose texts are being reported.
type fileState struct {
	file     *File
	articles int
	stays    bool
	empty    diag.List // of the first record without an article, until another tells whether it is the only one; nil before
}

// take reports a unit, and lets a file that has ended leave the inbox.
func (im *Importer) take(u *unit, at *fileState, report Report) error {
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
			if len(at.empty) == 0 {
				at.empty = Item{Name: at.file.Name, Data: []byte("-")}.noArticle()
			}
			tell(at.empty)
		} else if at.articles == 0 {
			tell(warned(at.empty))
		}
		return im.leave(at)
	}
	if len(u.drafts) == 0 && u.item.Fields != nil && at.empty == nil && at.articles == 0 {
		at.empty = u.problems
		return nil
	}
	tell(warned(at.empty))
	at.empty = at.empty[:0]
	if len(u.drafts) == 0 && u.item.Fields != nil { // one empty record is no reason to keep the others back
		tell(warned(u.problems))
		return nil
	}
	tell(u.problems)
	if len(u.drafts) == 0 {
		return nil
	}
	if u.err != nil {
		return u.err
	}
	for i := range u.outcomes {
		tell(u.outcomes[i].warnings(*u.item))
	}
	for _, o := range u.outcomes {
		at.articles++
		at.stays = at.stays || o.Status == Changed
		if err := report.Article(o); err != nil {
			return err
		}
	}
	return nil
}

// warned are problems as warnings.
func warned(problems diag.List) diag.List {
	for i := range problems {
		problems[i].Severity = diag.Warning
	}
	return problems
}

// leave takes a file out of the inbox, once all of it is read.
func (im *Importer) leave(at *fileState) error {
	if !at.file.Inbox || at.stays || at.articles == 0 || im.opt.DryRun {
		return nil
	}
	return im.Move(at.file.Path)
}
