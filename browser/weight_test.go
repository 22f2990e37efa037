//go:build browser

package browser

import (
	"bytes"
	"compress/gzip"
	"path/filepath"
	"strings"
	"testing"
)

// What the first view of an article may weigh, in bytes as they are sent:
// compressed, the fonts as they are.
const (
	pageAndStyle = 30_000
	scripts      = 5_000
	fonts        = 120_000
)

func TestTheFirstViewOfAnArticleIsLight(t *testing.T) {
	dir := site(t)
	base := published(t, dir)
	ctx := browse(t)
	for _, page := range []string{"ar/2024/11/21/everything/", "en/2024/11/21/everything/", "ar/2024/11/20/russia-iraq-99b6f2/"} {
		open(t, ctx, base+page)
		until(t, ctx, "its fonts", `document.fonts.status === "loaded"`)
		size := map[string]int{}
		for _, address := range append(ask[[]string](t, ctx, `performance.getEntriesByType("resource").map(r => r.name)`), base+page) {
			path, ok := strings.CutPrefix(address, base)
			if !ok {
				t.Errorf("/%s loads %s", page, address)
				continue
			}
			if path == page {
				path += "index.html"
			}
			data := read(t, filepath.Join(dir, "public", path))
			switch filepath.Ext(path) {
			case ".html", ".css":
				size["page and style"] += compressedSize(t, data)
			case ".js":
				size["scripts"] += compressedSize(t, data)
			case ".woff2":
				size["fonts"] += len(data)
			}
		}
		if size["page and style"] > pageAndStyle || size["scripts"] > scripts || size["fonts"] > fonts {
			t.Errorf("/%s weighs %v", page, size)
		}
		t.Logf("/%s: %v", page, size)
	}
}

func compressedSize(t *testing.T, data string) int {
	t.Helper()
	var out bytes.Buffer
	zip := gzip.NewWriter(&out)
	if _, err := zip.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}
