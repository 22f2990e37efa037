package arabic

import (
	"fmt"
	"testing"
)

func TestLexicon(t *testing.T) {
	var l Lexicon
	if l.Has("") || l.Has("عراق") {
		t.Error("an empty lexicon has a word")
	}
	const n = 10_000
	word := func(i int) string { return fmt.Sprintf("كلمة%dطويلة", i) } // begin and end alike
	for i := range n {
		if got := l.Add(word(i)); got != i {
			t.Fatalf("Add(%q) = %d, want %d", word(i), got, i)
		}
	}
	for i := range 2 * n {
		if got, ok := l.Find(word(i), Hash(word(i))); ok != (i < n) || ok && got != i {
			t.Fatalf("Find(%q) = %d, %v", word(i), got, ok)
		}
	}
	if got := l.Add(word(7)); got != 7 || len(l.Words()) != n {
		t.Errorf("a word that is known was given the number %d of %d", got, len(l.Words()))
	}
}

// FuzzLexicon finds the words that were added, and no others, whatever they are.
func FuzzLexicon(f *testing.F) {
	f.Add("عراق", "العراق", "")
	f.Add("a", "ab", "abc")
	f.Add("12345678-12345678", "12345678+12345678", "1234567812345678")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		l := NewLexicon(a, b)
		if !l.Has(a) || !l.Has(b) || l.Has(c) != (c == a || c == b) {
			t.Errorf("of %q and %q: %v, %v; %q: %v", a, b, l.Has(a), l.Has(b), c, l.Has(c))
		}
	})
}
