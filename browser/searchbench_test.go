//go:build browser

package browser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/archive"
	"golang.org/x/net/html"
)

// BenchmarkSearchSize measures the search of an archive of 10,000 articles, of
// which half have a translation: the bytes of the index, what a query of two
// words reads when the page is open, as a median and at most, and how long it
// takes again, when all that it needs has been read.
//
//	make bench-search
func BenchmarkSearchSize(b *testing.B) {
	dir := b.TempDir()
	for f := range archive.New(10_000, 1).Files() {
		write(b, filepath.Join(dir, filepath.FromSlash(f.Path)), string(f.Data))
	}
	h := publish(b, dir, true, "--clock", archive.End.Format(time.RFC3339))
	size := int64(0)
	blocks, err := filepath.Glob(filepath.Join(dir, "public", "search", "*"))
	for _, name := range blocks {
		if info, err := os.Stat(name); err == nil {
			size += info.Size()
		}
	}
	if err != nil || size == 0 {
		b.Fatal("no index", err)
	}
	ctx := browse(b)
	var read, took []float64
	for b.Loop() {
		for _, query := range []string{
			"وزير الخارجية", "العراق روسيا", "اجتماع اقتصادي", "التعاون المشترك", "فاطمة اتفاق", "مجلس النواب",
			"foreign minister", "Iraq agreement", "water talks", "الوزبر الخارجية", "لقاء المشهداني", "ققققق ككككك",
		} {
			open(b, ctx, h.URL+"/repo/ar/search/")
			until(b, ctx, "the index", `window.mujazSearch && performance.getEntriesByName("opened").length > 0`)
			before := h.sent.Load()
			call := fmt.Sprintf(`mujazSearch.addresses(%q).then(() => { window.answered = performance.now() })`, query)
			ask[bool](b, ctx, `(window.answered = 0, `+call+`, true)`)
			until(b, ctx, query, `window.answered > 0`)
			read = append(read, float64(h.sent.Load()-before))
			var times []float64
			for range 5 {
				ask[bool](b, ctx, `(window.answered = 0, window.asked = performance.now(), `+call+`, true)`)
				until(b, ctx, query, `window.answered > 0`)
				times = append(times, ask[float64](b, ctx, `window.answered - window.asked`))
			}
			slices.Sort(times)
			took = append(took, times[len(times)/2])
		}
	}
	slices.Sort(read)
	slices.Sort(took)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(size), "index-bytes")
	b.ReportMetric(read[len(read)/2], "median-bytes/query")
	b.ReportMetric(read[len(read)-1], "max-bytes/query")
	b.ReportMetric(took[len(took)/2], "median-ms/query")
	b.ReportMetric(took[len(took)-1], "max-ms/query")
}

// BenchmarkSearchQuality searches the repository's own sample digest for the
// queries of testdata/search/queries.txt, with Mujaz, MiniSearch and Pagefind,
// and reports recall and precision in the first ten stories. MiniSearch has the
// same fields, prefixes, a fifth of the letters wrong, and like Mujaz takes some
// of the words where no text has all.
//
//	make bench-search
func BenchmarkSearchQuality(b *testing.B) {
	dir := b.TempDir()
	for _, name := range []string{"content", "templates", "static"} {
		copyDir(b, filepath.Join(dir, name), filepath.Join("..", name))
	}
	write(b, filepath.Join(dir, "site.yaml"), read(b, filepath.Join("..", "site.yaml")))
	h := publish(b, dir, true)
	public := filepath.Join(dir, "public")
	stories := digest(b, public)
	engines := []string{"mujaz", "minisearch", "pagefind"}
	others(b, public, stories)
	ctx := browse(b, "unsafe-eval")
	answers := map[string]map[string][]string{}
	queries := labelled(b)
	for b.Loop() {
		for _, engine := range engines {
			answers[engine] = map[string][]string{}
			for _, lang := range []string{"ar", "en"} {
				open(b, ctx, h.URL+"/repo/"+map[string]string{"mujaz": lang + "/search/"}[engine]+map[bool]string{true: "", false: engine + "." + lang + ".html"}[engine == "mujaz"])
				until(b, ctx, engine, `window.mujazSearch !== undefined`)
				for _, q := range queries {
					if arabic.HasArabic(q.text) != (lang == "ar") && strings.IndexFunc(q.text, func(r rune) bool { return r > '9' }) >= 0 {
						continue
					}
					ask[bool](b, ctx, fmt.Sprintf(`(window.answer = undefined, mujazSearch.addresses(%q).then(a => { window.answer = a }), true)`, q.text))
					until(b, ctx, q.text, `window.answer !== undefined`)
					answers[engine][q.text] = firstTen(ask[[]string](b, ctx, `window.answer`))
				}
			}
		}
	}
	b.ReportMetric(0, "ns/op")
	for _, engine := range engines {
		recall, precision := 0.0, 0.0
		for _, q := range queries {
			expected := map[string]bool{}
			for key, s := range stories {
				if q.expects(s.words) {
					expected[key] = true
				}
			}
			if len(expected) == 0 {
				b.Errorf("no story is expected of %s", q.text)
				continue
			}
			right := 0
			for _, key := range answers[engine][q.text] {
				if expected[key] {
					right++
				}
			}
			r := float64(right) / float64(min(10, len(expected)))
			recall += r
			if n := len(answers[engine][q.text]); n > 0 {
				precision += float64(right) / float64(n)
			}
			if engine == "mujaz" && r < 1 || os.Getenv("VERBOSE") != "" {
				b.Logf("%s: %s finds %d of %d expected among %v", engine, q.text, right, len(expected), answers[engine][q.text])
			}
		}
		b.ReportMetric(recall/float64(len(queries)), engine+"-recall@10")
		b.ReportMetric(precision/float64(len(queries)), engine+"-precision@10")
	}
	b.ReportMetric(float64(len(queries)), "queries")
}

// articleFile is a page of an article: language, then the key of its story.
var articleFile = regexp.MustCompile(`^(\w+)/(\d{4}/\d\d/\d\d/[^/]+)/index\.html$`)

// firstTen are the stories of addresses, each once.
func firstTen(addresses []string) []string {
	var out []string
	for _, a := range addresses {
		a = strings.TrimPrefix(strings.TrimPrefix(a, "/repo"), "/")
		m := articleFile.FindStringSubmatch(strings.TrimSuffix(strings.TrimSuffix(a, "index.html"), "/") + "/index.html")
		if m != nil && !slices.Contains(out, m[2]) && len(out) < 10 {
			out = append(out, m[2])
		}
	}
	return out
}

// A story is one of the digest's, as other engines are given it.
type story struct {
	words    []string // of all languages
	versions []document
}

type document struct {
	URL                        string `json:"id"`
	Lang, Title, Summary, Tags string
	Text                       string
}

// digest reads the stories of a built site from its pages.
func digest(b *testing.B, public string) map[string]*story {
	out := map[string]*story{}
	err := fs.WalkDir(os.DirFS(public), ".", func(p string, d fs.DirEntry, err error) error {
		m := articleFile.FindStringSubmatch(p)
		if err != nil || m == nil {
			return err
		}
		root, err := html.Parse(strings.NewReader(read(b, filepath.Join(public, filepath.FromSlash(p)))))
		if err != nil {
			return err
		}
		doc := document{URL: "/" + path.Dir(p) + "/", Lang: m[1]}
		for n := range root.Descendants() {
			attributes := map[string]string{}
			for _, a := range n.Attr {
				attributes[a.Key] = a.Val
			}
			switch {
			case n.Data == "h1":
				doc.Title = textIn(n)
			case attributes["name"] == "description":
				doc.Summary = attributes["content"]
			case attributes["class"] == "text" || attributes["class"] == "standfirst":
				doc.Text += textIn(n) + "\n"
			case attributes["class"] == "story-tags":
				doc.Tags = textIn(n)
			case attributes["name"] == "robots": // withdrawn
				return nil
			}
		}
		if out[m[2]] == nil {
			out[m[2]] = &story{}
		}
		s := out[m[2]]
		s.versions = append(s.versions, doc)
		for _, t := range arabic.Tokens(strings.Join([]string{doc.Title, doc.Summary, doc.Tags, doc.Text}, "\n")) {
			s.words = append(s.words, t.Fold)
		}
		return nil
	})
	if err != nil || len(out) < 30 {
		b.Fatalf("%d stories, %v", len(out), err)
	}
	return out
}

func textIn(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data + " ")
		}
	}
	return out.String()
}

// others makes the pages that search with MiniSearch and with Pagefind.
func others(b *testing.B, public string, stories map[string]*story) {
	modules := need(b, "NODE_MODULES")
	var documents []document
	for _, s := range stories {
		documents = append(documents, s.versions...)
	}
	slices.SortFunc(documents, func(a, b document) int { return strings.Compare(b.URL, a.URL) })
	data, err := json.Marshal(documents)
	if err != nil {
		b.Fatal(err)
	}
	write(b, filepath.Join(public, "minisearch.js"), read(b, filepath.Join(modules, "minisearch", "dist", "umd", "index.js")))
	write(b, filepath.Join(public, "minisearch.run.js"), `
		const index = new MiniSearch({fields: ["Title", "Tags", "Summary", "Text"]})
		index.addAll(`+string(data)+`)
		const options = {boost: {Title: 4, Tags: 3, Summary: 2}, prefix: true, fuzzy: 0.2}
		window.mujazSearch = {addresses: async text => {
			const all = index.search(text, {...options, combineWith: "AND"})
			return (all.length ? all : index.search(text, options)).map(r => r.id)
		}}`)
	out, err := exec.Command(filepath.Join(modules, ".bin", "pagefind"), "--site", public, "--glob", "*/[0-9]*/*/*/*/index.html", "--root-selector", ".story").CombinedOutput()
	if err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	write(b, filepath.Join(public, "pagefind.run.js"), `
		const pagefind = await import("/repo/pagefind/pagefind.js")
		await pagefind.init()
		window.mujazSearch = {addresses: async text => {
			const found = await pagefind.search(text)
			return (await Promise.all(found.results.slice(0, 30).map(r => r.data()))).map(d => d.raw_url || d.url)
		}}`)
	for _, lang := range []string{"ar", "en"} {
		const page = `<!doctype html><html lang="%s"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"></head><body>%s</body></html>`
		write(b, filepath.Join(public, "minisearch."+lang+".html"), fmt.Sprintf(page, lang, `<script src="minisearch.js"></script><script src="minisearch.run.js"></script>`))
		write(b, filepath.Join(public, "pagefind."+lang+".html"), fmt.Sprintf(page, lang, `<script type="module" src="pagefind.run.js"></script>`))
	}
}

// A labelledQuery is a query and what it is expected to find.
type labelledQuery struct {
	text  string
	parts [][]*regexp.Regexp // of each part one, in the words with blanks around each
}

// expects reports whether a story of such words is expected.
func (q labelledQuery) expects(words []string) bool {
	text := " " + strings.Join(words, "  ") + " "
	for _, part := range q.parts {
		if !slices.ContainsFunc(part, func(r *regexp.Regexp) bool { return r.MatchString(text) }) {
			return false
		}
	}
	return true
}

// labelled reads the queries.
func labelled(b *testing.B) []labelledQuery {
	file, err := os.Open(filepath.Join("testdata", "search", "queries.txt"))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	var out []labelledQuery
	for lines := bufio.NewScanner(file); lines.Scan(); {
		text, expected, ok := strings.Cut(lines.Text(), " | ")
		if !ok || strings.HasPrefix(text, "#") {
			continue
		}
		q := labelledQuery{text: text}
		for part := range strings.SplitSeq(expected, " & ") {
			var one []*regexp.Regexp
			for word := range strings.SplitSeq(part, "/") {
				one = append(one, regexp.MustCompile(pattern(word)))
			}
			q.parts = append(q.parts, one)
		}
		out = append(out, q)
	}
	if len(out) < 80 {
		b.Fatalf("only %d queries", len(out))
	}
	return out
}

// pattern is a word of the labels as a regular expression.
func pattern(word string) string {
	if w, ok := strings.CutPrefix(word, "~"); ok {
		return " (و|ف)?(ب|ك|ل)?(ال|لل|ل)?" + w + "(ه|ها|هم|ا|ان|ين|ون|ات|ي|يه|ته|تها|تهم)? "
	}
	return " " + strings.Join(strings.Fields(strings.Trim(word, `"`)), "  ") + " "
}
