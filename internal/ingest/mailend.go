package ingest

import (
	"regexp"
	"slices"
	"strings"
)

// unsigned cuts the signature and the mail that is answered off the end of a text.
func unsigned(text string) string {
	return withoutSignature(withoutReply(withoutSignature(text)))
}

// signatureLines is how many lines a signature has at most. What is longer below its mark
// is a text: a mail that was passed on stands below the signature of who did so.
const signatureLines = 8

// withoutSignature cuts a line «-- » (RFC 3676) and what is below off a text.
func withoutSignature(text string) string {
	i := strings.LastIndex(text, "\n-- \n")
	if i < 0 || strings.TrimSpace(text[:i]) == "" {
		return text
	}
	below := text[i+len("\n-- \n"):]
	if strings.Count(strings.TrimSpace(below), "\n") >= signatureLines || len(strings.Fields(below)) >= 2*mailStub ||
		strings.Contains(below, "-----") || strings.Contains(below, "\n>") {
		return text
	}
	return text[:i+1]
}

// answered stands over a mail that is answered: «On Tue, Feb 11, 2025, A <a@b.c> wrote:»,
// «في الثلاثاء، 11 فبراير 2025، كتب أحمد <a@b.c>:». The address tells it from «وكتب الوزير
// على حسابه:» over a quotation.
var answered = regexp.MustCompile(`(?s)^(On .*@.*wrote|.*(كتب|كتابة).*@.*|.*@.*(كتب|كتابة).*):\W*$`)

// withoutReply cuts lines with a «>» at the end of a text, and what stands over them. If
// little is above, they are what the mail is sent for: «للنشر».
func withoutReply(text string) string {
	all := strings.Split(strings.TrimSpace(text), "\n")
	end := len(all)
	quoted := false
	for end > 0 && (strings.HasPrefix(all[end-1], ">") || strings.TrimSpace(all[end-1]) == "") {
		quoted = quoted || all[end-1] != ""
		end--
	}
	if !quoted {
		return text
	}
	for size := 1; size <= min(2, end); size++ { // a long address breaks the line
		above := strings.Join(all[:end-size], "\n")
		if answered.MatchString(strings.Join(all[end-size:end], "\n")) && len(strings.Fields(above)) >= mailStub &&
			!slices.ContainsFunc(all[:end-size], func(l string) bool { return strings.HasPrefix(l, ">") }) {
			return above + "\n"
		}
	}
	return text
}
