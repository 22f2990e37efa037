package typeset

import (
	"slices"
	"testing"
	"unicode"
)

// FuzzLines: any text can be set, in lines no wider than asked for unless some
// letters are, with every letter of it in one of them.
func FuzzLines(f *testing.F) {
	for _, text := range []string{
		"", "وزير الخارجية", "Iraq’s (فؤاد حسين) 2024", "\u202e\u2067a\u2069\u202c", "مُدَرِّسَةٌ لِلَّهِ", "a\u0301\u0302\u0303\u0304b", "\u200d\u200c\u2060", "👩‍👩‍👧 🇪🇬", "\x00\xff\ufffd", "- – -", "ﷺ ﷲ ﻻ", "٢٠٢٤/١١/٢٠", "क्षि 中文",
	} {
		f.Add(text, true, 9000)
		f.Add(text, false, 4000)
	}
	setters := map[bool]*Setter{}
	f.Fuzz(func(t *testing.T, text string, rtl bool, width int) {
		if width < 4000 || width > 1<<20 {
			return
		}
		if setters[rtl] == nil {
			setters[rtl] = setter(t, "bold")
		}
		set := setters[rtl].Text(text, "ar", rtl)
		width = width * Em / 1000
		seen := make([]bool, len(set.Runes()))
		for _, line := range set.Lines(width, 0) {
			if line.Width > width && slices.ContainsFunc(line.Glyphs, func(g Glyph) bool { return g.Rune > line.Glyphs[0].Rune+8 }) {
				t.Errorf("%q: a line of %d is wider than %d", text, line.Width, width)
			}
			for _, g := range line.Glyphs {
				for i := g.Rune; i < g.Rune+g.Runes; i++ {
					seen[i] = true
				}
				setters[rtl].Outline(g)
			}
		}
		for i, r := range set.Runes() {
			if !seen[i] && !unicode.IsSpace(r) && !format(r) && !unicode.Is(unicode.M, r) {
				t.Errorf("%q: %q at %d is in no line", text, r, i)
			}
		}
		if lines := set.Lines(width, 2); len(lines) > 2 {
			t.Errorf("%q: %d lines of 2", text, len(lines))
		}
	})
}
