// Writes hijri.txt and dates.txt, what ICU makes of some dates, with which the
// tests compare. Run with Node 20 or newer:
//
//	node goldens.mjs
import { writeFileSync } from 'node:fs'

const day = 864e5
const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' })
const fields = (f, t) => Object.fromEntries(f.formatToParts(t).map(p => [p.type, p.value]))

// The first day of each month, and that of the month after the last.
let months = ''
for (let t = Date.UTC(1999, 3, 17); ; t += day) {
  const h = fields(hijri, t)
  if (h.day === '1') months += `${new Date(t).toISOString().slice(0, 10)} ${h.year} ${h.month}\n`
  if (h.year === '1452') break
}
writeFileSync(new URL('hijri.txt', import.meta.url), months)

// locale, months, date, then the date, the full date, month and year, time.
const cases = [
  ['ar', 'gregorian'], ['ar-AE', 'gregorian'], ['ar-EG', 'gregorian'], ['ar-SA', 'gregorian'],
  ['ar-IQ', 'levant'], ['ar-SY', 'levant'], ['ar-LB', 'levant'],
  ['ar-MA', 'maghreb'], ['ar-DZ', 'algeria'], ['ar-TN', 'algeria'], ['ar-MR', 'mauritania'],
  ['en-GB', 'gregorian'], ['en-US', 'gregorian'], ['en-AU', 'gregorian'], ['fr', 'gregorian'],
]
let dates = ''
for (const [locale, names] of cases) {
  for (let m = 0; m < 12; m++) {
    const t = new Date(Date.UTC(2024, m, 3 + 2 * m, 2 * m, 5 * m))
    const write = o => new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...o }).format(t).replaceAll('\u202f', ' ')
    dates += [locale, names, t.toISOString().slice(0, 16),
      write({ dateStyle: 'long' }), write({ dateStyle: 'full' }),
      write({ month: 'long', year: 'numeric' }), write({ timeStyle: 'short' }),
      new Intl.NumberFormat(locale).format(1234567 * (m + 1))].join('\t') + '\n'
  }
}
writeFileSync(new URL('dates.txt', import.meta.url), dates)
