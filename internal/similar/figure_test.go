package similar

import (
	"testing"

	"github.com/mujaz/mujaz/internal/arabic"
)

func figuresIn(text string) figures {
	var words []word
	for _, t := range arabic.Tokens(text) {
		words = append(words, wordOf(t.Fold))
	}
	return figuresOf(words)
}

func TestConflicts(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       int
	}{
		{"the same", "وبلغ سعر الصرف 1480 دينارا", "وبلغ سعر الصرف 1480 دينارا", 0},
		{"other digits", "وبلغ سعر الصرف 1480 دينارا", "وبلغ سعر الصرف ١٤٨٠ دينارا", 0},
		{"another figure", "وبلغ سعر الصرف 1480 دينارا", "وبلغ سعر الصرف 1485 دينارا", 1},
		{"other words around it", "وبلغ سعر الصرف 1480 دينارا", "وصار سعر الدولار 1485 دينارا", 0},
		{"a time", "الفجر عند الساعة 4:52 صباحا", "الفجر عند الساعة 4:53 صباحا", 1},
		{"a date", "افتتح يوم الخميس 14 نوفمبر 2024 في", "افتتح يوم الأحد 17 نوفمبر 2024 في", 1},
		{"in words", "أدى إلى مقتل ثلاثة أشخاص", "أدى إلى مقتل خمسة أشخاص", 1},
		{"in words, with و", "بين عشرين وثلاثة رجال", "بين عشرين وأربعة رجال", 1},
		{"none", "أدى إلى مقتل رجل مسن", "أدى إلى مقتل امرأة مسنة", 0},
		{"one gone", "من 5 دنانير إلى 9 دنانير", "من 5 دنانير", 0},
		{"two in one place", "سعر 5 دنانير ثم سعر 9 دنانير", "ثم سعر 9 دنانير", 0},
		{"two of two", "سعر كيلو 5 دنانير وسعر طن 9 دنانير", "سعر كيلو 6 دنانير وسعر طن 8 دنانير", 2},
		{"next to another", "من 5 إلى 9 دنانير", "من 6 إلى 9 دنانير", 1},
		{"English", "killed at least three people", "killed at least four people", 1},
	} {
		a, b := figuresIn(tt.a), figuresIn(tt.b)
		if got := a.conflicts(&b); got != tt.want {
			t.Errorf("%s: %d conflicts, want %d", tt.name, got, tt.want)
		}
		if got := b.conflicts(&a); got != tt.want {
			t.Errorf("%s, the other way: %d conflicts, want %d", tt.name, got, tt.want)
		}
	}
}
