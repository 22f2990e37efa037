//go:build browser

package browser

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browse opens a tab of a fresh browser. At the test's end it fails the test if
// a page has complained: of a script, of the Content-Security-Policy, of a file
// that is missing. A complaint that holds one of the expected texts is none.
func browse(t testing.TB, expected ...string) context.Context {
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
	ctx, cancel := context.WithTimeout(tab, 3*time.Minute)
	c := &complaints{}
	t.Cleanup(func() {
		cancel()
		cancelTab()
		cancelAllocator()
		c.report(t, expected)
	})
	open(t, ctx, "about:blank")
	if _, err := chromedp.Call(ctx, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	listen(ctx, c, log.EntryAdded, func(e log.EventEntryAdded) string {
		if e.Entry.Level != log.EntryLevelError {
			return ""
		}
		return e.Entry.Text + " " + e.Entry.URL
	})
	listen(ctx, c, runtime.ExceptionThrown, func(e runtime.EventExceptionThrown) string {
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		return text
	})
	listen(ctx, c, runtime.ConsoleAPICalled, func(e runtime.EventConsoleAPICalled) string {
		if e.Type != runtime.ConsoleAPICalledTypeError || len(e.Args) == 0 {
			return ""
		}
		return "console.error: " + string(e.Args[0].Value) + e.Args[0].Description
	})
	return ctx
}

// complaints are what a browser says of the pages that it has shown.
type complaints struct {
	listeners sync.WaitGroup
	mu        sync.Mutex
	texts     []string
}

// listen collects the events of one kind that complain returns a text for.
func listen[E any](ctx context.Context, c *complaints, kind cdp.Event[E], complain func(E) string) {
	events := chromedp.Events(ctx, kind)
	c.listeners.Go(func() {
		for e, err := range events {
			if err != nil {
				return
			}
			if text := complain(e); text != "" {
				c.mu.Lock()
				c.texts = append(c.texts, text)
				c.mu.Unlock()
			}
		}
	})
}

func (c *complaints) report(t testing.TB, expected []string) {
	c.listeners.Wait()
	for _, text := range c.texts {
		// A page that names no icon, as an e-mail does not, makes it ask for this.
		known := strings.HasSuffix(text, "/favicon.ico")
		for _, e := range expected {
			known = known || strings.Contains(text, e)
		}
		if !known {
			t.Errorf("the browser complains: %s", text)
		}
	}
}

func open(t testing.TB, ctx context.Context, address string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
}

// ask evaluates an expression in the page.
func ask[T any](t testing.TB, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for an expression to be true of a page that is whole, across
// reloads. An address changes before the page that stands there has its text.
func until(t testing.TB, ctx context.Context, what, expression string) {
	t.Helper()
	whole := `document.readyState === "complete" && (` + expression + `)`
	deadline := time.Now().Add(20 * time.Second)
	for time.Now().Before(deadline) {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](whole)); err == nil && ok {
			return
		}
		time.Sleep(30 * time.Millisecond)
	}
	text, _ := chromedp.Run(ctx, chromedp.Evaluate[string]("document.body ? document.body.innerText.slice(0, 400) : ''"))
	t.Fatalf("%s: never became true: %s\nthe page says: %s", what, expression, text)
}

// click presses the mouse in the middle of the first element that a selector
// finds, once its page is whole. The place is asked of the page: nodes that
// the browser's inspector numbered are gone when a new page replaces theirs,
// which can happen between finding one and pressing it.
func click(t testing.TB, ctx context.Context, selector string) {
	t.Helper()
	until(t, ctx, "the page is there", "true")
	at := ask[[]float64](t, ctx, fmt.Sprintf(`(e => {
		e.scrollIntoView({block: "center"})
		const r = e.getBoundingClientRect()
		return [r.x + r.width / 2, r.y + r.height / 2]
	})(document.querySelector(%q))`, selector))
	if err := chromedp.Do(ctx, chromedp.MouseClickXY(at[0], at[1])); err != nil {
		t.Fatalf("%s: %v", selector, err)
	}
}

// awaited evaluates an expression that is a promise.
func awaited[T any](t testing.TB, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}
