package article

import (
	"fmt"
	"maps"
	"slices"

	"github.com/mujaz/mujaz/internal/yamldoc"
)

// open turns the site's own keys into fields in alphabetical order, because a
// map has none of its own.
func open(params map[string]any) []yamldoc.Field {
	var fields []yamldoc.Field
	for _, key := range slices.Sorted(maps.Keys(params)) {
		fields = append(fields, yamldoc.Field{Key: key, Value: openValue(params[key])})
	}
	return fields
}

func openValue(v any) any {
	switch v := v.(type) {
	case map[string]any:
		return open(v)
	case []any:
		out := make([]any, len(v))
		for i, item := range v {
			out[i] = openValue(item)
		}
		return out
	case string, bool, int:
		return v
	}
	return fmt.Sprint(v)
}
