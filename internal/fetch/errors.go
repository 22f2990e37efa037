package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

// A RefusedError is an address from which nothing is got.
type RefusedError struct {
	Address string
	Why     string
	Private bool // AllowPrivate would allow it
}

func (e *RefusedError) Error() string { return e.Address + " " + e.Why }

// A StatusError is an answer that is no document.
type StatusError struct {
	Address string // the one that answered, after redirects
	Code    int
}

func (e *StatusError) Error() string {
	if text := http.StatusText(e.Code); text != "" {
		return fmt.Sprintf("%s answers %d %s", e.Address, e.Code, text)
	}
	return fmt.Sprintf("%s answers %d", e.Address, e.Code)
}

// A TooLargeError is a document over Options.MaxBytes.
type TooLargeError struct {
	Address string
	Limit   int64
}

func (e *TooLargeError) Error() string { return e.Address + " is larger than " + size(e.Limit) }

// size is a number of bytes in the largest unit that divides it.
func size(n int64) string {
	switch {
	case n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// A TimeoutError is a document that was not whole in Options.Timeout.
type TimeoutError struct {
	Address string
	After   time.Duration
}

func (e *TimeoutError) Error() string {
	return fmt.Sprintf("%s did not answer within %s", e.Address, e.After)
}

// explain makes an error that a person can read of one of the network. The
// caller's context is asked first: it ends what its owner no longer wants.
func explain(ctx context.Context, err error, address string, opt Options) error {
	var refused *RefusedError
	var wrapped *url.Error
	var unknown *net.DNSError
	switch {
	case errors.As(err, &refused):
		if refused.Private { // who dials knows only the host
			return &RefusedError{address, refused.Why, true}
		}
		return refused
	case ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded):
		return &TimeoutError{address, opt.Timeout}
	case errors.As(err, &unknown) && unknown.IsNotFound: // its text names the name server
		return fmt.Errorf("%s cannot be got: there is no host %s", address, unknown.Name)
	case errors.As(err, &wrapped): // its text repeats the address
		err = wrapped.Err
	}
	return fmt.Errorf("%s cannot be got: %w", address, err)
}
