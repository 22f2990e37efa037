package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/mujaz/mujaz"
	"github.com/spf13/cobra"
)

// starter is the folder that new site makes. Names of files that a repository
// would take for its own are written with an underscore for the dot.
//
//go:embed all:starter
var starter embed.FS

func newNew() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Make a site, an article, or a copy of a part of the theme",
		Example: `  mujaz new site digest
  mujaz new article "العراق وروسيا يبحثان التعاون"
  mujaz new template article.html     copy the theme's template, to change it
  mujaz new labels ar                 copy the theme's labels, to change some`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("mujaz new makes a site, article, template or labels, not %q\n  hint: see mujaz new --help", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newNewSite(), newNewArticle(), newNewTemplate(), newNewLabels())
	return cmd
}

func newNewSite() *cobra.Command {
	return &cobra.Command{
		Use:     "site DIR",
		Short:   "Make a folder that builds",
		Example: "  mujaz new site digest\n  mujaz serve -s digest",
		Args:    exactly(1, "the name of the folder to make"),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := args[0]
			if err := refuseFull(dir); err != nil {
				return err
			}
			err := fs.WalkDir(starter, "starter", func(name string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() {
					return err
				}
				data, err := starter.ReadFile(name)
				if err != nil {
					return err
				}
				return writeNew(filepath.Join(dir, realName(strings.TrimPrefix(name, "starter/"))), data)
			})
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is a site. What now:\n  mujaz serve -s %s        see it while you type\n  put raw news into %s     it becomes articles\n", dir, dir, filepath.Join(dir, "content", "inbox"))
			return nil
		},
	}
}

// realName gives a file of the starter its name in a site.
func realName(name string) string {
	folder, file := path.Split(name)
	if rest, ok := strings.CutPrefix(file, "dot_"); ok {
		file = "." + rest
	}
	return filepath.FromSlash(folder + strings.TrimSuffix(file, "_"))
}

// refuseFull refuses a folder that holds something.
func refuseFull(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(entries) > 0:
		return fmt.Errorf("%s is not empty\n  hint: name a folder that does not exist yet", dir)
	}
	return nil
}

// writeNew writes a file, never over one that is there.
func writeNew(file string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; it was left as it is", file)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

func newNewTemplate() *cobra.Command {
	var flags siteFlags
	cmd := &cobra.Command{
		Use:     "template NAME",
		Short:   "Copy a template of the theme into the site, to change it",
		Example: "  mujaz new template article.html\n  mujaz new template partials/cards.html",
		Args:    exactly(1, "the name of a template, as article.html"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return copyTheme(cmd, flags, "templates/"+args[0])
		},
	}
	flags.add(cmd)
	return cmd
}

func newNewLabels() *cobra.Command {
	var flags siteFlags
	cmd := &cobra.Command{
		Use:     "labels LANG",
		Short:   "Copy the theme's labels of a language into the site, to change some",
		Long:    "Labels copies the theme's labels of a language into the site. A site's labels\nadd to the theme's, label by label: delete those that you do not change.",
		Example: "  mujaz new labels ar",
		Args:    exactly(1, "the code of a language, as ar"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return copyTheme(cmd, flags, "templates/i18n/"+args[0]+".yaml")
		},
	}
	flags.add(cmd)
	return cmd
}

// copyTheme copies one file of the theme to the same place in the site.
func copyTheme(cmd *cobra.Command, flags siteFlags, name string) error {
	root, err := flags.root()
	if err != nil {
		return err
	}
	data, err := mujaz.Theme.ReadFile(name)
	if err != nil {
		return fmt.Errorf("the theme has no %s\n  hint: it has %s", name, strings.Join(themeNames(path.Dir(name)), ", "))
	}
	if err := writeNew(filepath.Join(root, filepath.FromSlash(name)), data); err != nil {
		return err
	}
	fmt.Fprintln(cmd.OutOrStdout(), name)
	return nil
}

// themeNames lists the files of a folder of the theme.
func themeNames(dir string) []string {
	var out []string
	entries, err := mujaz.Theme.ReadDir(dir)
	if err != nil {
		dir = "templates"
		entries, _ = mujaz.Theme.ReadDir(dir)
	}
	folder := strings.TrimPrefix(strings.TrimPrefix(dir, "templates"), "/")
	for _, e := range entries {
		if !e.IsDir() {
			out = append(out, path.Join(strings.TrimPrefix(folder, "i18n"), strings.TrimSuffix(e.Name(), ".yaml")))
		}
	}
	return out
}
