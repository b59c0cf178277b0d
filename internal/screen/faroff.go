package screen

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// lifetime is how many years ahead a first day may lie before it is no way any
// more for somebody who asks today.
const lifetime = 40

// closeFarOff takes a remedy whose first day nobody here will see for closed,
// and says why. The day stays in the result.
func closeFarOff(remedies []law.Remedy, today casefile.Day) {
	for i := range remedies {
		r := &remedies[i]
		if r.State != law.Later || r.Earliest.IsZero() || r.Earliest <= today.AddYears(lifetime) {
			continue
		}
		r.State, r.Reason = law.Unavailable, "too-far-off"
		r.Why = append(append([]law.Reason{}, law.Say("The first day would be {day}. That is more than {n} years away, too far off to plan for.", "day", r.Earliest, "n", lifetime)), r.Why...)
	}
}
