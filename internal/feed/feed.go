// Package feed reads RSS, Atom and JSON feeds, and the export of WordPress
// (WXR): the forms in which newsrooms hand over what they have published.
//
//	kind := feed.Sniff(head)
//	channel, err := feed.Read(kind, file, func(e feed.Entry) error {
//		e.Title      "توقيع اتفاق النقل بين البلدين"
//		e.Published  "2024-11-20T12:20:00+03:00"
//		e.HTML       "<p>…</p>"
//		return nil
//	})
//
// [Read] hands out one entry after the other and keeps none: a file of any
// size is read in the memory of its largest entry (a JSON feed alone is read
// whole). Each entry is cut out of the file and parsed by itself, so that a
// broken one costs no other. What could not be read is told at the end, with
// its line.
//
// The text must be UTF-8. Then what it declares is ignored: a caller who has
// decoded a file need not change its first line. Text that is visibly not
// UTF-8 is decoded as it declares; other bytes that are none become U+FFFD.
//
// Titles, summaries and names are plain text: markup is removed and entities
// are decoded, also those that a feed has escaped twice. Bodies are returned
// as HTML, untrusted, with these repairs alone: the text of WordPress, in which
// blank lines part paragraphs, becomes HTML paragraphs, and the line that it
// adds to the entries of its feeds ("The post … appeared first on …") is
// dropped. Shortcodes stay.
//
// A date with an offset from UTC becomes RFC 3339, and keeps the offset: it
// says on which day the site published. Any other date is left as written,
// whatever its language; one that stands for "none" is dropped.
//
// An export is read twice if the reader can seek: its pictures may stand
// behind the articles that show them. Of a reader that cannot, only the
// pictures are known that stand before.
package feed

import (
	"errors"
	"fmt"
	"io"
)

// A Channel is what a file says of itself before its first entry (a JSON feed:
// anywhere). What it does not say is "".
type Channel struct {
	Title   string // plain text
	Address string // of the site: absolute, http or https
	Lang    string // BCP 47, as written
}

// An Entry is an article of a feed or of an export. It has a title or a body.
type Entry struct {
	Channel Channel `json:"-"` // in which it stands
	Index   int     // 0 for the first entry that is given
	Line    int     // where it begins in the file
	ID      string  // by which its site knows it: guid, Atom id, or its link

	Address string // absolute, http or https; "" if there is none
	Title   string // plain text
	HTML    string // the body; the summary if there is no other
	IsText  bool   // HTML is plain text, not HTML

	// Summary is the standfirst as plain text. It is "" if there is no body
	// beside it, or if it is but the body's beginning.
	Summary string

	Published, Updated string // RFC 3339, or as written; Updated only if it differs
	Authors            []string
	Source             string // the site that it was taken from
	Categories         []string
	Pictures           []Picture // beside the body, which may show them too
	Lang               string    // "" if it is the channel's

	// Only an export has these.
	Slug    string   // decoded: "زيارة-الوزير"
	Aliases []string // paths at which it was published, decoded: "/2019/05/زيارة-الوزير/"
	Draft   bool     // not published, not yet published, or behind a password
	Page    bool     // a page, not an article
}

// A Picture is a picture with what the feed says of it, as plain text.
type Picture struct{ Src, Alt, Caption, Credit string }

// An Error is a place of a file that could not be read.
type Error struct {
	Line int // 0 if it is not known
	Err  error
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Err.Error()
	}
	return fmt.Sprintf("line %d: %v", e.Line, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// Read calls each with every entry, in the order of the file. Entries that can
// be read are given whatever stands between them; the error joins an [*Error]
// for each place that could not be read. An error of each ends the reading and
// is returned as it is.
func Read(kind Kind, r io.Reader, each func(Entry) error) (Channel, error) {
	out := &outlet{each: each}
	var channel Channel
	switch kind {
	case RSS:
		channel = readXML(r, &rssFormat{}, out)
	case Atom:
		channel = readXML(r, &atomFormat{}, out)
	case JSON:
		channel = readJSON(r, out)
	case WordPress:
		channel = readExport(r, out)
	default:
		return Channel{}, errors.New("neither a feed nor an export")
	}
	if out.stopped != nil {
		return channel, out.stopped
	}
	return channel, errors.Join(out.problems...)
}

// An outlet passes entries on, and collects what went wrong.
type outlet struct {
	each     func(Entry) error
	channel  Channel
	index    int
	problems []error
	stopped  error // the error of each
}

// give passes an entry on, unless it is empty. It reports whether to go on.
func (o *outlet) give(e Entry) bool {
	if e.Title == "" && e.HTML == "" {
		return true
	}
	e.Channel, e.Index = o.channel, o.index
	o.index++
	o.stopped = o.each(e)
	return o.stopped == nil
}

func (o *outlet) fail(line int, err error) {
	o.problems = append(o.problems, &Error{Line: line, Err: err})
}
