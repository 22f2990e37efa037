package evaluate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// gold is what is right of a file. What is null in the labels is empty here.
type gold struct {
	ID       string
	File     string // slash-separated, from the folder
	Count    int    `json:"article_count"`
	Articles []goldArticle
}

type goldArticle struct {
	FirstWords        string `json:"first_words"`
	Title             string
	TitleAlt          []string `json:"title_alt"`
	Published         string
	PublishedTime     string `json:"published_time"`
	Updated           string
	Dateline          goldDateline
	Source            string
	Countries         []string
	ViaCapital        []string          `json:"countries_via_capital"`
	OptionalCountries map[string]string `json:"countries_optional"` // and why
	Traps             []trap
	Officials         []person
	OptionalOfficials []person `json:"officials_optional"`
	Others            []string `json:"persons_not_officials"`
}

type goldDateline struct {
	Place, Agency string
	AgencyAlt     []string `json:"agency_alt"`
}

// A trap is a form in the text that looks like a country and is none.
type trap struct{ Form, Why string }

type person struct{ Name, Role, Country string }

// readGold reads the labels of a folder.
func readGold(dir string) ([]gold, error) {
	golds, err := readLines[gold](dir, "gold*.jsonl")
	if err != nil {
		return nil, err
	}
	if len(golds) == 0 {
		return nil, fmt.Errorf("%s has no labelled articles: there is no gold.jsonl, or nothing in it", dir)
	}
	seen := map[string]bool{}
	for _, g := range golds {
		switch {
		case g.ID == "" || g.File == "" || len(g.Articles) == 0:
			return nil, fmt.Errorf("%s: the label %q has no id, no file or no articles", dir, g.ID)
		case seen[g.ID]:
			return nil, fmt.Errorf("%s: two labels have the id %s", dir, g.ID)
		}
		seen[g.ID] = true
	}
	return golds, nil
}

// readLines reads all files of a folder that have one JSON object a line, in
// the order of their names.
func readLines[T any](dir, pattern string) ([]T, error) {
	if _, err := os.ReadDir(dir); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil {
		return nil, err
	}
	var out []T
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		number := 0
		for line := range bytes.Lines(data) {
			number++
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			var v T
			if err := json.Unmarshal(line, &v); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, number, err)
			}
			out = append(out, v)
		}
	}
	return out, nil
}
