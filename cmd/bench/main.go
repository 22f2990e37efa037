// Bench makes archives of news. It is for developers, and no part of what is
// shipped.
//
//	bench -make DIR -articles 10000    write an archive into a new folder
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	dir := flag.String("make", "", "write an archive into the new folder `DIR`")
	articles := flag.Int("articles", 10_000, "the archive has `N` Arabic articles")
	flag.Parse()
	if flag.NArg() != 0 || *dir == "" || *articles < 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := makeSite(*dir, *articles); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}
