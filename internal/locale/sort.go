package locale

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// A sorter compares names in the alphabetical order of a language. Articles
// are looked through («ال»), and so are spellings that the labels file folds:
// CLDR's order puts أ and ا apart, which no reader of an index expects.
type sorter struct {
	ignore []string
	fold   *strings.Replacer
	pool   sync.Pool // of *collators: one may not be shared by goroutines
}

type collators struct {
	exact *collate.Collator
	loose *collate.Collator // for letters alone: case and marks do not count
}

func newSorter(lang string, s sorting) *sorter {
	var pairs []string
	for from, to := range s.Fold {
		if from != "" {
			pairs = append(pairs, from, to)
		}
	}
	tag := language.Make(lang)
	out := &sorter{ignore: s.Ignore, fold: strings.NewReplacer(pairs...)}
	out.pool.New = func() any { return &collators{collate.New(tag), collate.New(tag, collate.Loose)} }
	return out
}

// key is what is compared of a name. An article stays if less than a word of
// two letters would be left.
func (s *sorter) key(name string) string {
	name = norm.NFC.String(strings.TrimSpace(name))
	for _, article := range s.ignore {
		if rest, ok := strings.CutPrefix(name, article); ok && utf8.RuneCountInString(rest) >= 2 {
			name = rest
			break
		}
	}
	return s.fold.Replace(name)
}

// Compare orders two names alphabetically: negative if a comes first, 0 only
// if they are the same text.
func (l *Language) Compare(a, b string) int {
	c := l.sorter.pool.Get().(*collators)
	defer l.sorter.pool.Put(c)
	if order := c.exact.CompareString(l.sorter.key(a), l.sorter.key(b)); order != 0 {
		return order
	}
	return strings.Compare(a, b)
}

// Letter is the letter under which an index lists a name, and # for a name
// that begins with none. A mark makes a letter of its own (å) only where the
// language sorts it as one.
func (l *Language) Letter(name string) string {
	key := l.sorter.key(name)
	i := strings.IndexFunc(key, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if i < 0 {
		return "#"
	}
	first, _ := utf8.DecodeRuneInString(key[i:])
	if !unicode.IsLetter(first) {
		return "#"
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(first)))
	c := l.sorter.pool.Get().(*collators)
	defer l.sorter.pool.Put(c)
	if c.loose.CompareString(string(first), string(base)) == 0 {
		first = base
	}
	return string(unicode.ToUpper(first))
}
