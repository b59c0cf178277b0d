package offense

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestWhereNoRowIsInForceTheNearestInTimeAnswers(t *testing.T) {
	until := func(year int) *Offense {
		return &Offense{Section: "until", ValidTo: casefile.DayOf(year, 12, 31)}
	}
	from := func(year int) *Offense {
		return &Offense{Section: "from", ValidFrom: casefile.DayOf(year, 1, 1)}
	}
	far, near, nearer, asNear, later := until(1990), until(2005), until(2009), until(2009), from(2012)
	tests := []struct {
		name string
		rows []*Offense
		on   casefile.Date
		want []*Offense
	}{
		{"the nearest stands first", []*Offense{nearer, near, far}, casefile.Year(2010), []*Offense{nearer}},
		{"the nearest stands in the middle", []*Offense{far, nearer, near}, casefile.Year(2010), []*Offense{nearer}},
		{"the nearest stands last", []*Offense{far, near, nearer}, casefile.Year(2010), []*Offense{nearer}},
		{"later law is nearer than old law", []*Offense{near, later, far}, casefile.Year(2011), []*Offense{later}},
		{"two rows as near as each other both answer", []*Offense{nearer, far, asNear}, casefile.Year(2010), []*Offense{nearer, asNear}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rows, inForce := onDate(test.rows, test.on)
			if inForce || !slices.Equal(rows, test.want) {
				t.Errorf("in force %v, %d rows, the first %+v", inForce, len(rows), rows[0])
			}
		})
	}
}

func TestPettyTheftToldAsAnInfractionIsTheSectionThatMakesItOne(t *testing.T) {
	for _, e := range []struct {
		section string
		level   casefile.Level
		want    string
	}{
		{"PC 484(a)", casefile.Infraction, "PC 490.1"},
		{"488 PC", casefile.Infraction, "PC 490.1"},
		{"484(A)-488 PC", casefile.Infraction, "PC 490.1"},
		{"PC 484(a)", casefile.Misdemeanor, "PC 484/488"},
		{"PC 484(a)", casefile.LevelUnknown, "PC 484/488"},
		{"PC 487(a)", casefile.Infraction, "PC 487(a)"},
		{"PC 415", casefile.Infraction, "PC 415"},
	} {
		m := Lookup(Query{Section: e.section, Level: e.level})
		if len(m.Rows) != 1 || m.Rows[0].Key() != e.want {
			t.Errorf("%s as %s leads to %v, want %s", e.section, e.level, keysOf(m.Rows), e.want)
		}
	}
}
