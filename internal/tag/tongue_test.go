package tag

import (
	"strings"
	"testing"
)

// TestTongue: what people are called speaks against countries where nobody is.
func TestTongue(t *testing.T) {
	for _, c := range []struct{ body, home, want string }{
		{"قال وزير النقل سالم الملاح إن كندا وكندا تأخرت وإن تونس بعيدة", "", "TN"},
		{"قال وزير النقل علي بن سالم إن كندا وكندا تأخرت وإن تونس بعيدة", "", "TN"},
		{"قال وزير النقل نضال فياض إن كندا وكندا تأخرت وإن تركيا بعيدة", "", "TR"},
		{"قال وزير النقل صلاح الدين فياض إن كندا وكندا تأخرت وإن تركيا بعيدة", "", "TR"},
		{"قال وزير النقل سالم الملاح إن تركيا وتركيا تأخرت وإن تونس بعيدة", "", "TN"},
		{"قال وزير النقل إيفان كوندوف إن تونس وتونس تأخرت وإن كندا بعيدة", "", "CA"},
		{"قال وزير النقل حمزة إسماعيلوف إن تونس وتونس تأخرت وإن كندا بعيدة", "", "CA"},
		{"قال وزير النقل برونو مورفان السلع إن تونس وتونس تأخرت وإن كندا بعيدة", "", "CA"},
		{"قال وزير النقل إيفان كوندوف إن لبنان وتونس وكندا بعيدة", "", "LB"}, // where many have such names
		{"قال وزير النقل سيمون ميخائيل إن تونس وتونس تأخرت وإن كندا بعيدة", "", "TN"},
		{"قال وزير النقل وانغ جون مينغ إن كندا وكندا تأخرت وإن الصين بعيدة", "", "CN"},
		{"قال وزير النقل سالم الملاح إن إسرائيل تأخرت", "", ""},
		{"قال وزير النقل ناجي بوسيف إن كندا وتونس بعيدة", "LY", "LY"},
		{"قال رئيس البلدية إيفان كوندوف إن كندا بعيدة", "KW", "CA"},
		{"استقبل وزير النقل إيفان كوندوف وفدا، والتقى الوزير الكويتي سالم الملاح رئيس البرلمان لورا ميندوسا في كندا", "KW", "CA KW CA"},
	} {
		if got := countriesOf(Text{Lang: "ar", Body: c.body, Home: c.home}); got != c.want {
			t.Errorf("%q: got %q, want %q", c.body, got, c.want)
		}
	}
}

// TestFamilies: the names of families that few countries have speak for those.
func TestFamilies(t *testing.T) {
	for _, c := range []struct{ body, home, want string }{
		{"قال النائب سالم العازمي إن العراق تأخر", "", "KW"},
		{"قالت النائبة ليلى الغامدية إن العراق تأخر", "", "SA"},
		{"قال النائب سالم فياض إن العراق تأخر، بحسب المدير علي العازمي والمدير نواف الدمخي", "", "KW"},
		{"قال النائب سالم فياض إن العراق تأخر، بحسب المدير العراقي علي العازمي والعراقي نواف الدمخي", "", "IQ"},
		{"قال النائب سالم فياض إن العراق تأخر، بحسب العازمي والدمخي", "", "IQ"},
		{"قال النائب سالم المطيري إن العراق تأخر", "", "IQ"}, // of two countries
		{"قال النائب سالم العازمي إن العراق تأخر", "IQ", "IQ"},
		{"قال النائب سالم العازمي إن الأمر انتهى", "CA", "KW"},
	} {
		if got := countriesOf(Text{Lang: "ar", Body: c.body, Home: c.home}); got != c.want {
			t.Errorf("%q: got %q, want %q", c.body, got, c.want)
		}
	}
}

// countriesOf are the countries of the officials of a text, in order.
func countriesOf(text Text) string {
	var out []string
	for _, o := range tagger.Tag(text).Officials {
		out = append(out, o.Country)
	}
	return strings.Join(out, " ")
}
