package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestServeSaysThatThePortIsTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	var errs strings.Builder
	code := run(t.Context(), []string{"serve", "-s", "../..", "-p", fmt.Sprint(port)}, nil, io.Discard, &errs)
	want := fmt.Sprintf("mujaz: port %d is taken, perhaps by another mujaz serve\n  hint: choose another with -p %d\n", port, port+1)
	if code != exitFailed || errs.String() != want {
		t.Errorf("exit %d: %s", code, &errs)
	}
}

// TestServeEndsAtOnce: though a page listens, with status 0.
func TestServeEndsAtOnce(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	in, out := io.Pipe()
	ended := make(chan int)
	go func() { ended <- run(ctx, []string{"serve", "-s", "../..", "-p", "0"}, nil, out, io.Discard) }()
	line, err := bufio.NewReader(in).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	address, _, _ := strings.Cut(line, " is the site")
	events, err := http.Get(address + "_mujaz/events?page=/ar/")
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	if _, err := bufio.NewReader(events.Body).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	interrupt()
	select {
	case code := <-ended:
		if code != exitDone {
			t.Errorf("exit %d", code)
		}
	case <-time.After(10 * time.Second):
		t.Error("it goes on")
	}
}

// TestServeAnswersForItself: a name that a stranger gives to this machine's
// number does not open the preview to the stranger's page.
func TestServeAnswersForItself(t *testing.T) {
	for _, c := range []struct {
		bind, host string
		want       bool
	}{
		{"127.0.0.1", "localhost:1313", true},
		{"127.0.0.1", "127.0.0.1:1313", true},
		{"127.0.0.1", "[::1]:1313", true},
		{"127.0.0.1", "localhost:1314", false},
		{"127.0.0.1", "localhost", false},
		{"127.0.0.1", "evil.example:1313", false},
		{"127.0.0.1", "localhost.evil.example:1313", false},
		{"127.0.0.1", "192.168.1.7:1313", false},
		{"127.0.0.1", "", false},
		{"0.0.0.0", "192.168.1.7:1313", true},
		{"0.0.0.0", "[fe80::1]:1313", true},
		{"0.0.0.0", "evil.example:1313", false},
		{"desk.example", "desk.example:1313", true},
		{"desk.example", "evil.example:1313", false},
	} {
		p := &preview{bind: c.bind, port: 1313}
		if got := p.answers(c.host); got != c.want {
			t.Errorf("bound to %s, %q: %v", c.bind, c.host, got)
		}
	}
	if p := (&preview{bind: "127.0.0.1", port: 80}); !p.answers("localhost") {
		t.Error("port 80 is not named by browsers")
	}
}
