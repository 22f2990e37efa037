package serve

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"github.com/mujaz/mujaz/internal/diag"
)

// reloadScript runs in the pages of a preview.
//
//go:embed reload.js
var reloadScript []byte

// broadcast wakes all who wait for news. Its zero value is ready to use.
type broadcast struct {
	mu   sync.Mutex
	next chan struct{}
}

// wait returns a channel that is closed at the next send.
func (b *broadcast) wait() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.next == nil {
		b.next = make(chan struct{})
	}
	return b.next
}

func (b *broadcast) send() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.next != nil {
		close(b.next)
		b.next = nil
	}
}

// message is what an open page is told.
type message struct {
	Reload   bool           `json:"reload"` // the page's bytes are others now
	Problems []shownProblem `json:"problems"`
}

// shownProblem is a problem as the overlay shows it.
type shownProblem struct {
	Place    string `json:"place"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
	Line     string `json:"line"` // the line of the file that it is about
}

// events tells one open page of changes until it is closed. The query says
// which page it shows (page) and the hash of its bytes (hash).
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "this connection cannot be kept open", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	page, shown := r.URL.Query().Get("page"), r.URL.Query().Get("hash")
	for {
		wait := s.news.wait()
		data, err := json.Marshal(s.message(page, shown))
		if err != nil {
			return
		}
		fmt.Fprintf(w, "data: %s\n\n", data)
		flusher.Flush()
		select {
		case <-r.Context().Done():
			return
		case <-wait:
		}
	}
}

// message says what has become of a page.
func (s *Server) message(page, shown string) message {
	st := s.state.Load()
	m := message{Problems: []shownProblem{}}
	if st.problems.Errors() > 0 {
		for _, p := range st.problems {
			m.Problems = append(m.Problems, s.show(p))
		}
	}
	if st.site == nil {
		return m
	}
	base := strings.TrimSuffix(st.site.Plan.BasePath(), "/")
	data, _, err := s.page(st.site, strings.TrimPrefix(page, base))
	if err == nil && data == nil {
		data, _, err = s.page(st.site, "/404.html")
	}
	m.Reload = err == nil && hash(data) != shown
	return m
}

func (s *Server) show(p diag.Problem) shownProblem {
	return shownProblem{Place: p.Pos.String(), Severity: p.Severity.String(), Message: p.Message, Hint: p.Hint, Line: s.sourceLine(p.Pos)}
}
