package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// alignClasses are the classes of a table's cells. Markdown says left and
// right; in a text that may run either way its colon means the side where
// reading begins and the side where it ends.
var alignClasses = map[extast.Alignment]string{
	extast.AlignLeft:   ` class="align-start"`,
	extast.AlignRight:  ` class="align-end"`,
	extast.AlignCenter: ` class="align-center"`,
}

func (w *writer) table(n ast.Node) {
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if row.Kind() == extast.KindTableHeader {
			w.tag("<thead>\n")
			w.row(row, "th", ` scope="col"`)
			w.tag("</thead>\n")
			if row.NextSibling() != nil {
				w.tag("<tbody>\n")
			}
			continue
		}
		w.part(lineGap)
		w.row(row, "td", "")
	}
	if n.LastChild().Kind() != extast.KindTableHeader {
		w.tag("</tbody>\n")
	}
}

func (w *writer) row(n ast.Node, tag, attrs string) {
	w.tag("<tr>\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			w.part(cellGap)
		}
		cell := c.(*extast.TableCell)
		w.element(tag, attrs+alignClasses[cell.Alignment], w.firstStrong(cell), func() { w.leaf(cell) })
	}
	w.tag("</tr>\n")
}
