package arabic

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// TestSearchVectors holds folding, cutting and stemming to the vectors that the
// browser's script is held to, too (browser/search_test.go).
func TestSearchVectors(t *testing.T) {
	data, err := os.ReadFile("testdata/search.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors struct {
		Fold  [][2]string
		Words []struct {
			Text  string
			Words []string
		}
		Stem [][3]string
	}
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	if len(vectors.Fold) < 20 || len(vectors.Words) < 10 || len(vectors.Stem) < 60 {
		t.Fatal("vectors are missing")
	}
	for _, v := range vectors.Fold {
		if got := Fold(v[0]); got != v[1] {
			t.Errorf("Fold(%q) = %q, want %q", v[0], got, v[1])
		}
	}
	for _, v := range vectors.Words {
		var got []string
		for _, token := range Tokens(v.Text) {
			got = append(got, token.Fold)
		}
		if !slices.Equal(got, v.Words) {
			t.Errorf("Tokens(%q) = %q, want %q", v.Text, got, v.Words)
		}
	}
	for _, v := range vectors.Stem {
		bare := WithoutArticle(Fold(v[0]))
		if got := [3]string{v[0], bare, WithoutEnding(bare)}; got != v {
			t.Errorf("stems %q, want %q", got, v)
		}
	}
}
