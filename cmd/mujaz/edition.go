package main

import (
	"context"
	"fmt"
	"io"
	"net/mail"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/message"
	"github.com/spf13/cobra"
)

func newEdition() *cobra.Command {
	e := &editioner{}
	cmd := &cobra.Command{
		Use:   "edition",
		Short: "Print the edition of a day as an e-mail",
		Long: `Edition prints one day of the digest to standard output, for any mail tool.

  html   the page to send, with styles in its attributes
  text   the same as plain text
  eml    both in one message, as mail programs open and sendmail takes it

Drafts, articles to be published later and expired ones are not in it, nor are
withdrawn ones. A message is the same for the same edition: an edition that was
corrected since has another Message-ID. Without --to it is a draft, which
Outlook opens to be addressed and sent.`,
		Example: `  mujaz edition --format eml > today.eml           the newest edition, to open in a mail program
  mujaz edition --date 2024-11-20 --lang en --format text
  mujaz edition --format eml --from 'Digest <news@example.org>' --to readers@example.org | sendmail -t`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			e.out, e.errs = cmd.OutOrStdout(), cmd.ErrOrStderr()
			return e.run(cmd.Context())
		},
	}
	e.flags.add(cmd)
	cmd.Flags().StringVarP(&e.publish.baseURL, "baseURL", "b", "", "the `address` that links lead to, in place of site.yaml's")
	cmd.Flags().StringVar(&e.date, "date", "", "the `day`, as 2024-11-20; the newest edition if not given")
	cmd.Flags().StringVar(&e.lang, "lang", "", "the `language`; the site's default one if not given")
	cmd.Flags().StringVar(&e.format, "format", "html", "html, text or eml")
	cmd.Flags().StringVar(&e.from, "from", "", "the sender of an eml, as 'Digest <news@example.org>'")
	cmd.Flags().StringArrayVar(&e.to, "to", nil, "a receiver of an eml; may be given several times")
	return cmd
}

// editioner is one run of edition.
type editioner struct {
	flags     siteFlags
	publish   publishFlags
	date      string
	lang      string
	format    string
	from      string
	to        []string
	out, errs io.Writer
}

// editionFormats are what edition prints.
var editionFormats = []string{"html", "text", "eml"}

func (e *editioner) run(ctx context.Context) error {
	m, err := e.envelope()
	if err != nil {
		return err
	}
	opt, err := e.flags.options(e.publish)
	if err != nil {
		return err
	}
	root, err := e.flags.root()
	if err != nil {
		return err
	}
	return steady(ctx, func() error {
		s, err := build.New(ctx, folder(root), opt, nil)
		if err != nil {
			return err
		}
		if err := e.report(s.Problems()); err != nil {
			return err
		}
		return e.print(s, m)
	})
}

// report prints what stops a build; warnings are build's to tell, unless they
// fail.
func (e *editioner) report(problems diag.List) error {
	if problems.Errors() == 0 && !e.flags.strict {
		return nil
	}
	return report(e.errs, problems, e.flags.strict)
}

// envelope reads the flags that are no site's business.
func (e *editioner) envelope() (m message.Message, err error) {
	if !slices.Contains(editionFormats, e.format) {
		return m, usageError{fmt.Errorf("--format %q is not known\n  hint: %s", e.format, diag.DidYouMean(e.format, editionFormats, "write one of "+strings.Join(editionFormats, ", ")))}
	}
	if e.format != "eml" && (e.from != "" || len(e.to) > 0) {
		return m, usageError{fmt.Errorf("--from and --to are those of a message, and --format %s prints none\n  hint: add --format eml", e.format)}
	}
	if e.from != "" {
		from, err := mail.ParseAddress(e.from)
		if err != nil {
			return m, addressError("--from", e.from)
		}
		m.From = *from
	}
	for _, to := range e.to {
		list, err := mail.ParseAddressList(to)
		if err != nil {
			return m, addressError("--to", to)
		}
		m.To = append(m.To, list...)
	}
	return m, nil
}

func addressError(flag, given string) error {
	return usageError{fmt.Errorf("%s %q is no address of a mailbox\n  hint: write it as news@example.org or 'Digest <news@example.org>'", flag, given)}
}

// print prints the edition of a site that was asked for.
func (e *editioner) print(s *build.Site, m message.Message) error {
	lang, err := e.language(s)
	if err != nil {
		return err
	}
	day, err := e.day(s, lang)
	if err != nil {
		return err
	}
	made, ok, err := s.Edition(lang, day)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("there is no edition of %s in %s\n  hint: %s", day, lang, nearest(s.Editions(lang), day))
	}
	e.warnOfLocalLinks(s)
	data := made.HTML
	switch e.format {
	case "text":
		data = made.Text
	case "eml":
		data = e.message(s, m, made)
	}
	_, err = e.out.Write(data)
	return err
}

// warnOfLocalLinks tells of links that lead to the editor's own machine.
func (e *editioner) warnOfLocalLinks(s *build.Site) {
	if s.Plan.Host() == "localhost" {
		fmt.Fprintln(e.errs, "mujaz: warning: the links lead to localhost, where readers find nothing\n  hint: write baseURL in site.yaml, or give -b https://example.org/")
	}
}

// message is an edition as a message. Without a sender it is one of the site's
// name at its host.
func (e *editioner) message(s *build.Site, m message.Message, made build.Edition) []byte {
	if m.From.Address == "" {
		m.From = mail.Address{Name: s.Config.SiteTitle(made.Lang), Address: "digest@" + s.Plan.Host()}
	}
	m.Name = "edition." + made.Lang + "." + made.Day.String()
	m.Subject, m.Date, m.Lang, m.Text, m.HTML = made.Subject, made.Sent, made.Lang, made.Text, made.HTML
	return m.Bytes()
}

// language is the one asked for.
func (e *editioner) language(s *build.Site) (string, error) {
	if e.lang == "" {
		return s.Config.DefaultLanguage, nil
	}
	var all []string
	for _, l := range s.Config.Languages {
		all = append(all, l.Code)
	}
	if !slices.Contains(all, e.lang) {
		return "", usageError{fmt.Errorf("the site has no language %q\n  hint: its languages are %s", e.lang, strings.Join(all, ", "))}
	}
	return e.lang, nil
}

// day is the one asked for, or that of the newest edition.
func (e *editioner) day(s *build.Site, lang string) (date.Date, error) {
	if e.date != "" {
		day, err := date.Parse(e.date)
		if err != nil || day.Precision() != date.Day {
			return day, usageError{fmt.Errorf("--date %q is no day\n  hint: write it as 2024-11-20", e.date)}
		}
		return day, nil
	}
	all := s.Editions(lang)
	if len(all) == 0 {
		return date.Date{}, fmt.Errorf("there is no edition in %s yet\n  hint: an edition is a day with an article that is published", lang)
	}
	return all[0], nil
}

// nearest is a hint that names the editions before and after a day.
func nearest(editions []date.Date, day date.Date) string {
	if len(editions) == 0 {
		return "the site has no edition in this language yet"
	}
	after, _ := slices.BinarySearchFunc(editions, day, func(e, day date.Date) int { return day.Compare(e) })
	switch {
	case after == 0:
		return "the newest one is of " + editions[0].String()
	case after == len(editions):
		return "the oldest one is of " + editions[after-1].String()
	}
	return "the nearest ones are of " + editions[after].String() + " and " + editions[after-1].String()
}
