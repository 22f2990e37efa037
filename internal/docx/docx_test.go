package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"strings"
	"testing"
)

// document is a document with a body and the targets of its links.
func document(t testing.TB, body string, links ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	put := func(name, content string) {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	put("[Content_Types].xml", "<Types/>")
	put(mainPart, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc" xmlns:v="v" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>`+body+`</w:body></w:document>`)
	var relations strings.Builder
	for _, l := range links {
		relations.WriteString(`<Relationship Id="` + l + `" Target="` + l + `" TargetMode="External"/>`)
	}
	put("word/_rels/document.xml.rels", "<Relationships>"+relations.String()+"</Relationships>")
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func p(inner string) string { return "<w:p>" + inner + "</w:p>" }
func r(words string) string { return "<w:r><w:t>" + words + "</w:t></w:r>" }
func item(words string) string {
	return p(`<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>` + r(words))
}
func row(cells ...string) string {
	return "<w:tr><w:tc>" + p(r(strings.Join(cells, "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>"))) + "</w:tc></w:tr>"
}

func TestText(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"paragraphs":      {p(`<w:pPr><w:bidi/></w:pPr>`+r("وزير ")+r("الزراعة")) + p("") + p(r("نص.")), "وزير الزراعة\n\nنص."},
		"breaks":          {p(r("سطر") + "<w:r><w:br/></w:r>" + r("آخر")), "سطر\nآخر"},
		"a list":          {item("أول") + item("") + item("ثان") + item("ثالث") + p(r("نص")), "- أول\n\n- ثان\n- ثالث\nنص"},
		"numbered heads":  {item("وزير النفط يزور البصرة") + p(r("نص")) + item("افتتاح مدرسة") + p(r("نص")), "وزير النفط يزور البصرة\nنص\nافتتاح مدرسة\nنص"},
		"no number":       {p(`<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>`+r("نص")) + item("نص"), "نص\nنص"},
		"empty cells":     {"<w:tbl>" + row("الفريق", "فاز", "النقاط") + row("الزوراء", "", "3") + row("", "خسر", "0") + row("الشرطة", "2", "") + row("", "المجموع", "") + row("", "") + "</w:tbl>", "الفريق | فاز | النقاط\nالزوراء |  | 3\n| خسر | 0\nالشرطة | 2\nالمجموع"},
		"a link":          {p(`<w:hyperlink r:id="https://a.example/x">` + r("هنا") + "</w:hyperlink>" + r(" نص")), "هنا (https://a.example/x) نص"},
		"a bare link":     {p(`<w:hyperlink r:id="https://a.example/x">` + r("https://a.example/x") + "</w:hyperlink>"), "https://a.example/x"},
		"changes":         {p(`<w:ins>` + r("جديد") + `</w:ins><w:del><w:r><w:delText>قديم</w:delText></w:r></w:del><w:moveFrom>` + r("قديم") + `</w:moveFrom>`), "جديد"},
		"hidden":          {p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>خفي</w:t></w:r>` + r("ظاهر") + `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> أيضا</w:t></w:r>`), "ظاهر أيضا"},
		"a field":         {p(`<w:sdt><w:sdtContent>` + r("حقل") + `</w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r>`), "حقل"},
		"a table":         {"<w:tbl><w:tr><w:tc>" + p(r("البلد")) + "</w:tc><w:tc>" + p(r("العدد")) + p(r("بالآلاف")) + "</w:tc></w:tr></w:tbl>" + p(r("نص")), "البلد | العدد بالآلاف\nنص"},
		"a layout":        {"<w:tbl><w:tr><w:tc>" + p(r("عنوان")) + p(r("نص")) + "</w:tc><w:tc>" + p("") + "</w:tc></w:tr></w:tbl>", "عنوان\nنص"},
		"empty ones":      {p(r("عنوان")) + p("") + p(r(" ")) + p("") + p(r("نص")), "عنوان\n\nنص"},
		"an old box":      {p(`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>` + p(r("صندوق")) + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r>` + r("بعد")), "صندوق\nبعد"},
		"once hidden":     {p(`<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>عاجل</w:t></w:r>`), "عاجل"},
		"a tab":           {p(r("بغداد") + `<w:r><w:ptab w:relativeTo="margin"/></w:r>` + r("2024")), "بغداد 2024"},
		"a formula":       {p(r("النسبة ") + `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>` + r(" فقط")), "النسبة 1/2 فقط"},
		"a box in a text": {p(r("قبل ") + `<mc:AlternateContent><mc:Choice><w:txbxContent>` + p(r("صندوق")) + `</w:txbxContent></mc:Choice><mc:Fallback>` + p(r("صندوق")) + `</mc:Fallback></mc:AlternateContent>` + r("بعد")), "صندوق\nقبل بعد"},
	} {
		got, err := Text(document(t, c.body, "https://a.example/x"))
		if err != nil || got != c.want {
			t.Errorf("%s: %q %v, want %q", name, got, err, c.want)
		}
	}
}

func TestNoDocument(t *testing.T) {
	whole := document(t, p(r("نص")))
	var empty bytes.Buffer
	zip.NewWriter(&empty).Close()
	for name, data := range map[string][]byte{"cut": whole[:len(whole)/2], "another zip": empty.Bytes(), "broken": document(t, "<w:p>")} {
		if text, err := Text(data); err == nil {
			t.Errorf("%s: %q", name, text)
		}
	}
	if !Is("a.DOCX", whole) || !Is("a", whole) || Is("a.zip", empty.Bytes()) || Is("a.docx", []byte("text")) {
		t.Error("what a document is")
	}
}

// A small file that holds a huge text is refused, and in no time.
func TestTooLong(t *testing.T) {
	w := writer{links: map[string]string{"l": "https://a.example/" + strings.Repeat("x", 1<<20)}}
	address := `<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main">` + strings.Repeat(`<hyperlink id="l"><t>هنا</t></hyperlink>`, 80) + "</p>"
	if err := w.read(xml.NewDecoder(strings.NewReader(address))); !errors.Is(err, ErrTooLong) {
		t.Errorf("a long address many times: %v", err)
	}
	for _, body := range []string{"%", "<w:del>%</w:del>", p(r("%"))} {
		body = strings.Replace(body, "%", strings.Repeat("<w:p/>", maxTokens/2+1), 1)
		if _, err := Text(document(t, body)); !errors.Is(err, ErrTooLong) {
			t.Errorf("%.20s: %v", body, err)
		}
	}
	if got, err := Text(document(t, p(r("نص"))+strings.Repeat("<w:p/>", 100_000)+p(r("نص")))); err != nil || got != "نص\n\nنص" {
		t.Errorf("%.40q %v", got, err)
	}
}

// No document panics.
func FuzzText(f *testing.F) {
	f.Add(p(r("نص")) + "<w:tbl><w:tr><w:tc>" + p(r("a")) + "</w:tc></w:tr></w:tbl>")
	f.Add(`<w:p><w:p><w:hyperlink r:id="l"><w:p></w:hyperlink></w:p></w:tc></w:tbl></w:p>`)
	f.Fuzz(func(t *testing.T, body string) { Text(document(t, body, "l")) })
}
