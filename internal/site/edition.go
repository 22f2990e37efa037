package site

import (
	"slices"
	"time"

	"github.com/mujaz/mujaz/internal/content"
	"github.com/mujaz/mujaz/internal/date"
)

// planEditions adds a page for each day, month and year that has an article.
func (s *Site) planEditions(shelf *content.Shelf) {
	lang := shelf.Lang
	var last month
	var year int
	for i, d := range shelf.Days {
		m := monthOf(d.Date)
		s.addIn(m, dayURL(lang, d.Date), func(f *filler) View { return f.edition(shelf, i) })
		if s.in.Config.Email {
			s.addIn(m, emailURL(lang, d.Date), func(f *filler) View { return f.email(lang, d) })
			s.addIn(m, emailTextURL(lang, d.Date), func(f *filler) View { return f.emailText(lang, d) })
		}
		if m != last {
			last = m
			s.addIn(m, monthURL(lang, m), func(f *filler) View { return f.month(shelf, m) })
		}
		if last.year != year {
			year = last.year
			y := year
			s.add(archiveURL(lang, y), func(f *filler) View { return f.archive(shelf, y) })
		}
	}
}

// edition fills the page of one day.
func (f *filler) edition(shelf *content.Shelf, i int) View {
	lang, day := shelf.Lang, shelf.Days[i]
	shown := f.date(lang, day.Date)
	loc := f.loc(lang)
	p := &EditionPage{
		Frame: f.frame("edition", lang, dayURL(lang, day.Date), loc.Label("edition_of", "date", shown.Full), f.twinDay(day.Date)),
		Date:  shown,
		Month: f.monthLink(lang, monthOf(day.Date)),
		Prev:  f.dayLink(shelf, i+1),
		Next:  f.dayLink(shelf, i-1),
	}
	p.Breadcrumbs = f.crumbs(lang, f.yearLink(lang, monthOf(day.Date).year), p.Month)
	cards := f.cards(lang, day.Items)
	p.Total, p.Lead, p.Cards = len(cards), cards[0], cards[1:]
	if f.in.Config.Email {
		p.Email, p.EmailText = f.urls.Rel(emailURL(lang, day.Date)), f.urls.Rel(emailTextURL(lang, day.Date))
	}
	p.Description = f.digest(lang, day.Items)
	p.structured = f.structured(func(frame Frame) *thing { return f.collection(frame, day.Items) })
	return p
}

// digest describes a run of articles by the titles of the first ones.
func (f *filler) digest(lang string, items []*content.Article) string {
	titles := ""
	for _, a := range items {
		if a.Lang != lang {
			continue
		}
		if len(titles)+len(a.Title) > 300 {
			break
		}
		if titles != "" {
			titles += " · "
		}
		titles += a.Title
	}
	return titles
}

func dayIndex(shelf *content.Shelf, d date.Date) (int, bool) {
	return slices.BinarySearchFunc(shelf.Days, d, func(day content.Day, want date.Date) int {
		return want.Compare(day.Date)
	})
}

// dayLink leads to the i-th edition, and is nil beyond the ends.
func (f *filler) dayLink(shelf *content.Shelf, i int) *Link {
	if i < 0 || i >= len(shelf.Days) {
		return nil
	}
	d := shelf.Days[i].Date
	return &Link{Name: Name{Text: f.loc(shelf.Lang).FullDate(d)}, URL: f.urls.Rel(dayURL(shelf.Lang, d))}
}

func (f *filler) monthLink(lang string, m month) Link {
	return Link{Name: Name{Text: f.loc(lang).Month(m.year, m.month)}, URL: f.urls.Rel(monthURL(lang, m))}
}

func (f *filler) yearLink(lang string, year int) Link {
	return Link{Name: Name{Text: f.loc(lang).Year(year)}, URL: f.urls.Rel(archiveURL(lang, year))}
}

// shelfMonths are the months of a shelf, newest first.
func shelfMonths(shelf *content.Shelf) []month {
	var out []month
	for _, d := range shelf.Days {
		if m := monthOf(d.Date); len(out) == 0 || out[len(out)-1] != m {
			out = append(out, m)
		}
	}
	return out
}

// month fills the page of one month.
func (f *filler) month(shelf *content.Shelf, m month) View {
	lang := shelf.Lang
	loc := f.loc(lang)
	months := shelfMonths(shelf)
	i := slices.Index(months, m)
	p := &MonthPage{
		Frame: f.frame("month", lang, monthURL(lang, m), loc.Month(m.year, m.month), f.twinMonth(m)),
		Year:  f.yearLink(lang, m.year),
	}
	p.Breadcrumbs = f.crumbs(lang, p.Year)
	if i+1 < len(months) {
		link := f.monthLink(lang, months[i+1])
		p.Prev = &link
	}
	if i > 0 {
		link := f.monthLink(lang, months[i-1])
		p.Next = &link
	}
	var items []*content.Article
	for _, d := range shelf.Days {
		if monthOf(d.Date) == m {
			p.Days = append(p.Days, f.groups(lang, []content.Day{d})...)
			items = append(items, d.Items...)
		}
	}
	for _, d := range p.Days {
		p.Total += len(d.Cards)
	}
	p.Description = f.digest(lang, items)
	p.structured = f.structured(func(frame Frame) *thing { return f.collection(frame, items) })
	return p
}

// archive fills the calendar of one year.
func (f *filler) archive(shelf *content.Shelf, year int) View {
	lang := shelf.Lang
	loc := f.loc(lang)
	counts := map[date.Date]int{}
	for _, d := range shelf.Days {
		counts[d.Date] = len(d.Items)
	}
	title := loc.Label("archive_of", "year", loc.Year(year))
	p := &ArchivePage{Frame: f.frame("archive", lang, archiveURL(lang, year), title, f.twinYear(year))}
	p.Breadcrumbs = f.crumbs(lang)
	for _, y := range shelfYears(shelf) {
		link := f.yearLink(lang, y)
		link.Current = y == year
		p.Years = append(p.Years, link)
	}
	for i := range 7 {
		full, short := loc.Weekday(weekday(loc.FirstWeekday(), i))
		p.Weekdays = append(p.Weekdays, Weekday{Name: full, Short: short})
	}
	for m := 1; m <= 12; m++ {
		p.Months = append(p.Months, f.calendar(lang, month{year, m}, counts))
	}
	p.structured = f.structured(func(frame Frame) *thing { return f.collection(frame, nil) })
	return p
}

// shelfYears are the years of a shelf, newest first.
func shelfYears(shelf *content.Shelf) []int {
	var out []int
	for _, m := range shelfMonths(shelf) {
		if len(out) == 0 || out[len(out)-1] != m.year {
			out = append(out, m.year)
		}
	}
	return out
}

func weekday(first time.Weekday, i int) time.Weekday { return (first + time.Weekday(i)) % 7 }

// calendar lays one month out in whole weeks.
func (f *filler) calendar(lang string, m month, counts map[date.Date]int) CalendarMonth {
	loc := f.loc(lang)
	out := CalendarMonth{Title: loc.MonthName(m.month)}
	first := time.Date(m.year, time.Month(m.month), 1, 0, 0, 0, 0, time.UTC)
	cells := make([]CalendarDay, (int(first.Weekday())-int(loc.FirstWeekday())+7)%7)
	for t := first; t.Month() == first.Month(); t = t.AddDate(0, 0, 1) {
		d := date.Of(t.Year(), t.Month(), t.Day())
		cell := CalendarDay{Number: loc.Number(t.Day())}
		if n := counts[d]; n > 0 {
			cell.URL, cell.Count = f.urls.Rel(dayURL(lang, d)), n
			cell.Label = loc.List([]string{loc.FullDate(d), loc.Count("articles", n)})
			out.URL = f.urls.Rel(monthURL(lang, m))
		}
		cells = append(cells, cell)
	}
	for len(cells)%7 != 0 {
		cells = append(cells, CalendarDay{})
	}
	for w := range slices.Chunk(cells, 7) {
		out.Weeks = append(out.Weeks, w)
	}
	return out
}

// The same day, month or year in another language.

func (f *filler) twinDay(d date.Date) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		_, ok := dayIndex(f.in.Store.Shelf(lang), d)
		return dayURL(lang, d), ok
	}
}

func (f *filler) twinMonth(m month) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		return monthURL(lang, m), slices.Contains(shelfMonths(f.in.Store.Shelf(lang)), m)
	}
}

func (f *filler) twinYear(year int) func(string) (string, bool) {
	return func(lang string) (string, bool) {
		return archiveURL(lang, year), slices.Contains(shelfYears(f.in.Store.Shelf(lang)), year)
	}
}

// editionLink leads to an edition and names it as one.
func (f *filler) editionLink(lang string, d date.Date) Link {
	loc := f.loc(lang)
	return Link{Name: Name{Text: loc.Label("edition_of", "date", loc.FullDate(d))}, URL: f.urls.Rel(dayURL(lang, d))}
}
