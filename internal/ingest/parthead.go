package ingest

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// partWords are the heads of a part of a text, folded and without ال: «المقادير:»
// names no outlet.
var partWords = set("مقادير,مكونات,طريقه,تحضير,خطوات,ادوات,تفاصيل,خلفيه,خلفيات,سياق,خلاصه,ملخص,نتائج,نتيجه,اسباب,سبب,اهداف,مقدمه,تمهيد,مدخل,خاتمه,تحليل,تعليق,ملاحظه,ملاحظات,تنبيه,تنويه,توضيح,ايضاح,تصحيح,تصويب,استدراك,اعتذار,سوال,جواب,س,ج,اجابه,رد,حوار,نص,كلمه,رساله,بيان,اقتباس,شهاده,قصه,خبر,حدث,حادث,موضوع,مناسبه,مكان,زمان,موعد,تاريخ,عنوان,مشاركون,حضور,حاضرون,متحدثون,محاور,بنود,شروط,اولا,ثانيا,ثالثا,رابعا,اخيرا,في")

// headsPart reports whether a name before a colon is the head of a part of the text:
// it is called as parts are, or the text has one more such line below.
func headsPart(name string, below []line) bool {
	other := func(w arabic.Token) bool {
		word := strings.TrimPrefix(w.Fold, "و")
		return !partWords[w.Fold] && !partWords[strings.TrimPrefix(w.Fold, "ال")] && !partWords[word] && !partWords[strings.TrimPrefix(word, "ال")]
	}
	return !slices.ContainsFunc(arabic.Tokens(name), other) || slices.ContainsFunc(below, func(l line) bool {
		return strings.HasSuffix(l.text, ":") && len(arabic.Tokens(l.text)) <= kickerWords
	})
}
