package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/ingest"
	"github.com/mujaz/mujaz/internal/tag"
	"github.com/spf13/cobra"
)

func newNewArticle() *cobra.Command {
	var flags siteFlags
	var lang string
	cmd := &cobra.Command{
		Use:   "article TITLE",
		Short: "Make the file of an article, dated today, as a draft",
		Example: `  mujaz new article "العراق وروسيا يبحثان التعاون"
  mujaz new article --lang en "Iraq and Russia discuss cooperation"`,
		Args: exactly(1, "a title, in quotes"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := flags.open(cmd.Context())
			if err != nil {
				return err
			}
			s := o.site
			title := strings.TrimSpace(args[0])
			if title == "" {
				return usageError{fmt.Errorf("the title is empty")}
			}
			if lang, err = siteLanguage(s, lang); err != nil {
				return err
			}
			found := tag.New(s.Names, tag.Options{Capitals: s.Config.Capitals}).Tag(tag.Text{Lang: lang, Title: title, Date: o.today})
			file := ingest.Path(lang, o.today, ingest.Slug(s.Names, found, arabic.Digest(title), 6))
			front := article.Front{Title: title, Date: o.today, Draft: true}
			if err := writeNew(filepath.Join(o.root, filepath.FromSlash(file)), article.Format(&front, "")); err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), file)
			return nil
		},
	}
	flags.add(cmd)
	cmd.Flags().StringVar(&lang, "lang", "", "the `language` of the article; the site's default if not given")
	return cmd
}

// siteLanguage returns the code of a language of the site.
func siteLanguage(s *build.Site, code string) (string, error) {
	if code == "" {
		return s.Config.DefaultLanguage, nil
	}
	var codes []string
	for _, l := range s.Config.Languages {
		codes = append(codes, l.Code)
	}
	if !slices.Contains(codes, code) {
		return "", usageError{fmt.Errorf("the site has no language %q\n  hint: %s", code, diag.DidYouMean(code, codes, "it has "+strings.Join(codes, ", ")))}
	}
	return code, nil
}
