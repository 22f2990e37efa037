// Evaluate shows how well the labelled articles of a folder are read. It is for
// developers, and no part of what is shipped; make eval runs it.
//
//	evaluate [-errors 50] [-json] [-update] DIR
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/mujaz/mujaz/internal/evaluate"
)

func main() {
	n := flag.Int("errors", 50, "list at most `N` errors of each kind; -1 lists all")
	asJSON := flag.Bool("json", false, "print one JSON object, with all errors")
	update := flag.Bool("update", false, "rewrite the folder's figures.json")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: evaluate [-errors N] [-json] [-update] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, flag.Arg(0), *n, *asJSON, *update); err != nil {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, dir string, n int, asJSON, update bool) error {
	result, err := evaluate.Folder(dir)
	if err != nil {
		return err
	}
	switch {
	case update:
		return commit(w, result, dir)
	case asJSON:
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(result)
	}
	return result.Print(w, n)
}

// commit rewrites the folder's figures and says what changes: none falls
// unseen.
func commit(w io.Writer, result *evaluate.Result, dir string) error {
	old, err := evaluate.Committed(dir)
	if err != nil {
		return err
	}
	if err := result.Commit(dir); err != nil {
		return err
	}
	changes := result.Changes(old)
	if len(changes) == 0 {
		fmt.Fprintln(w, "the figures are as they were")
	}
	for _, c := range changes {
		fmt.Fprintln(w, c)
	}
	return nil
}
