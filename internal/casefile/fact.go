package casefile

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one value as written in a case file. Its shape is the first
// character of its kind: " text, 0 number, { object, [ list, t f n the words.
type token struct {
	shape byte
	text  []byte
}

func quoted(text string) token { return token{'"', []byte(text)} }

// found says what was written, for a refusal.
func (t token) found() string {
	switch t.shape {
	case '"':
		return shown(string(t.text))
	case '0':
		return "the number " + strings.Trim(shown(string(t.text)), `"`)
	case '{':
		return "an object"
	case '[':
		return "a list"
	}
	return string(t.text)
}

// put stores what was written in the field, or says why not.
func (n *node) put(v reflect.Value, t token) (trouble string) {
	if t.shape == 'n' {
		return `found null, which is not accepted: leave the field out if nobody was asked`
	}
	switch n.kind {
	case FieldYesNo:
		return n.putYesNo(v, t)
	case FieldChoice:
		return n.putChoice(v, t)
	case FieldDate:
		return n.putDate(v, t)
	case FieldDays:
		return n.putDays(v, t)
	case FieldNumber:
		return n.putNumber(v, t)
	case FieldText:
		return n.putText(v, t)
	}
	return n.mismatch(t)
}

func (n *node) mismatch(t token) string {
	return fmt.Sprintf("found %s, accepted is %s", t.found(), n.accepts())
}

// accepts says in words what the field takes.
func (n *node) accepts() string {
	switch n.kind {
	case object:
		return "an object, written { … }"
	case rows:
		return "a list of objects, written [{ … }]"
	case FieldList:
		return "a list of " + oneOf(n.words)
	case FieldDate:
		return n.acceptsDate()
	case FieldDays:
		return `a whole number of days from 0 to 36,500, or "unknown"`
	case FieldNumber:
		return `a number of zero or more, or "unknown"`
	case FieldText:
		return n.acceptsText()
	}
	return oneOf(n.words)
}

func (n *node) acceptsDate() string {
	const spelling = "a calendar date from 1900 to 2100 as YYYY-MM-DD"
	switch {
	case n.is == "day":
		return spelling
	case n.none:
		return spelling + `, YYYY-MM or YYYY, or "none" or "unknown"`
	}
	return spelling + `, YYYY-MM or YYYY, or "unknown"`
}

func (n *node) putYesNo(v reflect.Value, t token) string {
	answer := NotAsked
	switch string(t.text) {
	case "yes":
		answer = Yes
	case "no":
		answer = No
	case "unknown":
		answer = NotSure
	}
	if t.shape != '"' || answer == NotAsked {
		return n.notAmong(t)
	}
	v.SetUint(uint64(answer))
	return ""
}

func (n *node) putChoice(v reflect.Value, t token) string {
	word, ok := n.word[string(t.text)]
	if t.shape != '"' || !ok {
		return n.notAmong(t)
	}
	v.SetString(word)
	return ""
}

func (n *node) notAmong(t token) string {
	trouble := n.mismatch(t)
	if t.shape == '"' {
		trouble += didYouMean(string(t.text), n.words)
	}
	return trouble
}

func (n *node) putDate(v reflect.Value, t token) string {
	if t.shape != '"' {
		return n.mismatch(t)
	}
	date, err := ParseDate(string(t.text))
	switch {
	case errors.Is(err, errDateSpelling):
		return n.mismatch(t)
	case err != nil:
		return fmt.Sprintf("found %s, but %s; accepted is %s", t.found(), err, n.accepts())
	case n.is == "day" && !date.Exact(), date.IsNone() && !n.none:
		return n.mismatch(t)
	}
	*v.Addr().Interface().(*Date) = date
	return ""
}

func (n *node) putDays(v reflect.Value, t token) string {
	to := v.Addr().Interface().(*Days)
	if t.shape == '"' && string(t.text) == "unknown" {
		*to = DaysNotSure
		return ""
	}
	x, ok := t.number()
	if !ok || x < 0 || x > MaxDays || x != float64(int(x)) {
		return n.mismatch(t)
	}
	*to = DaysOf(int(x))
	return ""
}

func (n *node) putNumber(v reflect.Value, t token) string {
	to := v.Addr().Interface().(*Number)
	if t.shape == '"' && string(t.text) == "unknown" {
		*to = NumberNotSure
		return ""
	}
	x, ok := t.number()
	if !ok || x < 0 {
		return n.mismatch(t)
	}
	*to = NumberOf(max(x, 0)) // and -0 becomes 0
	return ""
}

// number is the value of a written number that a float64 can hold.
func (t token) number() (float64, bool) {
	if t.shape != '0' {
		return 0, false
	}
	x, err := strconv.ParseFloat(string(t.text), 64)
	return x, err == nil
}

func (n *node) acceptsText() string {
	switch n.is {
	case "schema":
		return strconv.Quote(Schema)
	case "reference":
		return "letters, digits and dashes, at most 20, and never a name"
	case "county":
		return `a county of California by its name, as "Los Angeles"`
	case "other":
		return `the id of another conviction, or "unknown"`
	}
	return "a text of at most 200 characters"
}

func (n *node) putText(v reflect.Value, t token) string {
	if t.shape != '"' {
		return n.mismatch(t)
	}
	text := string(t.text)
	trouble := textTrouble(text)
	if trouble == "" {
		text, trouble = n.fitting(text)
	}
	if trouble != "" {
		return fmt.Sprintf("found %s, %s; accepted is %s", t.found(), trouble, n.accepts())
	}
	v.SetString(text)
	return ""
}

// textTrouble says why a text is refused whatever field it stands in.
func textTrouble(text string) string {
	if strings.TrimSpace(text) == "" {
		return "an empty text: leave the field out if it is not known"
	}
	if n := utf8.RuneCountInString(text); n > MaxText {
		return fmt.Sprintf("a text of %d characters, and the limit is %d", n, MaxText)
	}
	if strings.ContainsFunc(text, hidden) {
		return "which holds a control character, or one that is broken or does not show"
	}
	return ""
}

// hidden reports whether a character gives a terminal an order, or the text
// another direction, or leaves nothing for a reader to see: the same set that
// internal/text takes out of what it shows.
func hidden(c rune) bool {
	if c < utf8.RuneSelf {
		return unicode.IsControl(c)
	}
	return c == utf8.RuneError || unicode.IsControl(c) || unicode.In(c,
		unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// fitting is the text as the field keeps it, or the trouble with it.
func (n *node) fitting(text string) (kept, trouble string) {
	switch n.is {
	case "schema":
		if text != Schema {
			return "", "a case format that this version does not read"
		}
	case "reference":
		return text, referenceTrouble(text)
	case "id":
		if text == "unknown" {
			return "", "which cannot be an id"
		}
	case "county":
		return fittingCounty(text)
	}
	return text, ""
}

func referenceTrouble(text string) string {
	if len(text) > MaxReference {
		return fmt.Sprintf("which is longer than %d characters", MaxReference)
	}
	if strings.ContainsFunc(text, func(r rune) bool { return !ReferenceRune(r) }) {
		return "which holds something else than letters, digits and dashes"
	}
	return ""
}

// ReferenceRune reports whether a character can stand in the clinic's own
// number for a client: letters, digits and dashes, at most MaxReference.
func ReferenceRune(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-'
}

// fittingCounty keeps a county by its proper name. Nobody needs to be sure of
// it, as only the worksheet shows it: "unknown" is kept as not told.
func fittingCounty(text string) (kept, trouble string) {
	if text == "unknown" {
		return "", ""
	}
	name, ok := County(text)
	if !ok {
		return "", "which is no county of California" + didYouMean(text, counties[:])
	}
	return name, ""
}

// spelled is the field in the words of the case file; "" if it was not asked.
// bare is a number, which the case file writes without quotes.
func (n *node) spelled(v reflect.Value) (text string, bare bool) {
	switch n.kind {
	case FieldYesNo:
		return YesNo(v.Uint()).String(), false
	case FieldDate:
		return v.Interface().(Date).String(), false
	case FieldDays:
		days := v.Interface().(Days)
		return days.String(), days.state == told
	case FieldNumber:
		number := v.Interface().(Number)
		return number.String(), number.state == told
	}
	return v.String(), false
}
