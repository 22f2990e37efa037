package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// A usage is what one run of a program took.
type usage struct {
	wall, cpu time.Duration
	peak      int64 // bytes of memory; 0 where the system does not tell
}

// run runs a program and measures it. What it prints is shown only if it fails.
func run(cmd *exec.Cmd) (usage, error) {
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if err != nil {
		return usage{}, fmt.Errorf("%v: %w\n%s", cmd.Args, err, said.Bytes())
	}
	state := cmd.ProcessState
	return usage{wall: wall, cpu: state.UserTime() + state.SystemTime(), peak: peak(state)}, nil
}

// median is the median of each measure for itself.
func median(runs []usage) usage {
	return usage{
		wall: middle(runs, func(u usage) time.Duration { return u.wall }),
		cpu:  middle(runs, func(u usage) time.Duration { return u.cpu }),
		peak: middle(runs, func(u usage) int64 { return u.peak }),
	}
}

func middle[T ~int64](runs []usage, of func(usage) T) T {
	var all []T
	for _, u := range runs {
		all = append(all, of(u))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// A workplace has the programs, and a folder of its own.
type workplace struct {
	dir         string
	ram         bool // the folder is on a RAM disk
	mujaz, hugo string
	progress    io.Writer
}

// ramDisk is where Linux has one.
const ramDisk = "/dev/shm"

// newWorkplace makes the folder, and builds the programs.
func newWorkplace(ctx context.Context, s *settings) (*workplace, error) {
	w := &workplace{progress: os.Stderr}
	parent := s.dir
	if parent == "" {
		if info, err := os.Stat(ramDisk); err == nil && info.IsDir() {
			parent, w.ram = ramDisk, true
		} else {
			parent = os.TempDir()
			fmt.Fprintln(w.progress, "there is no RAM disk here: the disk is measured, too")
		}
	}
	tools, err := filepath.Abs(s.tools)
	if err != nil {
		return nil, err
	}
	w.mujaz, w.hugo = filepath.Join(tools, "mujaz"), filepath.Join(tools, "hugo")
	if err := w.install(ctx, s.goCommand, tools); err != nil {
		return nil, err
	}
	w.dir, err = os.MkdirTemp(parent, "mujaz-bench-")
	return w, err
}

// hugoVersion is the Hugo that is measured.
const hugoVersion = "v0.165.0"

// install builds both programs the same way: by the same Go, without cgo.
func (w *workplace) install(ctx context.Context, goCommand, tools string) error {
	for _, args := range [][]string{
		{"build", "-o", w.mujaz, "./cmd/mujaz"},
		{"install", "github.com/gohugoio/hugo@" + hugoVersion},
	} {
		fmt.Fprintln(w.progress, "go", args)
		cmd := exec.CommandContext(ctx, goCommand, args...)
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOBIN="+tools)
		if _, err := run(cmd); err != nil {
			return err
		}
	}
	return nil
}

func (w *workplace) path(name string) string { return filepath.Join(w.dir, name) }

// remove removes folders of the workplace.
func (w *workplace) remove(names ...string) error {
	for _, name := range names {
		if err := os.RemoveAll(w.path(name)); err != nil {
			return err
		}
	}
	return nil
}
