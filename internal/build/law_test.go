package build

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mujaz/mujaz/internal/archive"
	"github.com/mujaz/mujaz/internal/snapshot"
	"golang.org/x/net/html"
)

// edits are what an editor, or a designer, may do to a site.
var edits = []func(r *rand.Rand, site fstest.MapFS){
	func(r *rand.Rand, s fstest.MapFS) { put(s, anyArticle(r), text(r)) },
	func(r *rand.Rand, s fstest.MapFS) { put(s, anyArticle(r), text(r)) },
	func(r *rand.Rand, s fstest.MapFS) { delete(s, anyArticle(r)) },
	func(r *rand.Rand, s fstest.MapFS) { // a file is copied
		if f := s[anyArticle(r)]; f != nil {
			s[anyArticle(r)] = f
		}
	},
	func(r *rand.Rand, s fstest.MapFS) { // a file is renamed
		from, to := anyArticle(r), anyArticle(r)
		if f := s[from]; f != nil && from != to {
			s[to] = f
			delete(s, from)
		}
	},
	func(r *rand.Rand, s fstest.MapFS) {
		put(s, "templates/month.html", pick(r, month, month+"<!-- -->", strings.Replace(month, "Title", "Titel", 1), "{{"))
	},
	func(r *rand.Rand, s fstest.MapFS) { delete(s, "templates/month.html") },
	func(r *rand.Rand, s fstest.MapFS) {
		put(s, "templates/i18n/ar.yaml", pick(r, "labels: {home: بيت}\n", "labels: {home: الدار}\n", "labels: {hom: x}\n"))
	},
	func(r *rand.Rand, s fstest.MapFS) {
		put(s, "static/css/site.css", pick(r, "body{color:red}", "body{color:blue}"))
	},
	func(r *rand.Rand, s fstest.MapFS) {
		put(s, "site.yaml", "format: 1\ntitle: {ar: "+pick(r, "موجز", "أخبار", "أخبار: عاجلة")+"}\nbaseURL: "+pick(r, "https://example.org/", "https://example.org/a/")+
			"\nsocialCards: "+pick(r, "true", "true", "false", "2024-11-01")+
			"\nmap: "+pick(r, "true", "false", "{disputed: {crimea: RU}}", "{disputed: {crimea: FR}}")+"\n")
	},
	func(r *rand.Rand, s fstest.MapFS) {
		put(s, "content/data/officials.yaml", "- {id: jane-doe, names: {ar: "+pick(r, "جين دو", "جين سميث")+", en: Jane}, country: "+pick(r, "IQ", "RU", "QQ")+"}\n")
	},
	func(r *rand.Rand, s fstest.MapFS) {
		put(s, "content/data/sources.yaml", "- {id: agency, names: {ar: "+pick(r, "الوكالة", "وكالة")+"}, republish: "+pick(r, "full", "summary", "none")+"}\n")
	},
	func(r *rand.Rand, s fstest.MapFS) { delete(s, "content/data/topics.yaml") },
	func(r *rand.Rand, s fstest.MapFS) {
		put(s, "content/ar/2024/11/20/x.jpg", pick(r, photo(700, 20), photo(640, 16), photo(8, 8), photo(800, 20)[:500], "1"))
	},
	func(r *rand.Rand, s fstest.MapFS) { delete(s, "content/ar/2024/11/20/x.jpg") },
	func(r *rand.Rand, s fstest.MapFS) {
		other, _ := fs.ReadFile(theme, fontFolder+"regular-arabic.woff")
		put(s, fontFolder+"bold-arabic.woff", pick(r, string(other), "no font"))
	},
	func(r *rand.Rand, s fstest.MapFS) { delete(s, fontFolder+"bold-arabic.woff") },
}

const month = `<html lang="{{.Lang}}"><head></head><body>{{.Title}}{{range .Days}}{{range .Cards}}{{.Title.Text}}{{end}}{{end}}</body></html>`

func put(s fstest.MapFS, path, text string) { s[path] = &fstest.MapFile{Data: []byte(text)} }

func pick(r *rand.Rand, from ...string) string { return from[r.IntN(len(from))] }

func anyArticle(r *rand.Rand) string {
	return fmt.Sprintf("content/%s/2024/%02d/%02d/%s.md", pick(r, "ar", "en"), 10+r.IntN(2), 19+r.IntN(2), pick(r, "a", "b", "c"))
}

// text is an article, mostly one without a mistake.
func text(r *rand.Rand) string {
	return "---\ntitle: " + pick(r, "خبر", "خبر آخر", "Talks", "خبر: عاجل") +
		"\ndate: 2024-" + pick(r, "10", "11") + "-" + pick(r, "19", "20") + pick(r, "", "T12:20") +
		"\nsource: " + pick(r, "الوكالة", "وكالة") + "\ntopics: [" + pick(r, "", "talks") + "]\ncountries: [" + pick(r, "IQ", "IQ, RU", "", "QQ") + "]\nofficials: [" + pick(r, "", "fuad-hussein", "jane-doe", "{id: jane-doe, name: جين}") + "]\n" +
		pick(r, "", "", "", "draft: true\n", "slug: same\n", "publishDate: 2024-12-01\n", "translation: {status: human}\n", "aliases: [/old/]\n", "withdrawn: {date: 2024-11-21, text: خطأ}\n", "related: [b.md]\n") +
		"---\n" + pick(r, "نص.", "نص **آخر**.", "[أ](a.md)", "![](x.jpg)", "![ص](x.jpg)") + "\n"
}

// FuzzIncremental: after any edits, a site made with a warm memory is the site
// made with none, in every byte and every problem. The steps of one input are few, since
// go test takes an input of ten seconds for one that hangs.
func FuzzIncremental(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		site := small()
		var warm Memo
		for step := range 3 {
			edits[r.IntN(len(edits))](r, site)
			opt := Options{Clock: clock, Drafts: r.IntN(4) == 0, Future: r.IntN(4) == 0}
			got, want := makeSite(t, site, opt, &warm), makeSite(t, site, opt, nil)
			compare(t, fmt.Sprintf("seed %d, step %d", seed, step), got, want)
			if t.Failed() {
				return
			}
		}
	})
}

// FuzzReread: a site of which only what changed was read again is the site that
// is read as a whole.
func FuzzReread(f *testing.F) {
	for seed := range uint64(10) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 3))
		files := small()
		opt, folder := Options{Clock: clock}, Folder{Site: files, Theme: theme}
		var warm Memo
		site, err := New(context.Background(), folder, opt, &warm)
		if err != nil {
			t.Fatal(err)
		}
		for step := range 4 {
			before := maps.Clone(files)
			for range 1 + r.IntN(3) {
				edits[r.IntN(len(edits))](r, files)
			}
			next, paths, ok := site.Reread(touched(before, files), opt, &warm)
			if !ok {
				if next, err = New(context.Background(), folder, opt, &warm); err != nil {
					t.Fatal(err)
				}
			}
			site = next
			compare(t, fmt.Sprintf("seed %d, step %d, %q", seed, step, paths), made(t, site), makeSite(t, files, opt, nil))
			if t.Failed() {
				return
			}
		}
	})
}

// touched are the names of the files that differ, and one that does not.
func touched(before, after fstest.MapFS) []string {
	out := []string{"site.yaml"}
	for name, f := range after {
		if old := before[name]; old == nil || string(old.Data) != string(f.Data) {
			out = append(out, name)
		}
	}
	for name := range before {
		if after[name] == nil {
			out = append(out, name)
		}
	}
	return out
}

// shuffled is a file system that lists its folders in another order.
type shuffled struct {
	fs.FS
	seed uint64
}

func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	rand.New(rand.NewPCG(s.seed, 2)).Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	return entries, err
}

func TestSameBytesOnAnyNumberOfCoresInAnyOrder(t *testing.T) {
	for name, site := range map[string]fstest.MapFS{"small": small(), "archive": madeArchive(archive.New(60, 1))} {
		opt := Options{Clock: archive.End}
		if config := site["site.yaml"]; name == "archive" {
			put(site, "site.yaml", strings.Replace(string(config.Data), "socialCards: false", "socialCards: 2024-01-01", 1))
		}
		want := makeSite(t, site, opt, nil)
		for _, cores := range []int{1, 2, 8} {
			before := runtime.GOMAXPROCS(cores)
			got := makeSite(t, shuffled{site, uint64(cores)}, opt, nil)
			runtime.GOMAXPROCS(before)
			compare(t, fmt.Sprintf("%s, %d cores", name, cores), got, want)
		}
	}
}

func TestTheClockIsNotPrinted(t *testing.T) {
	a := makeSite(t, small(), Options{Clock: clock.AddDate(0, 1, 0)}, nil)
	b := makeSite(t, small(), Options{Clock: clock.AddDate(3, 2, 7)}, nil)
	compare(t, "two years later", a, b)
}

func TestAFileThatChangedMeanwhile(t *testing.T) {
	site := small()
	s, err := New(context.Background(), Folder{Site: site, Theme: theme}, Options{Clock: clock}, nil)
	if err != nil {
		t.Fatal(err)
	}
	put(site, "content/ar/2024/11/20/a.md", "---\ntitle: آخر\n---\n")
	p, _ := s.Plan.Lookup("/ar/2024/11/20/a/")
	if _, err := s.Page(p); !errors.Is(err, snapshot.ErrChanged) {
		t.Errorf("got %v, want ErrChanged", err)
	}
}

// madeArchive is an archive as files in memory.
func madeArchive(a *archive.Archive) fstest.MapFS {
	site := fstest.MapFS{}
	for f := range a.Files() {
		put(site, f.Path, string(f.Data))
	}
	return site
}

// TestOneArticleChangesFewFiles: with n tags at most 40 + 10 n, in an archive
// of a thousand articles.
func TestOneArticleChangesFewFiles(t *testing.T) {
	a := archive.New(1_000, 1)
	site, opt := madeArchive(a), Options{Clock: archive.End}
	put(site, "site.yaml", strings.Replace(string(site["site.yaml"].Data), "socialCards: false", "socialCards: 2024-12-20", 1))
	const people = "[fuad-hussein, {id: jane-doe, name: جين دو}, sergey-lavrov]"
	for _, day := range []string{"01", "02"} {
		put(site, "content/ar/2024/12/"+day+"/met.md", "---\ntitle: لقاء\ndate: 2024-12-"+day+"\nofficials: "+people+"\n---\nنص.\n")
	}
	before := makeSite(t, site, opt, nil)
	put(site, "content/ar/2024/12/31/new.md", "---\ntitle: جديد\ndate: 2024-12-31\ncountries: [IQ, US, EG]\nbodies: [un]\nofficials: "+people+"\ntopics: [water-talks]\nsource: صحيفة المرفأ\n---\nنص.\n")
	put(site, "content/en/2024/12/31/new.md", "---\ntitle: New\ntranslation: {status: human}\n---\nText.\n")
	after := makeSite(t, site, opt, nil)
	if after.problems != "" {
		t.Fatal(after.problems)
	}
	if cards := len(cardsOf(after.files)) - len(cardsOf(before.files)); cards != 2 || len(cardsOf(before.files)) == 0 {
		t.Errorf("%d more social cards, and %d before", cards, len(cardsOf(before.files)))
	}
	changed := map[string]bool{}
	for p := range before.files {
		changed[p] = after.files[p] != before.files[p]
	}
	for p := range after.files {
		changed[p] = after.files[p] != before.files[p]
	}
	maps.DeleteFunc(changed, func(_ string, c bool) bool { return !c })
	pairs := map[string]int{}
	for p := range changed {
		if strings.HasPrefix(p, "ar/") && strings.Contains(p, "/with/") && strings.Count(p, "/") == 5 {
			pairs[strings.Split(p, "/")[1]]++
		}
	}
	if pairs["countries"] > 3 || pairs["officials"] != 3 {
		t.Errorf("%v pages of pairs changed, not those of the article", pairs)
	}
	tags := 9 + pairs["countries"] // those of officials count as none
	if len(changed) > 40+10*tags || len(changed) < 10 {
		t.Errorf("%d files of %d changed, more than %d:\n%s", len(changed), len(after.files), 40+10*tags, strings.Join(slices.Sorted(maps.Keys(changed)), "\n"))
	}
}

// hostile is text that would run, or break out, if anything printed it raw.
const hostile = `</script><script>alert(1)</script>" onload="alert(2)' <img src=x onerror=alert(3)> {{.}} ]]>`

func TestImportedTextIsHostile(t *testing.T) {
	site := small()
	quoted := "'" + strings.ReplaceAll(hostile, "'", "''") + "'"
	put(site, "content/ar/2024/11/20/h.md", "---\ntitle: "+quoted+"\nsummary: "+quoted+"\nstandfirst: "+quoted+"\ndateline: "+quoted+"\nagency: "+quoted+"\nauthor: "+quoted+
		"\ndate: 2024-11-20\ncountries: [IQ]\nofficials: [{id: x-y, name: "+quoted+", role: "+quoted+"}]\nsource: {name: "+quoted+", url: 'javascript:alert(4)'}\n---\n"+hostile+"\n\n[x](javascript:alert(5))\n")
	r := makeSite(t, site, Options{Clock: clock}, nil)
	if strings.Contains(r.problems, ": error: ") {
		t.Fatal(r.problems)
	}
	for path, text := range r.files {
		switch {
		case strings.HasSuffix(path, ".html"):
			checkHTML(t, path, text)
		case strings.HasSuffix(path, ".json"):
			if !json.Valid([]byte(text)) {
				t.Errorf("%s is no JSON", path)
			}
		case strings.HasSuffix(path, ".xml"):
			checkXML(t, path, text)
		}
	}
}

// checkXML holds a feed or sitemap to be well formed, and to have no element
// that only the hostile text names.
func checkXML(t *testing.T, path, text string) {
	t.Helper()
	for in := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := in.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "img") {
			t.Errorf("%s: <%s>", path, e.Name.Local)
		}
	}
}

// checkHTML parses a page as a browser does, and finds in it what could run or
// carry a style, and a policy that does not stand first. An e-mail has styles of
// its own, and no policy.
func checkHTML(t *testing.T, path, text string) {
	t.Helper()
	email := strings.HasSuffix(path, "/email.html")
	head, policy := strings.Index(text, "<head>"), strings.Index(text, `<meta http-equiv="Content-Security-Policy"`)
	if head < 0 || (policy == head+len("<head>")) == email {
		t.Errorf("%s: the policy does not stand first in the head of a page, or stands in that of an e-mail", path)
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		attributes := map[string]string{}
		for _, a := range n.Attr {
			attributes[a.Key] = a.Val
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" && !email || a.Key == "srcdoc" || strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				t.Errorf("%s: <%s %s=%q>", path, n.Data, a.Key, a.Val)
			}
		}
		own := n.Data == "script" && n.FirstChild == nil && strings.HasPrefix(attributes["src"], "/news/js/")
		switch {
		case own:
		case n.Data == "script" && attributes["type"] != "application/ld+json",
			n.Data == "script" && !json.Valid([]byte(n.FirstChild.Data)),
			n.Data == "style" && !email, n.Data == "iframe", n.Data == "object", n.Data == "base",
			n.Data == "img" && attributes["src"] == "x":
			t.Errorf("%s: <%s> %v", path, n.Data, n.Attr)
		}
	}
}
