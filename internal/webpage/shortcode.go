package webpage

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Exports of WordPress have its shortcodes in the text, and paragraphs that
// only a blank line parts.

var (
	captionCode = regexp.MustCompile(`(?is)\[caption([^\]]*)\](.*?)\[/caption\]`)
	mediaCode   = regexp.MustCompile(`(?is)\[(embed|video|audio|youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|playlist)\b([^\]]*)\](?:([^\[]*)\[/(?:embed|video|audio|youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|playlist)\])?`)
	codeAddress = regexp.MustCompile(`https?://[^\s"'\[\]<>&]+(?:&(?:amp;|#038;)?[^\s"'\[\]<>&]+)*`)
	codeCaption = regexp.MustCompile(`(?is)\bcaption\s*=\s*"([^"]*)"`)
	galleryCode = regexp.MustCompile(`(?i)\[gallery\b[^\]]*\]`)
	captionImg  = regexp.MustCompile(`(?is)^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)$`)
	hasBlocks   = regexp.MustCompile(`(?i)<p[\s>]|<br[\s/>]|<!--\s*wp:paragraph`)
	blankLine   = regexp.MustCompile(`\n[ \t]*\n\s*`)
)

// expand turns shortcodes into the HTML that WordPress makes of them. What has
// no address in it, a gallery by the numbers of its pictures for one, stays
// text in a paragraph of its own.
func expand(source string) string {
	source = blockEmbed.ReplaceAllStringFunc(source, expandBlock)
	if strings.Contains(source, "[") {
		source = captionCode.ReplaceAllStringFunc(source, expandCaption)
		source = mediaCode.ReplaceAllStringFunc(source, expandMedia)
		source = galleryCode.ReplaceAllString(source, "\n\n$0\n\n")
	}
	if !hasBlocks.MatchString(source) {
		source = blankLine.ReplaceAllString(source, "<br><br>")
	}
	return source
}

func expandCaption(code string) string {
	m := captionCode.FindStringSubmatch(code)
	img := captionImg.FindStringSubmatch(m[2])
	if img == nil {
		return m[2]
	}
	caption := strings.TrimSpace(img[2])
	if c := codeCaption.FindStringSubmatch(m[1]); caption == "" && c != nil {
		caption = c[1]
	}
	return "<figure>" + img[1] + "<figcaption>" + caption + "</figcaption></figure>"
}

func expandMedia(code string) string {
	address := codeAddress.FindString(code)
	if address == "" {
		return code
	}
	return `<oembed url="` + html.EscapeString(html.UnescapeString(address)) + `"></oembed>`
}
