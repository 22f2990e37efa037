package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/mujaz/mujaz"
	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/snapshot"
	"github.com/spf13/cobra"
)

// siteFlags are the flags of every command that reads a site.
type siteFlags struct {
	source string
	clock  string
	strict bool
}

func (f *siteFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.source, "source", "s", ".", "the site's `folder`, the one that holds site.yaml")
	cmd.Flags().StringVar(&f.clock, "clock", "", "the `time` that counts as now, as 2024-11-20T12:00:00Z; it decides what is published")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "warnings fail too")
}

// publishFlags say what is published, and where.
type publishFlags struct {
	baseURL                 string
	drafts, future, expired bool
}

func (f *publishFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.baseURL, "baseURL", "b", "", "the `address` the site is published at, as https://user.github.io/repo/")
	cmd.Flags().BoolVarP(&f.drafts, "buildDrafts", "D", false, "include drafts")
	cmd.Flags().BoolVarP(&f.future, "buildFuture", "F", false, "include articles to be published later")
	cmd.Flags().BoolVarP(&f.expired, "buildExpired", "E", false, "include articles that have expired")
}

// options turns flags into what a site is built with.
func (f *siteFlags) options(p publishFlags) (build.Options, error) {
	opt := build.Options{Clock: time.Now(), Drafts: p.drafts, Future: p.future, Expired: p.expired}
	if f.clock != "" {
		clock, err := time.Parse(time.RFC3339, f.clock)
		if err != nil {
			return opt, usageError{fmt.Errorf("--clock %q is no time\n  hint: write it as 2024-11-20T12:00:00Z", f.clock)}
		}
		opt.Clock = clock
	}
	var err error
	opt.BaseURL, err = baseURL(p.baseURL)
	return opt, err
}

func baseURL(s string) (*url.URL, error) {
	if s == "" {
		return nil, nil
	}
	u, ok := config.BaseURL(s)
	if !ok {
		return nil, usageError{fmt.Errorf("--baseURL %q is no address of a site\n  hint: write it as https://example.org/ or https://user.github.io/repo/", s)}
	}
	return u, nil
}

// root returns the site's folder, absolute.
func (f *siteFlags) root() (string, error) {
	root, err := filepath.Abs(f.source)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(root); err != nil || !info.IsDir() {
		return "", fmt.Errorf("there is no folder %s\n  hint: name a site's folder with -s, or make one with mujaz new site DIR", f.source)
	}
	if _, err := os.Stat(filepath.Join(root, "site.yaml")); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s is no site: it has no site.yaml\n  hint: name a site's folder with -s, or make one with mujaz new site DIR", f.source)
	}
	return root, nil
}

// An opened site is read for a command that makes no page of it.
type opened struct {
	site  *build.Site
	root  string    // its folder, absolute
	today date.Date // in its time zone
}

// open reads the site that the flags name.
func (f *siteFlags) open(ctx context.Context) (opened, error) {
	opt, err := f.options(publishFlags{})
	if err != nil {
		return opened{}, err
	}
	root, err := f.root()
	if err != nil {
		return opened{}, err
	}
	opt.NoPages = true
	s, err := build.New(ctx, folder(root), opt, nil)
	if err != nil {
		return opened{}, err
	}
	return opened{s, root, date.FromTime(opt.Clock).DayIn(s.Config.TimeZone)}, nil
}

func folder(root string) build.Folder {
	return build.Folder{Site: os.DirFS(root), Theme: mujaz.Theme}
}

// tries is how often a site is read anew because a file changed meanwhile.
const tries = 5

// steady calls f until no file of the site changes while it runs.
func steady(ctx context.Context, f func() error) error {
	for try := 1; ; try++ {
		err := f()
		if !errors.Is(err, snapshot.ErrChanged) || try == tries || ctx.Err() != nil {
			return err
		}
	}
}
