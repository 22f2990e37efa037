package searchindex

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
)

// A Fetch reads a part of a block: as much as there is of n bytes.
type Fetch func(block string, from, n int) ([]byte, error)

// An Index is blocks that are read by need, the newest first. What was read is
// kept. It is for one goroutine.
type Index struct {
	fetch  Fetch
	blocks []*block
}

// block is a block of which some parts were read.
type block struct {
	name     string
	fetch    Fetch
	stamp    []byte
	days     []int
	words    []span
	first    []string // of each section
	sections []span
	run      int // records in one part
	records  []span
	read     map[int]map[string]entry // sections, by number
	shown    map[int][]Record
}

// span is where a part lies.
type span struct{ from, length int }

// entry is a group as it was read: still packed.
type entry struct {
	data   []byte
	name   bool
	higher int
	body   int
}

// A Record is what is shown of a story.
type Record struct {
	Dates    []string
	Source   string
	Versions []Version // without their bodies
}

// headBytes is how much of a block is read at first: mostly all of its head.
const headBytes = 3072

// Open reads the heads of blocks.
func Open(names []string, fetch Fetch) (*Index, error) {
	x := &Index{fetch: fetch}
	for _, name := range names {
		b := &block{name: name, fetch: fetch, read: map[int]map[string]entry{}, shown: map[int][]Record{}}
		if err := b.open(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		x.blocks = append(x.blocks, b)
	}
	return x, nil
}

var errBroken = errors.New("the block is broken")

func (b *block) open() error {
	data, err := b.fetch(b.name, 0, headBytes)
	if err != nil {
		return err
	}
	if len(data) < 4 || data[0] != format {
		return errBroken
	}
	b.stamp = data[1 : 1+stampBytes]
	length, n := binary.Uvarint(data[1+stampBytes:])
	from := 1 + stampBytes + n
	for end := from + int(length); len(data) < end; {
		more, err := b.fetch(b.name, len(data), end-len(data))
		if err != nil || len(more) == 0 {
			return errors.Join(errBroken, err)
		}
		data = append(data, more...)
	}
	head, err := inflate(data[from : from+int(length)])
	if err != nil {
		return err
	}
	b.head(&reader{data: head}, from+int(length))
	return nil
}

// head reads where everything is.
func (b *block) head(r *reader, at int) {
	day := 0
	for i := range r.number() {
		if d := r.number(); i == 0 {
			day = d
		} else {
			day -= d
		}
		b.days = append(b.days, day)
	}
	next := func() span {
		s := span{at, r.number()}
		at += s.length
		return s
	}
	for range r.number() {
		b.words = append(b.words, next())
	}
	last := ""
	for range r.number() {
		last = r.key(last)
		b.first = append(b.first, last)
		b.sections = append(b.sections, next())
	}
	b.run = r.number()
	for len(r.data) > 0 {
		b.records = append(b.records, next())
	}
}

// part reads a part of the block.
func (b *block) part(s span) ([]byte, error) {
	data, err := b.fetch(b.name, s.from, s.length)
	if err != nil {
		return nil, err
	}
	if len(data) != s.length || !bytes.Equal(data[:stampBytes], b.stamp) {
		return nil, errBroken
	}
	return inflate(data[stampBytes:])
}

func inflate(data []byte) ([]byte, error) { return io.ReadAll(flate.NewReader(bytes.NewReader(data))) }

// reader reads numbers and keys.
type reader struct{ data []byte }

func (r *reader) number() int {
	n, size := binary.Uvarint(r.data)
	if size <= 0 {
		r.data = nil
		return 0
	}
	r.data = r.data[size:]
	return int(n)
}

func (r *reader) key(last string) string {
	shared := r.number()
	n := r.number()
	key := last[:shared] + string(r.data[:n])
	r.data = r.data[n:]
	return key
}

// section reads a section.
func (b *block) section(i int) (map[string]entry, error) {
	if got, ok := b.read[i]; ok {
		return got, nil
	}
	data, err := b.part(b.sections[i])
	if err != nil {
		return nil, err
	}
	out := map[string]entry{}
	key := ""
	for r := (&reader{data: data}); len(r.data) > 0; {
		key = r.key(key)
		n := r.number()
		e := entry{name: n&1 == 1, higher: n >> 1, body: r.number()}
		start := r.data
		for range e.higher + e.body {
			r.number()
		}
		e.data = start[:len(start)-len(r.data)]
		out[key] = e
	}
	b.read[i] = out
	return out, nil
}

// place is the number of the section in which a key would be, or -1.
func (b *block) place(key string) int {
	return sort.SearchStrings(b.first, key+"\x00") - 1
}

// lookup finds the group of a key.
func (b *block) lookup(key string) (entry, bool, error) {
	i := b.place(key)
	if i < 0 {
		return entry{}, false, nil
	}
	section, err := b.section(i)
	e, ok := section[key]
	return e, ok, err
}

// prefixSections is in how many sections of a block the beginning of a word is
// looked for.
const prefixSections = 2

// beginning finds the groups whose keys begin with a text.
func (b *block) beginning(prefix string) (map[string]entry, error) {
	out := map[string]entry{}
	first := max(b.place(prefix), 0)
	for i := first; i < len(b.sections) && i < first+prefixSections; i++ {
		if i > first && !strings.HasPrefix(b.first[i], prefix) {
			break
		}
		section, err := b.section(i)
		if err != nil {
			return nil, err
		}
		for key, e := range section {
			if strings.HasPrefix(key, prefix) {
				out[key] = e
			}
		}
	}
	return out, nil
}

// each calls f with the stories of a group.
func (e entry) each(f func(story int, l Level)) {
	r := &reader{data: e.data}
	story := -1
	for range e.body {
		story += 1 + r.number()
		f(story, Body)
	}
	story = -1
	for range e.higher {
		n := r.number()
		story += 1 + n/3
		f(story, Summary+Level(n%3))
	}
}

// record reads what is shown of a story.
func (b *block) record(story int) (Record, error) {
	i := story / b.run
	if _, ok := b.shown[i]; !ok {
		data, err := b.part(b.records[i])
		if err != nil {
			return Record{}, err
		}
		var rows [][3]json.RawMessage
		if err := json.Unmarshal(data, &rows); err != nil {
			return Record{}, err
		}
		for _, row := range rows {
			var r Record
			var versions [][5]string
			if err := errors.Join(json.Unmarshal(row[0], &r.Dates), json.Unmarshal(row[1], &r.Source), json.Unmarshal(row[2], &versions)); err != nil {
				return Record{}, err
			}
			for _, v := range versions {
				r.Versions = append(r.Versions, Version{Lang: v[0], URL: v[1], Title: v[2], Summary: v[3], Machine: v[4] != ""})
			}
			b.shown[i] = append(b.shown[i], r)
		}
	}
	return b.shown[i][story%b.run], nil
}

// near calls f with keys that may be a word with one letter wrong, and with how
// many stories have each: the keys that begin as the word does, for a mistake in
// the last two letters, and those that end as it does, for one before the last.
func (b *block) near(word string, f func(key string, stories int)) error {
	letters := []rune(word)
	begin, err := b.beginning(string(letters[:len(letters)-2]))
	if err != nil {
		return err
	}
	for key, e := range begin {
		f(key, e.higher+e.body)
	}
	data, err := b.part(b.words[wordPart(word, len(b.words))])
	if err != nil {
		return err
	}
	key := ""
	for r := (&reader{data: data}); len(r.data) > 0; {
		key = r.key(key)
		f(key, r.number())
	}
	return nil
}
