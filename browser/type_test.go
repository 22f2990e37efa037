//go:build browser

package browser

import (
	"testing"
)

// wrongType names what is set against the rules of Arabic type (W3C, Arabic
// layout requirements) in elements that hold Arabic letters of their own.
const wrongType = `[...document.querySelectorAll("body *")].flatMap(e => {
	const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join("");
	if (!/[\u0621-\u064a]/.test(own) || e.closest("[hidden], .unseen, .skip") || !e.getClientRects().length) return [];
	const s = getComputedStyle(e), wrong = [];
	if (s.letterSpacing !== "normal") wrong.push("letter-spacing " + s.letterSpacing);
	if (s.fontStyle !== "normal") wrong.push(s.fontStyle);
	if (s.textAlign === "justify") wrong.push("justified");
	if (s.hyphens === "auto") wrong.push("hyphenated");
	if (s.opacity !== "1" || /rgba\(.*, 0?\.\d+\)$/.test(s.color)) wrong.push("transparent " + s.color);
	if (e.matches(".text p, .text p *, .text li") && (parseFloat(s.fontSize) < 17 || parseFloat(s.lineHeight) < 1.65 * parseFloat(s.fontSize) - .01))
		if (!e.closest(".footnotes, sup, figcaption, table, .embed")) wrong.push(s.fontSize + " on " + s.lineHeight);
	return wrong.map(w => e.outerHTML.slice(0, 80) + ": " + w);
})`

func TestArabicType(t *testing.T) {
	dir := site(t)
	all := onePageOfEachKind(t, dir)
	base := published(t, dir)
	ctx := browse(t)
	for _, width := range []int64{390, 1280} {
		view(t, ctx, "light", width)
		for _, page := range all {
			open(t, ctx, base+page)
			for _, wrong := range ask[[]string](t, ctx, wrongType) {
				t.Errorf("/%s at %d px: %s", page, width, wrong)
			}
		}
	}
}
