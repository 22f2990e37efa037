package archive

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"path"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/arabic"
	"github.com/mujaz/mujaz/internal/article"
	"github.com/mujaz/mujaz/internal/date"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// The words of an Arabic body. The last sentence may go over the number drawn.
const fewest, most, longestSentence = 250, 400, 40

// A story is one article in both languages, before it is written.
type story struct {
	at    time.Time
	path  string // 2015/01/01/iraq-egypt-5c29f3.md
	front article.Front
	texts [2]text
}

// A text is a story's words in one language.
type text struct {
	title, standfirst, summary string
	paragraphs                 []string
}

func (t text) body() string { return strings.Join(t.paragraphs, "\n\n") }

// Article returns the file of the i-th article, and that of its translation
// if it has one. They are in the order of their dates. The article behind the
// last, i = [Archive.Len], is the next to come in.
func (a *Archive) Article(i int) []File {
	r := a.dice(i)
	s := a.story(i, r)
	if i > 30 && often(r, 4) {
		earlier := i - 1 - r.IntN(30)
		s.front.Related = []yamldoc.Text{{Value: relative(s.path, a.story(earlier, a.dice(earlier)).path)}}
	}
	original := s.texts[ar]
	files := []File{{"content/ar/" + s.path, article.Format(&s.front, original.body())}}
	if i%2 == 0 {
		t := s.texts[en]
		files = append(files, File{"content/en/" + s.path, article.Format(&article.Front{
			Title: t.title, Standfirst: t.standfirst, Summary: t.summary,
			Translation: &article.Translation{
				Status:     yamldoc.Text{Value: some(r, []string{article.Human, article.Machine, article.Reviewed})},
				SourceHash: article.TextHash(original.title, original.summary, original.body()),
			},
		}, t.body())})
	}
	return files
}

// dice returns the random numbers of an article.
func (a *Archive) dice(i int) *rand.Rand { return rand.New(rand.NewPCG(a.seed, uint64(i))) }

// time is when the i-th article was published.
func (a *Archive) time(i int, r *rand.Rand) time.Time {
	if i >= a.articles {
		return last.Add(time.Hour)
	}
	step := float64(last.Sub(first)) / float64(a.articles)
	return first.Add(time.Duration((float64(i) + r.Float64()) * step)).Truncate(time.Minute)
}

// story makes the i-th article.
func (a *Archive) story(i int, r *rand.Rand) *story {
	s := &story{at: a.time(i, r)}
	w := a.words
	c := a.cast(r, s.at.Year())
	s.write(c)
	f := &s.front
	f.Title, f.Standfirst, f.Summary = s.texts[ar].title, s.texts[ar].standfirst, s.texts[ar].summary
	f.Date, _ = date.Parse(s.at.Format("2006-01-02T15:04-07:00"))
	f.Dateline = c.countries[0].capital[ar]
	if often(r, 30) {
		f.Agency = "وكالات"
	}
	if often(r, 95) {
		source := ranked(r, w.names["source"])
		f.Source = &article.Source{Name: yamldoc.Text{Value: source.pair[ar]}}
		if often(r, 50) {
			f.Source.URL = fmt.Sprintf("https://%s.example/news/%d", source.id, 100_000+i)
		}
	}
	c.tag(f)
	if often(r, 15) {
		f.Topics = article.Tags{{Value: ranked(r, w.names["topic"]).id}}
	}
	digest := arabic.Digest(f.Title + "\n" + s.texts[ar].body())
	sum := hex.EncodeToString(digest[:])
	f.Origin = &article.Origin{From: fmt.Sprintf("%s-%05d.txt", s.at.Format("20060102"), i), Text: sum[:16]}
	s.path = s.at.Format("2006/01/02/") + c.slug() + "-" + sum[:6] + ".md"
	return s
}

// write fills the story's texts.
func (s *story) write(c *cast) {
	title := c.choose("title", 1)[0]
	lead := c.choose("first", 1)[0]
	standfirst := often(c.r, 40)
	words := 0
	add := func(one pair, newParagraph bool) {
		words += len(strings.Fields(one[ar]))
		for lang := range one {
			t := &s.texts[lang]
			if one := one[lang] + "."; newParagraph {
				t.paragraphs = append(t.paragraphs, one)
			} else {
				t.paragraphs[len(t.paragraphs)-1] += " " + one
			}
		}
	}
	one := c.fill(lead)
	add(one, true)
	for lang := range one {
		s.texts[lang].summary = one[lang] + "."
	}
	goal, next := fewest+c.r.IntN(most-fewest-longestSentence), c.choose("next", 100)
	for i := 0; words < goal; i++ {
		add(c.fill(next[i%len(next)]), i == 0 || often(c.r, 35))
	}
	headline, below := c.fill(title), c.fill(c.choose("title", 1)[0])
	for lang := range headline {
		s.texts[lang].title = headline[lang]
		if standfirst {
			s.texts[lang].standfirst = below[lang]
		}
	}
}

// relative is the path of a file as another names it.
func relative(from, to string) string {
	fromDir, toDir := strings.Split(path.Dir(from), "/"), strings.Split(path.Dir(to), "/")
	same := 0
	for same < len(fromDir) && fromDir[same] == toDir[same] {
		same++
	}
	up := strings.Repeat("../", len(fromDir)-same)
	return up + path.Join(append(toDir[same:], path.Base(to))...)
}
