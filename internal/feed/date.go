package feed

import (
	"strings"
	"time"
)

// withOffset are the layouts of dates with an offset from UTC, after the
// weekday. Those that name a zone otherwise are not here: "AST" is two zones.
var withOffset = []string{
	"2 Jan 2006 15:04:05 -0700",
	"2006-01-02T15:04:05Z07:00",
	"2 Jan 2006 15:04 -0700",
	"2 Jan 06 15:04:05 -0700",
	"2 Jan 06 15:04 -0700",
	"2 January 2006 15:04:05 -0700",
	"2 January 2006 15:04 -0700",
	"2 Jan 2006 15:04:05 -07:00",
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04Z07:00",
	"2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05 -07:00",
	"2006-01-02 15:04:05Z07:00",
}

var utc = strings.NewReplacer(" GMT", " +0000", " UTC", " +0000", " UT", " +0000", " Z", " +0000")

// instant is a date as RFC 3339 if its offset is written, and else as it is
// written. The dates that programs write for "none" are "".
func instant(s string) string {
	s = plain(s)
	if strings.Contains(s, "0000-00-00") || strings.Contains(s, " -0001 ") {
		return ""
	}
	rest := s
	if weekday, after, ok := strings.Cut(s, ","); ok && !strings.ContainsAny(weekday, "0123456789") {
		rest = strings.TrimSpace(after)
	}
	rest = utc.Replace(rest)
	for _, layout := range withOffset {
		t, err := time.Parse(layout, rest)
		if err != nil {
			continue
		}
		if t.Year() <= 1 || t.Unix() == 0 {
			return ""
		}
		return t.Format(time.RFC3339)
	}
	return s
}
