package typeset

import (
	"reflect"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// listCoverages writes out the glyphs that the font's tables give as ranges.
// The library, up to v0.3.5, forgets all ranges of a coverage that follow one of
// 63 glyphs or more, so that half of the letters of Noto Naskh would not join
// (github.com/go-text/typesetting/issues/278). Lists it reads right.
func listCoverages(f *font.Font) {
	list(reflect.ValueOf(&f.GSUB.Lookups).Elem())
	list(reflect.ValueOf(&f.GPOS.Lookups).Elem())
}

var coverage = reflect.TypeFor[tables.Coverage]()

// list replaces each coverage of ranges within a value that can be set.
func list(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			list(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				list(f)
			}
		}
	case reflect.Interface:
		if v.IsNil() {
			return
		}
		if ranges, ok := v.Interface().(tables.Coverage2); ok && v.Type() == coverage {
			v.Set(reflect.ValueOf(listed(ranges)))
			return
		}
		// What an interface holds cannot be set: a copy of it can.
		inside := reflect.New(v.Elem().Type()).Elem()
		inside.Set(v.Elem())
		list(inside)
		v.Set(inside)
	}
}

func listed(c tables.Coverage2) tables.Coverage1 {
	var out tables.Coverage1
	for _, r := range c.Ranges {
		for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
			out.Glyphs = append(out.Glyphs, tables.GlyphID(g))
		}
	}
	return out
}
