package build

import (
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/mujaz/mujaz/internal/diag"
	"github.com/mujaz/mujaz/internal/picture"
	"github.com/mujaz/mujaz/internal/site"
	"github.com/mujaz/mujaz/internal/snapshot"
)

// pictures are the headers of pictures, by their bytes. They are read while the
// bytes are at hand, because a page has the size of each picture in it; the
// pictures are decoded only when smaller ones are made, after all pages.
type pictures map[snapshot.Sum]header

type header struct {
	picture.Header
	err error
}

// isPicture reports whether a file is a picture whose size can be read.
func isPicture(p string) bool {
	if !strings.HasPrefix(p, "content/") {
		return false
	}
	switch strings.ToLower(path.Ext(p)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg":
		return true
	}
	return false
}

func (h *heads) addPicture(f snapshot.File) {
	read, err := picture.Read(f.Data)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.pictures == nil {
		h.pictures = pictures{}
	}
	h.pictures[f.Sum] = header{read, err}
}

// with returns these pictures and others.
func (p pictures) with(others pictures) pictures {
	if len(others) == 0 {
		return p
	}
	out := make(pictures, len(p)+len(others))
	maps.Copy(out, p)
	maps.Copy(out, others)
	return out
}

// header tells the size of a picture; see [site.Pictures].
func (s *Site) header(path string) (picture.Header, error) {
	if !isPicture(path) {
		return picture.Header{}, nil
	}
	f, _ := s.files.Lookup(path)
	h := s.pictures[f.Sum]
	return h.Header, h.err
}

// smaller is what [picture.Smaller] made of a picture.
type smaller struct {
	files [][]byte
	err   error
}

func makeSmaller(data []byte) smaller {
	files, err := picture.Smaller(data)
	return smaller{files, err}
}

// A Cache is an [Output] that keeps from one build to the next what takes long
// to make. What it has lost is made again.
type Cache interface {
	Recall(name string) ([]byte, bool)
	Keep(name string, data []byte) error
}

// writeMedia writes a file of content/ that articles name, and the smaller
// pictures of it. If it cannot be decoded, its pages know no better than to ask
// for them: each is the picture itself.
func (s *Site) writeMedia(out Output, file string, named []diag.Pos) (problems diag.List, err error) {
	data, err := s.files.Data(file)
	if err != nil {
		return nil, err
	}
	if err := out.Write(published(file), data); err != nil {
		return nil, err
	}
	sizes := s.Plan.Sizes(file)
	if len(sizes) == 0 {
		return nil, nil
	}
	f, _ := s.files.Lookup(file)
	made, err := recalledOrMade(out, f.Sum, data, sizes)
	if err != nil {
		return nil, err
	}
	if made.err != nil {
		for _, pos := range named {
			problems.Add(site.BrokenPicture(pos, made.err))
		}
	}
	for _, size := range sizes {
		small := data
		if made.err == nil {
			small = made.files[size.Index]
		}
		if err := out.Write(published(size.File), small); err != nil {
			return nil, err
		}
	}
	return problems, nil
}

// published is the place of a file of content/ in the published folder.
func published(file string) string { return strings.TrimPrefix(file, "content/") }

// recalledOrMade returns the smaller pictures of one: those that an earlier
// build kept, if it kept all, else new ones.
func recalledOrMade(out Output, sum snapshot.Sum, data []byte, sizes []site.Size) (smaller, error) {
	cache, ok := out.(Cache)
	if !ok {
		return makeSmaller(data), nil
	}
	// Other programs make other bytes of the same picture.
	name := func(i int) string {
		return fmt.Sprintf("%s-%d-%s-%s", hex.EncodeToString(sum[:]), i, picture.Version, runtime.Version())
	}
	made := smaller{files: make([][]byte, sizes[len(sizes)-1].Index+1)}
	all := true
	for _, size := range sizes {
		small, ok := cache.Recall(name(size.Index))
		made.files[size.Index], all = small, all && ok
	}
	if all {
		return made, nil
	}
	if made = makeSmaller(data); made.err != nil {
		return made, nil
	}
	for _, size := range sizes {
		if err := cache.Keep(name(size.Index), made.files[size.Index]); err != nil {
			return made, err
		}
	}
	return made, nil
}

// Media returns a file of content/ that a published article names, or a smaller
// picture of one, by its place in the published folder.
func (s *Site) Media(file string) ([]byte, bool, error) {
	name := "content/" + file
	if _, ok := s.files.Lookup(name); ok {
		if !s.named(name) {
			return nil, false, nil
		}
		data, err := s.files.Data(name)
		return data, err == nil, err
	}
	original, size, ok := s.Plan.SizeOf(name)
	if !ok || !s.named(original) {
		return nil, false, nil
	}
	data, err := s.files.Data(original)
	if err != nil {
		return nil, false, err
	}
	f, _ := s.files.Lookup(original)
	made := s.smallerOf(f.Sum, data)
	if made.err != nil {
		return data, true, nil
	}
	return made.files[size.Index], true, nil
}

func (s *Site) smallerOf(sum snapshot.Sum, data []byte) smaller {
	if s.smaller == nil {
		return makeSmaller(data)
	}
	return s.smaller.Get(sum, func() smaller { return makeSmaller(data) })
}

// named reports whether an article names a file: looked for first in the
// articles of its folder, which is where nearly all that name it are.
func (s *Site) named(file string) bool {
	folder := file[:strings.LastIndexByte(file, '/')+1]
	for _, near := range []bool{true, false} {
		for _, p := range s.Plan.Pages() {
			if p.Source == "" || strings.HasPrefix(p.Source, folder) != near {
				continue
			}
			filled, err := s.fill(p)
			if err == nil && slices.ContainsFunc(filled.Media, func(m site.Medium) bool { return m.File == file }) {
				return true
			}
		}
	}
	return false
}
