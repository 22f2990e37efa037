package output

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// What a build keeps is there for the next, until one has no use for it.
func TestKeep(t *testing.T) {
	opt := newOptions(t)
	build := func(of func(w *Writer)) {
		t.Helper()
		w := begin(t, opt)
		of(w)
		if _, err := w.Commit(Note{}); err != nil {
			t.Fatal(err)
		}
	}
	recall := func(w *Writer, name, want string) {
		t.Helper()
		if data, ok := w.Recall(name); string(data) != want || ok != (want != "") {
			t.Errorf("%s is %q, %t; want %q", name, data, ok, want)
		}
	}
	build(func(w *Writer) {
		recall(w, "a", "")
		var both sync.WaitGroup
		for range 2 {
			both.Go(func() {
				if err := w.Keep("a", []byte("one")); err != nil {
					t.Error(err)
				}
			})
		}
		both.Wait()
		if err := w.Keep("b", nil); err != nil {
			t.Error(err)
		}
		recall(w, "a", "one")
	})
	build(func(w *Writer) { recall(w, "a", "one") })
	w := begin(t, opt)
	recall(w, "b", "") // forgotten by the build before
	if err := w.Abort(); err != nil {
		t.Fatal(err)
	}
	spoiled := filepath.Join(opt.Site, ".public.mujaz", "kept", "a")
	build(func(w *Writer) { recall(w, "a", "one") }) // an aborted build forgets nothing
	data, err := os.ReadFile(spoiled)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)-1]++
	if err := os.WriteFile(spoiled, data, 0o644); err != nil {
		t.Fatal(err)
	}
	build(func(w *Writer) { recall(w, "a", "") })
	if names, _ := os.ReadDir(filepath.Dir(spoiled)); len(names) > 0 {
		t.Errorf("%v is left", names)
	}
}
