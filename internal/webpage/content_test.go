package webpage

import (
	"strings"
	"testing"
)

// What readability throws away of a body that the page declares comes back.
func TestDeclaredBody(t *testing.T) {
	const short = "<p>أعلنت البلدية، صباح اليوم، بدء العمل في الحديقة، وقالت إنها ستفتح للناس بعد سنة، وإن أشجارها ستكون من أشجار البلاد.</p>"
	long := strings.Repeat("<p>وفي تفاصيل المشروع أن الحديقة تقسم إلى أربعة أقسام، لكل قسم منها باب، وبين الأبواب ممر من الحجر القديم.</p>", 5)
	page := read(t, "", `<div itemprop="articleBody"><div class="story">`+short+short+`</div><div class="extra"><nav>قائمة</nav>`+long+`</div></div>`)
	if got := strings.Count(page.Body, "أربعة أقسام"); got != 5 || strings.Contains(page.Body, "قائمة") {
		t.Errorf("%d paragraphs in %q", got, page.Body)
	}
}

func TestFurniture(t *testing.T) {
	const body = "<p>أعلنت البلدية، صباح اليوم، بدء العمل في الحديقة، وقالت إنها ستفتح للناس بعد سنة، وإن أشجارها ستكون من أشجار البلاد.</p>" +
		"<p>وقال المهندس إن الماء سيأتي من بئر قديمة، وإن الأطفال سيجدون ملعبا واسعا، وإن الدخول سيكون بلا ثمن.</p>"
	for _, furniture := range []string{
		`<div class="shareButtons">شارك</div>`, `<ul id="breadcrumb"><li>شارك</li></ul>`, `<p class="post-tags">شارك</p>`, `<span class="views-count">شارك</span>`,
		`<div class="a_comments_b">شارك</div>`, `<section hidden>شارك</section>`, `<form><p>شارك</p></form>`, `<div style="display:none">شارك</div>`,
	} {
		if got := read(t, "", "<article>"+body+furniture+"</article>").Body; strings.Contains(got, "شارك") || !strings.Contains(got, "بلا ثمن") {
			t.Errorf("%s: %q", furniture, got)
		}
	}
	for _, kept := range []string{`<p class="shared-note">شارك الوزير في الحفل.</p>`, `<div class="category-tag">شارك الوزير.</div>`} {
		if got := read(t, "", "<article>"+body+kept+"</article>").Body; !strings.Contains(got, "شارك") {
			t.Errorf("%s: %q", kept, got)
		}
	}
	for _, wrapper := range []string{"share", "related", "tags"} { // the article, whatever its class
		if got := read(t, "", `<div class="`+wrapper+`">`+body+`</div><p>ذيل.</p>`).Body; !strings.Contains(got, "بلا ثمن") {
			t.Errorf("%s: %q", wrapper, got)
		}
	}
}

// A page that is laid out as a table: the cell with the headline is the article, and
// cells of links are none.
func TestLayoutTable(t *testing.T) {
	const body = "اوعز المحافظ بفتح الطرق المغلقة وسط المدينة.<br><br>وقال ان الطرق ستفتح خلال يومين مبينا ان القرار جاء بعد لقاء مع قائد الشرطة، وانه سيزور الاحياء كلها في الاسبوع المقبل."
	page := read(t, `<title>جريدة الرافد :: المحافظ يوعز بفتح الطرق</title>`, `<table><tr><td><a href="a">الرئيسية</a><br><a href="b">محليات</a></td>`+
		`<td><h2>المحافظ يوعز بفتح الطرق</h2>`+body+`</td><td><b>اقرأ</b><br><a href="c">خبر آخر عن البصرة</a></td></tr></table>`)
	if page.Title != "المحافظ يوعز بفتح الطرق" || !strings.HasPrefix(page.Body, "اوعز المحافظ") || !strings.HasSuffix(strings.TrimSpace(page.Body), "الاسبوع المقبل.") {
		t.Errorf("title %q, body %q", page.Title, page.Body)
	}
}

// A list of links above the headline is a menu; one in the text is of the article.
func TestMenuAboveHeadline(t *testing.T) {
	const links = `<ul><li><a href="/1">سياسة</a></li><li><a href="/2">رياضة وشباب</a></li></ul>`
	const item = "<p>أصدر الرئيس مرسوما بتعيين حاكم جديد للبنك المركزي.</p>"
	if got := read(t, "", links+"<h1>تعيين حاكم جديد</h1>"+item).Body; strings.Contains(got, "سياسة") || !strings.Contains(got, "حاكم") {
		t.Errorf("%q", got)
	}
	if got := read(t, "", "<article><h1>تعيين حاكم جديد</h1>"+strings.Repeat(item, 4)+links+item+"</article>").Body; !strings.Contains(got, "سياسة") {
		t.Errorf("%q", got)
	}
	if got := read(t, "", "<article>"+links+"<h1>تعيين حاكم جديد</h1>"+strings.Repeat(item, 4)+"</article>").Body; !strings.Contains(got, "سياسة") {
		t.Errorf("in the article: %q", got)
	}
}

// A cell with one link is no menu: it has the name of whom the text beside it is about.
func TestLinkCell(t *testing.T) {
	const said = "<td>مرشح مستقل عن محافظة البصرة، عمل مهندسا في دائرة الري، ويعد الناخبين بإصلاح القنوات وتوزيع المياه بالعدل، وبفتح المدارس المغلقة. ويقول إن القرية التي ولد فيها بلا طبيب منذ عشر سنين، وإن أهلها يشربون من النهر، وإنه سيعمل على بناء مستوصف فيها.</td>"
	page := read(t, "", `<article><h1>مرشحو البصرة</h1>`+strings.Repeat("<p>أعلنت المفوضية، صباح اليوم، أسماء مرشحي المحافظة، وقالت إنهم سيعرضون برامجهم في المدارس والساحات، وإن الاقتراع بعد شهر.</p>", 5)+`<table><tr><td><a href="/a">أحمد علي</a></td>`+said+`</tr><tr><td><a href="/b">سعاد كريم</a></td>`+said+`</tr></table></article>`)
	if !strings.Contains(page.Body, "أحمد علي") || !strings.Contains(page.Body, "سعاد كريم") {
		t.Errorf("%q", page.Body)
	}
}

// The name of the site behind or before the title is no headline, whatever its heading.
func TestSmallerHeading(t *testing.T) {
	const site, title = "وكالة أنباء العراق المستقلة", "انفجار يهز وسط العاصمة بغداد"
	const body = "<p>وقع انفجار، صباح اليوم، في وسط العاصمة، وقالت الشرطة إن أحدا لم يصب بأذى.</p>"
	for _, element := range []string{title + " - " + site, site + " :: " + title} {
		if got := read(t, "<title>"+element+"</title>", "<h2>"+site+"</h2><h3>"+title+"</h3>"+body).Title; got != title {
			t.Errorf("%s: %q", element, got)
		}
	}
	if got := read(t, "<title>"+title+" - "+site+"</title>", "<h2>"+site+"</h2>"+body).Title; !strings.HasPrefix(got, title) {
		t.Errorf("without its heading: %q", got)
	}
}
