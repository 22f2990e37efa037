package markdown

import (
	"strings"
	"testing"
)

func TestListsAndFootnotesCountWithTheNumeralsOfThePage(t *testing.T) {
	text := "3. أول\n4. ثان\n\n- نقطة\n\nنص[^a]\n\n[^a]: حاشية\n"
	for zero, want := range map[rune][]string{
		0:   {`<ol start="3">`, `>1</a></sup>`, "<ol>\n<li id="},
		'0': {`<ol start="3">`, `>1</a></sup>`, "<ol>\n<li id="},
		'٠': {`<ol class="arabic-indic" start="3">`, `>١</a></sup>`, "<ol class=\"arabic-indic\">\n<li id="},
		'۰': {`<ol class="persian" start="3">`, `>۱</a></sup>`, "<ol class=\"persian\">\n<li id="},
	} {
		opt := arabicPage
		opt.Zero = zero
		doc, _ := parse(text, opt)
		got := doc.HTML(nil)
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%c: no %s in\n%s", zero, part, got)
			}
		}
	}
}
