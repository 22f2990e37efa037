package docx

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// spaces are the namespaces of WordprocessingML, transitional and strict.
var spaces = map[string]bool{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": true,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             true,
}

// mathSpaces are those of the formulas within it.
var mathSpaces = map[string]bool{
	"http://schemas.openxmlformats.org/officeDocument/2006/math": true,
	"http://purl.oclc.org/ooxml/officeDocument/math":             true,
}

// skipped are elements whose text is not the document's: what was moved or deleted, what
// stands for a drawing where it cannot be drawn, and how a run or a paragraph looked
// before it was changed: «عاجل», once hidden and now shown, is text. A pict is none of
// them, since older programs put boxes of text into it.
var skipped = map[string]bool{"del": true, "moveFrom": true, "Fallback": true, "instrText": true, "rPrChange": true, "pPrChange": true}

// A writer makes lines of the elements of a document.
type writer struct {
	links map[string]string
	lines []string

	open   []paragraph // the innermost last: a box within a paragraph has its own
	cells  [][]string  // of the row that is being read: their paragraphs
	cell   []string    // of the cell that is being read
	tables int         // within each other
	inText bool
	hidden bool
	alone  int  // the line, from 1, of an item that none has followed yet
	listed bool // the last paragraph was of a list

	tokens, size int // how many were read, and bytes written
}

// A paragraph is being read.
type paragraph struct {
	text []byte
	item bool
	link string // its address
	from int    // where its words begin
}

func (w *writer) read(d *xml.Decoder) error {
	skipping := 0 // how deep in an element that is skipped
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if w.tokens++; w.tokens > maxTokens || w.size > Limit {
			return ErrTooLong
		}
		switch t := token.(type) {
		case xml.StartElement:
			if skipping > 0 || skipped[t.Name.Local] {
				skipping++
			} else if spaces[t.Name.Space] {
				w.start(t)
			} else if mathSpaces[t.Name.Space] {
				w.formula(t.Name.Local)
			}
		case xml.EndElement:
			if skipping > 0 {
				skipping--
			} else if spaces[t.Name.Space] {
				w.end(t.Name.Local)
			} else if mathSpaces[t.Name.Space] && t.Name.Local == "t" {
				w.inText = false
			}
		case xml.CharData:
			if w.inText && !w.hidden && skipping == 0 {
				w.write(string(t))
			}
		}
	}
}

func (w *writer) write(s string) {
	w.size += len(s)
	if n := len(w.open); n > 0 {
		w.open[n-1].text = append(w.open[n-1].text, s...)
	}
}

// formula reads an element of a formula. «1» over «2» is «1/2», and not 12.
func (w *writer) formula(name string) {
	switch name {
	case "r":
		w.hidden = false
	case "t":
		w.inText = true
	case "den":
		w.write("/")
	case "sup":
		w.write("^")
	}
}

func (w *writer) start(t xml.StartElement) {
	switch t.Name.Local {
	case "p":
		w.open = append(w.open, paragraph{})
	case "t":
		w.inText = true
	case "r":
		w.hidden = false
	case "vanish":
		w.hidden = value(t) != "0" && value(t) != "false"
	case "tab", "ptab":
		w.write(" ")
	case "br", "cr":
		w.write("\n")
	case "noBreakHyphen":
		w.write("-")
	case "numPr":
		if n := len(w.open); n > 0 {
			w.open[n-1].item = true
		}
	case "numId": // 0 takes the number off one of a numbered style
		if n := len(w.open); n > 0 && value(t) == "0" {
			w.open[n-1].item = false
		}
	case "tbl":
		w.tables++
	case "hyperlink":
		if n := len(w.open); n > 0 {
			p := &w.open[n-1]
			p.link, p.from = w.links[attribute(t, "id")], len(p.text)
		}
	}
}

func (w *writer) end(name string) {
	switch name {
	case "p":
		w.paragraph()
	case "t":
		w.inText = false
	case "hyperlink":
		if n := len(w.open); n > 0 {
			p := &w.open[n-1]
			if words := strings.TrimSpace(string(p.text[p.from:])); p.link != "" && words != "" && words != p.link {
				w.write(" (" + p.link + ")")
			}
			p.link = ""
		}
	case "tc":
		if w.tables == 1 {
			w.cells = append(w.cells, w.cell)
			w.cell = nil
		}
	case "tr":
		if w.tables == 1 {
			w.row()
		}
	case "tbl":
		w.tables--
	}
}

// paragraph puts one that has ended where it belongs: on lines, or in the cell.
func (w *writer) paragraph() {
	n := len(w.open) - 1
	if n < 0 {
		return
	}
	text, item := string(w.open[n].text), w.open[n].item
	w.open = w.open[:n]
	if w.tables > 0 {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			w.cell = append(w.cell, text)
		}
		return
	}
	if blank := strings.TrimSpace(text) == ""; blank && len(w.lines) > 0 && w.lines[len(w.lines)-1] == "" {
		return
	} else if blank {
		text = ""
	} else {
		text = w.marked(text, item)
	}
	w.lines = append(w.lines, strings.Split(text, "\n")...)
}

// marked puts the mark of an item before one that follows another, and before that. A
// paragraph alone that Word numbers is a headline: «1. وزير النفط يزور البصرة».
func (w *writer) marked(text string, item bool) string {
	switch {
	case !item:
		w.alone, w.listed = 0, false
		return text
	case w.listed:
	case w.alone > 0:
		w.lines[w.alone-1] = "- " + w.lines[w.alone-1]
		w.alone, w.listed = 0, true
	default:
		w.alone = len(w.lines) + 1
		return strings.TrimSpace(text)
	}
	return "- " + strings.TrimSpace(text)
}

// row puts a row of a table on a line, or the one filled cell of a row on its lines. An
// empty cell before a filled one keeps its place: «الزوراء |  | 3» below «الفريق | فاز |
// النقاط» has three points, and has not won thrice.
func (w *writer) row() {
	texts, filled, last := make([]string, len(w.cells)), 0, 0
	for i, c := range w.cells {
		if texts[i] = strings.Join(c, " "); len(c) > 0 {
			filled, last = filled+1, i
		}
	}
	if filled == 1 {
		w.lines = append(w.lines, w.cells[last]...)
	} else if filled > 1 {
		w.lines = append(w.lines, strings.TrimSpace(strings.Join(texts[:last+1], " | ")))
	}
	w.cells, w.alone, w.listed = nil, 0, false
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func value(t xml.StartElement) string { return attribute(t, "val") }
