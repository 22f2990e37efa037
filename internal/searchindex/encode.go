package searchindex

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"maps"
	"slices"
	"unicode/utf8"
)

// Sizes of parts, before they are compressed: small enough that a query reads
// little that it does not need, and large enough to compress.
const (
	sectionBytes = 2600
	recordRun    = 5   // records in one part
	wordRun      = 100 // words in one part, about
)

const format = 1

// Bytes returns the block.
func (b *Builder) Bytes() []byte {
	b.mergeConjunctions()
	keys := slices.Sorted(maps.Keys(b.groups))
	e := newEncoder()
	head := b.headDays()
	head = e.words(head, b.groups, keys)
	head = e.sections(head, b.groups, keys)
	head = e.records(head, b.record)
	head = e.part(head)

	h := sha256.New()
	h.Write(head)
	for _, part := range e.parts {
		h.Write(part)
	}
	stamp := h.Sum(nil)[:stampBytes]
	out := append([]byte{format}, stamp...)
	out = binary.AppendUvarint(out, uint64(len(head)))
	out = append(out, head...)
	for _, part := range e.parts {
		out = append(append(out, stamp...), part...)
	}
	return out
}

// stampBytes is how much of the block's hash stands before each part.
const stampBytes = 2

// headDays begins the head: the stories' days, as distances back in time.
func (b *Builder) headDays() []byte {
	head := binary.AppendUvarint(nil, uint64(len(b.days)))
	last := 0
	for i, day := range b.days {
		distance := last - day
		if i == 0 {
			distance = day
		}
		head = binary.AppendUvarint(head, uint64(distance))
		last = day
	}
	return head
}

// appendKey writes a key by what it shares with the one before it.
func appendKey(out []byte, last, key string) []byte {
	shared := 0
	for shared < min(len(last), len(key)) && last[shared] == key[shared] {
		shared++
	}
	out = binary.AppendUvarint(out, uint64(shared))
	out = binary.AppendUvarint(out, uint64(len(key)-shared))
	return append(out, key[shared:]...)
}

// encoder compresses parts.
type encoder struct {
	flate *flate.Writer
	parts [][]byte // behind the head, without their stamps
}

func newEncoder() *encoder {
	w, err := flate.NewWriter(nil, flate.DefaultCompression)
	if err != nil {
		panic(err) // the level is a constant
	}
	return &encoder{flate: w}
}

func (e *encoder) part(data []byte) []byte {
	var out bytes.Buffer
	e.flate.Reset(&out)
	e.flate.Write(data) // to memory: it cannot fail
	e.flate.Close()
	return out.Bytes()
}

func (e *encoder) add(data []byte) (length uint64) {
	part := e.part(data)
	e.parts = append(e.parts, part)
	return uint64(len(part) + stampBytes)
}

// wordPart is the part of all words in which a key is: which, its last letter
// says, so that a mistake before it leaves it in its part.
func wordPart(key string, parts int) int {
	last, _ := utf8.DecodeLastRuneInString(key)
	return int(last) % parts
}

// words writes the keys of words, each with its number of stories, and into the
// head how long each part is.
func (e *encoder) words(head []byte, groups map[string]*group, keys []string) []byte {
	parts := 1 + len(keys)/wordRun
	lists, last := make([][]byte, parts), make([]string, parts)
	for _, key := range keys {
		if key[0] == '@' {
			continue
		}
		i := wordPart(key, parts)
		lists[i] = binary.AppendUvarint(appendKey(lists[i], last[i], key), uint64(len(groups[key].hits)))
		last[i] = key
	}
	head = binary.AppendUvarint(head, uint64(parts))
	for _, list := range lists {
		head = binary.AppendUvarint(head, e.add(list))
	}
	return head
}

// sections writes the groups, and into the head where each section begins.
func (e *encoder) sections(head []byte, groups map[string]*group, keys []string) []byte {
	type section struct {
		first  string
		length uint64
	}
	var list []section
	for len(keys) > 0 {
		var data []byte
		s := section{first: keys[0]}
		last := ""
		for len(keys) > 0 && (len(data) == 0 || len(data)+groups[keys[0]].size() <= sectionBytes) {
			data = groups[keys[0]].encode(data, last)
			last, keys = keys[0], keys[1:]
		}
		s.length = e.add(data)
		list = append(list, s)
	}
	head = binary.AppendUvarint(head, uint64(len(list)))
	last := ""
	for _, s := range list {
		head = appendKey(head, last, s.first)
		head = binary.AppendUvarint(head, s.length)
		last = s.first
	}
	return head
}

// size guesses how many bytes a group takes.
func (g *group) size() int { return 6 + len(g.hits)*5/4 }

// encode writes a group.
func (g *group) encode(out []byte, last string) []byte {
	out = appendKey(out, last, g.key)
	higher := 0
	for _, h := range g.hits {
		if h.level() != Body {
			higher++
		}
	}
	flag := uint64(0)
	if g.name {
		flag = 1
	}
	out = binary.AppendUvarint(out, uint64(higher)<<1|flag)
	out = binary.AppendUvarint(out, uint64(len(g.hits)-higher))
	before := -1
	for _, h := range g.hits {
		if h.level() == Body {
			out = binary.AppendUvarint(out, uint64(h.story()-before-1))
			before = h.story()
		}
	}
	before = -1
	for _, h := range g.hits {
		if l := h.level(); l != Body {
			out = binary.AppendUvarint(out, uint64(h.story()-before-1)*3+uint64(l-Summary))
			before = h.story()
		}
	}
	return out
}

// records writes what is shown of stories, and into the head how long each
// part is.
func (e *encoder) records(head []byte, list []record) []byte {
	head = binary.AppendUvarint(head, recordRun)
	for run := range slices.Chunk(list, recordRun) {
		var out bytes.Buffer
		in := json.NewEncoder(&out)
		in.SetEscapeHTML(false)
		rows := make([][3]any, len(run))
		for i, r := range run {
			rows[i] = [3]any{r.dates, r.source, r.versions}
		}
		if err := in.Encode(rows); err != nil {
			panic(err) // strings are JSON
		}
		head = binary.AppendUvarint(head, e.add(out.Bytes()))
	}
	return head
}
