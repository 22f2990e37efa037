package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"text/tabwriter"
	"time"
)

// machine describes where it was measured.
func (w *workplace) machine() string {
	place := "an ordinary disk"
	if w.ram {
		place = "a RAM disk"
	}
	return fmt.Sprintf("%s, %d cores, %s/%s, on %s; %s, Hugo %s; %s",
		processor(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, place, runtime.Version(), hugoVersion, time.Now().Format(time.DateOnly))
}

// processor is the processor's name, where Linux tells it.
func processor() string {
	data, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return "unknown processor"
	}
	for line := range strings.Lines(string(data)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown processor"
}

// printResults prints the table, and below it the ratios and the laws.
func printResults(w io.Writer, machine string, results []*result, markdown bool) error {
	lines := [][]string{{"articles", "", "time", "CPU", "peak memory", "files", "size"}}
	for _, r := range results {
		lines = append(lines, r.lines()...)
	}
	if err := printTable(w, lines, markdown); err != nil {
		return err
	}
	bullet := ""
	if markdown {
		bullet = "- "
	}
	fmt.Fprintf(w, "\n%s%s.\n", bullet, machine)
	for _, r := range results {
		for _, note := range r.notes() {
			fmt.Fprintf(w, "%s%s\n", bullet, note)
		}
	}
	return nil
}

func printTable(w io.Writer, lines [][]string, markdown bool) error {
	if markdown {
		for i, line := range lines {
			fmt.Fprintf(w, "| %s |\n", strings.Join(line, " | "))
			if i == 0 {
				fmt.Fprintln(w, "|--:|---|--:|--:|--:|--:|--:|")
			}
		}
		return nil
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, line := range lines {
		fmt.Fprintln(tw, strings.Join(line, "\t"))
	}
	return tw.Flush()
}

// lines are a result's rows of the table.
func (r *result) lines() [][]string {
	var out [][]string
	line := func(name string, u usage, files int, bytes int64) {
		cells := []string{thousands(r.articles), name, seconds(u.wall), seconds(u.cpu), megabytes(u.peak), "", ""}
		if files > 0 {
			cells[5], cells[6] = thousands(files), megabytes(bytes)
		}
		out = append(out, cells)
	}
	for row, name := range rowNames {
		line(name, median(r.runs[row]), r.files[row], r.bytes[row])
	}
	line("Mujaz, one article more", r.law5.usage, 0, 0)
	return out
}

// notes are the ratios, and whether the laws hold.
func (r *result) notes() []string {
	m := [rows]usage{}
	for row := range m {
		m[row] = median(r.runs[row])
	}
	mujaz, hugo := m[mujazPlain], m[hugoPlain]
	size := thousands(r.articles) + " articles: "
	out := []string{
		size + fmt.Sprintf("Hugo takes %.1f times the time, %.1f times the CPU and %.1f times the memory of Mujaz.",
			ratio(hugo.wall, mujaz.wall), ratio(hugo.cpu, mujaz.cpu), ratio(hugo.peak, mujaz.peak)),
		size + fmt.Sprintf("Mujaz takes %.2f times the time of cp -r with the plain theme, %.2f with its own.",
			ratio(mujaz.wall, m[copyPlain].wall), ratio(m[mujazTheme].wall, m[copyTheme].wall)),
		size + fmt.Sprintf("Search and pictures make a build of Mujaz's own theme take %.2f times the time and %.2f times the CPU.",
			ratio(m[mujazTheme].wall, m[mujazBare].wall), ratio(m[mujazTheme].cpu, m[mujazBare].cpu)),
		size + fmt.Sprintf("one article more, with %d tags, changes %d files of %s; %d are allowed.",
			r.law5.tags, len(r.law5.files), thousands(r.files[mujazTheme]), r.law5.limit),
	}
	if len(r.law5.files) > r.law5.limit {
		out = append(out, size+"TOO MANY: "+strings.Join(r.law5.files, " "))
	}
	if r.law1.same() {
		return append(out, size+fmt.Sprintf("the site is the same in every byte in %d folders, built on 1 to 8 threads: %s.", len(r.law1), r.law1["1"]))
	}
	return append(out, size+fmt.Sprintf("THE SITE IS NOT THE SAME by threads: %v", r.law1))
}

func ratio[T ~int64](a, b T) float64 { return float64(a) / float64(max(b, 1)) }

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }

func megabytes(n int64) string { return fmt.Sprintf("%.0f MB", float64(n)/1e6) }

// thousands writes a number with a comma before each three digits.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
