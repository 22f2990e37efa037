package mujaz

import (
	"go/build"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors is the floor plan, lowest first. A package may import only packages
// of the lines above its own. ARCHITECTURE.md shows the same table.
const floors = `
	diag arabic date
	snapshot output memo
	yamldoc markdown compact watch
	config article gazetteer locale newsdate latin
	content tag byline
	site
	render
	build ingest
	serve
`

// doors names the one package that may import each outside library, so that a
// library can be exchanged in one place.
var doors = map[string]struct{ door, why string }{
	"go.yaml.in/yaml/v4":               {"internal/yamldoc", "the only code that knows YAML's positions"},
	"github.com/yuin/goldmark":         {"internal/markdown", "the only code that knows a syntax tree"},
	"github.com/tdewolff/minify/v2":    {"internal/compact", "its options are chosen once"},
	"github.com/fsnotify/fsnotify":     {"internal/watch", "events are hints; no one else may see one"},
	"github.com/gofrs/flock":           {"internal/output", "one lock, held by the process"},
	"github.com/spf13/cobra":           {"cmd/mujaz", "commands are not the business of packages"},
	"golang.org/x/term":                {"cmd/mujaz", "only the program writes to a terminal"},
	"golang.org/x/sync":                {"internal/build", "one place makes pages on many cores"},
	"golang.org/x/text/collate":        {"internal/locale", "one alphabetical order"},
	"golang.org/x/text/feature/plural": {"internal/locale", "one place for plural forms"},
	"golang.org/x/text/encoding":       {"internal/ingest", "a site's own files are UTF-8"},
}

const module = "github.com/mujaz/mujaz/"

// packages returns the folders with Go files, and what each imports outside
// its tests.
func packages(t *testing.T) map[string][]string {
	out := map[string][]string{}
	err := filepath.WalkDir(".", func(dir string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); dir != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules" || dir == "content" || dir == "public") {
			return filepath.SkipDir
		}
		pkg, err := build.ImportDir(dir, 0)
		if err == nil {
			out[filepath.ToSlash(dir)] = pkg.Imports
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestFloors(t *testing.T) {
	floor := map[string]int{}
	for i, line := range strings.Split(strings.TrimSpace(floors), "\n") {
		for _, name := range strings.Fields(line) {
			floor["internal/"+name] = i + 1
		}
	}
	found := packages(t)
	for dir, imports := range found {
		if dir == "." || dir == "browser" || strings.HasPrefix(dir, "cmd/") || strings.HasSuffix(dir, "/gen") {
			continue
		}
		own, ok := floor[dir]
		if !ok {
			t.Errorf("%s stands on no floor", dir)
			continue
		}
		for _, imp := range imports {
			if below, ok := strings.CutPrefix(imp, module); ok && floor[below] >= own {
				t.Errorf("%s (floor %d) imports %s (floor %d)", dir, own, below, floor[below])
			}
		}
	}
	for dir := range floor {
		if _, ok := found[dir]; !ok {
			t.Errorf("%s is on a floor and does not exist", dir)
		}
	}
}

func TestDoors(t *testing.T) {
	for dir, imports := range packages(t) {
		for _, imp := range imports {
			if imp == "github.com/mujaz/mujaz" && dir != "cmd/mujaz" {
				t.Errorf("%s imports the root package; cmd/mujaz hands its files down", dir)
			}
			for library, d := range doors {
				if (imp == library || strings.HasPrefix(imp, library+"/")) && dir != d.door {
					t.Errorf("%s imports %s, which is for %s: %s", dir, imp, d.door, d.why)
				}
			}
		}
	}
}

func TestArchitectureShowsTheFloors(t *testing.T) {
	page, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(floors), "\n")
	for _, line := range lines {
		names := strings.Fields(line)
		if !slices.ContainsFunc(strings.Split(string(page), "\n"), func(shown string) bool {
			words := strings.Fields(shown)
			return len(words) > 0 && !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(words, n) })
		}) {
			t.Errorf("ARCHITECTURE.md does not show the floor %q", strings.Join(names, " "))
		}
	}
}
