package ingest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
)

// jsonObject is an object of a table. Its values are as they are written: a number
// keeps its digits.
type jsonObject map[string]json.RawMessage

// jsonItem makes an item of an object.
func jsonItem(name string, line int, object jsonObject) Item {
	values := row{}
	for _, key := range slices.Sorted(maps.Keys(object)) {
		value := jsonText(object[key])
		if column := columns[strings.ToLower(key)]; (column == "date" || column == "updated") && object[key][0] != '"' {
			value = instant(value)
		}
		values.set(key, value)
	}
	return values.item(name, line)
}

// jsonText is a value as text: the values of a list stand behind one another, and an
// object is called by its name, as authors and publishers are.
func jsonText(value json.RawMessage) string {
	var text string
	var list []json.RawMessage
	var object jsonObject
	switch {
	case len(value) == 0 || string(value) == "null":
		return ""
	case json.Unmarshal(value, &text) == nil:
		return text
	case json.Unmarshal(value, &list) == nil:
		var texts []string
		for _, v := range list {
			texts = append(texts, jsonText(v))
		}
		return strings.Join(texts, "، ")
	case json.Unmarshal(value, &object) == nil:
		return jsonText(object["name"])
	}
	return string(value)
}

// instant is a date that a program wrote as a number: year, month and day, or seconds
// since 1970, or thousandths of them. Any other number is left as it is.
func instant(number string) string {
	if day, err := time.Parse("20060102", number); err == nil {
		return day.Format(time.DateOnly)
	}
	n, err := strconv.ParseInt(number, 10, 64)
	switch {
	case err != nil:
		return number
	case len(number) == 13:
		n /= 1000
	case len(number) != 10:
		return number
	}
	return time.Unix(n, 0).UTC().Format(time.RFC3339)
}

// jsonLines reads an object from each line.
func jsonLines(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	lines := bufio.NewReaderSize(r, 1<<16)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) > 0 {
			var object jsonObject
			if wrong := json.Unmarshal(line, &object); wrong != nil {
				col, why := jsonFault(wrong, line)
				problems.Add(diag.Errorf(diag.Pos{Path: name, Line: number, Col: col}, "record", "the line is no JSON object: %s", why).
					WithHint(`write one object a line: {"url": …, "title": …, "text": …, "date": …}`))
			} else if err := each(jsonItem(name, number, object)); err != nil {
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

// jsonList reads a file that is one list of objects, or one object.
func jsonList(name string, r io.Reader, each func(Item) error) (diag.List, error) {
	var problems diag.List
	number := 0
	broken := func(err error) (diag.List, error) {
		_, why := jsonFault(err, nil)
		if number > 0 {
			why = fmt.Sprintf("behind record %d, %s", number, why)
		}
		problems.Add(diag.Errorf(diag.Pos{Path: name, Line: 1}, "record", "the file is no list of JSON objects: %s", why).
			WithHint(`write [{"url": …, "title": …, "text": …, "date": …}, …]`))
		return problems, nil
	}
	buffered := bufio.NewReader(r)
	if mark, _ := buffered.Peek(3); string(mark) == "\ufeff" {
		buffered.Discard(3)
	}
	values := json.NewDecoder(buffered)
	if startsList(buffered) {
		if _, err := values.Token(); err != nil {
			return broken(err)
		}
	}
	for values.More() {
		var object jsonObject
		if err := values.Decode(&object); err != nil {
			return broken(err)
		}
		number++
		if err := each(jsonItem(name, number, object)); err != nil {
			return problems, err
		}
	}
	return problems, nil
}

// startsList reports whether a list begins, behind blanks, which it takes.
func startsList(r *bufio.Reader) bool {
	for {
		first, err := r.Peek(1)
		if err != nil || !bytes.ContainsAny(first, " \t\r\n") {
			return string(first) == "["
		}
		r.Discard(1)
	}
}

// jsonFault says in words why JSON cannot be read, and at which character of the text,
// if that is known.
func jsonFault(err error, text []byte) (col int, why string) {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || err.Error() == "unexpected end of JSON input":
		return 0, "it ends too early"
	case errors.As(err, &kind):
		return 0, "a " + map[string]string{"array": "list", "string": "text", "bool": "true or false"}[kind.Value] + " stands in its place"
	case errors.As(err, &syntax) && 0 < syntax.Offset && syntax.Offset <= int64(len(text)):
		before := text[:syntax.Offset-1]
		r, _ := utf8.DecodeRune(text[len(before):])
		return utf8.RuneCount(before) + 1, "the character " + strconv.QuoteRune(r) + " cannot stand there"
	case errors.As(err, &syntax):
		return 0, "a character stands where it cannot"
	}
	return 0, err.Error()
}
