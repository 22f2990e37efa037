package ingest

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
)

// Fields are what a record says of its text beside it.
type Fields struct {
	URL, Title, Date string
}

// HasRecords reports whether a file is a table of texts, by its name: JSON
// Lines (.jsonl, .ndjson) or CSV.
func HasRecords(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".jsonl", ".ndjson", ".csv":
		return true
	}
	return false
}

// Records reads a table of texts and calls each with every record as an item,
// one at a time, so that a file may be larger than memory. The columns, or
// keys, are url, title, text and date; others are left alone. A record that
// cannot be read is a problem at its line, and the others go on. The error is
// the machine's, or each's.
func Records(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	if strings.EqualFold(path.Ext(name), ".csv") {
		return csvRecords(name, r, each)
	}
	return jsonRecords(name, r, each)
}

// columns are the names that crawls give the four columns, in small letters.
var columns = map[string]string{
	"url": "url", "link": "url", "address": "url",
	"title": "title", "headline": "title",
	"text": "text", "content": "text", "body": "text", "article": "text",
	"date": "date", "published": "date", "pubdate": "date", "date_published": "date", "publish_date": "date",
}

// record makes an item of the columns of a record.
func record(name string, line int, values map[string]string) Item {
	return Item{
		Name: fmt.Sprintf("%s:%d", name, line), Address: values["url"], Data: []byte(values["text"]),
		Fields: &Fields{URL: values["url"], Title: values["title"], Date: values["date"]},
	}
}

func jsonRecords(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	lines := bufio.NewReaderSize(r, 1<<16)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if len(strings.TrimSpace(strings.TrimPrefix(string(line), "\ufeff"))) > 0 {
			var raw map[string]any
			if jsonErr := json.Unmarshal([]byte(strings.TrimPrefix(string(line), "\ufeff")), &raw); jsonErr != nil {
				problems.Add(diag.Errorf(diag.Pos{Path: name, Line: number}, "record", "the line is no JSON object: %s", jsonErr).
					WithHint(`write one object a line: {"url": …, "title": …, "text": …, "date": …}`))
			} else {
				values := map[string]string{}
				for key, v := range raw {
					if column := columns[strings.ToLower(key)]; column != "" && v != nil && values[column] == "" {
						values[column] = fmt.Sprint(v)
					}
				}
				if err := each(record(name, number, values)); err != nil {
					return problems, err
				}
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

func csvRecords(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	rows := csv.NewReader(r)
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
				problems.Add(diag.Errorf(diag.Pos{Path: name, Line: 1, Col: 1}, "record", "the first row names no column text").
					WithHint("begin the file with: url,title,text,date"))
				return problems, nil
			}
			continue
		}
		line, _ := rows.FieldPos(0)
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
