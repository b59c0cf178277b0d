package screen

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// closeFarOff takes a remedy whose first day lies beyond the horizon for closed
// today, and says why. The day stays in the result.
func (l *Limits) closeFarOff(remedies []law.Remedy, today casefile.Day) {
	for i := range remedies {
		r := &remedies[i]
		if r.State != law.Later || r.Earliest.IsZero() || r.Earliest <= today.AddYears(l.Horizon) {
			continue
		}
		r.State, r.Reason = law.Unavailable, "too-far-off"
		r.Why = append([]law.Reason{law.Say("The first day would be {day}. That is more than {n} years away, too far off to plan for.", "day", r.Earliest, "n", l.Horizon)}, r.Why...)
	}
}
