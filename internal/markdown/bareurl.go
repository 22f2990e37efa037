package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A bare address is http:// or https://, a host with a dot in it, and whatever
// follows up to a blank, a quotation mark, a bracket of Markdown, a backslash,
// or Arabic punctuation. Letters of all scripts belong to it.
var bareURL = regexp.MustCompile("^(?i:https?)://[\\pL\\pM\\pN_-]+(?:\\.[\\pL\\pM\\pN_-]+)+(?::\\d+)?(?:[/?#][^\\s\\pZ\\pC<>\"`\\\\\\[\\]|{}^«»“”،؛؟]*)?")

// matchBareURL returns the length of the bare address that s begins with, or
// 0. Punctuation at its end belongs to the sentence, as does a closing bracket
// that nothing in the address opens.
func matchBareURL(s []byte) int {
	n := len(bareURL.Find(s))
	if n == 0 {
		return 0
	}
	host := bytes.Index(s, []byte("://")) + len("://")
	for n > host {
		last := s[n-1]
		switch {
		case strings.IndexByte("?!.,:;*_~'", last) >= 0:
		case last == ')' && bytes.Count(s[:n], []byte(")")) > bytes.Count(s[:n], []byte("(")):
		default:
			return n
		}
		n--
	}
	return 0
}

// mayStartURL reports whether a bare address may begin after text: not inside
// a Latin word.
func mayStartURL(before []byte) bool {
	r, n := utf8.DecodeLastRune(before)
	return n == 0 || r >= utf8.RuneSelf || !isWordRune(r)
}

// A bareURLParser links bare addresses. Goldmark's own looks only at the
// beginnings of words, where it does not see one after « or an Arabic letter,
// so this one wakes at the colon and takes back the scheme before it.
type bareURLParser struct{}

func (bareURLParser) Trigger() []byte { return []byte{':'} }

func (bareURLParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("://")) {
		return nil
	}
	before, ok := parent.LastChild().(*ast.Text)
	if !ok || before.Segment.Stop != segment.Start || before.SoftLineBreak() || before.HardLineBreak() {
		return nil
	}
	source := block.Source()
	for _, scheme := range []string{"https", "http"} {
		start := segment.Start - len(scheme)
		if start < before.Segment.Start || !strings.EqualFold(string(source[start:segment.Start]), scheme) ||
			!mayStartURL(source[before.Segment.Start:start]) {
			continue
		}
		n := matchBareURL(source[start:segment.Stop])
		if n == 0 {
			return nil
		}
		if before.Segment.Stop = start; before.Segment.IsEmpty() {
			parent.RemoveChild(parent, before)
		}
		block.Advance(n - len(scheme))
		link := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(text.NewSegment(start, start+n)))
		link.SetPos(start)
		return link
	}
	return nil
}
