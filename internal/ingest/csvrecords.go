package ingest

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
)

// csvRecords reads a table whose first row names its columns.
func csvRecords(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	end := &lastByte{r: r}
	buffered := bufio.NewReaderSize(end, 1<<16)
	rows := csv.NewReader(buffered)
	first, _ := buffered.Peek(1 << 12)
	rows.Comma = separator(first)
	rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = -1, true, true
	var header []string
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return problems, nil
		}
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			problems.Add(diag.Errorf(diag.Pos{Path: name, Line: broken.Line, Col: broken.Column}, "record", "the row cannot be read: %s", broken.Err))
			continue
		}
		if err != nil {
			return problems, err
		}
		if header == nil {
			if header = csvHeader(cells); header == nil {
				problems.Add(diag.Errorf(diag.Pos{Path: name, Line: 1, Col: 1}, "record", "the first row has no column named text").
					WithHint("begin the file with: url,title,text,date"))
				return problems, nil
			}
			continue
		}
		line, _ := rows.FieldPos(0)
		if last := len(cells) - 1; end.done && end.last != '"' && strings.ContainsRune(cells[last], '\n') {
			line, col := fieldStart(rows, cells, last)
			problems.Add(diag.Errorf(diag.Pos{Path: name, Line: line, Col: col}, "record", "the quotation mark that opens here is never closed: all behind it would be one text").
				WithHint(`close it with ", and write those within the text twice: ""`))
			continue
		}
		values := row{}
		for i, v := range cells[:min(len(cells), len(header))] {
			values.set(header[i], strings.Clone(v))
		}
		if err := each(values.item(name, line)); err != nil {
			return problems, err
		}
	}
}

// fieldStart is the line and the column, in characters, where a field of a row begins.
func fieldStart(rows *csv.Reader, cells []string, field int) (line, col int) {
	line, col = rows.FieldPos(field)
	for i, v := range cells[:field] {
		begins, _ := rows.FieldPos(i)
		if begins+strings.Count(v, "\n") == line {
			v = v[strings.LastIndexByte(v, '\n')+1:]
			col -= len(v) - utf8.RuneCountInString(v)
		}
	}
	return line, col
}

// lastByte reads, and remembers the last byte that is no end of a line.
type lastByte struct {
	r    io.Reader
	last byte
	done bool // all is read
}

func (l *lastByte) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i := n - 1; i >= 0; i-- {
		if p[i] > ' ' {
			l.last = p[i]
			break
		}
	}
	l.done = l.done || errors.Is(err, io.EOF)
	return n, err
}

// separator is what stands between the columns of a table's first row: Excel
// writes semicolons where numbers have decimal commas.
func separator(head []byte) rune {
	first, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', 0
	for _, c := range ",;\t" {
		if n := bytes.Count(first, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

// csvHeader reads the names of the columns; nil if there is no text.
func csvHeader(cells []string) []string {
	out := make([]string, len(cells))
	text := false
	for i, v := range cells {
		out[i] = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(v, "\ufeff")))
		text = text || columns[out[i]] == "text"
	}
	if !text {
		return nil
	}
	return out
}

// isCSV tells a table by its first row: it names the column of the text and another
// that is known, and nothing else stands in it than names.
func isCSV(head []byte) bool {
	first, _, _ := bytes.Cut(head, []byte("\n"))
	rows := csv.NewReader(bytes.NewReader(first))
	rows.Comma = separator(first)
	cells, err := rows.Read()
	if err != nil || csvHeader(cells) == nil {
		return false
	}
	known := map[string]bool{}
	for _, name := range csvHeader(cells) {
		known[columns[name]] = true
	}
	delete(known, "")
	return len(known) > 1
}
