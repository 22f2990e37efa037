package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/newsdate"
	"github.com/spf13/cobra"
)

func newParse() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "parse",
		Short: "Show how a line of a news page is read",
		Example: `  mujaz parse date 'آخر تحديث: 20 نونبر 2024 - 12:20 م'
  mujaz parse byline 'بغداد - رويترز'
  mujaz parse date --json - < lines.txt`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("mujaz parse reads a date or a byline, not %q\n  hint: see mujaz parse --help", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newParseDate(), newParseByline())
	return cmd
}

// eachLine calls f with the lines given as arguments, or on standard input.
func eachLine(cmd *cobra.Command, args []string, f func(line string) error) error {
	if len(args) > 0 && (len(args) > 1 || args[0] != "-") {
		for _, line := range args {
			if err := f(line); err != nil {
				return err
			}
		}
		return nil
	}
	lines := bufio.NewScanner(cmd.InOrStdin())
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if err := f(strings.TrimSuffix(lines.Text(), "\r")); err != nil {
			return err
		}
	}
	return lines.Err()
}

// printJSON prints a value on a line of its own.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// dateJSON is what parse date --json prints.
type dateJSON struct {
	Line    string  `json:"line"`
	Date    *string `json:"date"`
	Lastmod *string `json:"lastmod"`
	Time    *string `json:"time"`
	Hijri   *string `json:"hijri"`
	Why     string  `json:"why,omitempty"` // why there is no date
}

func newParseDate() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "date [LINE...|-]",
		Short: "Show the dates of a line",
		Long:  "Date shows how date lines are read: the date, the last update, the time of day,\nand a Hijri date as it stands; of a line without a date, why it has none. Without arguments it reads lines from standard input.",
		RunE: func(cmd *cobra.Command, args []string) error {
			return eachLine(cmd, args, func(line string) error { return printDate(cmd.OutOrStdout(), line, asJSON) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	return cmd
}

func printDate(w io.Writer, line string, asJSON bool) error {
	repaired := arabic.Repair(line)
	r, why := newsdate.Parse(repaired), newsdate.Why(repaired)
	clock := ""
	for _, d := range []fmt.Stringer{r.Date, r.Lastmod} {
		if _, time, ok := strings.Cut(d.String(), "T"); ok && clock == "" {
			clock = time[:5]
		}
	}
	if asJSON {
		return printJSON(w, dateJSON{line, orNull(r.Date.String()), orNull(r.Lastmod.String()), orNull(clock), orNull(r.Hijri), why})
	}
	var parts []string
	for _, p := range []struct{ name, value string }{{"date", r.Date.String()}, {"last update", r.Lastmod.String()}, {"Hijri", r.Hijri}} {
		if p.value != "" {
			parts = append(parts, p.name+" "+p.value)
		}
	}
	if len(parts) == 0 || why != "" {
		parts = append(parts, strings.TrimSuffix("no date: "+why, ": "))
	}
	_, err := fmt.Fprintf(w, "%s\t%s\n", strings.Join(parts, ", "), line)
	return err
}

// bylineJSON is what parse byline --json prints.
type bylineJSON struct {
	Line     string   `json:"line"`
	Places   []string `json:"places"`
	Agencies []string `json:"agencies"`
	Outlet   []string `json:"outlet"`
	Reporter []string `json:"reporter"`
}

func newParseByline() *cobra.Command {
	var source string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "byline [LINE...|-]",
		Short: "Show the places, agencies and reporters of a line",
		Long:  "Byline shows how bylines and datelines are read. In a site's folder it knows the\nsite's sources too. Without arguments it reads lines from standard input.",
		RunE: func(cmd *cobra.Command, args []string) error {
			reader := byline.New(namesOf(source))
			return eachLine(cmd, args, func(line string) error { return printByline(cmd.OutOrStdout(), reader, line, asJSON) })
		},
	}
	cmd.Flags().StringVarP(&source, "source", "s", ".", "the site's `folder`; it need not be one")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	return cmd
}

// namesOf is the gazetteer with what a folder adds to it. A line is read also
// where the folder's data has mistakes: build tells of them.
func namesOf(root string) *gazetteer.Gazetteer {
	var files []gazetteer.File
	found, _ := filepath.Glob(filepath.Join(root, "content", "data", "*.yaml"))
	for _, f := range found {
		if data, err := os.ReadFile(f); err == nil {
			files = append(files, gazetteer.File{Name: filepath.Base(f), Path: f, Data: data})
		}
	}
	var ignored diag.List
	return gazetteer.Load(files, &ignored)
}

func printByline(w io.Writer, reader *byline.Reader, line string, asJSON bool) error {
	b := reader.Read(arabic.Repair(line))
	if asJSON {
		return printJSON(w, bylineJSON{line, orEmpty(b.Places), orEmpty(b.Agencies), b.Outlets, b.Reporters})
	}
	var parts []string
	for _, p := range []struct {
		name   string
		values []string
	}{{"place", b.Places}, {"agency", b.Agencies}, {"outlet", b.Outlets}, {"reporter", b.Reporters}} {
		if len(p.values) > 0 {
			parts = append(parts, p.name+" "+strings.Join(p.values, ", "))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, "no byline")
	}
	_, err := fmt.Fprintf(w, "%s\t%s\n", strings.Join(parts, "; "), line)
	return err
}

// orEmpty is a list as JSON, [] where there is none.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
