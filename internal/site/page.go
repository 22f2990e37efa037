package site

import "html/template"

// A View is all that one page shows. It is one of these structs and no other;
// each has a template of the same name in templates/, or is encoded by code:
//
//	FrontPage HomePage ArticlePage SitePage EditionPage EmailPage MonthPage
//	ArchivePage CountryPage PairPage OfficialPage BodyPage TopicPage SourcePage
//	TagMonthPage TagIndexPage GraphPage SearchPage MapPage CorrectionsPage
//	FeedsPage NotFoundPage RedirectPage
//	Feed Outline EmailText Sitemap SitemapIndex NewsSitemap Robots Asset SearchBlock MapPicture SocialCard
type View interface{ view() }

// FrontPage is /: both languages side by side.
type FrontPage struct {
	Frame
	Columns []Column
}

// A Column is one language of the front page. It is printed in its own
// language and direction.
type Column struct {
	Lang, Dir   string
	Label       string // the language's own name
	Title       string // the site's name
	Description string
	HomeURL     string
	Menu        []Link // as on the language's own pages
	Edition     Link   // the newest edition; zero if there is none
	Date        Date   // its day
	Lead        *Card
	Cards       []*Card
	Labels      Labels // the few texts that the column needs in its own language
}

// Labels are texts in the language of a [Column].
type Labels struct {
	AllNews string // leads to the home
	Edition string // the newest edition
	Latest  string
	Machine string // marks a card that a machine translated

	AlsoReportedBy string // before the other sources of a card
}

// HomePage is the home of one language.
type HomePage struct {
	Frame
	Edition   Link // the newest edition; zero if there is none
	Date      Date // its day
	Lead      *Card
	Days      []Group        // the newest editions, without the lead
	Older     []Group        // the editions before them, which a telephone shows below what is in the news
	Countries []CountryCount // in the news in the week up to the newest edition
	Officials []OfficialCount
	Archive   Link      // the newest month
	Map       *SmallMap // nil if the site has no map, or nothing to show on it
}

// CountryCount is a country in the news.
type CountryCount struct {
	Link       // with the articles of the week
	Before int // and those of the week before
}

// OfficialCount is an official in the news.
type OfficialCount struct {
	OfficialLink
	Count  int // the articles of the week
	Before int // and those of the week before
}

// ArticlePage is one article.
type ArticlePage struct {
	Frame
	Heading        Name // the title, with what has another direction in its own order
	Standfirst     string
	Summary        string
	Dateline       Name
	Agency         Name // empty where it is the source, too
	Author         string
	Source         Link // URL is the source's page here
	SourceURL      string
	Date           Date
	Lastmod        *Date
	Edition        Link          // the day it belongs to
	Content        template.HTML // made from Markdown, safe to print
	SummaryOnly    bool          // its source allows summary and link only: Content is empty
	Cover          *Picture
	Countries      []Link
	Bodies         []Link
	Officials      []OfficialLink
	Topics         []Link
	Related        []Headline // what the editor linked
	AlsoReportedBy []Headline
	Corrections    []Note
	Withdrawn      *Note
	Translation    *Translation // nil on an original
	Translations   []Link       // the other languages that the story exists in
	Missing        []string     // names of the site's languages that it does not exist in
	Prev, Next     *Link        // neighbours in time: older, newer

	earlier func() []Headline
}

// Earlier is what earlier days had about the same officials and countries. It is
// looked for when a template asks for it, because not every theme does.
func (p ArticlePage) Earlier() []Headline {
	if p.earlier == nil {
		return nil
	}
	return p.earlier()
}

// Translation says how the page's text came from its original.
type Translation struct {
	Status   string // human, machine or reviewed
	By       string
	Original Link
	Language string // the original's language, by name
	Stale    bool   // the original has changed since
}

// SitePage is a page of the site itself: about, contact.
type SitePage struct {
	Frame
	Content template.HTML
	Lastmod *Date
}

// EditionPage is one day of the digest.
type EditionPage struct {
	Frame
	Date       Date
	Total      int // of its cards, with the lead
	Lead       *Card
	Cards      []*Card // without the lead
	Month      Link
	Prev, Next *Link
	Email      string // the edition as an e-mail; empty if the site makes none
	EmailText  string // the same as plain text
}

// EmailPage is the edition of a day as an e-mail: a file to send, and no page
// of the site. All its addresses are whole. In a preview, too, it has only what
// is published.
type EmailPage struct {
	Lang, Dir    string
	Start        string // left or right: where lines begin, for align
	Title        string // as on the edition's page
	DocTitle     string // Title and the site's name: the subject
	SiteTitle    string
	HomeURL      string
	Permalink    string // the edition's page
	Date         Date
	Preheader    string // the first headlines, which mail programs show beside the subject
	Items        []EmailItem
	More         int           // how many items of a long day only the edition's page has
	OutlookOpen  template.HTML // begins a table that holds Outlook, which knows no max-width, to 600 pixels
	OutlookClose template.HTML // and ends it
}

// EmailItem is an article as an e-mail shows it.
type EmailItem struct {
	URL         string // whole
	Card        *Card  // the article; what leads somewhere in it does so on the site only
	Brief       bool   // the day is long: without the summary
	Corrections []Note
}

// MonthPage is a month of editions.
type MonthPage struct {
	Frame
	Total      int     // of the cards of its days
	Days       []Group // newest first
	Year       Link
	Prev, Next *Link
}

// ArchivePage is a year as a calendar.
type ArchivePage struct {
	Frame
	Years    []Link
	Weekdays []Weekday
	Months   []CalendarMonth
}

// A Weekday heads a column of a calendar.
type Weekday struct{ Name, Short string }

// A CalendarMonth is a month of the calendar, whole weeks of seven days.
type CalendarMonth struct {
	Title string
	URL   string // empty if it has no edition
	Weeks [][]CalendarDay
}

// A CalendarDay is one cell of the calendar; Number is empty outside the month.
type CalendarDay struct {
	Number string
	URL    string // empty if the day has no edition
	Count  int
	Label  string // the day in full with its count, for screen readers
}

// CorrectionsPage lists what was corrected or withdrawn in one language.
type CorrectionsPage struct {
	Frame
	Corrections []Correction // newest first
}

// A Correction is a dated remark on an article, in a list of them.
type Correction struct {
	Note
	Withdrawn bool // the article was withdrawn
	Article   Headline
}

// FeedsPage lists all feeds of one language.
type FeedsPage struct {
	Frame
	Outline  string // the address of the same list for feed readers (OPML)
	Sections []FeedSection
}

// A FeedSection is the feeds of one kind of pages.
type FeedSection struct {
	Title Name
	Pages []FeedPage
}

// A FeedPage is a page that has feeds.
type FeedPage struct {
	Page      Link
	RSS, JSON string // their addresses
}

// SearchPage is the search of one language over all of them. A script fills it;
// without one it leads to the indexes and the archive.
type SearchPage struct {
	Frame
	Blocks    []string // the files of the search index, the newest first
	Root      string   // what stands before the addresses in them
	Countries []Choice
	Officials []Choice
	Sources   []Choice
	Browse    []Link // the indexes of tags
	Years     []Link // the archive
}

// A Choice is one entry of a list to choose from.
type Choice struct {
	Value string
	Name  Name
}

// NotFoundPage is 404.html: every language on one page, at any depth.
type NotFoundPage struct {
	Frame
	Columns []NotFoundColumn
}

// NotFoundColumn is one language of 404.html.
type NotFoundColumn struct {
	Lang, Dir   string
	SiteTitle   string // the site's name
	HomeURL     string
	Title       string
	Text        string
	Suggestions []Link
}

// RedirectPage leads from an old address to the page that is there now.
type RedirectPage struct {
	Frame
	Target string // the page's address
}

func (*FrontPage) view()       {}
func (*HomePage) view()        {}
func (*ArticlePage) view()     {}
func (*SitePage) view()        {}
func (*EditionPage) view()     {}
func (*EmailPage) view()       {}
func (*MonthPage) view()       {}
func (*ArchivePage) view()     {}
func (*CorrectionsPage) view() {}
func (*FeedsPage) view()       {}
func (*NotFoundPage) view()    {}
func (*RedirectPage) view()    {}
