package ingest

import (
	"strings"
	"testing"
)

func TestNumberedList(t *testing.T) {
	const head = "ورشة الخزف تستقبل زوارها في الحي القديم\n\nيمر العمل في الورشة بمراحل يعرفها كل من جلس إلى الدولاب، وهي طويلة ومتعبة.\n"
	for lines, want := range map[string]string{
		"1) أولا يعجن الطين\n2) ثم يجفف في الشمس":     "1) أولا يعجن الطين\n2) ثم يجفف في الشمس",
		"٣. يحرق في الفرن\n٤. يلون *كله* بعد أن يبرد": "3. يحرق في الفرن\n4. يلون \\*كله\\* بعد أن يبرد",
		"1) أولا يعجن الطين\n3) ثم يجفف في الشمس":     "",
		"1) أولا يعجن الطين\n2. ثم يجفف في الشمس":     "",
		"1- أولا يعجن الطين\n2- ثم يجفف في الشمس":     "",
	} {
		got := ""
		for _, b := range readText(t, head+lines)[0].Blocks {
			if b.Kind == List {
				got = b.Markdown
			}
		}
		if got != strings.ReplaceAll(want, "\\\\", "\\") {
			t.Errorf("%q: %q, want %q", lines, got, want)
		}
	}
}
