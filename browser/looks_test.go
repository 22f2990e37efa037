//go:build browser

package browser

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// A golden screenshot is small: a page's top at half its size, in grey. Two are
// alike if few of their points differ by much: letters are drawn a little
// otherwise by another version of the browser, and a box that has moved is not.
const (
	shotHeight   = 1800 // of the page, in pixels
	shotScale    = 0.5
	greyDistance = 48 // of 255: a point that differs by more has changed
	changedShare = 0.02
)

// TestLooks holds each kind of page to the screenshot that a person has looked
// at. UPDATE=1 takes them anew, to be looked at before they are committed.
func TestLooks(t *testing.T) {
	dir := fixedSite(t)
	seen := map[string]string{}
	for k, pages := range kinds(t, dir) {
		seen[strings.Trim(k.name+"-"+k.lang, "-")] = pages[0]
	}
	holdAll(t, published(t, dir), seen)
}

// TestLooksOfWhatTwoShare: in a site that has enough of it.
func TestLooksOfWhatTwoShare(t *testing.T) {
	dir := fixedSite(t)
	for day, others := range []string{"RU, TR", "RU, TR, EG", "RU, EG, SY, TR", "EG, SA", "SA, EG"} {
		name := fmt.Sprintf("2024/10/%02d/shared.md", day+1)
		write(t, filepath.Join(dir, "content/ar", name), fmt.Sprintf("---\ntitle: لقاء %d في بغداد\ndate: 2024-10-%02d\ncountries: [IQ, %s]\nofficials: [fuad-hussein, sergey-lavrov]\nsummary: ما اتُّفق عليه.\n---\nنص.\n", day+1, day+1, others))
		write(t, filepath.Join(dir, "content/en", name), fmt.Sprintf("---\ntitle: Meeting %d in Baghdad\ntranslation: {status: human}\nsummary: What was agreed.\n---\nText.\n", day+1))
	}
	build(t, dir)
	seen := map[string]string{}
	for _, lang := range []string{"ar", "en"} {
		seen["pair-"+lang] = lang + "/countries/iraq/with/russia/"
		seen["meeting-"+lang] = lang + "/officials/fuad-hussein/with/sergey-lavrov/"
		seen["graph-countries-"+lang] = lang + "/graph/countries/"
		seen["graph-officials-"+lang] = lang + "/graph/officials/"
	}
	holdAll(t, published(t, dir), seen)
}

// holdAll holds pages to their golden screenshots, on a phone and on a desk.
func holdAll(t *testing.T, base string, pages map[string]string) {
	for _, seen := range []struct {
		name, scheme string
		width        int64
	}{{"phone", "light", 390}, {"desktop", "dark", 1280}} {
		t.Run(seen.name, func(t *testing.T) {
			ctx := browse(t)
			view(t, ctx, seen.scheme, seen.width)
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(seen.width, shotHeight)); err != nil {
				t.Fatal(err)
			}
			for name, page := range pages {
				open(t, ctx, base+page)
				if strings.HasPrefix(name, "email") {
					inOwnFonts(t, ctx)
				}
				until(t, ctx, "its fonts", `document.fonts.status === "loaded"`)
				hold(t, shoot(t, ctx, seen.width), filepath.Join("testdata", "looks", seen.name, name+".png"))
			}
		})
	}
}

// inOwnFonts sets a page that has no fonts of its own, an e-mail, in those of the theme: each
// machine has others.
func inOwnFonts(t *testing.T, ctx context.Context) {
	t.Helper()
	for _, script := range []string{"latin", "arabic"} {
		font := base64.StdEncoding.EncodeToString([]byte(read(t, "../static/fonts/noto-naskh-"+script+".woff2")))
		awaited[bool](t, ctx, fmt.Sprintf(`new FontFace(%q, "url(data:font/woff2;base64,%s)").load().then(face => !!document.fonts.add(face))`, script, font))
	}
	awaited[bool](t, ctx, `Promise.resolve(!!document.head.appendChild(Object.assign(document.createElement("style"), {textContent: "* { font-family: latin, arabic !important }"})))`)
}

// hold compares a screenshot with its golden one, or makes it that.
func hold(t *testing.T, got *image.Gray, golden string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		save(t, golden, got)
		return
	}
	want, err := png.Decode(strings.NewReader(read(t, golden)))
	if err != nil {
		t.Fatal(err)
	}
	if share := changed(got, want); share > changedShare {
		kept := filepath.Join(t.ArtifactDir(), filepath.Base(golden))
		save(t, kept, got)
		t.Errorf("%.1f %% of %s has changed; it is now as in %s", 100*share, golden, kept)
	}
}

// shoot takes a screenshot of the top of the page.
func shoot(t *testing.T, ctx context.Context, width int64) *image.Gray {
	t.Helper()
	params := page.CaptureScreenshotParams{Clip: &page.Viewport{Width: float64(width), Height: shotHeight, Scale: shotScale}}
	shot, err := chromedp.Call(ctx, page.CaptureScreenshot, params)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		t.Fatal(err)
	}
	grey := image.NewGray(picture.Bounds())
	for y := range grey.Rect.Dy() {
		for x := range grey.Rect.Dx() {
			grey.Set(x, y, quantized(color.GrayModel.Convert(picture.At(x, y)).(color.Gray)))
		}
	}
	return grey
}

// quantized leaves sixteen greys, so that a picture takes little room.
func quantized(c color.Gray) color.Gray { return color.Gray{Y: c.Y / 16 * 17} }

// changed is the share of points that differ.
func changed(got *image.Gray, want image.Image) float64 {
	if got.Bounds() != want.Bounds() {
		return 1
	}
	n := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			was := color.GrayModel.Convert(want.At(x, y)).(color.Gray)
			if d := int(got.GrayAt(x, y).Y) - int(was.Y); d > greyDistance || d < -greyDistance {
				n++
			}
		}
	}
	return float64(n) / float64(got.Rect.Dx()*got.Rect.Dy())
}

func save(t *testing.T, file string, picture image.Image) {
	t.Helper()
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	write(t, file, out.String())
}
