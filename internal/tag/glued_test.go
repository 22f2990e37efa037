package tag

import "testing"

// TestGluedWords: papers leave out the blank between two words.
func TestGluedWords(t *testing.T) {
	for body, want := range map[string]string{
		"أعلن الدكتورسليم الكعبي محافظ القليوبية عن إنشاء وحدة":     "سليم الكعبي|محافظ القليوبية",
		"أعلن الدكتورسليم الكعبي - محافظ القليوبية - عن ذلك":        "سليم الكعبي|محافظ القليوبية",
		"وقال وزيرالصناعة سليم الكعبي إن":                           "سليم الكعبي|وزيرالصناعة",
		"حضر مدير فرع الوزارة بمكةالمكرمة ومحافظ نينوى سليم الكعبي": "سليم الكعبي|محافظ نينوى",
		"الدكتوراه والسيدات والمهندسون ورئيسها":                     "",
	} {
		if got := proposals(body); got != want {
			t.Errorf("%q proposes %q, want %q", body, got, want)
		}
	}
	if got := Unglued("وزيرالخارجية النروجي والدكتورسليم"); got != "وزير الخارجية النروجي والدكتور سليم" {
		t.Errorf("unglued: %q", got)
	}
	for written, want := range map[string]int{"مكةالمكرمة": len("مكة"), "مدرسةً": 0, "الدكتوراه": 0, "الدكتورأحمد": len("الدكتور"), "وزيرالداخلية": len("وزير"), "ورئيسالوزراء": len("ورئيس"), "العراق": 0} {
		if got := glued(written, words(written)[0].fold); got != want && !(want > 0 && len(words(written)) == 2 && words(written)[1].start == want) {
			t.Errorf("%s is cut at %d, want %d", written, got, want)
		}
	}
}
