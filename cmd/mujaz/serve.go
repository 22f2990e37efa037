package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/mujaz/mujaz/internal/build"
	"github.com/mujaz/mujaz/internal/config"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/serve"
	"github.com/spf13/cobra"
)

func newServe() *cobra.Command {
	p := &preview{}
	cmd := &cobra.Command{
		Use:     "serve",
		Aliases: []string{"server"},
		Short:   "Show the site in a browser while you type",
		Long: `Serve shows the site at http://localhost:1313/ and follows every change: an
open page changes by itself, an error is laid over the page until it is mended,
and a raw item dropped into content/inbox/ becomes an article. With -N the
browser goes to the article that was saved or imported. A bar below each article
names its file, and says by which words its tags were found.

Drafts and articles to be published later are shown with -D and -F. Nothing is
written but what import writes. Stop it with Ctrl-C.`,
		Example: `  mujaz serve
  mujaz serve -D -F -O
  mujaz serve -b https://user.github.io/repo/     under /repo/, as it will be published
  mujaz serve --poll 700ms                        on network drives and in containers`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p.errs, p.out = cmd.ErrOrStderr(), cmd.OutOrStdout()
			return p.run(cmd.Context())
		},
	}
	p.flags.add(cmd)
	p.publish.add(cmd)
	cmd.Flags().IntVarP(&p.port, "port", "p", 1313, "the `port` to listen on")
	cmd.Flags().StringVar(&p.bind, "bind", "127.0.0.1", "the `address` to listen on")
	cmd.Flags().BoolVarP(&p.open, "openBrowser", "O", false, "open the site in a browser")
	cmd.Flags().BoolVarP(&p.follow, "navigateToChanged", "N", false, "open pages go to the page whose file was saved")
	cmd.Flags().DurationVar(&p.poll, "poll", 0, "look for changes so often, where the system does not tell of them")
	return cmd
}

// preview is one run of serve.
type preview struct {
	flags     siteFlags
	publish   publishFlags
	port      int
	bind      string
	open      bool
	follow    bool
	poll      time.Duration
	out, errs io.Writer
}

func (p *preview) run(ctx context.Context) error {
	root, err := p.flags.root()
	if err != nil {
		return err
	}
	opt, err := p.flags.options(p.publish)
	if err != nil {
		return err
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200) // a plan is made at once, and its garbage collected when the hand rests
	}
	listener, err := p.listen()
	if err != nil {
		return err
	}
	defer listener.Close()
	opt.BaseURL, err = p.baseURL(root, opt.BaseURL)
	if err != nil {
		return err
	}
	server, err := serve.New(ctx, serve.Options{
		Root: root, Folder: folder(root), Poll: p.poll, Answer: p.answers, Follow: p.follow,
		Build: func() build.Options {
			if p.flags.clock == "" {
				opt.Clock = time.Now()
			}
			return opt
		},
		Import: func(ctx context.Context, s *build.Site) (diag.List, error) { return p.importInbox(ctx, root, s) },
		Read:   p.tell,
		Logf:   func(format string, a ...any) { fmt.Fprintf(p.errs, format+"\n", a...) },
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%s is the site; stop with Ctrl-C\n", opt.BaseURL)
	if p.open {
		openBrowser(opt.BaseURL.String())
	}
	return p.serve(ctx, listener, server)
}

// serve answers requests and follows the folder until ctx ends.
func (p *preview) serve(ctx context.Context, listener net.Listener, server *serve.Server) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	web := &http.Server{Handler: server, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	go func() {
		if err := web.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			cancel(err)
		}
	}()
	err := server.Run(ctx)
	web.Close()
	if cause := context.Cause(ctx); err == nil && !errors.Is(cause, context.Canceled) {
		err = cause
	}
	return err
}

func (p *preview) listen() (net.Listener, error) {
	if p.port < 0 || p.port > 65535 {
		return nil, usageError{fmt.Errorf("--port %d is no port\n  hint: write one from 1024 to 65535", p.port)}
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(p.bind, strconv.Itoa(p.port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("port %d is taken, perhaps by another mujaz serve\n  hint: choose another with -p %d", p.port, p.port+1)
	}
	if err == nil {
		p.port = listener.Addr().(*net.TCPAddr).Port
	}
	return listener, err
}

// answers reports whether a browser may ask for the preview by a host: by this
// machine's own names, or, where others may ask at all, by its number. A name
// that a stranger gave to this machine's number is none of these.
func (p *preview) answers(host string) bool {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = host, "80"
	}
	if port != strconv.Itoa(p.port) {
		return false
	}
	ip, bound := net.ParseIP(strings.Trim(name, "[]")), net.ParseIP(p.bind)
	return name == "localhost" || name == p.bind || ip != nil && (ip.IsLoopback() || bound == nil || !bound.IsLoopback())
}

// baseURL is where the preview is: on this machine, under the path at which
// the site will be published.
func (p *preview) baseURL(root string, given *url.URL) (*url.URL, error) {
	path := "/"
	if given != nil {
		path = given.Path
	} else if data, err := os.ReadFile(filepath.Join(root, "site.yaml")); err == nil {
		var ignored diag.List // they are shown with the site's other problems
		path = config.Parse("site.yaml", data, &ignored).BaseURL.Path
	}
	host := p.bind
	if ip := net.ParseIP(p.bind); ip != nil && ip.IsLoopback() {
		host = "localhost"
	}
	u, ok := config.BaseURL("http://" + net.JoinHostPort(host, strconv.Itoa(p.port)) + path)
	if !ok {
		return nil, usageError{fmt.Errorf("--bind %q is no address", p.bind)}
	}
	return u, nil
}

// tell prints what a reading found that was not there before, and how many
// problems are no more.
func (p *preview) tell(found, mended diag.List) {
	for _, problem := range found {
		fmt.Fprintln(p.errs, paint(problem, coloured(p.errs)))
	}
	if len(mended) > 0 {
		fmt.Fprintf(p.errs, "%s mended\n", counted(len(mended), "problem"))
	}
}

// openBrowser asks the system to show an address. That it cannot is no error.
func openBrowser(address string) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	if cmd := exec.Command(name, args...); cmd.Start() == nil {
		go cmd.Wait()
	}
}
