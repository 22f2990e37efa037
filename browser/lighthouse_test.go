//go:build browser

package browser

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// How often Lighthouse is asked, and the median of performance that is enough
// on a machine that may be busy. On a quiet one it is 100.
const (
	lighthouseRuns        = 3
	performanceOfTheWorst = 0.95
)

// A report is what Lighthouse says of a page.
type report struct {
	Categories map[string]struct{ Score float64 }
	Audits     map[string]struct {
		Title        string
		Score        *float64
		NumericValue float64
	}
}

// TestLighthouse holds the home and an article, on a slow telephone, to what
// Google measures: all of accessibility, best practices and search engines.
func TestLighthouse(t *testing.T) {
	program := need(t, "LIGHTHOUSE")
	base := published(t, site(t))
	for _, page := range []string{"ar/", "ar/2024/11/20/russia-iraq-99b6f2/", "en/2024/11/20/russia-iraq-99b6f2/"} {
		var fast, shifts []float64
		for range lighthouseRuns {
			r := lighthouse(t, program, base+page)
			fast = append(fast, r.Categories["performance"].Score)
			for _, category := range []string{"accessibility", "best-practices", "seo"} {
				if score := r.Categories[category].Score; score != 1 {
					t.Errorf("/%s: %s is %.2f: %v", page, category, score, r.failed())
				}
			}
			shifts = append(shifts, r.Audits["cumulative-layout-shift"].NumericValue)
		}
		slices.Sort(fast)
		if median := fast[len(fast)/2]; median < performanceOfTheWorst {
			t.Errorf("/%s: performance is %v", page, fast)
		}
		slices.Sort(shifts)
		if median := shifts[len(shifts)/2]; median > 0 {
			t.Errorf("/%s: its layout shifts by %v", page, shifts)
		}
		t.Logf("/%s: performance %v, layout shifts %v", page, fast, shifts)
	}
}

// lighthouse asks once.
func lighthouse(t *testing.T, program, address string) report {
	t.Helper()
	out := filepath.Join(t.TempDir(), "report.json")
	cmd := exec.Command("node", program, address, "--quiet", "--output=json", "--output-path="+out,
		"--only-categories=performance,accessibility,best-practices,seo",
		"--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir="+t.TempDir())
	cmd.Env = append(os.Environ(), "CHROME_PATH="+need(t, "CHROMIUM"))
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	var r report
	if err := json.Unmarshal([]byte(read(t, out)), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// failed names what cost points.
func (r report) failed() []string {
	var out []string
	for id, a := range r.Audits {
		if a.Score != nil && *a.Score < 1 {
			out = append(out, id+": "+a.Title)
		}
	}
	return out
}
