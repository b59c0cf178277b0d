// Package offense is the catalogue of California offenses: what each section
// is called, what level it has and had, and how immigration law classes it.
// It finds a row by any usual spelling of the section and the date of the
// offense, and by words in English and Spanish. It draws no conclusion: the
// columns' words are read by the law. The catalogue is parsed on first use.
package offense

import (
	"strings"

	"example.com/tableside/internal/casefile"
)

// Offense is one row of the catalogue.
type Offense struct {
	Code, Section   string // "PC", "459.5"; the key is the two with a space between
	Name, PlainName string
	Aliases         []string
	Category        casefile.Kind
	Level           string        // infraction wobblette misdemeanor wobbler felony
	MaxDays         casefile.Days // longest misdemeanor jail term; not known for a felony or an infraction
	FelonyTerm      string        // "16-2-3 1170h"
	Violent         bool          // PC 667.5(c), if a felony
	Serious         bool          // PC 1192.7(c), if a felony
	Registrable     bool          // PC 290(c)
	Excluded1203_4  string        // no yes felony discretionary unclear
	ExcludedNote    string
	Prop47, Prop64  bool
	AF, AFNote      string // aggravated felony: no yes arguable if-365 if-loss-10k …, ';' is OR
	CIMT, CIMTNote  string // no yes arguable
	CS, Firearm     string
	DV, Child       string
	Prostitution    string
	Tokens          []string // other_ground
	Authorities     []string
	Advice          string
	Verified        bool // V: the immigration columns were seen in a source
	StateChecked    bool // S: the state columns were read in the statute
	StateNote       string
	Keys            []string     // every "CODE section" that leads here
	ValidFrom       casefile.Day // first and last offense day it speaks for; zero: no limit known
	ValidTo         casefile.Day
	LevelBefore     string
	LevelChangedOn  casefile.Day

	group int // rows with the same group say the same in every column that decides
}

// Key is code, space, section: "PC 459.5".
func (o *Offense) Key() string { return o.Code + " " + o.Section }

// Under reports whether a section, with its code or without, is a number or one
// of its subdivisions: PC 288(a) is under PC 288, PC 288.5 and PC 288a are not. A
// row for several sections ("484/488") goes by the first.
func Under(section, number string) bool {
	return strings.HasPrefix(section, number) &&
		(len(section) == len(number) || strings.IndexByte("( /", section[len(number)]) >= 0)
}

// Has reports whether the row carries a token of other_ground.
func (o *Offense) Has(token string) bool {
	for _, t := range o.Tokens {
		if t == token {
			return true
		}
	}
	return false
}

// Query asks for the rows that fit what is known.
type Query struct {
	Section  string        // as written: "484(a) PC", "HS11377(A)", "664/459 PC"; "" or "unknown" is not known
	On       casefile.Date // offense date, else date of conviction
	Level    casefile.Level
	Dwelling casefile.YesNo
	Kind     casefile.Kind
}

// Fit says how a Match was found.
type Fit uint8

const (
	NoRow      Fit = iota // the section is in no row, or not known at all: every class is unknown
	BySection             // the section was found
	ByKind                // only the kind is known: as if it fitted every row of that category
	NotInForce            // the section is there, but not on that date: the nearest in time answers
)

// Match is what the catalogue has for a Query. Where several rows are left,
// what they agree on counts and the rest is unknown.
type Match struct {
	Fit        Fit
	Rows       []*Offense
	Attempt    bool     // the spelling carried 664, and the rows are those of the crime attempted
	Conspiracy bool     // the spelling carried 182
	Loose      bool     // a part of the section that no row has was left off: 422(b) found as 422
	Written    []string // where no row was found: the sections as they were read, "PC 245(d)(3)"
	Chooses    []string // conviction fields that would choose between the rows: "offense", "level", "dwelling", "offense_date"
}

// Enhancement reports whether the section found only adds time to another crime.
// A conviction is of that crime, so that such rows tell nothing of it.
func (m Match) Enhancement() bool {
	adds, agreed := Agreed(m, func(row *Offense) bool {
		return strings.HasPrefix(row.FelonyTerm, "enhancement") || strings.HasPrefix(row.FelonyTerm, "adds years")
	})
	return adds && agreed
}

// Agreed gives the value that all rows share, false where they differ or there is none.
func Agreed[T comparable](m Match, column func(*Offense) T) (T, bool) {
	var shared T
	for i, row := range m.Rows {
		v := column(row)
		if i == 0 {
			shared = v
		} else if v != shared {
			var none T
			return none, false
		}
	}
	return shared, len(m.Rows) > 0
}

// Only gives the row when exactly one is left.
func (m Match) Only() (*Offense, bool) {
	if len(m.Rows) == 1 {
		return m.Rows[0], true
	}
	return nil, false
}
