//go:build browser

package browser

import (
	"strconv"
	"strings"
	"testing"
)

// inOrder gives the words of an element as they stand on the screen, from left
// to right: each is looked for in the element's text, and its glyphs' place is
// read from the browser. Marks that isolate are no part of the text.
const inOrder = `((selector, nth, words) => {
	const element = document.querySelectorAll(selector)[nth];
	const letters = [];
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node; node = walker.nextNode();)
		for (let i = 0; i < node.length; i++)
			if (!/[\u2066-\u2069]/.test(node.data[i])) letters.push([node, i]);
	const text = letters.map(([node, i]) => node.data[i]).join("");
	return words.map(word => {
		const at = text.indexOf(word);
		if (at < 0) return [word + " is not in " + text, 0];
		const range = document.createRange();
		range.setStart(letters[at][0], letters[at][1]);
		const [node, i] = letters[at + word.length - 1];
		range.setEnd(node, i + 1);
		return [word, range.getBoundingClientRect().left];
	}).sort((a, b) => a[1] - b[1]).map(([word]) => word).join(" ");
})`

// TestGlyphsStandInOrder reads the places of hard cases back from the browser.
// Each case is written as it should stand on the screen, from left to right.
func TestGlyphsStandInOrder(t *testing.T) {
	base := published(t, site(t))
	ctx := browse(t)
	for _, page := range []struct {
		address, selector string
		want              []string
	}{
		{"ar/2024/11/21/order/", ".text li", []string{
			"مساء + 964 1 235 الهاتف",
			"صباحاً 2023 11 19 عُدّل",
			"سابقاً C ++ بلغة",
			"أمس Reuters وكالة",
			"الشبكة @ UN حساب",
			"ليلاً - 5 الحرارة",
			"أمس F - 16 طائرة",
			"تقريباً 2022 2021 بين",
			"سكت C # بحثنا قال",
		}},
		{"ar/2024/11/21/order/", "h1", []string{"2023 11 19 منذ C ++ بلغة 5 G شبكات"}},
		{"en/2024/11/21/order/", ".text li", []string{
			"Minister حسين فؤاد 20 times",
			"Call + 964 1 235 now",
			"Agencies واع سانا and Reuters",
			"Changed 2023 11 19 again",
		}},
		{"en/2024/11/21/order/", "h1", []string{"word نهر 2 times"}},
		// The same article in a list: a Latin title among Arabic ones, and names of
		// both scripts in one list.
		{"ar/2024/11/21/", `.card a[href$="/2024/11/21/order/"] bdi`, []string{"2023 11 19 منذ C ++ بلغة 5 G شبكات"}},
		{"ar/2024/11/22/", `bdi[lang="en"]`, []string{"An article that has no"}},
	} {
		open(t, ctx, base+page.address)
		until(t, ctx, "its fonts", `document.fonts.status === "loaded"`)
		for i, want := range page.want {
			words := strings.Fields(want)
			var list []string
			for _, w := range words {
				list = append(list, strconv.Quote(w))
			}
			got := ask[string](t, ctx, inOrder+`(`+strconv.Quote(page.selector)+`, `+strconv.Itoa(i)+`, [`+strings.Join(list, ",")+`])`)
			if got != want {
				t.Errorf("/%s %s %d stands\n%s, want\n%s", page.address, page.selector, i+1, got, want)
			}
		}
	}
}
