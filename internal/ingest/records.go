package ingest

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/webpage"
)

// records reads a table of texts and calls each with every record as an item,
// one at a time, so that a file may be larger than memory. The columns, or
// keys, are url, title, text and date, and the others of [columns]; the rest
// is left alone. A record that cannot be read is a problem at its line, and
// the others go on. The error is the machine's, or each's.
func records(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv":
		return csvRecords(name, r, each)
	case ".json":
		return jsonArray(name, r, each)
	}
	return jsonRecords(name, r, each)
}

// columns are the names that crawls and data sets give the columns, in small
// letters.
var columns = map[string]string{
	"url": "url", "link": "url", "address": "url",
	"title": "title", "headline": "title",
	"text": "text", "content": "text", "body": "text", "article": "text", "maintext": "text",
	"date": "date", "published": "date", "pubdate": "date", "date_published": "date", "publish_date": "date", "date_publish": "date",
	"updated": "updated", "date_modified": "updated", "date_modify": "updated", "lastmod": "updated",
	"author": "author", "authors": "author", "source": "source", "source_domain": "source", "publisher": "source",
	"description": "standfirst", "standfirst": "standfirst",
}

// markup is what a text has that is HTML.
var markup = regexp.MustCompile(`(?i)<(p|br|div|a|strong|b|em|h[1-6]|ul|img|span)\b[^<>]*>`)

// record makes an item of the columns of a record. A text with markup is HTML.
func record(name string, line int, values map[string]string) Item {
	item := Item{
		Name: name, Line: line, Address: values["url"], Data: []byte(values["text"]),
		Fields: &Fields{
			URL: values["url"], Title: values["title"], Standfirst: values["standfirst"], Date: values["date"], Updated: values["updated"],
			Author: values["author"], Source: values["source"],
		},
	}
	if markup.Match(item.Data) {
		address, _ := url.Parse(values["url"])
		p := webpage.Fragment(values["text"], address)
		item.Data, item.Markdown, item.Fields.Cover = []byte(p.Body), true, (*Cover)(p.Picture)
	}
	return item
}

// jsonRecord makes an item of an object.
func jsonRecord(name string, line int, raw map[string]any) Item {
	values := map[string]string{}
	for key, v := range raw {
		if column := columns[strings.ToLower(key)]; column != "" && values[column] == "" {
			values[column] = jsonText(v)
		}
	}
	return record(name, line, values)
}

// jsonText is a value as text; the values of a list stand behind one another.
func jsonText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		var texts []string
		for _, e := range v {
			texts = append(texts, jsonText(e))
		}
		return strings.Join(texts, "، ")
	}
	return fmt.Sprint(v)
}

// jsonRecords reads an object from each line.
func jsonRecords(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	lines := bufio.NewReaderSize(r, 1<<16)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) > 0 {
			var raw map[string]any
			if jsonErr := json.Unmarshal(line, &raw); jsonErr != nil {
				problems.Add(diag.Errorf(diag.Pos{Path: name, Line: number}, "record", "the line is no JSON object: %s", jsonErr).
					WithHint(`write one object a line: {"url": …, "title": …, "text": …, "date": …}`))
			} else if err := each(jsonRecord(name, number, raw)); err != nil {
				return problems, err
			}
		}
		if errors.Is(err, io.EOF) {
			return problems, nil
		}
		if err != nil {
			return problems, err
		}
	}
}

// jsonArray reads a file that is one list of objects, or one object.
func jsonArray(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	broken := func(err error) (diag.List, error) {
		problems.Add(diag.Errorf(diag.Pos{Path: name, Line: 1}, "record", "the file is no list of JSON objects: %s", err).
			WithHint(`write [{"url": …, "title": …, "text": …, "date": …}, …]`))
		return problems, nil
	}
	buffered := bufio.NewReader(r)
	if mark, _ := buffered.Peek(3); string(mark) == "\ufeff" {
		buffered.Discard(3)
	}
	values := json.NewDecoder(buffered)
	if first, _ := buffered.Peek(1); string(first) == "[" {
		if _, err := values.Token(); err != nil {
			return broken(err)
		}
	}
	for number := 1; values.More(); number++ {
		var raw map[string]any
		if err := values.Decode(&raw); err != nil {
			return broken(err)
		}
		if err := each(jsonRecord(name, number, raw)); err != nil {
			return problems, err
		}
	}
	return problems, nil
}

func csvRecords(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	end := &lastByte{r: r}
	buffered := bufio.NewReaderSize(end, 1<<16)
	rows := csv.NewReader(buffered)
	rows.Comma = separator(buffered)
	rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = -1, true, true
	var header []string
	for {
		row, err := rows.Read()
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
			if header = csvHeader(row); header == nil {
				problems.Add(diag.Errorf(diag.Pos{Path: name, Line: 1, Col: 1}, "record", "the first row has no column named text").
					WithHint("begin the file with: url,title,text,date"))
				return problems, nil
			}
			continue
		}
		line, _ := rows.FieldPos(0)
		if last := len(row) - 1; end.done && end.last != '"' && strings.ContainsRune(row[last], '\n') {
			line, col := fieldStart(rows, row, last)
			problems.Add(diag.Errorf(diag.Pos{Path: name, Line: line, Col: col}, "record", "the quotation mark that opens here is never closed: all behind it would be one text").
				WithHint(`close it with ", and write those within the text twice: ""`))
			continue
		}
		values := map[string]string{}
		for i, v := range row {
			if i < len(header) && header[i] != "" {
				values[header[i]] = strings.Clone(v)
			}
		}
		if err := each(record(name, line, values)); err != nil {
			return problems, err
		}
	}
}

// fieldStart is the line and the column, in characters, where a field of a row begins.
func fieldStart(rows *csv.Reader, row []string, field int) (line, col int) {
	line, col = rows.FieldPos(field)
	for i, v := range row[:field] {
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
func separator(r *bufio.Reader) rune {
	head, _ := r.Peek(1 << 12)
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
func csvHeader(row []string) []string {
	out := make([]string, len(row))
	text := false
	for i, v := range row {
		out[i] = columns[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(v, "\ufeff")))]
		text = text || out[i] == "text"
	}
	if !text {
		return nil
	}
	return out
}
