package site

// Frame is what every page has: what its head says, and the furniture around
// its content.
type Frame struct {
	Kind         string         // the page's kind, such as article: a class of the body element
	Lang         string         // BCP 47: ar
	Dir          string         // rtl or ltr
	Title        string         // the page's heading, plain text
	DocTitle     string         // the title element: Title and the site's name
	Description  string         // plain text, for search engines and cards; may be empty
	Permalink    string         // the page's address, absolute
	RelPermalink string         // the page's address on its host, with the site's base path
	Alternates   []Alternate    // the page in each language that it exists in, itself too, and x-default; empty on pages that are not indexed
	Languages    []LanguageLink // the language switch
	Site         SiteInfo       // what all pages of a language share
	Breadcrumbs  []Link         // from the home down to, and without, this page
	Feeds        []FeedLink     // the feeds of what the page is about
	Social       Social         // Open Graph
	NoIndex      bool           // search engines are asked to leave the page out
	Preview      []Mark         // why a page of a preview would not be published: draft, future, expired
	Params       map[string]any // the site's own keys of the article or page

	structured func(Frame) any
}

// JSONLD is structured data, printed as JSON. It is made when a template asks
// for it, because not every theme does; nil if the page has none.
func (f Frame) JSONLD() any {
	if f.structured == nil {
		return nil
	}
	return f.structured(f)
}

// SiteInfo is what all pages of one language share.
type SiteInfo struct {
	Title       string
	Description string
	HomeURL     string         // the home of the page's language
	FrontURL    string         // both languages side by side
	Menu        []Link         // countries, officials, archive, then the site's own pages
	Service     []Link         // organisations, sources, corrections, feeds: for the foot of a page
	Params      map[string]any // params of site.yaml
}

// Alternate is one language version of a page, for hreflang.
type Alternate struct {
	Hreflang string // BCP 47, or x-default
	URL      string // absolute
}

// LanguageLink is one entry of the language switch.
type LanguageLink struct {
	Lang, Dir string
	Label     string // the language's own name
	URL       string
	Current   bool // the page is in this language
	Exact     bool // URL is this page in that language; if not, the nearest page there
}

// FeedLink is a feed that a reader can subscribe to.
type FeedLink struct {
	Type  string // media type
	Title string
	URL   string
}

// Social is what Open Graph says of a page.
type Social struct {
	Type                    string   // article or website
	Locale                  string   // ar_IQ
	Alternates              []string // the locales of the page's other versions
	Image                   string   // absolute; may be empty
	ImageAlt                string   // what it shows
	ImageWidth, ImageHeight int      // in pixels
}

// A Mark names why a page is only in a preview: draft, future or expired.
type Mark string

// A Name is a text that may be in another language than the page around it.
// Templates isolate it always, and mark its language where Lang is set.
type Name struct {
	Text string
	Lang string // "" if it is in the page's own language
	Dir  string // "" if it is in the page's own language
}

// A Link is a name that leads somewhere. Templates print it as text where URL
// is empty.
type Link struct {
	Name    Name
	URL     string
	Current bool // it leads to this page
	Count   int  // the articles behind it; 0 where that is not said
}

// A Date is a day as the page's language writes it.
type Date struct {
	ISO       string // for the datetime attribute, with an offset if there is a time
	Text      string // the day
	Full      string // the day with its weekday
	Time      string // the time of day with its zone; may be empty
	Hijri     string // the same day in the Hijri calendar; may be empty
	Inherited bool   // the date is that of the item it came with
}

// A Card is an article as lists show it.
type Card struct {
	Title     Name
	URL       string
	Date      Date
	Summary   Name
	Source    Link // zero if the article names none
	Dateline  Name // where it was filed from; may be empty
	Countries []Link
	Bodies    []Link
	Officials []OfficialLink
	Kicker    []Link         // the first countries and bodies, for lists in which an article has little room
	MoreTags  int            // how many the kicker leaves out
	People    []OfficialLink // the first officials
	MoreNames int            // how many of them are left out
	Language  string         // the name of its language, if that is not the page's
	Machine   bool           // translated by a machine and not read by a person since
	Cover     *Picture
	Preview   []Mark

	AlsoReportedBy []Link // the articles of other sources that this card stands for, too
}

// A Headline is an article by its title, for lists beside another text.
type Headline struct {
	Title    Name
	URL      string
	Date     Date
	Source   Link   // zero if the article names none
	Language string // the name of its language, if that is not the page's
}

// An OfficialLink is an official as an article's tags show it.
type OfficialLink struct {
	Name       Name
	URL        string
	Title      Name // the office held on the article's day, with its country; may be empty
	Former     bool // that office had ended by then
	Unreviewed bool // the person is not in the gazetteer yet
}

// A Picture is an image of this site.
type Picture struct {
	URL           string
	Srcset        string // smaller ones, by width; empty if there are none
	Alt           string
	Width, Height int // 0 if they are not known
	Caption       string
	Credit        string
}

// A Note is a dated remark on an article.
type Note struct {
	Date Date
	Text Name
}

// A Group is a titled run of cards: the items of a day, of a country.
type Group struct {
	Title Name
	URL   string
	Date  Date // zero unless the group is a day
	Cards []*Card
}
