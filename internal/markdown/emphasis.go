package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// CommonMark lets a run of * open emphasis only where it stands at the left of
// a word: in «و**«نص»**ما» and «**قال الوزير:**إن» the runs have punctuation
// inside and a letter outside, and stay printed asterisks. Blanks around them
// would make them emphasis, but Arabic writes particles together with the word
// that follows, and news glues sentences.
//
// So a run of * or ~ between punctuation and a letter may also open, or close,
// at the punctuation's side if the place is Arabic: the letter outside is, or
// the first letter inside, behind the punctuation, is and the one outside is a
// letter or digit of any script. Everything else, also the pairing of runs, is
// CommonMark's; a text without an Arabic letter is read as everywhere. This is
// the rule that CommonMark implementations use for Chinese and Japanese, where
// letters have no blanks between them either.
//
// For _ nothing changes: it is part of names (file_name) in any script.

// A delimiterParser parses runs of *, _ and ~.
type delimiterParser struct{}

func (delimiterParser) Trigger() []byte { return []byte{'*', '_', '~'} }

func (delimiterParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	char := line[0]
	d := parser.ScanDelimiter(line, before, 1, delimiterProcessor{char})
	if char == '~' && (d.OriginalLength > 2 || before == '~') {
		return nil
	}
	if char != '_' {
		loosen(d, block.Source()[:segment.Start], line[d.OriginalLength:])
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

// loosen lets a run in an Arabic place open or close where CommonMark does not.
func loosen(d *parser.Delimiter, before, after []byte) {
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(after)
	switch {
	case !d.CanOpen && util.IsPunctRune(first) && isArabicPlace(last, firstWordRune(after)):
		d.CanOpen = true
	case !d.CanClose && util.IsPunctRune(last) && isArabicPlace(first, lastWordRune(before)):
		d.CanClose = true
	}
}

func isArabicPlace(outside, inside rune) bool {
	return isWordRune(outside) && (arabic.IsArabic(outside) || arabic.IsArabic(inside))
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

// maxPunctuation is how many characters are looked at for a letter behind
// punctuation: more than any editor sets between * and a word.
const maxPunctuation = 8

func firstWordRune(s []byte) rune {
	for range maxPunctuation {
		r, n := utf8.DecodeRune(s)
		if n == 0 || isWordRune(r) {
			return r
		}
		s = s[n:]
	}
	return utf8.RuneError
}

func lastWordRune(s []byte) rune {
	for range maxPunctuation {
		r, n := utf8.DecodeLastRune(s)
		if n == 0 || isWordRune(r) {
			return r
		}
		s = s[:len(s)-n]
	}
	return utf8.RuneError
}

// A delimiterProcessor pairs runs of one character.
type delimiterProcessor struct{ char byte }

func (p delimiterProcessor) IsDelimiter(c byte) bool { return c == p.char }

func (delimiterProcessor) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char && (opener.Char != '~' || opener.OriginalLength == closer.OriginalLength)
}

func (p delimiterProcessor) OnMatch(consumes int) ast.Node {
	if p.char == '~' {
		return extast.NewStrikethrough()
	}
	return ast.NewEmphasis(consumes)
}
