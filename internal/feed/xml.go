package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
)

// A format reads the XML of one kind of feed.
type format interface {
	name() string // of entries
	channel(doc []byte, lang string) (Channel, error)
	entry(doc []byte, lang string) (Entry, error)
}

var errDeep = errors.New("its elements nest too deep")

// readXML reads a feed entry by entry: each is parsed as a feed that has no
// other.
func readXML(r io.Reader, f format, out *outlet) Channel {
	c := newCutter(decoded(r), f.name())
	p, err := c.next()
	shell, channel := openFeed(c.head, f, out)
	out.channel = channel
	for ; err == nil; p, err = c.next() {
		e, ok := shell.entry(p, f, out)
		if ok && !out.give(e) {
			return channel
		}
	}
	out.end(err)
	return channel
}

// end takes note of how the file ends.
func (o *outlet) end(err error) {
	if err != io.EOF {
		o.problems = append(o.problems, err)
	}
}

// A shell is what surrounds each entry when it is parsed: the start tags that
// declare the namespaces, and their end tags.
type shell struct{ open, end []byte }

var langAttr = regexp.MustCompile(`\sxml:lang\s*=\s*["']([^"']*)["']`)

// openFeed reads what stands before the first entry.
func openFeed(head []byte, f format, out *outlet) (shell, Channel) {
	head, ok := wellFormed(head)
	at, _ := startTag(head, "")
	if !ok || at < 0 {
		out.fail(1, errors.New("the file has no root element"))
		return shell{}, Channel{}
	}
	s, missing := around(head)
	lang := ""
	if m := langAttr.FindSubmatch(s.open); m != nil {
		lang = string(m[1])
	}
	channel, err := f.channel(append(bytes.Clone(head[at:]), missing...), lang)
	if err != nil {
		out.fail(lineOf(err, bytes.Count(head[:at], []byte("\n"))+1, 0))
	}
	return s, channel
}

// around returns the tags of the root element and of the channel in it, and
// those end tags that the head of a file lacks.
func around(head []byte) (s shell, missing []byte) {
	for _, element := range []string{"", "channel"} {
		from, to := startTag(head, element)
		if from < 0 || bytes.HasSuffix(head[from:to], []byte("/>")) {
			continue
		}
		name, _ := tagName(head[from+1:])
		end := []byte("</" + name + ">")
		s.open = append(s.open, head[from:to]...)
		s.end = append(bytes.Clone(end), s.end...)
		if !bytes.Contains(head, end[:len(end)-1]) {
			missing = append(end, missing...)
		}
	}
	return s, missing
}

func (s shell) entry(p piece, f format, out *outlet) (Entry, bool) {
	if p.long {
		out.fail(p.line, errLong)
		return Entry{}, false
	}
	text, ok := wellFormed(p.text)
	if !ok {
		out.fail(p.line, errDeep)
		return Entry{}, false
	}
	lang := ""
	if m := langAttr.FindSubmatch(text[:tagEnd(text)]); m != nil {
		lang = string(m[1])
	}
	e, err := f.entry(bytes.Join([][]byte{s.open, text, s.end}, nil), lang)
	if err != nil {
		out.fail(lineOf(err, p.line, bytes.Count(s.open, []byte("\n"))))
		return Entry{}, false
	}
	e.Line = p.line
	return e, true
}

// lineOf takes the line out of an error of XML. It counts from the line of the
// file at which the parsed text begins, and leaves out the lines of its shell.
func lineOf(err error, line, shell int) (int, error) {
	var syntax *xml.SyntaxError
	if !errors.As(err, &syntax) {
		return line, err
	}
	return line + max(syntax.Line-1-shell, 0), errors.New(syntax.Msg)
}
