//go:build browser

package browser

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// need returns what make test names, and fails without it: a test that did not
// run is no test that passed.
func need(t testing.TB, variable string) string {
	t.Helper()
	value := os.Getenv(variable)
	if value == "" {
		t.Fatalf("%s is not set; run make test", variable)
	}
	return value
}

// program compiles mujaz once for all tests.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "mujaz-browser")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "mujaz")
	if out, err := exec.Command("go", "build", "-o", program, "../cmd/mujaz").CombinedOutput(); err != nil {
		panic(string(out))
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// site copies the repository's site, so that a test may edit it, with the
// articles of testdata/site, which use all that an article can have.
func site(t testing.TB) string {
	t.Helper()
	return siteOf(t, "content", "templates", "static")
}

// fixedSite is a site that does not change with the repository's own articles,
// but for the one that those of testdata/site link to, and their topics.
func fixedSite(t testing.TB) string {
	t.Helper()
	dir := siteOf(t, "content/data", "templates", "static")
	for _, lang := range []string{"ar", "en"} {
		article := filepath.Join("content", lang, "2024", "11", "20", "russia-iraq-99b6f2.md")
		write(t, filepath.Join(dir, article), read(t, filepath.Join("..", article)))
	}
	return dir
}

func siteOf(t testing.TB, folders ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range folders {
		copyDir(t, filepath.Join(dir, name), filepath.Join("..", name))
	}
	copyDir(t, dir, filepath.Join("testdata", "site"))
	write(t, filepath.Join(dir, "site.yaml"), read(t, filepath.Join("..", "site.yaml")))
	return dir
}

func copyDir(t testing.TB, to, from string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// build writes a site to its folder public.
func build(t testing.TB, dir string) {
	t.Helper()
	if out, err := exec.Command(program, "build", "-s", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func write(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// serve starts the preview of a site and returns its address, with a slash at
// the end.
func serve(t testing.TB, dir string, flags ...string) string {
	t.Helper()
	cmd := exec.Command(program, append([]string{"serve", "-s", dir, "-p", "0"}, flags...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = t.Output()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if address, _, ok := strings.Cut(lines.Text(), " is the site"); ok {
			go func() {
				for lines.Scan() {
				}
			}()
			return address
		}
	}
	t.Fatal("serve did not say where the site is")
	return ""
}
