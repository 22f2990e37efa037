// Package docx reads the text of Word documents.
//
//	text, err := docx.Text(data)
//
// A paragraph is a line, empty ones an empty line, a line break a new line; an item of
// a list has «- » before it, but not one alone, which is a headline that Word numbers. A
// row of a table is a line with its cells parted by « | », also empty ones before a filled
// one; a row with one filled cell is the lines of that.
// A link has its address in brackets behind its words. What was deleted while changes
// were tracked, what is hidden, comments, notes, and the heads and feet of pages are no
// text; boxes of text and the words of formulas are. Fonts, sizes and alignment say
// nothing.
//
// It reads Office Open XML (ECMA-376, .docx), transitional and strict. It refuses
// documents of Word before 2007 (.doc), which are no such files, those that are
// locked with a password, and those whose text is longer than [Limit].
//
// It is an own reader, since libraries that read documents to change them skip what they
// do not know within a paragraph, as insertions and fields of forms are: words would be
// lost.
package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limit is how many bytes the text of a document has at most, with its markup: a zip can
// hold a thousand times what it weighs.
const Limit = 64 << 20

// maxTokens is how many elements and texts it has at most: 92 KB of zip can hold ten
// million empty paragraphs, and a book has not a tenth of this.
const maxTokens = 1 << 22

// ErrTooLong is of a document that has more.
var ErrTooLong = errors.New("the document is too long")

const mainPart = "word/document.xml"

// Is reports whether data begins as a document does, or its name says so and it is a zip.
func Is(name string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) &&
		(strings.EqualFold(path.Ext(name), ".docx") || bytes.Contains(head, []byte(mainPart)))
}

// Text returns the text of a document.
func Text(data []byte) (string, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", fmt.Errorf("the document is damaged: %w", err)
	}
	links, err := readLinks(archive)
	if err != nil {
		return "", err
	}
	part, err := open(archive, mainPart)
	if err != nil {
		return "", err
	}
	defer part.Close()
	limited := &io.LimitedReader{R: part, N: Limit}
	w := writer{links: links}
	if err := w.read(xml.NewDecoder(limited)); err != nil {
		if limited.N <= 0 || errors.Is(err, ErrTooLong) {
			return "", ErrTooLong
		}
		return "", fmt.Errorf("the document is damaged: %w", err)
	}
	return strings.TrimRight(strings.Join(w.lines, "\n"), "\n"), nil
}

func open(archive *zip.Reader, name string) (io.ReadCloser, error) {
	for _, f := range archive.File {
		if f.Name == name {
			part, err := f.Open()
			if err != nil {
				return nil, fmt.Errorf("the document is damaged: %w", err)
			}
			return part, nil
		}
	}
	return nil, fmt.Errorf("the file is no Word document: it has no %s", name)
}

// readLinks returns the addresses of the document's links by their ids.
func readLinks(archive *zip.Reader) (map[string]string, error) {
	part, err := open(archive, "word/_rels/document.xml.rels")
	if err != nil {
		return nil, nil // a document without links needs none
	}
	defer part.Close()
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	if err := xml.NewDecoder(io.LimitReader(part, Limit)).Decode(&relations); err != nil {
		return nil, fmt.Errorf("the document is damaged: %w", err)
	}
	links := map[string]string{}
	for _, r := range relations.List {
		if r.Mode == "External" && (strings.HasPrefix(r.Target, "https://") || strings.HasPrefix(r.Target, "http://")) {
			links[r.ID] = r.Target
		}
	}
	return links, nil
}
