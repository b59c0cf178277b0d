package california

import (
	"time"

	"example.com/tableside/internal/casefile"
)

// beginning is the first day on which a section could be used for cases of
// these levels, as widely as now. A wait may have been over long before: nobody
// could have asked then.
type beginning struct {
	levels levels
	day    casefile.Day
}

// since is the beginning of a section that took in every level at once, on the
// first of a month.
func since(year int, month time.Month) []beginning {
	return []beginning{{anyLevel, day(year, month, 1)}}
}

// began is the day from which the relief could be asked for in a case, or was
// granted by itself. Of a level that is not known it is the latest. The zero
// day where no wait can have been over before.
func (r *remedy) began(f *facts) casefile.Day {
	latest := casefile.Day(0)
	for _, b := range r.begins {
		if f.level.set&b.levels != 0 {
			latest = max(latest, b.day)
		}
	}
	return latest
}

// said is the beginning for a reader, with its level where it is not that of all.
func (b beginning) said() string {
	words := b.day.String()
	for _, level := range []struct {
		of   levels
		word string
	}{{infraction, "infractions"}, {misdemeanor, "misdemeanors"}, {felony, "felonies"}} {
		if b.levels != anyLevel && b.levels&level.of != 0 {
			words += " (" + level.word + ")"
		}
	}
	return words
}
