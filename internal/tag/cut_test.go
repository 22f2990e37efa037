package tag

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// labelledLines are the lines of the project's labelled texts.
func labelledLines(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("../ingest/testdata/labelled/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no labelled texts: %v", err)
	}
	var out []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" {
				out = append(out, line)
			}
		}
	}
	return out
}

// TestCutAnywhere cuts every line of the labelled texts at every word: rules look
// at words before and behind others, and any word may be the first or the last.
func TestCutAnywhere(t *testing.T) {
	for _, line := range labelledLines(t) {
		for _, w := range words(line) {
			for _, part := range []string{line[:w.end], line[w.start:]} {
				checkEvidence(t, Text{Lang: "ar", Body: part, Date: day("2024-11-20")})
			}
		}
	}
}

// checkEvidence tags a text, and compares what was found with the words that it
// was found in.
func checkEvidence(t *testing.T, text Text) {
	t.Helper()
	r := tagger.Tag(text)
	check := func(id string, all []Evidence) {
		if len(all) == 0 {
			t.Errorf("%q: %s has no evidence", text.Body, id)
		}
		for _, e := range all {
			if e.Field != Body || e.Start < 0 || e.Start > e.End || e.End > len(text.Body) || text.Body[e.Start:e.End] != e.Words {
				t.Fatalf("%q: the evidence of %s is %+v", text.Body, id, e)
			}
		}
	}
	for _, entries := range [][]Entry{r.Countries, r.Bodies} {
		for _, e := range entries {
			check(e.ID, e.Evidence)
		}
	}
	for _, o := range r.Officials {
		check(o.ID, o.Evidence)
		if o.Via == ByName && (o.Name == "" || !strings.Contains(text.Body, o.Name)) {
			t.Errorf("%q has no %q", text.Body, o.Name)
		}
	}
}

// FuzzWords joins words that rules know in any order.
func FuzzWords(f *testing.F) {
	var vocabulary []string
	seen := map[string]bool{}
	for _, line := range labelledLines(f) {
		for _, w := range words(line) {
			if !seen[w.fold] {
				seen[w.fold] = true
				vocabulary = append(vocabulary, line[w.start:w.end])
			}
		}
	}
	for seed := range uint64(300) {
		f.Add(seed, uint8(seed%60))
	}
	gaps := []string{" ", " ", " ", " ", " ", "، ", ". ", ": ", "\n", " - ", " «", "» ", " (", ") "}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		random := rand.New(rand.NewPCG(seed, uint64(n)))
		var b strings.Builder
		for range n {
			b.WriteString(vocabulary[random.IntN(len(vocabulary))])
			b.WriteString(gaps[random.IntN(len(gaps))])
		}
		checkEvidence(t, Text{Lang: "ar", Body: b.String(), Date: day("2024-11-20")})
	})
}
