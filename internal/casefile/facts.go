package casefile

import "strconv"

// YesNo is a yes/no fact in four states. The zero value is "not asked".
type YesNo uint8

const (
	NotAsked YesNo = iota
	NotSure
	Yes
	No
)

// Known reports whether the fact is yes or no.
func (y YesNo) Known() bool { return y == Yes || y == No }

// String gives the word of the case file; not asked is "".
func (y YesNo) String() string { return [...]string{"", "unknown", "yes", "no"}[y&3] }

type state uint8

const (
	unasked state = iota
	unsure
	told
)

// Days is a whole number of days, 0 to MaxDays, or not known. The zero value
// is "not asked".
type Days struct {
	state state
	n     int32
}

// DaysOf is a known number of days; it must lie within 0 and MaxDays.
func DaysOf(n int) Days { return Days{told, int32(n)} }

// DaysNotSure was asked and is not known.
var DaysNotSure = Days{state: unsure}

// Value gives the days, and whether they are known.
func (d Days) Value() (n int, known bool) { return int(d.n), d.state == told }

// Asked reports whether the question was put, known or not.
func (d Days) Asked() bool { return d.state != unasked }

// String gives the case file's spelling; not asked is "".
func (d Days) String() string {
	switch d.state {
	case unsure:
		return "unknown"
	case told:
		return strconv.Itoa(int(d.n))
	}
	return ""
}

// Number is a decimal number of zero or more (dollars, grams), or not known.
// The zero value is "not asked".
type Number struct {
	state state
	n     float64
}

// NumberOf is a known number.
func NumberOf(n float64) Number { return Number{told, n} }

// NumberNotSure was asked and is not known.
var NumberNotSure = Number{state: unsure}

// Value gives the number, and whether it is known.
func (x Number) Value() (n float64, known bool) { return x.n, x.state == told }

// Asked reports whether the question was put, known or not.
func (x Number) Asked() bool { return x.state != unasked }

// String gives the case file's spelling; not asked is "".
func (x Number) String() string {
	switch x.state {
	case unsure:
		return "unknown"
	case told:
		return strconv.FormatFloat(x.n, 'f', -1, 64)
	}
	return ""
}
