package site

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/compact"
	"github.com/mujaz/mujaz/internal/diag"
)

// Static is a file of static/. Its bytes are given for style sheets and
// scripts, which are made smaller; others are copied as they are.
type Static struct {
	Path string // in static/: css/site.css
	Sum  [32]byte
	Data []byte // nil unless it is CSS or JS
}

// An Asset is a published file of static/, or of content/ beside an article.
// A file in a folder of static/ is published under a name that changes with
// its bytes (css/site.3f9a2c1d.css), so that browsers may keep it for ever;
// one directly in static/ keeps its name (favicon.ico, CNAME).
type Asset struct {
	From string // the file it is a copy of
	Data []byte // its bytes, if they are not those of From
}

func (*Asset) view() {}

// planAssets names the files of static/ and adds their pages. Fonts and
// pictures are named first, because style sheets name them.
func (s *Site) planAssets(problems *diag.List) {
	files := slices.Clone(s.in.Static)
	slices.SortStableFunc(files, func(a, b Static) int { return boolOrder(a.Data != nil, b.Data != nil) })
	for _, f := range files {
		data, sum := f.Data, f.Sum
		if data != nil {
			data = s.smaller(f, problems)
			sum = sha256.Sum256(data)
		}
		url := "/" + f.Path
		if strings.Contains(f.Path, "/") {
			ext := path.Ext(f.Path)
			url = "/" + strings.TrimSuffix(f.Path, ext) + "." + hex.EncodeToString(sum[:4]) + ext
		}
		s.assetURLs[f.Path] = url
		asset := &Asset{From: "static/" + f.Path, Data: data}
		s.pages = append(s.pages, Page{URL: url, fill: func(*filler) View { return asset }})
	}
}

func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// AssetURL returns the address of a file of static/, with the base path.
func (s *Site) AssetURL(name string) (string, bool) {
	url, ok := s.assetURLs[name]
	if !ok {
		return "", false
	}
	return s.urls.Rel(url), true
}

// smaller returns a style sheet or script made smaller, the files that a style
// sheet names under the names they are published by.
func (s *Site) smaller(f Static, problems *diag.List) []byte {
	var out []byte
	var err error
	if strings.HasSuffix(f.Path, ".css") {
		out, err = compact.CSS(s.renameURLs(f))
	} else {
		out, err = compact.JS(f.Data)
	}
	if err != nil {
		problems.Add(diag.Errorf(diag.Pos{Path: "static/" + f.Path, Line: 1}, "static", "%s", err))
		return f.Data
	}
	return out
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')]+)["']?\s*\)`)

// renameURLs gives the files named in a style sheet their published names,
// relative to the style sheet, so that the base path does not enter its bytes.
func (s *Site) renameURLs(f Static) []byte {
	return cssURL.ReplaceAllFunc(f.Data, func(match []byte) []byte {
		target := string(cssURL.FindSubmatch(match)[1])
		published, ok := s.assetURLs[path.Join(path.Dir(f.Path), target)]
		if !ok {
			return match
		}
		up := strings.Repeat("../", strings.Count(f.Path, "/"))
		return []byte(`url("` + up + strings.TrimPrefix(published, "/") + `")`)
	})
}

// AssetNames are the paths of all files of static/, sorted.
func (s *Site) AssetNames() []string { return slices.Sorted(maps.Keys(s.assetURLs)) }
