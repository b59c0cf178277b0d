package law

import (
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// DeferredFrom and DeferredTo are the first and the last day on which PC 1000 took
// a plea first (Stats. 1996, ch. 1132; Stats. 2017, ch. 778 (AB 208); PC
// 1203.43(a)). The parameters of both bodies take them from here.
func DeferredFrom() casefile.Day { return casefile.DayOf(1997, time.January, 1) }

// DeferredTo is the last of these days.
func DeferredTo() casefile.Day { return casefile.DayOf(2017, time.December, 31) }

// oldProgram are the charges of former PC 1000(a), for which judgment was put off
// after a plea from 1997 to 2017, as the section stood in 2005. Of those in part
// it took in some cases alone: growing cannabis for oneself, a forged
// prescription for one's own use, asking for a drug for oneself, and being under
// the influence of a drug rather than of drink.
var oldProgram = []struct {
	section string
	takes   Answer
}{
	{"HS 11350", Yes}, {"HS 11357", Yes}, {"HS 11364", Yes}, {"HS 11365", Yes}, {"HS 11377", Yes}, {"HS 11550", Yes},
	{"VC 23222(b)", Yes}, {"PC 381", Yes}, {"BP 4060", Yes},
	{"HS 11358", Arguable}, {"HS 11368", Arguable}, {"PC 653f(d)", Arguable}, {"PC 647(f)", Arguable},
}

// OldDrugProgram tests whether former PC 1000(a) named the offense: no for any
// other, arguable where it took some cases of the section alone. PC 1203.43 and
// what immigration law makes of it stand on this list.
func (m Matter) OldDrugProgram() Test {
	for _, section := range m.Offense.Written {
		if takes := takenByOldProgram(section); takes != No {
			return Test{Answer: takes}
		}
	}
	var agreed Answer
	for i, row := range m.Offense.Rows {
		takes := takenByOldProgram(row.Key())
		if i > 0 && takes != agreed {
			agreed = Unknown
			break
		}
		agreed = takes
	}
	switch agreed {
	case Unanswered:
		return m.Lacks("offense")
	case Unknown:
		return Lacks(m.Choosers()...)
	case No, Arguable, Yes:
	}
	return Test{Answer: agreed}
}

func takenByOldProgram(key string) Answer {
	for _, charge := range oldProgram {
		if offense.Under(key, charge.section) {
			return charge.takes
		}
	}
	return No
}
