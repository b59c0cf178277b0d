package interview_test

import (
	"testing"

	"example.com/tableside/internal/interview"
)

// Nothing about a person is kept in the place of a section: no name, no
// address, no story.
func TestOnlyASectionIsTakenForOne(t *testing.T) {
	s := say(t, start(), "no", "yes")
	q, _ := s.Current()
	if q.Kind != interview.Section {
		t.Fatalf("%s is no section", q.Key)
	}
	for typed, want := range map[string]bool{
		"PC 459.5": true, "484(a) PC": true, "P.C. § 484(a)": true, "HS11377(A)": true, "Penal Code section 12025(a)": true, "W&I 871": true,
		"Health and Safety Code 11352": true, "23152(a)/(b) VC": true, "PC 487(d)(1) (before 2014-11-05)": true, "PC 98765": true, "unknown": true,
		"he stole a bike": false, "Maria Lopez": false, "Maria Lopez, 123 Main Street": false, "A123456789 from Fresno": false,
		"PC 459.5 Maria Lopez": false, "(555) 123-4567 mother": false, "shoplifting": false,
	} {
		if _, err := s.Answer(typed); (err == nil) != want {
			t.Errorf("%q: %v", typed, err)
		}
	}
}
