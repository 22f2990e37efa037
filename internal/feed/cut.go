package feed

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxEntry bounds what of a file is held: more is no article.
const maxEntry = 32 << 20

// nameReach is how many bytes of a tag are looked at to find its name.
const nameReach = 64

// A cutter cuts the entries out of an XML file as it comes. It knows of XML
// only where tags can stand; whether an entry is well-formed is for its parser
// to say, and concerns that entry alone.
type cutter struct {
	in     *bufio.Reader
	local  string // the name of entries
	line   int
	buf    bytes.Buffer
	long   bool // buf has lost its beginning
	head   []byte
	cut    bool   // an entry has begun: head is complete
	name   string // of the open entry, "" outside of entries
	start  int    // its line
	closed bool   // the root element has ended
}

// A piece is an entry, from its start tag to its end tag.
type piece struct {
	text []byte
	line int
	long bool // it is longer than maxEntry and text is not all of it
}

func newCutter(r io.Reader, local string) *cutter {
	return &cutter{in: bufio.NewReaderSize(r, 64<<10), local: local, line: 1}
}

var errShort = errors.New("the file ends before its root element does")

// next returns the next entry. At the end of the file the error is io.EOF, or
// says what the file lacks.
func (c *cutter) next() (piece, error) {
	for {
		if c.cut && c.name == "" {
			c.buf.Reset()
		}
		if err := c.copyTo('<'); err != nil {
			return piece{}, c.end(err)
		}
		ahead, _ := c.in.Peek(nameReach)
		err := error(nil)
		switch {
		case bytes.HasPrefix(ahead, []byte("![CDATA[")):
			err = c.copyThrough("]]>")
		case bytes.HasPrefix(ahead, []byte("!--")):
			err = c.copyThrough("-->")
		case bytes.HasPrefix(ahead, []byte("?")):
			err = c.copyThrough("?>")
		default:
			if p, ok := c.tag(ahead); ok {
				return p, nil
			}
		}
		if err != nil {
			return piece{}, c.end(err)
		}
	}
}

// tag looks at a tag, of which "<" is in the buffer. It may end an entry.
func (c *cutter) tag(ahead []byte) (piece, bool) {
	name, isEnd := tagName(ahead)
	begins := !isEnd && (c.name == "" && local(name) == c.local || c.name != "" && strings.EqualFold(name, c.name))
	outer := isEnd && (local(name) == "channel" || isRoot(name))
	c.closed = c.closed || isEnd && isRoot(name)
	switch {
	case c.name != "" && isEnd && strings.EqualFold(name, c.name):
		_ = c.copyTo('>') // an end tag that the file cuts off ends an entry too
		p := c.take(0)
		c.name = ""
		return p, true
	case c.name != "" && (begins || outer):
		p := c.take(1)
		p.text = append(p.text, "</"+c.name+">"...)
		c.name = ""
		if begins {
			c.begin(name)
		}
		return p, true
	case begins:
		before := c.take(1)
		if !c.cut {
			c.head, c.cut = before.text, true
		}
		c.begin(name)
	}
	return piece{}, false
}

// begin starts an entry, of whose tag only "<" has been read.
func (c *cutter) begin(name string) {
	c.name, c.start = name, c.line
	c.buf.WriteByte('<')
}

// take empties the buffer, but for its last bytes, which it drops.
func (c *cutter) take(but int) piece {
	p := piece{text: bytes.Clone(c.buf.Bytes()[:c.buf.Len()-but]), line: c.start, long: c.long}
	c.buf.Reset()
	c.long = false
	return p
}

// end says what the end of the file means.
func (c *cutter) end(err error) error {
	if !c.cut {
		c.head, c.cut = bytes.Clone(c.buf.Bytes()), true
	}
	switch {
	case err != io.EOF:
		return &Error{Line: c.line, Err: err}
	case c.name != "":
		return &Error{Line: c.start, Err: errors.New("the file ends inside this entry")}
	case !c.closed:
		return &Error{Line: c.line, Err: errShort}
	}
	return io.EOF
}

// copyTo moves what comes up to a byte, and the byte, into the buffer.
func (c *cutter) copyTo(end byte) error {
	for {
		b, err := c.in.ReadSlice(end)
		if c.buf.Len()+len(b) > maxEntry {
			c.long = true
			c.buf.Reset()
		}
		c.buf.Write(b)
		c.line += bytes.Count(b, []byte("\n"))
		if err != bufio.ErrBufferFull {
			return err
		}
	}
}

func (c *cutter) copyThrough(end string) error {
	for {
		if err := c.copyTo('>'); err != nil {
			return err
		}
		if bytes.HasSuffix(c.buf.Bytes(), []byte(end)) {
			return nil
		}
	}
}

// tagName returns the name of the tag behind a "<", as it is written. It is ""
// if there is none.
func tagName(ahead []byte) (name string, isEnd bool) {
	ahead, isEnd = bytes.CutPrefix(ahead, []byte("/"))
	n := 0
	for n < len(ahead) && isName(ahead[n]) {
		n++
	}
	if n == 0 || !isLetter(ahead[0]) {
		return "", isEnd
	}
	return string(ahead[:n]), isEnd
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b == '_' || b >= 0x80 }

func isName(b byte) bool {
	return isLetter(b) || b >= '0' && b <= '9' || b == '-' || b == '.' || b == ':'
}

// local is a name without its prefix, in lower case.
func local(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ':')+1:])
}

func isRoot(name string) bool {
	l := local(name)
	return l == "rss" || l == "rdf" || l == "feed"
}

// startTag finds the first start tag of that local name, or of any if it is
// "", and returns where it begins and ends. Comments are passed over.
func startTag(text []byte, name string) (start, end int) {
	for at := 0; ; {
		i := bytes.IndexByte(text[at:], '<')
		if i < 0 {
			return -1, -1
		}
		at += i
		skip := ""
		switch rest := text[at:]; {
		case bytes.HasPrefix(rest, []byte("<!--")):
			skip = "-->"
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			skip = "]]>"
		case bytes.HasPrefix(rest, []byte("<?")):
			skip = "?>"
		default:
			n, isEnd := tagName(rest[1:])
			if n != "" && !isEnd && (name == "" || local(n) == name) {
				return at, at + tagEnd(rest)
			}
			at++
			continue
		}
		if i = bytes.Index(text[at:], []byte(skip)); i < 0 {
			return -1, -1
		}
		at += i + len(skip)
	}
}

// tagEnd returns the length of a tag. A ">" in a quoted value does not end it.
func tagEnd(tag []byte) int {
	quote := byte(0)
	for i, b := range tag {
		switch {
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case b == '"' || b == '\'':
			quote = b
		case b == '>':
			return i + 1
		}
	}
	return len(tag)
}

// errLong is of an entry that is too long to be one.
var errLong = fmt.Errorf("this entry is longer than %d MB", maxEntry>>20)
