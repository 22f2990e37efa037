package markdown

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
)

func parse(body string, opt Options) (*Doc, diag.List) {
	return Parse(diag.Pos{Path: "content/ar/x.md", Line: 1}, []byte(body), opt)
}

func TestEscapeIsLittle(t *testing.T) {
	for text, want := range map[string]string{
		"قال الوزير «نعم» - أمس، 3 * 4 = 12.": "قال الوزير «نعم» - أمس، 3 * 4 = 12.",
		`قال: "نعم"، و(لا)! [تصوير فلان]`:     `قال: "نعم"، و(لا)! [تصوير فلان]`,
		"file_name و AT&T و 5 < 6 و ~100":     "file_name و AT&T و 5 < 6 و ~100",
		"https://x.org/a_b*c&amp=1 تمام":      "https://x.org/a_b*c&amp=1 تمام",
		"https://x.org/*a*/_b/ و~ا~":          `https://x.org/*a*/_b/ و\~ا\~`,
		"1990. كان":                           `1990\. كان`,
		"3) ثالثا":                            `3\) ثالثا`,
		"# عنوان":                             `\# عنوان`,
		"#وسم":                                "#وسم",
		"- بند":                               `\- بند`,
		"-بند":                                "-بند",
		"* بند":                               `\* بند`,
		"> قول":                               `\> قول`,
		"    أربعة":                           "أربعة",
		"سطر\n---":                            "سطر\n" + `\-\-\-`,
		"سطر\n===":                            "سطر\n" + `\=\=\=`,
		"~x~ ~y~":                             `\~x\~ \~y\~`,
		"[x](y)":                              `\[x](y)`,
		"[^1]: حاشية":                         `\[^1]: حاشية`,
		"<b>":                                 `\<b>`,
		"&amp; &#8207; &x;":                   `\&amp; \&#8207; &x;`,
		"مصطلح\n: وصف":                        "مصطلح\n" + `\: وصف`,
		"a | b\n--|--":                        "a | b\n" + `\-\-\|\-\-`,
		"*مهم* و**جدا**":                      `\*مهم\* و\*\*جدا\*\*`,
		"ضع * هنا* فقط":                       "ضع * هنا* فقط",
		`C:\*.* و C:\dir`:                     `C:\\\*.\* و C:\dir`,
		"آخر\\\nسطر":                          "آخر\\\\\nسطر",
		"`رمز` و `":                           "\\`رمز\\` و \\`",
		"```\nx":                              "\\`\\`\\`\nx",
		"فقرة\n\n\n  أخرى  ":                  "فقرة\n\nأخرى",
		"عنوان {#id}":                         "عنوان {#id}",
	} {
		if got := Escape(text); got != want {
			t.Errorf("Escape(%q)\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestEscapedTextWarnsOfNothing(t *testing.T) {
	for _, text := range []string{"**قال**", "و**ما", "<div>", "[x](javascript:alert(1))", "![](x.jpg)"} {
		if _, problems := parse(Escape(text), Options{Lang: "ar"}); len(problems) > 0 {
			t.Errorf("Escape(%q) = %q: %v", text, Escape(text), problems)
		}
	}
}

// Plain text comes back as it was, in any language; and what is not looked at
// closely needs no escape, as the second paragraph of a text that is.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{
		"1990. كان", "# x\n- y", "* a *b* **c**", "> q", "    code", "x\n---\n===", "~x~ ~~y~~", "[x](y) ![a](b) [c][d]\n\n[d]: e",
		"<b> <!-- --> <https://x>", "&amp; &#x41; &#0;", "https://x.org/a_*b*_c) https://x.org/(a)*, wwwhttps://y.org", "[^1] x\n\n[^1]: y",
		"term\n: def", "a|b\n-|-\n1|2", `\\ \* \`, "a\\\nb", "``` x\n~~~", "_a_ __b__ a_b_c", "# h {#id .c}", "***", "- - -\n_ _ _", "+\n*\n-\n1.",
		"- [ ] x", "قال**«نص»**ما", `"نعم" و"لا"`, "| a |\n|---|", "a  \nb", "[a]:\nb", "![[x]](y)", "<#@0> &copy https://a.bc/&copy;", ":\n:x", "\ufeff# x", "\u00a0- x", "`a` b ``c``",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
			t.Skip()
		}
		markdown := Escape(text)
		if want := "x\n\n" + text; text != "" && isPlain(text) && Escape(want) != want {
			t.Errorf("%q is not plain: %q", text, Escape(want))
		}
		for _, lang := range []string{"ar", ""} {
			doc, _ := parse(markdown, Options{Lang: lang})
			if got, want := normal(doc.Text()), normal(text); got != want {
				t.Errorf("%q\nescaped %q\n   read %q", want, markdown, got)
			}
		}
	})
}

func normal(s string) string { return strings.Join(strings.Fields(s), " ") }
