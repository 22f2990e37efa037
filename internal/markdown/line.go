package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"
)

// linesIn returns the nodes of a paragraph, line by line as they were typed.
func linesIn(p ast.Node) [][]ast.Node {
	var out [][]ast.Node
	var line []ast.Node
	for c := p.FirstChild(); c != nil; c = c.NextSibling() {
		line = append(line, c)
		if text, ok := c.(*ast.Text); ok && (text.SoftLineBreak() || text.HardLineBreak()) {
			out, line = append(out, line), nil
		}
	}
	if len(line) > 0 {
		out = append(out, line)
	}
	return out
}

// takeLines makes a block of lines that are taken out of their paragraph, the
// break at the end of the last one left out.
func takeLines(lines [][]ast.Node, block ast.Node) ast.Node {
	nodes := slices.Concat(lines...)
	for _, n := range nodes {
		block.AppendChild(block, n) // takes it from where it was
	}
	unbroken(block)
	return block
}

// unbroken takes away the line break that nothing follows any more.
func unbroken(block ast.Node) {
	if text, ok := block.LastChild().(*ast.Text); ok {
		text.SetSoftLineBreak(false)
		text.SetHardLineBreak(false)
	}
}
