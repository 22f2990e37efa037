// Mujaz turns raw Arabic news into a bilingual static site.
//
// Each file of this package is a command; each command is a page of flags and
// one call. Diagnostics go to standard error, results to standard output. The
// exit status is 0 if all is well, 1 if the content has errors or the machine
// failed, 2 if the command was used wrongly, 130 if it was interrupted.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/spf13/cobra"
)

// The statuses with which the program ends.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errReported ends a command whose problems have been printed.
var errReported = errors.New("problems were reported")

// usageError is a command line that says nothing the program understands.
type usageError struct{ error }

// run is the program, so that tests can call it.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil:
		fmt.Fprintln(errs, "mujaz: interrupted")
		return exitInterrupted
	case errors.Is(err, errReported):
		return exitFailed
	case errors.As(err, &usage):
		fmt.Fprintf(errs, "mujaz: %s\n", err)
		return exitUsage
	}
	fmt.Fprintf(errs, "mujaz: %s\n", err)
	return exitFailed
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "mujaz",
		Short: "Turn raw Arabic news into a bilingual static site",
		Long: `Mujaz (موجز, "digest") turns raw Arabic news into a bilingual static site.
One binary, one folder of text, no database, no server to run.

  raw news text ──import──▶ content/ ──build──▶ public/ (a finished site)`,
		Example: `  mujaz new site digest            make a folder that builds
  cp news.txt digest/content/inbox/
  mujaz import -s digest           raw items become articles
  mujaz serve -s digest            see the site while you type
  mujaz build -s digest            write digest/public/, ready to host`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
	}
	root.AddCommand(newBuild(), newServe(), newImport(), newNew(), newParse(), newTag(), newOfficials(), newEdition(), newVersion())
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w\n  hint: see %s --help", err, cmd.CommandPath())}
	})
	return root
}

func unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	hint := "see mujaz --help"
	if near := diag.Nearest(name, names); near != "" {
		hint = "did you mean mujaz " + near + "?"
	}
	return usageError{fmt.Errorf("unknown command %q\n  hint: %s", name, hint)}
}

// noArgs refuses arguments, as a wrong use of the command.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("%s takes no arguments, and was given %q\n  hint: see %s --help", cmd.CommandPath(), args[0], cmd.CommandPath())}
	}
	return nil
}

// exactly asks for n arguments.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return usageError{fmt.Errorf("%s takes %s\n  hint: see %s --help", cmd.CommandPath(), what, cmd.CommandPath())}
		}
		return nil
	}
}
