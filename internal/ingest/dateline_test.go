package ingest

import "testing"

// TestUnmarkedDateline: the place and the agency, or the reporter, with no mark between them are taken off
// the text.
func TestUnmarkedDateline(t *testing.T) {
	const text = "استقبلت ورشة الخزف في الحي القديم زوارها، وقال صاحبها إن الطين من النهر. وأضاف أنه يعمل وحده."
	for head, want := range map[string][3]string{
		"أسوان أ ش أ: ":             {"أسوان", "أ ش أ", ""},
		"أسوان أ ش أ:\n":            {"أسوان", "أ ش أ", ""},
		"تيلانة رويترز:\n":          {"تيلانة", "رويترز", ""},
		"عدن من سالم الحداد: ":      {"عدن", "", "سالم الحداد"},
		"عدن من سالم الحداد:\n":     {"عدن", "", "سالم الحداد"},
		"سالم الحداد-عدن\n":         {"عدن", "", "سالم الحداد"},
		"&nbsp;سالم الحداد (عدن)\n": {"عدن", "", "سالم الحداد"},
	} {
		d := readText(t, "ورشة الخزف تستقبل زوارها في الحي القديم\n\n"+head+text)[0]
		if got := [3]string{d.Dateline, d.Agency, d.Author}; got != want || d.body() != text {
			t.Errorf("%q: %q, want %q; body %q", head, got, want, d.body())
		}
	}
}
