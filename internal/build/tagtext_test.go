package build

import (
	"strings"
	"testing"
)

func TestLinksAreNoWords(t *testing.T) {
	for body, want := range map[string]string{
		"[خبر](../21/iraq.md) و":         "[خبر](" + strings.Repeat(" ", 13) + ") و",
		"[a](iraq.md \"العراق\")":        "[a](        \"العراق\")",
		"[1]: https://iraq.example\n[x]": "[1]: " + strings.Repeat(" ", 20) + "\n[x]",
		"\\](iraq.md)":                   "\\](iraq.md)",
		"(العراق) [2]":                   "(العراق) [2]",
	} {
		if got := withoutLinks(body); got != want {
			t.Errorf("%q became %q, want %q", body, got, want)
		}
	}
}
