// Package evaluate measures how well raw news is read: it has the labelled
// articles of a folder read, and compares what was found with the labels.
//
//	result, err := evaluate.Folder("internal/ingest/testdata/labelled")
//	result.Print(os.Stdout, 50)
//
// A folder holds
//
//	gold*.jsonl          one file a line: its articles and what is right of each
//	*.txt                the files, as gold's "file" names them
//	date_lines*.jsonl    single date lines; there need be none
//	byline_lines*.jsonl  single bylines; there need be none
//	figures.json         the figures as last committed; there need be none
//
// A text is read as mujaz import reads it, by a site in Baghdad that is in
// Arabic and English and has only the built-in gazetteer; a line as mujaz parse
// reads it. Title, dates, dateline, agency and source are compared for the
// first article of a file, countries and officials for all of it.
//
// The rules, so that a figure means the same every time:
//
//   - Texts are compared folded: without vowel signs and marks of direction,
//     alef, yeh and teh marbuta each in one form, digits as 0-9, everything that
//     is no letter or digit as a space. A title is right if it is the label's or
//     one of its alternatives; an agency or source also if the words of one run
//     inside the other.
//   - A field is measured where the label has it, and over all files: there a
//     value counts as wrong where the label has none. A date that was inherited
//     from another article is no date. The number of articles is measured where
//     a file has several, and over all files.
//   - Countries and officials have precision, recall and F1 over all files.
//     Optional countries, those named only by their capital, and optional
//     officials are neither right nor wrong. An official found only by the office
//     is no prediction, as the text has no name to compare.
//   - A name matches a label's if the words are equal, without forms of address
//     and without ال; if the shorter has two words and runs inside the longer; or
//     if it is one word, the last of the longer, and no other label ends in it.
//     A second prediction of one label is an error.
//   - A role is right from a word F1 of 0.5.
//
// It refuses a folder without labels, and labels that it cannot read: a figure
// over half of a folder would be wrong without showing it.
package evaluate

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/mujaz/mujaz/internal/byline"
	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/mujaz/mujaz/internal/ingest"
	"github.com/mujaz/mujaz/internal/tag"
)

// Folder reads the labelled articles and lines of a folder, and scores them.
func Folder(dir string) (*Result, error) {
	golds, err := readGold(dir)
	if err != nil {
		return nil, err
	}
	env, err := newEnv()
	if err != nil {
		return nil, err
	}
	r := &Result{Name: filepath.Base(dir)}
	for _, g := range golds {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(g.File)))
		if err != nil {
			return nil, err
		}
		drafts, _ := ingest.Read(ingest.Item{Name: g.File, Data: data}, env)
		r.file(g, predict(drafts))
	}
	if err := r.dateLines(dir); err != nil {
		return nil, err
	}
	if err := r.bylineLines(dir, env.Bylines); err != nil {
		return nil, err
	}
	return r, nil
}

// newEnv is a site in Baghdad that adds nothing to the gazetteer.
func newEnv() (ingest.Env, error) {
	var problems diag.List
	names := gazetteer.Load(nil, &problems)
	if problems.Errors() > 0 {
		return ingest.Env{}, fmt.Errorf("the built-in gazetteer is broken: %w", errors.New(problems[0].Message))
	}
	baghdad, err := time.LoadLocation("Asia/Baghdad")
	if err != nil {
		return ingest.Env{}, err
	}
	return ingest.Env{
		Names: names, Tagger: tag.New(names, tag.Options{}), Bylines: byline.New(names),
		Zone: baghdad, Languages: []string{"ar", "en"},
	}, nil
}
