//go:build browser

package browser

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// ignored is the text of the only messages of the checker that are wrong: it
// takes JSON-LD, which is data, for a script that the policy forbids.
const ignored = "violates Content Security Policy"

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
		if (m.Type == "error" || m.SubType == "warning") && !strings.Contains(m.Message, ignored) {
			t.Errorf("%s: %s\n%s", strings.TrimPrefix(m.URL, "file:"+dir), m.Message, m.Extract)
		}
	}
}
