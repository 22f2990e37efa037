// Bench measures builds of made archives: the same articles as a site of
// Mujaz and as an equivalent site of Hugo, and cp -r of what was built. It is
// for developers, and no part of what is shipped; make bench runs it.
//
//	bench [-dir DIR] [-runs 3] [-markdown] [SIZE…]    measure archives of so many articles
//	bench -make DIR -articles 10000                   only write an archive
//
// Builds go into new folders and are made alternately; the figures are medians.
// It works on a RAM disk where the system has one, so that the programs are
// measured and not the disk. Beside times it measures two laws: that a new
// article changes few files, and that a site is the same in every byte wherever
// and on however many cores it is built.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strconv"
)

func main() {
	dir := flag.String("make", "", "write an archive into the new folder `DIR`, and measure nothing")
	articles := flag.Int("articles", 10_000, "the archive of -make has `N` Arabic articles")
	var s settings
	flag.StringVar(&s.dir, "dir", "", "work in a new folder in `DIR`, in place of a RAM disk")
	flag.IntVar(&s.runs, "runs", 3, "build everything `N` times")
	flag.BoolVar(&s.markdown, "markdown", false, "print Markdown")
	flag.StringVar(&s.goCommand, "go", "go", "the `command` that builds Mujaz and Hugo")
	flag.StringVar(&s.tools, "tools", ".tools", "the `folder` for both")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	if *dir != "" {
		err = makeSite(*dir, *articles, "")
	} else if s.sizes, err = sizes(flag.Args()); err == nil {
		err = s.measure(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1)
	}
}

// sizes reads the numbers of articles to be measured.
func sizes(args []string) ([]int, error) {
	if len(args) == 0 {
		return []int{1_000, 10_000}, nil
	}
	var out []int
	for _, arg := range args {
		n, err := strconv.Atoi(arg)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q is no number of articles", arg)
		}
		out = append(out, n)
	}
	return out, nil
}
