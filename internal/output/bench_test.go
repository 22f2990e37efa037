package output

import (
	"bytes"
	"fmt"
	"os"
	"testing"
)

// BenchmarkBuild builds 20,000 files of 6 kB: into nothing, over themselves,
// and with every file changed.
func BenchmarkBuild(b *testing.B) {
	page := bytes.Repeat([]byte("خبر "), 6000/7)
	run := func(b *testing.B, opt Options, mark byte) {
		page[0] = mark
		w := begin(b, opt)
		for i := range 20_000 {
			if err := w.Write(fmt.Sprintf("ar/2024/%02d/%02d/news-%d/index.html", i%12+1, i%28+1, i), page); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := w.Commit(Note{}); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("fresh", func(b *testing.B) {
		opt := newOptions(b)
		for b.Loop() {
			run(b, opt, 'a')
			b.StopTimer()
			if err := os.RemoveAll(opt.Dest); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		opt := newOptions(b)
		run(b, opt, 'a')
		for b.Loop() {
			run(b, opt, 'a')
		}
	})
	b.Run("changed", func(b *testing.B) {
		opt := newOptions(b)
		run(b, opt, 'a')
		mark := byte('a')
		for b.Loop() {
			mark ^= 1
			run(b, opt, mark)
		}
	})
}
