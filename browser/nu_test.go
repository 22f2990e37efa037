//go:build browser

package browser

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// ignored is the text of the only messages of the checker that are wrong: it
// takes JSON-LD, which is data, for a script that the policy forbids.
const ignored = "violates Content Security Policy"

// obsolete are the attributes of an e-mail that say again what its styles say,
// to programs that know no styles.
var obsolete = regexp.MustCompile(`^The “(align|bgcolor|border|cellpadding|cellspacing|width)” attribute on the “(body|table|td)” element is obsolete\.`)

// expected reports whether a message is of what has to be so.
func expected(url, message string) bool {
	return strings.Contains(message, ignored) || strings.HasSuffix(url, "/email.html") && obsolete.MatchString(message)
}

func TestNuFindsNothing(t *testing.T) {
	java, vnu := need(t, "JAVA"), need(t, "VNU")
	dir := site(t)
	build(t, dir)
	// The checker ends with 1 if it has found anything, also what is ignored.
	out, err := exec.Command(java, "-jar", vnu, "--format", "json", "--stdout", "--skip-non-html", filepath.Join(dir, "public")).Output()
	var result struct {
		Messages []struct {
			Type, SubType, URL, Message, Extract string
			LastLine                             int
		}
	}
	if jsonErr := json.Unmarshal(out, &result); jsonErr != nil {
		t.Fatalf("%v (%v)\n%s", jsonErr, err, out)
	}
	for _, m := range result.Messages {
		if (m.Type == "error" || m.SubType == "warning") && !expected(m.URL, m.Message) {
			t.Errorf("%s: %s\n%s", strings.TrimPrefix(m.URL, "file:"+dir), m.Message, m.Extract)
		}
	}
}
