package offense

import (
	"strings"

	"example.com/tableside/internal/casefile"
)

// sameLaw reports whether two rows say the same in every column that decides.
func sameLaw(a, b *Offense) bool { return a.group == b.group }

// group numbers the rows by what their deciding columns say.
func group(rows []*Offense) {
	seen := map[lawColumns]int{}
	for _, o := range rows {
		columns := o.law()
		if _, known := seen[columns]; !known {
			seen[columns] = len(seen) + 1
		}
		o.group = seen[columns]
	}
}

// lawColumns are the columns that decide, as one comparable value.
type lawColumns struct {
	category                                       casefile.Kind
	tokens                                         string
	days                                           casefile.Days
	level, levelBefore, term, excluded             string
	levelChangedOn                                 casefile.Day
	violent, serious, registrable                  bool
	prop47, prop64                                 bool
	af, cimt, cs, firearm, dv, child, prostitution string
}

func (o *Offense) law() lawColumns {
	return lawColumns{
		category: o.Category, tokens: strings.Join(o.Tokens, ";"), days: o.MaxDays,
		level: o.Level, levelBefore: o.LevelBefore, term: o.FelonyTerm, excluded: o.Excluded1203_4,
		levelChangedOn: o.LevelChangedOn,
		violent:        o.Violent, serious: o.Serious, registrable: o.Registrable,
		prop47: o.Prop47, prop64: o.Prop64,
		af: o.AF, cimt: o.CIMT, cs: o.CS, firearm: o.Firearm, dv: o.DV, child: o.Child, prostitution: o.Prostitution,
	}
}
