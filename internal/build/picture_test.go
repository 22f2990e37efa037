package build

import (
	"bytes"
	"context"
	"image"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

const folderOfX = "ar/2024/11/20/"

func newSite(t *testing.T, files fstest.MapFS, m *Memo) *Site {
	t.Helper()
	s, err := New(context.Background(), Folder{Site: files, Theme: theme}, Options{Clock: clock}, m)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A preview serves the pictures that a build writes, and no others.
func TestPicturesAreServedAsTheyAreBuilt(t *testing.T) {
	files := small()
	put(files, "content/"+folderOfX+"unnamed.jpg", photo(700, 20))
	built := makeSite(t, files, Options{Clock: clock}, nil)
	small := built.files[folderOfX+"x.480.jpg"]
	if c, _, err := image.DecodeConfig(strings.NewReader(small)); err != nil || c.Width != 480 || c.Height != 14 {
		t.Errorf("the smaller picture is %v, %v", c, err)
	}
	if built.files[folderOfX+"x.jpg"] != photo(700, 20) || built.problems != "" {
		t.Errorf("the picture itself is another, or %s", built.problems)
	}
	for _, m := range []*Memo{nil, {}} {
		s := newSite(t, files, m)
		for range 2 {
			data, ok, err := s.Media(folderOfX + "x.480.jpg")
			if !ok || err != nil || string(data) != small {
				t.Errorf("served %d bytes, %t, %v; built %d", len(data), ok, err, len(small))
			}
		}
		for _, none := range []string{"x.800.jpg", "unnamed.jpg", "unnamed.480.jpg", "y.480.jpg"} {
			if _, ok, err := s.Media(folderOfX + none); ok || err != nil {
				t.Errorf("%s is served, %v", none, err)
			}
			if _, ok := built.files[folderOfX+none]; ok {
				t.Errorf("%s is built", none)
			}
		}
	}
}

// A picture that ends early is found by decoding it. It is published as it is,
// under each of the addresses that its pages have printed by then.
func TestPicturesThatEndEarly(t *testing.T) {
	files := small()
	half := photo(700, 400)
	half = half[:len(half)*2/3]
	put(files, "content/"+folderOfX+"x.jpg", half)
	built := makeSite(t, files, Options{Clock: clock}, nil)
	for _, name := range []string{"x.jpg", "x.480.jpg"} {
		if built.files[folderOfX+name] != half {
			t.Errorf("%s is not the picture as it is", name)
		}
	}
	for _, pos := range []string{"content/ar/2024/11/20/a.md:12:14: warning", "content/ar/2024/11/20/a.md:16:1: warning"} {
		if !strings.Contains(built.problems, pos+": the picture cannot be read") {
			t.Errorf("no problem at %s:\n%s", pos, built.problems)
		}
	}
	if data, ok, err := newSite(t, files, new(Memo)).Media(folderOfX + "x.480.jpg"); !ok || err != nil || string(data) != half {
		t.Errorf("served %d bytes, %t, %v", len(data), ok, err)
	}
}

// cache is an Output with a Cache.
type cache struct {
	memory
	mu   sync.Mutex
	kept map[string][]byte
	made int
}

func (c *cache) Recall(name string) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	data, ok := c.kept[name]
	return data, ok
}

func (c *cache) Keep(name string, data []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.kept[name] = bytes.Clone(data)
	c.made++
	return nil
}

// A build makes no picture that an earlier one has kept, and the site is the
// same.
func TestPicturesAreKept(t *testing.T) {
	files := small()
	put(files, "site.yaml", "format: 1\ntitle: {ar: موجز}\nsocialCards: false\n")
	c := &cache{kept: map[string][]byte{}}
	build := func() map[string]string {
		c.memory.files, c.made = map[string]string{}, 0
		if _, err := newSite(t, files, nil).Write(context.Background(), c, nil); err != nil {
			t.Fatal(err)
		}
		return c.memory.files
	}
	first := build()[folderOfX+"x.480.jpg"]
	if c.made != 1 || len(first) == 0 {
		t.Fatalf("%d pictures made", c.made)
	}
	if again := build()[folderOfX+"x.480.jpg"]; c.made != 0 || again != first {
		t.Errorf("%d pictures made again, the same %t", c.made, again == first)
	}
	put(files, "content/"+folderOfX+"x.jpg", photo(700, 30))
	if other := build()[folderOfX+"x.480.jpg"]; c.made != 1 || other == first {
		t.Errorf("%d pictures made of another, the same %t", c.made, other == first)
	}
}
