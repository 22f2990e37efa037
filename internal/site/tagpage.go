package site

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
	AlsoWith []Link         // others that it has such a page with
}

// PairPage is what two countries, or two officials, share.
type PairPage struct {
	Frame
	Both      []Link // the two
	Countries bool   // they are countries
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
	With        []Link       // the officials who most often appear in the same articles; leads to what both share, if that has a page
	AlsoWith    []Link       // others whom the official has such a page with
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
	Former  bool // it ended, and it is not known when
	Bar     Bar  // its time, drawn over the page's Time; empty if it has no date
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

// TagIndexPage lists the tags of one kind in the language's alphabetical order.
type TagIndexPage struct {
	Frame
	Sections []IndexSection
	Total    int
	Graph    Link // who is in the news with whom; of countries and officials
	Map      Link // the map of the world; of countries
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
	Former     bool // that office had ended when the gazetteer was last checked
	Coverage   Chart
	Unreviewed bool
}

func (*CountryPage) view()  {}
func (*PairPage) view()     {}
func (*OfficialPage) view() {}
func (*BodyPage) view()     {}
func (*TopicPage) view()    {}
func (*SourcePage) view()   {}
func (*TagMonthPage) view() {}
func (*TagIndexPage) view() {}
