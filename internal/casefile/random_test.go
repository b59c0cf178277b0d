package casefile

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"
)

// anyValue draws a value that the field accepts, in the words of the case file.
func anyValue(t *rapid.T, f Field) string {
	switch f.Kind {
	case FieldYesNo, FieldChoice:
		return rapid.SampledFrom(f.Values).Draw(t, f.Path)
	case FieldList:
		list := rapid.SliceOfNDistinct(rapid.SampledFrom(f.Values), 0, len(f.Values), rapid.ID[string]).Draw(t, f.Path)
		if len(list) == 0 {
			return "none"
		}
		return strings.Join(list, ",")
	case FieldDate:
		return anyDate(t, f)
	case FieldDays:
		return rapid.SampledFrom([]string{"unknown", "0", "1", "364", "365", "36500"}).Draw(t, f.Path)
	case FieldNumber:
		x := rapid.Float64Range(0, 1e9).Draw(t, f.Path)
		return rapid.SampledFrom([]string{"unknown", "0", "28.5", NumberOf(x).String()}).Draw(t, f.Path)
	}
	return anyText(t, f.Path)
}

func anyDate(t *rapid.T, f Field) string {
	y := rapid.IntRange(MinYear, MaxYear).Draw(t, "year")
	date := YearMonth(y, 1).First().AddDays(rapid.IntRange(0, 364).Draw(t, "day"))
	whole := date.String()
	if !f.Fact {
		return whole
	}
	spellings := []string{whole, whole[:7], whole[:4], "unknown"}
	if f.None {
		spellings = append(spellings, "none")
	}
	return rapid.SampledFrom(spellings).Draw(t, f.Path)
}

func anyText(t *rapid.T, path string) string {
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "schema":
		return Schema
	case "reference":
		return rapid.StringMatching(`[A-Za-z0-9-]{1,20}`).Draw(t, path)
	case "county":
		return rapid.SampledFrom(counties[:]).Draw(t, path)
	case "id":
		return rapid.StringMatching(`[a-z"\\é]{1,5}[0-9]{3}`).Draw(t, path)
	}
	return rapid.OneOf(rapid.Just("unknown"), rapid.StringMatching(`(PC|HS) [0-9]{3}(\([a-z]\))?`),
		rapid.StringMatching(`[a-z]["\\<&ñ😀 ]{0,5}`)).Draw(t, path)
}

// anyCase draws a case with some of its fields told.
func anyCase(t *rapid.T) Case {
	c := Case{Schema: Schema}
	convictions := rapid.IntRange(0, 4).Draw(t, "convictions")
	for i := range convictions {
		c.Convictions = append(c.Convictions, Conviction{ID: fmt.Sprintf("c%d", i+1)})
		for range rapid.IntRange(0, 2).Draw(t, "orders") {
			c.Convictions[i].Relief = append(c.Convictions[i].Relief, Relief{})
		}
	}
	for _, f := range Fields() {
		for _, path := range placesOf(c, f.Path) {
			if !rapid.Bool().Draw(t, "told") {
				continue
			}
			value := anyValue(t, f)
			if strings.HasSuffix(path, "same_incident_as") {
				value = rapid.SampledFrom(c.Convictions).Draw(t, path).ID
			}
			// An id in use or a conviction's own is refused: then it stays untold.
			_ = Set(&c, path, value)
		}
	}
	return c
}

// placesOf gives every place of the case to which a path with [] leads.
func placesOf(c Case, path string) []string {
	before, after, listed := strings.Cut(path, "convictions[]")
	if !listed {
		return []string{path}
	}
	var places []string
	for i := range c.Convictions {
		place := fmt.Sprintf("%sconvictions[%d]%s", before, i, after)
		start, end, orders := strings.Cut(place, "relief[]")
		if !orders {
			places = append(places, place)
			continue
		}
		for j := range c.Convictions[i].Relief {
			places = append(places, fmt.Sprintf("%srelief[%d]%s", start, j, end))
		}
	}
	return places
}
