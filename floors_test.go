package mujaz

import (
	"go/build"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// floors is the floor plan, lowest first. A package may import only packages
// of the lines above its own. ARCHITECTURE.md shows the same table.
const floors = `
	diag arabic date graph
	snapshot output memo fetch similar searchindex message worldmap
	yamldoc markdown compact watch feed fasttemplate picture typeset docx
	config article gazetteer locale newsdate latin webpage socialcard
	content tag byline archive
	site
	render
	build ingest
	serve evaluate
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
	"golang.org/x/sys":                 {"internal/ingest", "only import makes files that must not be written over"},
	"golang.org/x/term":                {"cmd/mujaz", "only the program writes to a terminal"},
	"golang.org/x/sync":                {"internal/build", "one place makes pages on many cores"},
	"golang.org/x/image":               {"internal/picture", "the only code that knows pixels"},
	"github.com/go-text/typesetting":   {"internal/typeset", "the only code that knows a font"},
	"golang.org/x/text/collate":        {"internal/locale", "one alphabetical order"},
	"golang.org/x/text/feature/plural": {"internal/locale", "one place for plural forms"},
	"golang.org/x/text/encoding":       {"internal/ingest", "a site's own files are UTF-8"},

	"codeberg.org/readeck/go-readability/v2":          {"internal/webpage", "where the text of a page is"},
	"github.com/JohannesKaufmann/html-to-markdown/v2": {"internal/webpage", "HTML becomes Markdown in one place"},
	"github.com/mmcdole/gofeed":                       {"internal/feed", "the only code that knows the dialects of feeds"},
}

// anywhere are Unicode's and BCP 47's tables, and the parser of HTML: parts of
// the standard library in all but their address, which every package may import.
var anywhere = []string{"golang.org/x/text/unicode", "golang.org/x/text/language", "golang.org/x/net/html"}

// inTests are libraries that no part of the program imports.
var inTests = []string{"github.com/rogpeppe/go-internal", "github.com/chromedp/chromedp", "github.com/chromedp/cdproto"}

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
			if !strings.Contains(imp, ".") || strings.HasPrefix(imp+"/", module) || slices.ContainsFunc(anywhere, func(a string) bool { return of(imp, a) }) {
				continue
			}
			found := false
			for library, d := range doors {
				if !of(imp, library) {
					continue
				}
				if found = true; dir != d.door {
					t.Errorf("%s imports %s, which is for %s: %s", dir, imp, d.door, d.why)
				}
			}
			if !found {
				t.Errorf("%s imports %s, which has no door", dir, imp)
			}
		}
	}
}

// of reports whether an import path is that of a library or of a package in it.
func of(imp, library string) bool {
	return imp == library || strings.HasPrefix(imp, library+"/")
}

// majorVersion ends the path of a module whose name is before it.
var majorVersion = regexp.MustCompile(`/v\d+$`)

// TestEveryModuleIsKnown holds go.mod's direct dependencies to the doors, and
// to the table of ARCHITECTURE.md that says why each is there.
func TestEveryModuleIsKnown(t *testing.T) {
	file, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	known := slices.Concat(slices.Collect(maps.Keys(doors)), anywhere, inTests)
	for line := range strings.Lines(string(file)) {
		words := strings.Fields(line)
		if len(words) != 2 || !strings.HasPrefix(words[1], "v") {
			continue // not a direct dependency
		}
		dep := words[0]
		if !slices.ContainsFunc(known, func(k string) bool { return of(k, dep) }) {
			t.Errorf("go.mod requires %s, which has no door", dep)
		}
		if !strings.Contains(string(page), path.Base(majorVersion.ReplaceAllString(dep, ""))) {
			t.Errorf("ARCHITECTURE.md does not say why %s is there", dep)
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
