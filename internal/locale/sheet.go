package locale

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/yamldoc"
)

// A sheet is what the labels files of one language say together: each is
// decoded over those before it.
type sheet struct {
	lang  string
	paths []string // the files, in the order they were read

	Labels    labels        `yaml:"labels"`
	Languages table[string] `yaml:"languages"` // names of languages, by code
	Cities    table[string] `yaml:"cities"`    // names of time zones, by IANA name
	Sorting   sorting       `yaml:"sorting"`
	Formats   formats       `yaml:"formats"`
}

// sorting says what an alphabetical order looks through.
type sorting struct {
	Ignore []string      `yaml:"ignore"` // articles before a name
	Fold   table[string] `yaml:"fold"`   // letters sorted as others
}

// formats say how dates, times, numbers and lists are written.
type formats struct {
	Numerals      numerals        `yaml:"numerals"`          // what numerals: auto of site.yaml means
	Group         table[string]   `yaml:"group"`             // between groups of three digits, by numerals
	Date          pattern         `yaml:"date"`              // 20 November 2024
	FullDate      pattern         `yaml:"full_date"`         // with its weekday
	Month         pattern         `yaml:"month"`             // November 2024
	Time          pattern         `yaml:"time"`              // 12:20
	CityTime      clockText       `yaml:"city_time"`         // {time} in the zone of {city}
	OffsetTime    clockText       `yaml:"offset_time"`       // {time} at an {offset} from Greenwich
	DayPeriods    names2          `yaml:"day_periods"`       // am, pm
	FirstDay      *weekday        `yaml:"first_day"`         // of a calendar's week
	Weekdays      names7          `yaml:"weekdays"`          // Sunday first
	WeekdaysShort names7          `yaml:"weekdays_short"`    // over the columns of a calendar
	Months        string          `yaml:"months"`            // the names used where site.yaml does not say
	MonthNames    table[names12]  `yaml:"month_names"`       // by the names that site.yaml may choose
	MonthsAlone   table[names12]  `yaml:"standalone_months"` // where a month without its day is written in another way
	HijriMonths   names12         `yaml:"hijri_months"`
	HijriDate     pattern         `yaml:"hijri_date"`
	List          listFormat      `yaml:"list"`
	Regions       table[regional] `yaml:"regions"` // by ISO 3166-1 alpha-2
}

// regional is what a region writes in another way than its language.
type regional struct {
	Numerals   numerals      `yaml:"numerals"`
	Group      table[string] `yaml:"group"`
	Date       pattern       `yaml:"date"`
	FullDate   pattern       `yaml:"full_date"`
	Time       pattern       `yaml:"time"`
	DayPeriods names2        `yaml:"day_periods"`
	FirstDay   *weekday      `yaml:"first_day"`
}

// listFormat is what stands between the items of a list.
type listFormat struct {
	Middle string `yaml:"middle"`
	Last   string `yaml:"last"`
}

// decode reads a file over what is there.
func (s *sheet) decode(f File, problems *diag.List) {
	s.paths = append(s.paths, f.Path)
	yamldoc.Decode(f.Path, f.Data, 1, s, problems)
}

// pos is where something that is missing should be: the last file read.
func (s *sheet) pos() diag.Pos {
	if len(s.paths) == 0 {
		return diag.Pos{}
	}
	return diag.Pos{Path: s.paths[len(s.paths)-1]}
}

// in returns the formats as one region has them.
func (f formats) in(region string) formats {
	r, ok := f.Regions[region]
	if !ok {
		return f
	}
	if r.Numerals != "" {
		f.Numerals = r.Numerals
	}
	if r.FirstDay != nil {
		f.FirstDay = r.FirstDay
	}
	for from, to := range map[*pattern]*pattern{&r.Date: &f.Date, &r.FullDate: &f.FullDate, &r.Time: &f.Time} {
		if len(*from) > 0 {
			*to = *from
		}
	}
	if len(r.DayPeriods) > 0 {
		f.DayPeriods = r.DayPeriods
	}
	group := table[string]{}
	for _, layer := range []table[string]{f.Group, r.Group} {
		for k, v := range layer {
			group[k] = v
		}
	}
	f.Group = group
	return f
}

// A table is a mapping that a later file adds to.
type table[V any] map[string]V

// DecodeYAML adds the node's entries.
func (t *table[V]) DecodeYAML(n yamldoc.Node) {
	if *t == nil {
		*t = table[V]{}
	}
	n.Each(func(key yamldoc.Text, value yamldoc.Node) {
		var v V
		value.Decode(&v)
		(*t)[key.Value] = v
	})
}

// Lists of a fixed length.
type (
	names2  []string
	names7  []string
	names12 []string
)

// DecodeYAML reads two names.
func (l *names2) DecodeYAML(n yamldoc.Node) { decodeNames(n, (*[]string)(l), 2) }

// DecodeYAML reads the names of seven days.
func (l *names7) DecodeYAML(n yamldoc.Node) { decodeNames(n, (*[]string)(l), 7) }

// DecodeYAML reads the names of twelve months.
func (l *names12) DecodeYAML(n yamldoc.Node) { decodeNames(n, (*[]string)(l), 12) }

func decodeNames(n yamldoc.Node, into *[]string, want int) {
	var got []string
	n.Decode(&got)
	if len(got) != want {
		n.Add(diag.Errorf(n.Pos(), "label-list", "this must be a list of %d names, not of %d", want, len(got)))
		return
	}
	*into = got
}

// clockText is a time of day with the name of its zone.
type clockText text

// clockHoles are the holes of a clockText.
var clockHoles = []string{"time", "city", "offset"}

// UnmarshalText reads a text with the holes of a time.
func (c *clockText) UnmarshalText(s []byte) error {
	t := parseText(string(s))
	for _, name := range t.holes(nil) {
		if !slices.Contains(clockHoles, name) {
			return fmt.Errorf("nothing fills {%s}; a time has {%s}", name, strings.Join(clockHoles, "}, {"))
		}
	}
	*c = clockText(t)
	return nil
}

// numerals name a set of digits.
type numerals string

// zeros are the digits zero of the numerals that are known; the others follow
// theirs in Unicode.
var zeros = map[numerals]rune{"latn": '0', "arab": '٠', "arabext": '۰'}

// UnmarshalText reads the name of a set of digits.
func (d *numerals) UnmarshalText(text []byte) error {
	if *d = numerals(text); zeros[*d] == 0 {
		*d = ""
		return fmt.Errorf("%s are no numerals; write latn, arab or arabext", diag.Quote(string(text)))
	}
	return nil
}

// weekday is a day of the week by its English name.
type weekday time.Weekday

// UnmarshalText reads the English name of a day.
func (w *weekday) UnmarshalText(text []byte) error {
	var days []string
	for d := time.Sunday; d <= time.Saturday; d++ {
		days = append(days, strings.ToLower(d.String()))
	}
	i := slices.Index(days, string(text))
	if i < 0 {
		return fmt.Errorf("%s is no day; write one of %s", diag.Quote(string(text)), strings.Join(days, ", "))
	}
	*w = weekday(i)
	return nil
}
