package rulebook

import (
	"fmt"
	"reflect"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
)

// parameters prints every field of the parameters with its value, and with the
// comment that stands beside it in the code: there its statute is named.
func parameters(l screen.Law) []paper.Entry {
	var all []paper.Entry
	all = append(all,
		entry("parameter law.AsOf", "AsOf", said("Value", l.AsOf.String()), said("", "the day the law was last checked")),
		entry("parameter law.ReviewBy", "ReviewBy", said("Value", l.ReviewBy.String()), said("", "from the day after, every page says that the law must be read again")))
	for _, table := range []struct {
		name   string
		values any
	}{{"california", l.California}, {"immigration", l.Immigration}, {"limits", l.Limits}} {
		all = append(all, fields(table.name, reflect.ValueOf(table.values))...)
	}
	return all
}

// fields are the fields of a struct, those of one within it in their place.
func fields(table string, v reflect.Value) []paper.Entry {
	var all []paper.Entry
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if field.Anonymous {
			all = append(all, fields(table, v.Field(i))...)
			continue
		}
		name := table + "." + field.Name
		all = append(all, entry("parameter "+name, field.Name, said("Value", valueWords(v.Field(i))), said("", source().beside[name])))
	}
	return all
}

func valueWords(v reflect.Value) string {
	if day, ok := v.Interface().(casefile.Day); ok {
		return day.String()
	}
	if v.Kind() != reflect.Slice {
		return fmt.Sprint(v.Interface())
	}
	items := make([]string, v.Len())
	for i := range items {
		items[i] = strings.Trim(fmt.Sprint(v.Index(i).Interface()), "{}")
	}
	return strings.Join(items, ", ")
}
