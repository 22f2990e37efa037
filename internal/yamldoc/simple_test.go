package yamldoc

import (
	"fmt"
	"testing"

	"go.yaml.in/yaml/v4"
)

// FuzzSimple: what simple reads, the library reads as the same nodes.
func FuzzSimple(f *testing.F) {
	for _, s := range []string{
		"title: خبر عاجل\ndate: 2024-11-20T12:20:00+03:00\nweight: 3\ndraft: true\nnothing: null\n",
		"countries: [IQ, RU]\nofficials: [a-b, {id: x, name: فلان, country: IQ}]\nsource: {name: واع, url: \"https://x.org/a?b=c: d#e\"}\nempty: []\nnone: {}\n",
		"origin:\n  from: news.txt\n  index: 0\n  text: 99e6\nlist:\n- a\n- b: 1\n  c: 'd e'\n-  x\n",
		"a: b\r\nc: d\r\n", "a:\n  - b\n  - - c\n", "a: 'it''s'\nb: \"x\\n\"\n", "a: - b\n", "a: b: c\n", "a: b #c\n", "a: [b, c\n", "a: 1\na: 2\n",
		"a: |\n  text\n", "a: b\n  c\n", "a: [x y, 'z, w', 12:30]\n", "a: ~\nb: <<\nc: =\nd: .5\ne: +1\nf: 0x1F\ng: on\n", "a:\nb: c\n", "a : b\n", "? a\n", "- a\n", "a: {b: {c: [d]}}\n", "---\na: b\n", "a: b\n...\n", "a: [b,c]\n", "a:b\n", "a: %x\nb: @y\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := simple(data)
		if got == nil {
			return
		}
		var want yaml.Node
		if err := yaml.Load(data, &want, yaml.WithV4Defaults()); err != nil {
			t.Fatalf("%q: the library says %v", data, err)
		}
		if g, w := show(got), show(&want); g != w {
			t.Errorf("%q\n got %s\nwant %s", data, g, w)
		}
	})
}

func show(n *yaml.Node) string {
	tag := n.Tag
	if n.Kind == yaml.ScalarNode {
		tag = resolved(n)
	}
	out := fmt.Sprintf("%d %d %s %q %d:%d (", n.Kind, n.Style, tag, n.Value, n.Line, n.Column)
	if n.Kind == yaml.ScalarNode {
		out += fmt.Sprint(isNull(n))
	}
	for _, c := range n.Content {
		out += show(c)
	}
	return out + ")"
}

// What import writes is read without the library.
func TestOrdinaryFrontMatterIsSimple(t *testing.T) {
	for _, s := range []string{
		"title: خبر عاجل\ndate: 2024-11-20T12:20:00+03:00\nsummary: 'قال: نعم'\nsource:\n  name: واع\n  url: https://example.org/a\n",
		"countries: [IQ, RU]\nofficials:\n  - a-b\n  - id: x\n    name: فلان\ntagged: []\norigin: {from: news.txt, index: 0}\n",
	} {
		if simple([]byte(s)) == nil {
			t.Errorf("%q is left to the library", s)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	data := []byte("title: خبر عاجل من بغداد عن المحادثات\ndate: 2024-11-20T12:20:00+03:00\nsummary: قال المتحدث إن المحادثات مستمرة منذ أيام\ncountries: [IQ, RU]\nofficials: [a-b, c-d]\ntagged: [IQ, RU, a-b, c-d]\nsource: {name: واع, url: \"https://example.org/a\"}\norigin:\n  from: news.txt\n  index: 0\n  text: 99e6\n")
	b.Run("simple", func(b *testing.B) {
		for b.Loop() {
			simple(data)
		}
	})
	b.Run("library", func(b *testing.B) {
		for b.Loop() {
			var n yaml.Node
			_ = yaml.Load(data, &n, yaml.WithV4Defaults())
		}
	})
}
