package arabic

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"أحمد":       "احمد",
		"إيران":      "ايران",
		"آذار":       "اذار",
		"على":        "علي",
		"وزیر":       "وزير",
		"المصريّة":   "المصريه",
		"محمـــد":    "محمد",
		"مسؤول":      "مسوول",
		"رئيس":       "رييس",
		"ھاكان":      "هاكان",
		"٢٠٢٤ ۱۳۰۳":  "2024 1303",
		"ﻣﺤﻤﺪ":       "محمد",
		"\u200fIraq": "iraq",
		"São Tomé":   "sao tome",
		"İstanbul":   "istanbul",
		"عُمان":      "عمان",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestTokens(t *testing.T) {
	for text, want := range map[string][]string{
		"العراق.وذكر":      {"العراق", "وذكر"},
		"المصري-البرازيلي": {"المصري", "البرازيلي"},
		"قالReuters 12م":   {"قال", "reuters", "12", "م"},
		"محمـ ـد":          {"محم", "د"},
		"\u064bنص":         {"نص"},
		"«نعم»، قال (لا)":  {"نعم", "قال", "لا"},
		"نعم؛قال،ثم؟":      {"نعم", "قال", "ثم"},
		"":                 {},
	} {
		var got []string
		for _, tok := range Tokens(text) {
			got = append(got, tok.Fold)
		}
		if !slices.Equal(got, want) && len(got)+len(want) > 0 {
			t.Errorf("Tokens(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestClitics(t *testing.T) {
	for word, want := range map[string]Stem{
		"والعراق": {"عراق", true, "و"},
		"للعراق":  {"عراق", true, "ل"},
		"بالعراق": {"عراق", true, "ب"},
		"وبمصر":   {"مصر", false, "وب"},
		"لروسيا":  {"روسيا", false, "ل"},
		"فالوزير": {"وزير", true, "ف"},
		"وللروس":  {"روس", true, "ول"},
		"مصر":     {"مصر", false, ""},
	} {
		if got := Clitics(word); !slices.Contains(got, want) {
			t.Errorf("Clitics(%q) = %v lacks %v", word, got, want)
		}
	}
	if got := Clitics("iraq"); len(got) != 1 {
		t.Errorf("a Latin word has one reading, got %v", got)
	}
}

func TestRepair(t *testing.T) {
	for s, want := range map[string]string{
		"ﺍﻟﻤﻐﺮﺏ":                "المغرب",
		"محمـــد":               "محمد",
		"1446 هـ":               "1446 هـ",
		"  قال \u00a0 الوزیر  ": "قال الوزير",
		"\ufeff\u200fخبر\u202c": "خبر",
		"سطر \n  آخر":           "سطر\nآخر",
		"أحمد إلى":              "أحمد إلى",
		"لــ«رويترز» بـ50 الـB": "لـ«رويترز» بـ50 الـB",
		"لـه بـ":                "له ب",
		"باريس ـ رويترز":        "باريس – رويترز",
		"۲۰ ½":                  "۲۰ ½",
		"كـ\x10\v":              "ك",
		"كـ \nب":                "ك\nب",
		"كـ\u200c":              "ك",
		"وـ ـ":                  "و",
		"هـ\u200cـو":            "هو",
		"قال لـ «رويترز»":       "قال لـ «رويترز»",
		"پژوهش می\u200cگوید":    "پژوهش می\u200cگوید",
	} {
		if got := Repair(s); got != want {
			t.Errorf("Repair(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestFirstStrong(t *testing.T) {
	for s, want := range map[string]Direction{"123 عراق": RTL, "Iraq عراق": LTR, "١٢ - 3": None, "«نعم": RTL} {
		if got := FirstStrong(s); got != want {
			t.Errorf("FirstStrong(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestDigestIsTheWords(t *testing.T) {
	if Digest("قال أحمد: نعم.") != Digest("قال  احمد\n«نعم»") {
		t.Error("the same words have two digests")
	}
	if Digest("قال نعم") == Digest("قالنعم") {
		t.Error("other words have the same digest")
	}
}

// settles holds what is folded or repaired equal to what is so twice.
func settles(t *testing.T, s string) {
	t.Helper()
	if once := Fold(s); Fold(once) != once {
		t.Errorf("Fold(%q) = %q, folded again %q", s, once, Fold(once))
	}
	if once := Repair(s); Repair(once) != once {
		t.Errorf("Repair(%q) = %q, repaired again %q", s, once, Repair(once))
	}
}

// TestShortTextsSettle tries every text of up to five of the characters whose fate
// depends on their neighbours: whatever goes wrong between them goes wrong in a short one.
func TestShortTextsSettle(t *testing.T) {
	characters := []rune{'و', 'ه', 'ل', 'ـ', ' ', '\n', '\u200c', '–', '1', '\u0651'}
	texts := []string{""}
	for range 5 {
		var longer []string
		for _, text := range texts {
			for _, r := range characters {
				longer = append(longer, text+string(r))
				settles(t, text+string(r))
			}
			if t.Failed() {
				return
			}
		}
		texts = longer
	}
}

func FuzzLaws(f *testing.F) {
	for _, s := range []string{"والعراق.وذكر", "ﻣﺤﻤـﺪ هـ", "a\u0301 İ ﷺ", "\u200cپ \xff", "می\u200cگوید"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "")
		}
		settles(t, s)
		end := 0
		for _, tok := range Tokens(s) {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(s) || tok.Fold == "" {
				t.Fatalf("Tokens(%q): %+v after %d", s, tok, end)
			}
			end = tok.End
		}
	})
}

// FuzzTokens holds the tokens of the common blocks, which are folded letter by
// letter, equal to words folded whole, and First to the first of them.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"العراق.وذكر", "المصريّة 2024 ٢٠٢٤", "\u0651نص\u0651", "ﻣﺤﻤﺪ وSão", "قال\u200fReuters", "هـ ـ \xd8", "ال\u0301نص e\u0301\u064b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		words := Tokens(text)
		if first, ok := First(text); ok != (len(words) > 0) || ok && first != words[0] {
			t.Fatalf("%q: first %+v, %t", text, first, ok)
		}
		for _, tok := range words {
			if want := Fold(text[tok.Start:tok.End]); tok.Fold != want || tok.Start < end || tok.End <= tok.Start {
				t.Fatalf("%q: %+v, want %q", text, tok, want)
			}
			end = tok.End
		}
	})
}

func BenchmarkTokens(b *testing.B) {
	text := strings.Repeat("أشاد السفير الروسي في العراق خلال لقائه رئيس مجلس النواب محمود المشهداني. ", 40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Tokens(text)
	}
}

// FuzzRepair holds the short way equal to the long one.
func FuzzRepair(f *testing.F) {
	for _, s := range []string{"قال: «نعم»، ثم صمت.", " نص", "نص ", "نص  نص", "نصّ", "نصَّ", "محمـد", "", "a b", "\u200fنص", "إآ\u0653"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if isRepaired(s) && Repair(s+"\t") != s {
			t.Fatalf("%q is not repaired: %q", s, Repair(s+"\t"))
		}
	})
}

// FuzzCompose: what is not looked at closely is in NFC.
func FuzzCompose(f *testing.F) {
	for _, s := range []string{"قال الوزيرُ", "é e\u0301", "اٌُ", "آ ا\u0653", "ک ی ۀ ه\u0654", "“–…” ½ \u2126 \u212b", "\u200c\u200d\u2000", "ٱۓ ے\u0654"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := compose(s), norm.NFC.String(s); got != want {
			t.Errorf("%+q: got %+q, want %+q", s, got, want)
		}
	})
}
