package ingest

import (
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/arabic"
)

// partWords are the heads of a part of a text, folded and without ال: «المقادير:»
// names no outlet.
var partWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`مقادير مكونات طريقه تحضير خطوات ادوات
		تفاصيل خلفيه خلفيات سياق خلاصه ملخص نتائج نتيجه اسباب سبب اهداف مقدمه تمهيد مدخل خاتمه تحليل تعليق
		ملاحظه ملاحظات تنبيه تنويه توضيح ايضاح تصحيح تصويب استدراك اعتذار
		سوال جواب س ج اجابه رد حوار نص كلمه رساله بيان اقتباس شهاده قصه خبر حدث حادث موضوع مناسبه
		مكان زمان موعد تاريخ عنوان مشاركون حضور حاضرون متحدثون محاور بنود شروط
		اولا ثانيا ثالثا رابعا اخيرا`) {
		out[w] = true
	}
	return out
}()

// headsPart reports whether a name before a colon is the head of a part of the text:
// it is called as parts are, or the text has one more such line below.
func headsPart(name string, below []line) bool {
	called := func(w arabic.Token) bool { return partWords[w.Fold] || partWords[strings.TrimPrefix(w.Fold, "ال")] }
	return slices.ContainsFunc(arabic.Tokens(name), called) || slices.ContainsFunc(below, func(l line) bool {
		return strings.HasSuffix(l.text, ":") && len(arabic.Tokens(l.text)) <= kickerWords
	})
}
