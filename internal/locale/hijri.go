package locale

import (
	"time"

	"github.com/mujaz/mujaz/internal/date"
)

// The Umm al-Qura calendar is announced, not computed: it is a table. This one
// is that of ICU (islamic-umalqura), whose years from 1420 on agree with the
// published calendar; a test compares each month with ICU's.
const firstHijriYear = 1420

// firstHijriDay is 1 Muharram 1420.
var firstHijriDay = time.Date(1999, time.April, 17, 0, 0, 0, 0, time.UTC)

// hijriYears says which months have 30 days, the others having 29: bit 0 is
// Muharram. The first is year 1420, the last 1451.
var hijriYears = [...]uint16{
	0xbd2, 0xbc4, 0xb89, 0xa95, 0x52d, 0x5ad, 0xb6a, 0x6d4, 0xdc9, 0xd92, 0xaa6, 0x956, 0x2ae, 0x56d, 0x36a, 0xb55,
	0xaaa, 0x94d, 0x49d, 0x95d, 0x2ba, 0x5b5, 0x5aa, 0xd55, 0xa9a, 0x92e, 0x26e, 0x55d, 0xada, 0x6d4, 0x6a5, 0xb27,
}

// hijri returns a day in the Umm al-Qura calendar, if the table has it.
func hijri(d date.Date) (year, month, day int, ok bool) {
	left := int(d.In(time.UTC).Sub(firstHijriDay) / (24 * time.Hour))
	if d.In(time.UTC).Before(firstHijriDay) {
		return 0, 0, 0, false
	}
	for y, long := range hijriYears {
		for m := range 12 {
			days := 29 + int(long>>m&1)
			if left < days {
				return firstHijriYear + y, m + 1, left + 1, true
			}
			left -= days
		}
	}
	return 0, 0, 0, false
}
