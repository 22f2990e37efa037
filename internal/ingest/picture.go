package ingest

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"path"
	"regexp"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/markdown"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// A Fetch gets a picture by its address.
type Fetch func(ctx context.Context, address string) ([]byte, error)

// pictureLink is a picture in Markdown: its text, its address, its caption.
var pictureLink = regexp.MustCompile(`!\[((?:[^\]\\]|\\.)*)\]\((https?://[^\s()]+)((?:\s+"(?:[^"\\]|\\.)*")?)\)`)

// pictureTypes are the kinds of pictures that a page can show, by what their
// bytes are; an SVG could carry more than a picture.
var pictureTypes = map[string]string{"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp"}

// illustrate gives an article its pictures: copied beside its file, if that is
// asked for, or as they are, which a page prints as links. A picture that
// cannot be got stays a link.
func (im *Importer) illustrate(ctx context.Context, o *Outcome) (*article.Cover, error) {
	d := &o.Draft
	cover := d.Fields.Cover
	if im.opt.Pictures == nil || im.opt.DryRun {
		if cover != nil {
			d.Blocks = append([]Block{cover.block()}, d.Blocks...)
		}
		return nil, nil
	}
	var out *article.Cover
	if cover != nil {
		name, err := im.copyPicture(ctx, o, cover.Src)
		if err != nil {
			return nil, err
		}
		if name == "" {
			d.Blocks = append([]Block{cover.block()}, d.Blocks...)
		} else {
			out = &article.Cover{Src: yamldoc.Text{Value: name}, Alt: cover.alt(), Caption: cover.Caption, Credit: cover.Credit}
		}
	}
	for i := range d.Blocks {
		if err := im.copyInBlock(ctx, o, &d.Blocks[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// copyInBlock copies the pictures of one block.
func (im *Importer) copyInBlock(ctx context.Context, o *Outcome, b *Block) error {
	var failed error
	if !strings.Contains(b.Markdown, "](http") {
		return nil
	}
	b.Markdown = pictureLink.ReplaceAllStringFunc(b.Markdown, func(s string) string {
		m := pictureLink.FindStringSubmatch(s)
		name, err := im.copyPicture(ctx, o, m[2])
		if err != nil {
			failed = err
		}
		if name == "" {
			return s
		}
		return "![" + m[1] + "](" + name + m[3] + ")"
	})
	return failed
}

// copyPicture saves a picture beside the article's file and returns its name;
// "" if it cannot be got, which is a warning. The error is the disk's or the context's.
func (im *Importer) copyPicture(ctx context.Context, o *Outcome, address string) (string, error) {
	data, err := im.opt.Pictures(ctx, address)
	if err := ctx.Err(); err != nil { // stopped: the next import gets it
		return "", err
	}
	if err != nil {
		o.Draft.warn("picture-unread", "a picture cannot be copied, and stays a link: "+err.Error())
		return "", nil
	}
	ext := pictureTypes[http.DetectContentType(data)]
	if ext == "" {
		o.Draft.warn("picture-unread", "a picture stays a link, as it is none that a page can show: "+address)
		return "", nil
	}
	base := strings.TrimSuffix(o.Path, ".md")
	if err := os.MkdirAll(im.abs(path.Dir(o.Path)), 0o755); err != nil {
		return "", err
	}
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s-%d%s", base, n, ext)
		if err := exclusive(im.abs(name), data); os.IsExist(err) {
			continue
		} else if err != nil {
			return "", err
		}
		return path.Base(name), nil
	}
}

// block is a cover as a picture in the text, at its own address.
func (c *Cover) block() Block {
	title := ""
	if caption := c.captioned(); caption != "" && caption != c.alt() {
		title = ` "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ").Replace(caption) + `"`
	}
	alt := strings.NewReplacer("[", `\[`, "]", `\]`).Replace(markdown.Escape(c.alt()))
	return Block{Kind: Picture, Text: c.alt(), Markdown: "![" + alt + "](" + c.Src + title + ")"}
}

// captioned is the caption with the credit in brackets.
func (c *Cover) captioned() string {
	if c.Credit == "" {
		return c.Caption
	}
	return strings.TrimSpace(c.Caption + " (" + c.Credit + ")")
}

// alt is the text for those who cannot see the picture: what its page says of
// it.
func (c *Cover) alt() string {
	for _, s := range []string{c.Alt, c.Caption} {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			return s
		}
	}
	return path.Base(c.Src)
}
