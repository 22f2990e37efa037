package serve

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
)

// script runs in the pages of a preview.
//
//go:embed preview.js
var script []byte

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
	Hash     string         `json:"hash"` // of the page's bytes now; "" if it cannot be made
	Problems []shownProblem `json:"problems"`
	Saved    int            `json:"saved"` // how many saves there were
	Go       string         `json:"go"`    // the page whose file was saved last; "" to stay
	Bar      bar            `json:"bar"`
}

// events tells one open page of changes until it is closed. The query says
// which page it shows.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "this connection cannot be kept open", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	page := r.URL.Query().Get("page")
	var told []byte
	for {
		wait := s.news.wait()
		data, err := json.Marshal(s.message(page))
		if err != nil {
			return
		}
		if !bytes.Equal(data, told) {
			fmt.Fprintf(w, "data: %s\n\n", data)
			flusher.Flush()
			told = data
		}
		select {
		case <-r.Context().Done():
			return
		case <-wait:
		}
	}
}

// message says what has become of a page, given by its path on the host.
func (s *Server) message(page string) message {
	st := s.state.Load()
	m := message{Problems: st.errors(), Saved: st.saved.number, Go: st.saved.url}
	if st.site == nil {
		return m
	}
	url := st.path(page)
	made, err := s.page(st, url)
	if err == nil && made.data == nil {
		url = "/404.html"
		made, err = s.page(st, url)
	}
	if err == nil {
		m.Hash = hash(made.data)
	}
	m.Bar = st.bar(url)
	return m
}
