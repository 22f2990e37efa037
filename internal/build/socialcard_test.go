package build

import (
	"bytes"
	"context"
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/mujaz/mujaz/internal/socialcard"
)

// cardsOf are the social cards of a site, by path.
func cardsOf(files map[string]string) []string {
	var out []string
	for p := range files {
		if strings.HasSuffix(p, "/card.png") {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return out
}

// An article has a card unless it has a picture of its own or was withdrawn,
// and a preview serves what a build writes.
func TestSocialCards(t *testing.T) {
	files := small()
	put(files, "content/en/2024/11/20/b.md", "---\ntitle: Egypt\ntranslation: {status: human}\n---\nText.\n")
	put(files, "content/ar/2024/11/20/drawn.md", "---\ntitle: رسم\ndate: 2024-11-20\ncover: {src: x.svg, alt: رسم}\n---\nنص.\n")
	put(files, "content/ar/2024/11/20/x.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>`)
	built := makeSite(t, files, Options{Clock: clock}, nil)
	if built.problems != "" {
		t.Fatal(built.problems)
	}
	want := []string{"ar/2024/10/05/c/card.png", "ar/2024/11/20/b/card.png", "ar/2024/11/20/drawn/card.png", "en/2024/11/20/b/card.png"}
	if got := cardsOf(built.files); !slices.Equal(got, want) {
		t.Errorf("cards %v, want %v", got, want)
	}
	s := newSite(t, files, nil)
	for _, path := range want {
		data := built.files[path]
		if c, format, err := image.DecodeConfig(strings.NewReader(data)); err != nil || format != "png" || c.Width != socialcard.Width || c.Height != socialcard.Height {
			t.Errorf("%s: %s, %+v, %v", path, format, c, err)
		}
		p, ok := s.Plan.Lookup("/" + path)
		if !ok {
			t.Fatalf("a preview has no %s", path)
		}
		if made, err := s.Page(p); err != nil || string(made.Data) != data {
			t.Errorf("a preview serves %d bytes of %s, %v; a build writes %d", len(made.Data), path, err, len(data))
		}
		page := built.files[strings.TrimSuffix(path, "card.png")+"index.html"]
		for _, tag := range []string{
			`<meta property="og:image" content="https://example.org/news/` + path + `">`,
			`<meta property="og:image:width" content="1200">`, `<meta property="og:image:height" content="630">`,
			`<meta name="twitter:card" content="summary_large_image">`,
		} {
			if !strings.Contains(page, tag) {
				t.Errorf("the page of %s has no %s", path, tag)
			}
		}
		if strings.Contains(page, `"image":`) {
			t.Errorf("the card %s is said to be a picture of what happened", path)
		}
	}
	if built.files[want[1]] == built.files[want[3]] {
		t.Error("two languages have one card")
	}
}

// Cards may be for no article, or for those of a day and later.
func TestSocialCardsSince(t *testing.T) {
	files := small()
	for setting, want := range map[string][]string{"false": nil, "2024-11-01": {"ar/2024/11/20/b/card.png"}} {
		put(files, "site.yaml", "format: 1\ntitle: {ar: موجز}\nsocialCards: "+setting+"\n")
		built := makeSite(t, files, Options{Clock: clock}, nil)
		if got := cardsOf(built.files); !slices.Equal(got, want) || built.problems != "" {
			t.Errorf("%s: cards %v, want %v; %s", setting, got, want, built.problems)
		}
		if old := built.files["ar/2024/10/05/c/index.html"]; strings.Contains(old, "og:image") || !strings.Contains(old, `content="summary"`) {
			t.Errorf("%s: an article without a card names one", setting)
		}
	}
}

// A build draws no card that an earlier one has kept.
func TestSocialCardsAreKept(t *testing.T) {
	files := small()
	const b = "ar/2024/11/20/b/card.png"
	c := &cache{kept: map[string][]byte{}}
	build := func() string {
		c.memory.files, c.made = map[string]string{}, 0
		if _, err := newSite(t, files, nil).Write(context.Background(), c, nil); err != nil {
			t.Fatal(err)
		}
		return c.memory.files[b]
	}
	build()
	first := build()
	if c.made != 0 {
		t.Errorf("%d cards and pictures made again", c.made)
	}
	put(files, "content/ar/2024/11/20/b.md", "---\ntitle: مصر\ndate: 2024-11-20\n---\nنص آخر.\n")
	if again := build(); c.made != 0 || again != first {
		t.Errorf("another text: %d cards made, the same %t", c.made, again == first)
	}
	put(files, "content/ar/2024/11/20/b.md", "---\ntitle: مصر والأردن\ndate: 2024-11-20\n---\nنص.\n")
	if other := build(); c.made != 1 || other == first {
		t.Errorf("another title: %d cards made, the same %t", c.made, other == first)
	}
	for name, data := range c.kept {
		if strings.HasPrefix(name, "card-") {
			c.kept[name] = bytes.ToUpper(data)
		}
	}
	if kept := build(); c.made != 0 || kept == first {
		t.Error("a card was drawn that is kept")
	}
}

// A font that cannot be read is named, unless there are no cards.
func TestFontOfSocialCards(t *testing.T) {
	files := small()
	put(files, fontFolder+"bold-arabic.woff", "no font")
	if r := makeSite(t, files, Options{Clock: clock}, nil); !strings.Contains(r.problems, fontFolder+": error: social cards cannot be drawn: bold: bold-arabic.woff") {
		t.Errorf("problems: %s", r.problems)
	}
	put(files, "site.yaml", "format: 1\ntitle: {ar: موجز}\nsocialCards: false\n")
	if r := makeSite(t, files, Options{Clock: clock}, nil); r.problems != "" {
		t.Errorf("problems: %s", r.problems)
	}
	delete(files, fontFolder+"bold-arabic.woff")
	put(files, "site.yaml", "format: 1\ntitle: {ar: موجز, en: Дайджест}\n")
	if problems := newSite(t, files, nil).Problems(); len(problems) != 1 || !strings.Contains(problems[0].String(), "the social cards of en are blank") {
		t.Errorf("problems: %v", problems)
	}
}
