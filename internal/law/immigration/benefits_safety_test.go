package immigration

import (
	"maps"
	"slices"
	"testing"

	"example.com/tableside/internal/law"
)

// blanked gives the case again and again, each time with one fact untold.
func blanked(e benefit, visit func(path string, person facts, convictions []facts)) {
	for _, key := range slices.Sorted(maps.Keys(e.person)) {
		person := maps.Clone(e.person)
		delete(person, key)
		visit("person."+key, person, e.convictions)
	}
	for i, c := range e.convictions {
		for _, key := range slices.Sorted(maps.Keys(c)) {
			convictions := slices.Clone(e.convictions)
			convictions[i] = maps.Clone(c)
			delete(convictions[i], key)
			visit("convictions."+key, e.person, convictions)
		}
	}
}

func TestABlankNeverComforts(t *testing.T) {
	for _, e := range benefitExamples() {
		told := assessed(t, e.person, e.convictions...)
		blanked(e, func(path string, person facts, convictions []facts) {
			blank := assessed(t, person, convictions...)
			for i, c := range blank.Consequences {
				if before := told.Consequences[i]; c.Level < before.Level && c.Level != law.UnknownLevel || before.Level != law.UnknownLevel && c.AtWorst < before.Level {
					t.Errorf("%s, %s untold: %s was %s, is %s (%s at worst): %s", e.name, path, c.Code, before.Level, c.Level, c.AtWorst, reasonsOf(blank, c.Code))
				}
			}
			for i, f := range blank.Findings {
				if before := told.Findings[i]; comforts(before, f) {
					t.Errorf("%s, %s untold: %s was %s, is %s", e.name, path, f.Code, before.Answer, f.Answer)
				}
			}
			for i, o := range blank.Opinions {
				for _, code := range []string{"daca.felony", "daca.significant-misdemeanor", "tps.felony", "gmc.permanent-bar"} {
					f, before := o.Find(code), told.Opinions[i].Find(code)
					if comforts(before, f) {
						t.Errorf("%s, %s untold: %s was %s, is %s", e.name, path, code, before.Answer, f.Answer)
					}
				}
			}
		})
	}
}

// comforts: the answer, or the harm, is less than it was, and not unknown; an
// answer that is arguable where the missing fact could make it more names that fact.
func comforts(before, blank law.Finding) bool {
	less := func(was, is law.Answer) bool {
		return is < was && is != law.Unknown && (is != law.Arguable || len(blank.Missing) == 0)
	}
	return less(before.Answer, blank.Answer) || less(before.Harm, blank.Harm)
}
