package site

import (
	"errors"
	"strconv"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/picture"
)

// textSizes says how wide a picture in a text is shown: as the screen, or as
// the theme's column of text.
const textSizes = "(min-width: 45rem) 41rem, 100vw"

// A Size is a smaller picture of one that an article names, published beside
// it.
type Size struct {
	File  string // as content/ar/2024/11/20/x.800.jpg: published as a file of this path would be
	Index int    // among those that [picture.Smaller] makes
	width int
}

// Sizes are the smaller pictures of a file. One whose place a file of the site
// has is left out.
func (s *Site) Sizes(file string) []Size {
	header, err := s.in.Picture(file)
	if err != nil {
		return nil
	}
	var out []Size
	for i, w := range header.Widths() {
		if sized := sizedFile(file, w); !s.in.HasFile(sized) {
			out = append(out, Size{sized, i, w})
		}
	}
	return out
}

// SizeOf returns the picture that a file would be a smaller one of.
func (s *Site) SizeOf(file string) (original string, size Size, ok bool) {
	if original, ok = unsized(file); !ok {
		return "", Size{}, false
	}
	for _, size := range s.Sizes(original) {
		if size.File == file {
			return original, size, true
		}
	}
	return "", Size{}, false
}

// picture shows a file: by the largest of its sizes that a page has use for,
// with the others to choose from.
func (s *Site) picture(file string) Picture {
	header, _ := s.in.Picture(file)
	p := Picture{URL: s.urls.Rel(mediaURL(file)), Width: header.Width, Height: header.Height}
	sizes := s.Sizes(file)
	if len(sizes) == 0 {
		return p
	}
	var set []string
	largest := ""
	add := func(file string, width int) {
		largest = s.urls.Rel(mediaURL(file))
		set = append(set, largest+" "+strconv.Itoa(width)+"w")
	}
	for _, size := range sizes {
		add(size.File, size.width)
	}
	if header.Shown() {
		add(file, header.Width)
	}
	p.URL, p.Srcset = largest, strings.Join(set, ", ")
	return p
}

// largest is the size of the picture at a picture's URL.
func (s *Site) largest(file string) (width, height int) {
	header, _ := s.in.Picture(file)
	sizes := s.Sizes(file)
	if len(sizes) == 0 || header.Shown() {
		return header.Width, header.Height
	}
	width = sizes[len(sizes)-1].width
	return width, header.HeightAt(width)
}

// publish publishes a file that an article names, and says what is wrong with
// it if it is a picture.
func (f *filler) publish(file string, pos diag.Pos) {
	f.media = append(f.media, Medium{file, pos})
	switch _, err := f.in.Picture(file); {
	case errors.Is(err, picture.ErrHuge):
		f.problems.Add(diag.Warnf(pos, "picture-huge", "the picture has more than %d million pixels, so it is published as it is and no smaller ones are made", picture.MaxPixels/1_000_000).
			WithHint("make it smaller: a screen shows a tenth of that"))
	case err != nil:
		f.problems.Add(BrokenPicture(pos, err))
	}
}

// BrokenPicture is what to say of a picture that cannot be read.
func BrokenPicture(pos diag.Pos, err error) diag.Problem {
	return diag.Warnf(pos, "picture-broken", "the picture cannot be read, and is published as it is: %s", err).
		WithHint("open it, and save it again")
}
