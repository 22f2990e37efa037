package webpage

import (
	"bytes"
	"strings"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"
)

// theConverter writes all Markdown. It is safe for concurrent use. Text is
// escaped when all of it is written (escape.go), and not by the converter.
var theConverter = newConverter()

func newConverter() *converter.Converter {
	c := converter.NewConverter(
		converter.WithEscapeMode(converter.EscapeModeDisabled),
		converter.WithPlugins(
			base.NewBasePlugin(),
			commonmark.NewCommonmarkPlugin(commonmark.WithListEndComment(false), commonmark.WithHorizontalRule("***")),
			table.NewTablePlugin(table.WithCellPaddingBehavior(table.CellPaddingBehaviorMinimal)),
			strikethrough.NewStrikethroughPlugin(),
		),
	)
	c.Register.TextTransformer(func(_ converter.Context, s string) string { return hide(s) }, converter.PriorityEarly)
	c.Register.RendererFor("a", converter.TagTypeInline, writeLink, converter.PriorityEarly)
	c.Register.RendererFor("img", converter.TagTypeBlock, writePicture, converter.PriorityEarly)
	c.Register.RendererFor("br", converter.TagTypeInline, writeBreak, converter.PriorityEarly)
	return c
}

// markdown writes a tree as Markdown.
func (r *reader) markdown(root *html.Node) string {
	r.tidy(root)
	body, err := theConverter.ConvertNode(root)
	if err != nil { // only a converter without plugins fails
		panic(err)
	}
	return show(body)
}

func writeLink(ctx converter.Context, w converter.Writer, n *html.Node) converter.RenderStatus {
	var content bytes.Buffer
	ctx.RenderChildNodes(ctx, &content, n)
	words := content.String()
	inner := strings.Join(strings.Fields(words), " ")
	address := attr(n, "href")
	if isBlankText(words[:1]) {
		_ = w.WriteByte(' ')
	}
	if text(n) == address && isBare(address) {
		_, _ = w.WriteString(address)
	} else {
		_, _ = w.WriteString("[" + escapeBrackets(inner) + "](" + escapeReferences(address) + ")")
	}
	if isBlankText(words[len(words)-1:]) {
		_ = w.WriteByte(' ')
	}
	return converter.RenderSuccess
}

func isBlankText(s string) bool { return strings.TrimSpace(s) == "" }

func writePicture(_ converter.Context, w converter.Writer, n *html.Node) converter.RenderStatus {
	caption := attr(n, "title")
	alt := firstOf(attr(n, "alt"), caption)
	_, _ = w.WriteString("\n\n![" + escapeBrackets(hide(alt)) + "](" + escapeReferences(attr(n, "src")))
	if caption != "" {
		_, _ = w.WriteString(` "` + escapeTitle(caption) + `"`)
	}
	_, _ = w.WriteString(")\n\n")
	return converter.RenderSuccess
}

func writeBreak(_ converter.Context, w converter.Writer, _ *html.Node) converter.RenderStatus {
	_ = w.WriteByte('\n')
	return converter.RenderSuccess
}
