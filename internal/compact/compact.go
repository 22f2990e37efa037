// Package compact makes the same template, style sheet or script in fewer bytes.
//
//	compact.Template([]byte("<p>{{.A}}</p>\n\n  <p>{{.B}}</p>"))   <p>{{.A}}</p><p>{{.B}}</p>
//
// A page is not made smaller itself: its template is, once for all pages, which
// leaves some line ends between actions, less than one byte in a hundred.
//
// What a browser shows does not change, nor do the words that a search engine,
// a reader's tool or an editor looking at the source finds:
//
//   - The tags html, head and body, end tags, quotes around attributes and
//     attributes with their default value stay. They cost two bytes in a
//     hundred, and tools as well as style sheets ([type=submit]) rely on them.
//   - A blank at the edge of a <bdi> goes outside. HTML minifiers treat an
//     isolate as any inline element and move blanks into it from outside, where
//     they no longer part it from its neighbour in a line that runs the other
//     way.
//   - JSON-LD and every other script in a page stay byte for byte: minifying
//     JSON rewrites numbers (100000 as 1e5) and gains little.
//
// Feeds and sitemaps do not come here: minified XML joins words and turns CDATA
// into text.
//
// All functions may be called from many goroutines, never change what they are
// given, and are pure. An error says where in its input a script or style sheet
// is broken.
package compact

import (
	"bytes"
	"regexp"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
)

// htmlMinifier knows no minifier of other languages, so that what stands
// inside script and style elements is copied.
var (
	htmlMinifier    = minify.New()
	templateOptions = html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true, TemplateDelims: html.GoTemplateDelims}
	cssOptions      = css.Minifier{}
	jsOptions       = js.Minifier{}
)

// Template returns the text of a Go template made smaller.
func Template(text []byte) ([]byte, error) {
	return run(func(out *bytes.Buffer, in *bytes.Reader) error {
		return templateOptions.Minify(htmlMinifier, out, in, nil)
	}, tightIsolates(dropComments(text)))
}

// templateComment is a comment of a template, with the signs that trim the
// text around it.
var templateComment = regexp.MustCompile(`(?s)\{\{(- )?/\*.*?\*/( -)?\}\}`)

// dropComments takes the comments out of a template: the minifier takes an
// apostrophe in one for the beginning of a text that has no end.
func dropComments(text []byte) []byte {
	return templateComment.ReplaceAllFunc(text, func(comment []byte) []byte {
		m := templateComment.FindSubmatch(comment)
		if len(m[1])+len(m[2]) == 0 {
			return nil
		}
		return []byte("{{" + string(m[1]) + `""` + string(m[2]) + "}}")
	})
}

// CSS returns a style sheet made smaller.
func CSS(sheet []byte) ([]byte, error) {
	return run(func(out *bytes.Buffer, in *bytes.Reader) error {
		return cssOptions.Minify(htmlMinifier, out, in, nil)
	}, sheet)
}

// JS returns a script made smaller.
func JS(script []byte) ([]byte, error) {
	return run(func(out *bytes.Buffer, in *bytes.Reader) error {
		return jsOptions.Minify(htmlMinifier, out, in, nil)
	}, script)
}

func run(minifier func(*bytes.Buffer, *bytes.Reader) error, in []byte) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(len(in))
	if err := minifier(&out, bytes.NewReader(in)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

var (
	isolateOpens  = regexp.MustCompile(`(<bdi(?:\s[^<>]*)?>)(\s+)`)
	isolateCloses = regexp.MustCompile(`(\s+)(</bdi>)`)
)

// tightIsolates puts blanks at the inner edges of isolates outside them.
func tightIsolates(page []byte) []byte {
	for hasLooseIsolate(page) {
		page = isolateOpens.ReplaceAll(page, []byte("$2$1"))
		page = isolateCloses.ReplaceAll(page, []byte("$2$1"))
	}
	return page
}

// hasLooseIsolate looks for what isolateOpens and isolateCloses match, at a
// small part of their cost: nearly no page has it.
func hasLooseIsolate(page []byte) bool {
	for {
		before, after, found := bytes.Cut(page, []byte("bdi"))
		if !found {
			return false
		}
		if open, closes := bytes.CutSuffix(before, []byte("</")); closes {
			if len(open) > 0 && isBlank(open[len(open)-1]) && bytes.HasPrefix(after, []byte(">")) {
				return true
			}
		} else if bytes.HasSuffix(before, []byte("<")) {
			end := bytes.IndexByte(after, '>')
			if end >= 0 && end+1 < len(after) && isBlank(after[end+1]) && (end == 0 || isBlank(after[0])) && !bytes.Contains(after[:end], []byte("<")) {
				return true
			}
		}
		page = after
	}
}

func isBlank(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'
}
