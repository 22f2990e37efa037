package webpage

import (
	"strings"
	"testing"
)

func TestPlaceholders(t *testing.T) {
	for source, want := range map[string]string{
		`<img src="https://x.example/grey-whale.jpg" alt="حوت">`:                                               "![حوت](https://x.example/grey-whale.jpg)",
		`<img src="https://x.example/pixel-9.jpg" alt="هاتف">`:                                                 "![هاتف](https://x.example/pixel-9.jpg)",
		`<figure><img src="https://x.example/loading-dock.jpg"><figcaption>رصيف الميناء</figcaption></figure>`: `![رصيف الميناء](https://x.example/loading-dock.jpg "رصيف الميناء")`,
		`<img src="https://x.example/lazy-days.jpg">`:                                                          "",
		`<img data-src="https://x.example/lazy-days.jpg" src="https://x.example/lazy.png" alt="نهار">`:         "![نهار](https://x.example/lazy-days.jpg)",
		`<img src="https://x.example/placeholder-600x400.png" alt="خبر">`:                                      "",
		`<img src="https://x.example/loading-home.gif" data-srcset="https://x.example/a.jpg 600w" alt="خبر">`:  "![خبر](https://x.example/a.jpg)",
		`<img src="https://x.example/loader_img.gif" alt="خبر">`:                                               "",
	} {
		got := strings.TrimSpace(strings.TrimPrefix(Fragment("<p>وصلت السفينة.</p>"+source, nil).Body, "وصلت السفينة."))
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", source, got, want)
		}
	}
}
