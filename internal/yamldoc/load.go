package yamldoc

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/diag"
	"go.yaml.in/yaml/v4"
)

// load reads the document's nodes, and nil if it is broken. YAML stops at its
// first error; where that is an unquoted colon the value is quoted, in memory,
// and reading goes on, so that all such lines are reported at once.
func load(path string, data []byte, firstLine int, problems *diag.List) *yaml.Node {
	lines := bytes.Split(data, []byte("\n"))
	for range len(lines) + 1 {
		var root yaml.Node
		err := yaml.Load(bytes.Join(lines, []byte("\n")), &root, yaml.WithV4Defaults())
		if err == nil {
			return &root
		}
		var broken *yaml.LoadError
		if !errors.As(err, &broken) {
			problems.Add(diag.Errorf(diag.Pos{Path: path, Line: firstLine}, "yaml", "%s", err))
			return nil
		}
		if strings.Contains(broken.Message, "no documents") {
			return nil
		}
		line, problem := explain(path, lines, firstLine, broken)
		problems.Add(problem)
		if line < 0 {
			return nil
		}
	}
	return nil
}

// Find returns the place of a key's value in a mapping that Decode has read,
// or the top of the document, so that what is read need not remember the
// place of everything that may turn out to be wrong.
func Find(path string, data []byte, firstLine int, key string) diag.Pos {
	var ignored diag.List
	root := load(path, data, firstLine, &ignored)
	if root != nil && len(root.Content) > 0 && root.Content[0].Kind == yaml.MappingNode {
		pairs := root.Content[0].Content
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i].Value == key {
				return diag.Pos{Path: path, Line: pairs[i+1].Line + firstLine - 1, Col: pairs[i+1].Column}
			}
		}
	}
	return diag.Pos{Path: path, Line: 1, Col: 1}
}

var colonValue = regexp.MustCompile(`^(\s*(?:- )?[\w-]+:\s+)([^"'\[{|>&*!%@` + "`" + `].*:(?:\s.*)?)$`)

// explain turns the library's error into a problem. If it was an unquoted
// colon, that line is mended and its index returned, else -1.
func explain(path string, lines [][]byte, firstLine int, broken *yaml.LoadError) (int, diag.Problem) {
	mark := broken.Mark
	if broken.ContextMark.Line > 0 && strings.HasPrefix(broken.ContextMsg, "while scanning a") {
		mark = broken.ContextMark // where a quote was opened, not where the file ends
	}
	i := min(max(mark.Line, 1), len(lines)) - 1
	pos := diag.Pos{Path: path, Line: i + firstLine, Col: max(mark.Column, 1)}
	text := string(bytes.TrimRight(lines[i], "\r"))
	switch {
	case strings.Contains(broken.Message, "mapping values are not allowed"):
		if m := colonValue.FindStringSubmatchIndex(text); m != nil {
			quoted := quote(text[m[4]:m[5]])
			lines[i] = []byte(text[:m[4]] + quoted)
			pos.Col = utf8.RuneCountInString(text[:m[4]]) + 1
			return i, diag.Errorf(pos, "yaml-colon", "a text that holds a colon must be in quotes").
				WithHint("write %s%s", strings.TrimLeft(text[m[2]:m[3]], " "), quoted)
		}
		return -1, diag.Errorf(pos, "yaml", "a key is not expected here").
			WithHint("begin each key at the start of its line, and put texts that hold a colon in quotes")
	case strings.Contains(broken.Message, "cannot start any token"):
		hint := "put the text in quotes"
		if strings.Contains(text, "\t") {
			hint = "YAML is indented with spaces, not with tabs"
		}
		return -1, diag.Errorf(pos, "yaml", "a text cannot begin with this character").WithHint("%s", hint)
	case strings.Contains(broken.ContextMsg, "quoted scalar"):
		return -1, diag.Errorf(pos, "yaml", "the quote that opens here is never closed").
			WithHint("close it on the same line")
	case strings.Contains(broken.Message, "could not find expected ':'"):
		return -1, diag.Errorf(pos, "yaml", "this line is no key with a value").WithHint("write it as key: value")
	case strings.Contains(broken.Message, "']'") || strings.Contains(broken.Message, "'}'"):
		at := broken.ContextMark
		pos = diag.Pos{Path: path, Line: at.Line + firstLine - 1, Col: at.Column}
		return -1, diag.Errorf(pos, "yaml", "the bracket that opens here is never closed, or a comma is missing").
			WithHint("write lists as [a, b]")
	case strings.Contains(broken.Message, "did not find expected key"):
		return -1, diag.Errorf(pos, "yaml", "text stands after the end of a value").
			WithHint("put the whole text in quotes, and double the quotes inside it")
	}
	return -1, diag.Errorf(pos, "yaml", "%s", broken.Message)
}

// quote returns s as a YAML text in quotes that can be typed by hand.
func quote(s string) string {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, `"\`) {
		return `"` + s + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}
