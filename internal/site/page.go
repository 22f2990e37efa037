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
}

// HomePage is the home of one language.
type HomePage struct {
	Frame
	Edition   Link // the newest edition; zero if there is none
	Date      Date // its day
	Lead      *Card
	Days      []Group        // the newest editions, without the lead
	Countries []CountryCount // in the news in the week up to the newest edition
	Officials []OfficialCount
	Archive   Link      // the newest month
	Map       *SmallMap // nil if the site has no map, or nothing to show on it
}

// SmallMap is the light form of the map, as a picture that leads to it.
type SmallMap struct {
	URL           string // of the map's page
	Picture       string // of the picture
	Alt           string
	Width, Height int
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
	Agency         Name
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
	Earlier        []Headline // of earlier days, about the same officials and countries
	Corrections    []Note
	Withdrawn      *Note
	Translation    *Translation // nil on an original
	Translations   []Link       // the other languages that the story exists in
	Missing        []string     // names of the site's languages that it does not exist in
	Prev, Next     *Link        // neighbours in time: older, newer
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

// A TagBase is what the pages of countries, officials, bodies, topics and
// sources share: the latest items, and a page for each month behind them.
type TagBase struct {
	Heading  Name
	Cards    []*Card // the latest
	Total    int
	Months   []Link // newest first, of all items
	Coverage Chart  // how much was written in each month; without a label if that is one month
}

// CountryPage is everything about one country.
type CountryPage struct {
	Frame
	TagBase
	Code     string         // ISO 3166-1 alpha-2, or XK
	Offices  []OfficeHolder // who holds which office there
	With     []Link         // the countries that it is most often in the news with; leads to what both share, if that has a page
	AlsoWith []Link         // the others that it has such a page with
}

// PairPage is what two countries share.
type PairPage struct {
	Frame
	Countries []Link // both
	Total     int
	Cards     []*Card    // the latest
	Older     []Headline // the next, up to two hundred in all
	Months    []Link     // those of which this page does not show all, newest first
}

// OfficeHolder is an official and the office they hold.
type OfficeHolder struct {
	Name   Name
	URL    string // empty if no article names the official
	Office Name
	Since  string // may be empty
}

// OfficialPage is everything that one official said or did.
type OfficialPage struct {
	Frame
	TagBase
	Appearances []Appearance // the latest items, as Cards, with the title held then
	With        []Link       // the officials who most often appear in the same articles
	Names       []Name       // in the site's other languages
	Offices     []OfficeHeld
	Time        Timeline // that of all Offices
	Country     Link
	Links       []Link // elsewhere: Wikidata, Wikipedia
	Unreviewed  bool
	Role        Name // as an article gives it, for one who is not reviewed
}

// An Appearance is an article in which an official is named.
type Appearance struct {
	Card   *Card
	Title  Name // the office held on its day, with its country; may be empty
	Former bool // that office had ended by then
}

// OfficeHeld is an office and its time.
type OfficeHeld struct {
	Title   Name
	From    string // as the language writes it; may be empty
	To      string // empty: still held when the gazetteer was last checked
	Current bool
	Bar     Bar // its time, drawn over the page's Time; empty if it has no date
}

// A Timeline is the time in which an official held offices, in whole years. The
// bar of each office is drawn over all of it, in the direction of the language,
// so that those held at once stand one below the other. All coordinates are
// whole: one for each month.
type Timeline struct {
	Width, Height int    // 0 if no office has a date
	Grid          string // lines where years begin: the d of an SVG path
	First, Last   string // the years at its ends
}

// A Bar is when an office was held, as the d of two SVG paths. They differ where
// only the year is known in which it began or ended.
type Bar struct {
	Perhaps string // when it may have been
	Sure    string // when it was; may be empty
}

// BodyPage is everything about one body: the UN, the Arab League.
type BodyPage struct {
	Frame
	TagBase
	Offices []OfficeHolder
}

// TopicPage is a dossier that the editor declares.
type TopicPage struct {
	Frame
	TagBase
	Intro     Name
	Parts     []Headline // in the order of time, of all if those are not very many
	Countries []Link     // in them, most often first
	Officials []Link
}

// SourcePage is everything from one source.
type SourcePage struct {
	Frame
	TagBase
	Website string
}

// TagMonthPage is one month of a tag.
type TagMonthPage struct {
	Frame
	Tag        Link
	Days       []Group
	Prev, Next *Link
}

// GraphPage shows who is in the news with whom, as a drawing and as a table of
// the same.
type GraphPage struct {
	Frame
	Width, Height int         // of the drawing; zero if nobody is in the news with anybody
	Nodes         []GraphNode // countries, or officials
	Meetings      []Meeting   // those who are most often in the same articles first
	Countries     bool        // they are countries
	Index         Link        // the list of all countries or officials
	Other         Link        // the graph of officials or countries
}

// A GraphNode is a country or official in a drawing.
type GraphNode struct {
	Link         // with all its articles
	X, Y, R int  // its place and radius
	NameX   int  // where its name is held
	Start   bool // the name ends there; else it begins there
	Curves  string
}

// A Meeting is two who are in the same articles, and the curve between them.
type Meeting struct {
	Both          Link // the page of what two countries share; of officials nothing
	First, Second Link
	Count         int    // articles
	Path          string // the d of an SVG path
	Width         int
}

// TagIndexPage lists the tags of one kind in the language's alphabetical order.
type TagIndexPage struct {
	Frame
	Sections []IndexSection
	Total    int
	Graph    Link // who is in the news with whom; of countries and officials
}

// An IndexSection is the tags under one letter.
type IndexSection struct {
	Letter string
	Links  []IndexLink
}

// An IndexLink is one tag of an index.
type IndexLink struct {
	Link
	Note       Name // an official's office; may be empty
	Coverage   Chart
	Unreviewed bool
}

// MapPage is the world, each country in the colour of how much was written
// about it, with the same as tables.
type MapPage struct {
	Frame
	Width, Height int
	Areas         []MapArea   // in the order in which they are drawn
	Periods       []MapPeriod // to choose from; Areas have a level for each
}

// A MapArea is a country on the map.
type MapArea struct {
	Link           // to its page; without an address if it has none, without a name if it is drawn as no country's
	Path    string // the d of an SVG path; may be empty
	Dot     bool   // it is so small that it has a dot at X, Y
	X, Y    int
	Summary string     // its name with how much was written in each period
	Counts  []MapCount // for each period; nil if it has no page
}

// A MapCount is how much was written about a country in one period.
type MapCount struct {
	Period string // its id
	Count  int
	Level  int // of colour: 0 for nothing
}

// A MapPeriod is a span of days up to the newest edition.
type MapPeriod struct {
	ID     string // month, year or all
	Title  string
	Levels []MapLevel // what the colours stand for, the least first
	Rows   []Link     // the countries with their counts, most first
}

// A MapLevel is a colour of the map.
type MapLevel struct {
	Level int
	Title string
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
func (*CountryPage) view()     {}
func (*PairPage) view()        {}
func (*OfficialPage) view()    {}
func (*BodyPage) view()        {}
func (*TopicPage) view()       {}
func (*SourcePage) view()      {}
func (*TagMonthPage) view()    {}
func (*TagIndexPage) view()    {}
func (*GraphPage) view()       {}
func (*MapPage) view()         {}
func (*CorrectionsPage) view() {}
func (*FeedsPage) view()       {}
func (*NotFoundPage) view()    {}
func (*RedirectPage) view()    {}
