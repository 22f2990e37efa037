//go:build browser

package browser

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/chromedp"
)

// need returns what make test names, and fails without it: a test that did not
// run is no test that passed.
func need(t *testing.T, variable string) string {
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

// site copies the repository's site, so that a test may edit it.
func site(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"content", "templates", "static", "site.yaml"} {
		from := filepath.Join("..", name)
		if info, err := os.Stat(from); err == nil && info.IsDir() {
			if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(from)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name), string(data))
	}
	return dir
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// serve starts the preview of a site and returns its address, with a slash at
// the end.
func serve(t *testing.T, dir string, flags ...string) string {
	t.Helper()
	cmd := exec.Command(program, append([]string{"serve", "-s", dir, "-p", "0"}, flags...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
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

// browse opens a tab of a fresh browser, and fails the test at its end if a
// page has complained: of a script, of the Content-Security-Policy, of a file
// that is missing.
func browse(t *testing.T) context.Context {
	t.Helper()
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(need(t, "CHROMIUM")),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("no-sandbox", true), chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("no-first-run", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
	)
	allocator, cancelAllocator := chromedp.NewExecAllocator(context.Background(), opts...)
	tab, cancelTab := chromedp.NewContext(allocator)
	ctx, cancel := context.WithTimeout(tab, 90*time.Second)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	complaints := make(chan string, 100)
	events := chromedp.Events(ctx, log.EntryAdded)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for e, err := range events {
			if err != nil {
				return
			}
			if e.Entry.Level == "error" {
				select {
				case complaints <- e.Entry.Text + " " + e.Entry.URL:
				default:
				}
			}
		}
	}()
	t.Cleanup(func() {
		cancel()
		cancelTab()
		cancelAllocator()
		<-done
		close(complaints)
		for c := range complaints {
			if !strings.Contains(c, "404 (Not Found)") || !strings.Contains(t.Name(), "NotFound") {
				t.Errorf("the browser complains: %s", c)
			}
		}
	})
	return ctx
}

func open(t *testing.T, ctx context.Context, address string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
}

// ask evaluates an expression in the page.
func ask[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for an expression to be true, across reloads of the page.
func until(t *testing.T, ctx context.Context, what, expression string) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for time.Now().Before(deadline) {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](expression)); err == nil && ok {
			return
		}
		time.Sleep(30 * time.Millisecond)
	}
	text, _ := chromedp.Run(ctx, chromedp.Evaluate[string]("document.body ? document.body.innerText.slice(0, 400) : ''"))
	t.Fatalf("%s: never became true: %s\nthe page says: %s", what, expression, text)
}
