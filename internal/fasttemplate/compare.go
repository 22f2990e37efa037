package fasttemplate

import (
	"cmp"
	"fmt"
	"reflect"
)

// comparison is eq, ne, lt, le, gt or ge. eq may have more than two arguments:
// the first is then equal to one of the others.
func comparison(name string, args []expr) expr {
	return folded(args, reflect.TypeFor[bool](), func(v []reflect.Value) (any, error) {
		for _, other := range v[1:] {
			is, err := compare(name, v[0], other)
			if is || err != nil {
				return is, err
			}
		}
		return false, nil
	})
}

func compare(name string, a, b reflect.Value) (bool, error) {
	if name == "eq" || name == "ne" {
		equal, err := equals(a, b)
		return equal == (name == "eq") && err == nil, err
	}
	order, err := orders(a, b)
	if err != nil {
		return false, err
	}
	return order < 0 && name[0] == 'l' || order > 0 && name[0] == 'g' || order == 0 && name[1] == 'e', nil
}

// equals compares texts, numbers and truths. What is not there equals nothing
// but what is not there either.
func equals(a, b reflect.Value) (bool, error) {
	switch {
	case !a.IsValid() || !b.IsValid():
		if other := cmp.Or(a.IsValid(), b.IsValid()); other {
			return false, nil
		}
		return true, nil
	case a.Kind() == reflect.Bool && b.Kind() == reflect.Bool:
		return a.Bool() == b.Bool(), nil
	case a.Kind() == reflect.Pointer || a.Kind() == reflect.Struct || a.Kind() == reflect.Slice || a.Kind() == reflect.Map:
		return false, fmt.Errorf("%s cannot be compared", a.Type())
	}
	order, err := orders(a, b)
	return order == 0, err
}

// orders compares texts or numbers of one kind.
func orders(a, b reflect.Value) (int, error) {
	switch {
	case a.Kind() == reflect.String && b.Kind() == reflect.String:
		return cmp.Compare(a.String(), b.String()), nil
	case a.CanInt() && b.CanInt():
		return cmp.Compare(a.Int(), b.Int()), nil
	case a.CanFloat() && b.CanFloat():
		return cmp.Compare(a.Float(), b.Float()), nil
	}
	return 0, fmt.Errorf("%s and %s cannot be compared", typeOf(a), typeOf(b))
}

func typeOf(v reflect.Value) string {
	if !v.IsValid() {
		return "nothing"
	}
	return v.Type().String()
}
