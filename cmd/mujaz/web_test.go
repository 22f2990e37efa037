package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestImportFromTheWeb imports a page in windows-1256 that declares nothing,
// with its picture, and goes on where an address cannot be read.
func TestImportFromTheWeb(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			w.Header().Set("Content-Type", "text/html")
			w.Write(windows1256(`<html><head><title>خبر</title><meta property="og:title" content="العراق يفتح جسرا جديدا"><meta property="article:published_time" content="2024-11-20T09:00:00Z"></head><body><article><p>افتتحت أمانة بغداد صباح اليوم جسرا جديدا يربط ضفتي النهر بعد أربع سنوات من العمل، وقالت إن كلفته بلغت ثلاثين مليون دينار.</p><p><img src="/b.png" alt="الجسر"></p><p>وحضر الافتتاح عدد من سكان الحي الذين انتظروا هذا اليوم طويلا جدا.</p></article></body></html>`))
		case "/b.png":
			w.Write([]byte("\x89PNG\r\n\x1a\n"))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	site := t.TempDir()
	if err := os.WriteFile(filepath.Join(site, "site.yaml"), []byte("format: 1\ntitle: {ar: موجز}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	code := run(context.Background(), []string{"import", "-s", site, "--allow-private", "--pictures", server.URL + "/gone", server.URL + "/page"}, nil, &out, &errs)
	if code != exitFailed || !strings.Contains(errs.String(), "/gone answers 404") || !strings.Contains(out.String(), "1 article written") {
		t.Fatalf("exit %d\n%s\n%s", code, &out, &errs)
	}
	files, _ := filepath.Glob(filepath.Join(site, "content/ar/2024/11/20/*"))
	if len(files) != 2 {
		t.Fatalf("%q", files)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f, ".md") && (!strings.Contains(string(data), "title: العراق يفتح جسرا جديدا") || !strings.Contains(string(data), "from: "+server.URL+"/page")) {
			t.Errorf("%s", data)
		}
	}
}

// windows1256 writes Arabic letters in the encoding of old pages.
func windows1256(s string) []byte {
	const block = "ءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقك\u00e0ل\u00e2منهو\u00e7\u00e8\u00e9\u00ea\u00ebىي"
	table := map[rune]byte{'،': 0xA1}
	at := byte(0xC1)
	for _, r := range block {
		table[r] = at
		at++
	}
	var out []byte
	for _, r := range s {
		if b, ok := table[r]; ok {
			out = append(out, b)
		} else {
			out = append(out, byte(r))
		}
	}
	return out
}
