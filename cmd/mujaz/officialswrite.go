package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/diag"
)

// writeEntries writes officials.yaml, before any article relies on it, and
// prints what is new in it.
func (a *officialsAdd) writeEntries(all []addition, data []byte) error {
	for _, add := range all {
		if add.entry == nil {
			continue
		}
		fmt.Fprintf(a.out, "%s: +%s\n", officialsFile, add.id)
		for line := range strings.Lines(add.entry.String()) {
			fmt.Fprint(a.out, "    ", line)
		}
	}
	switch {
	case a.dryRun || slices.Equal(data, a.file):
		return nil
	case a.file == nil:
		return writeNew(a.abs(officialsFile), data)
	}
	return replaceFile(a.abs(officialsFile), data)
}

// settle puts the ids into the articles that write the people out, and says
// what was done.
func (a *officialsAdd) settle(all []addition) error {
	var broken diag.List
	changed := 0
	for _, file := range a.site.Files() {
		did, problems, err := a.settleFile(file, all)
		if err != nil {
			return err
		}
		if broken.Add(problems...); did {
			changed++
			fmt.Fprintf(a.out, "%s\n", file.Path)
		}
	}
	verb := "changed"
	if a.dryRun {
		verb = "would change"
	}
	fmt.Fprintf(a.out, "%s %s\n", counted(changed, "article"), verb)
	a.printChecks(all)
	if !a.dryRun {
		fmt.Fprint(a.out, undoHint)
	}
	for _, p := range broken {
		fmt.Fprintln(a.errs, paint(p, coloured(a.errs)))
	}
	if err := tellUnread(a.errs, a.site); err != nil || broken.Errors() > 0 {
		return errReported
	}
	return nil
}

// printChecks says what the editor should look at, what is of all people once.
func (a *officialsAdd) printChecks(all []addition) {
	said := map[string]bool{}
	for _, add := range all {
		for _, c := range add.checks {
			if !said[c] {
				fmt.Fprintf(a.out, "check: %s\n", c)
			}
			said[c] = true
		}
	}
}

// settleFile puts the ids into one article. One whose front matter has an
// error is left alone.
func (a *officialsAdd) settleFile(file *article.Article, all []addition) (changed bool, problems diag.List, err error) {
	named := func(p article.Person) bool {
		return slices.Contains(a.same, p.ID.Value) || p.WrittenOut() && slices.ContainsFunc(all, func(add addition) bool { return add.id == p.ID.Value })
	}
	if file.Officials == nil || !slices.ContainsFunc(*file.Officials, named) {
		return false, nil, nil
	}
	was, err := os.ReadFile(a.abs(file.Path))
	if err != nil {
		return false, nil, err
	}
	data := was
	for _, add := range all {
		now, problems := article.Parse(file.Path, data)
		if now.Broken {
			return false, problems, nil
		}
		if data, err = article.Settle(now, data, add.id, a.same); err != nil {
			return false, diag.List{uneditable(file.Path)}, nil
		}
	}
	if a.dryRun || slices.Equal(data, was) {
		return !slices.Equal(data, was), nil, nil
	}
	if err := replaceFile(a.abs(file.Path), data); err != nil {
		return false, nil, fmt.Errorf("writing %s: %w", file.Path, err)
	}
	return true, nil, nil
}
