package yamldoc

import (
	"reflect"
	"sync"
)

// fields are the keys that a struct type reads.
type fields struct {
	names []string       // in the order of the struct
	index map[string]int // name → field
}

// known remembers the fields of each type, a pure function of the type.
var known sync.Map

func fieldsOf(t reflect.Type) *fields {
	if f, ok := known.Load(t); ok {
		return f.(*fields)
	}
	f := &fields{index: map[string]int{}}
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("yaml"); name != "" {
			f.names = append(f.names, name)
			f.index[name] = i
		}
	}
	known.Store(t, f)
	return f
}

func (n Node) decodeStruct(v reflect.Value) {
	fields := fieldsOf(v.Type())
	n.Each(func(key Text, value Node) {
		i, ok := fields.index[key.Value]
		if !ok {
			n.Add(unknownKey(n.doc.path, key, fields))
			return
		}
		value.decode(v.Field(i))
	})
}
