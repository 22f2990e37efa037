package site

// SmallMap is the light form of the map, as a picture that leads to it.
type SmallMap struct {
	URL           string // of the map's page
	Picture       string // of the picture
	Alt           string
	Width, Height int
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
	Both  Link   // the page of what the two share
	Count int    // articles
	Path  string // the d of an SVG path
	Width int
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

func (*GraphPage) view() {}
func (*MapPage) view()   {}
