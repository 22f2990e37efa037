package article

import "testing"

// An article that an editor has broken still says where it is from.
func TestOriginOfABrokenArticle(t *testing.T) {
	const origin = "origin:\n  from: 'https://a.example/1'\n  index: 2\n  text: 58bd26e0aa11ff00\n"
	for name, data := range map[string]string{
		"a list left open":  "---\ntitle: أ\ncountries: [IQ\n" + origin + "---\nنص.\n",
		"keys below":        "---\ntitle: [أ\n" + origin + "summary: text: x\n---\nنص.\n",
		"an unknown value":  "---\ntitle: أ\ndate: yesterday\n" + origin + "---\nنص.\n",
		"never closed":      "---\ntitle: أ\n" + origin + "نص.\n",
		"of another system": "---\r\ntitle: [أ\r\norigin:\r\n  from: 'https://a.example/1'\r\n  index: 2\r\n  text: 58bd26e0aa11ff00\r\n---\r\nنص.\r\n",
	} {
		a, _ := Parse("content/ar/2024/11/20/a.md", []byte(data))
		if !a.Broken || a.Origin == nil || *a.Origin != (Origin{"https://a.example/1", 2, "58bd26e0aa11ff00"}) {
			t.Errorf("%s: %+v", name, a.Origin)
		}
	}
	if a, _ := Parse("content/ar/a.md", []byte("---\ntitle: [أ\n---\ntext: نص.\n")); a.Origin != nil {
		t.Errorf("an article that was not imported is from %+v", a.Origin)
	}
}
