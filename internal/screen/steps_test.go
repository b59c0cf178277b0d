package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func TestTheOrderOfSteps(t *testing.T) {
	for _, test := range []struct{ name, facts, want string }{
		{"another state's case has no order here", citizenClean + pettyDone + "jurisdiction other-state", ""},
		{"one kind of remedy alone comes after the copies", citizenClean + arrest, "copies-first seal-the-rest"},
		{"a citizen's felony is lowered before it is dismissed", citizenClean + felonyDone + "person.california_since 2000-01-01", "copies-first lower-the-level dismiss certificate-last"},
		{"without a certificate's residence", citizenClean + felonyDone + "person.california_since 2025-01-01", "copies-first lower-the-level dismiss certificate-last"},
		{"someone else's felony begins with the lawyers", lprClean + felonyDone + "person.california_since 2025-01-01", "lawyer-first copies-first undo-for-error lower-the-level dismiss certificate-last"},
		{"running probation is ended first", citizenClean + felonyDone + "person.on_probation_now yes; probation.state ongoing; probation.ended_on 2027-01-01; person.california_since 2026-01-01", "copies-first end-probation lower-the-level dismiss certificate-last"},
		{"sealing comes after the copies", lprClean + arrest, "lawyer-first copies-first seal-the-rest"},
		{"nothing was listed", "person.status lpr", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var codes []string
			for _, s := range Case(caseOf(t, test.facts), day, Current()).Steps {
				codes = append(codes, s.Code)
				if len(s.Authorities) == 0 {
					t.Errorf("%s names no authority", s.Code)
				}
			}
			if got := strings.Join(codes, " "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// The steps name only what is open or waits for a day, and each such remedy of
// theirs once.
func TestStepsNameWhatIsOpen(t *testing.T) {
	for _, c := range sampleCases(t) {
		r := Case(c, day, Current())
		seen := map[string]bool{}
		for _, s := range r.Steps {
			for _, named := range s.Relief {
				if seen[named] {
					t.Errorf("%s stands in two steps", named)
				}
				seen[named] = true
				id, code, _ := strings.Cut(named, ":")
				i := slices.IndexFunc(r.Convictions, func(c Conviction) bool { return c.ID == id })
				if i < 0 || !slices.ContainsFunc(r.Convictions[i].Remedies, func(remedy law.Remedy) bool {
					return string(remedy.Code) == code && (open(remedy.State) || remedy.State == "later")
				}) {
					t.Errorf("%s is not open", named)
				}
			}
		}
		if len(r.Steps) > 0 && noncitizen(&r) && r.Steps[0].Code != "lawyer-first" {
			t.Errorf("%s: the first step is %s", c.Reference, r.Steps[0].Code)
		}
	}
}

// A step says what can be asked for and leaves it to the lawyer: none tells a
// client to file. What may be done without one is seeing a lawyer and getting copies.
func TestNoStepTellsAClientToFile(t *testing.T) {
	for _, s := range theOrder {
		if slices.Contains([]string{"lawyer-first", "copies-first", "certificate-last"}, s.code) {
			continue
		}
		if !strings.Contains(s.text, "lawyer") {
			t.Errorf("%s leaves nothing to the lawyer: %s", s.code, s.text)
		}
		for _, order := range []string{"Ask ", "Seal ", "File ", "Then ask "} {
			if strings.HasPrefix(s.text, order) || strings.Contains(s.text, ", ask ") {
				t.Errorf("%s reads as advice to file: %s", s.code, s.text)
			}
		}
	}
}

// An order that sets a conviction aside is named to a citizen too, unless
// there is a reason not to.
func TestWhatUndoesAConvictionIsNamedToACitizenOrNotForAReason(t *testing.T) {
	notNamed := map[casefile.ReliefKind]string{
		casefile.PC1473_7: "for what a plea did to an immigration status",
		casefile.PC1016_5: "for what a plea did to an immigration status",
		casefile.PC1473:   "for an error that only a lawyer finds in the court's file",
		casefile.PC1018:   "for an error that only a lawyer finds in the court's file",
		casefile.PC1172_6: "gives another sentence; what is left of the conviction stays",
		casefile.Vacatur:  "no section to ask under",
	}
	i := slices.IndexFunc(theOrder, func(s step) bool { return s.code == "undo-other" })
	for _, kind := range vacaturs {
		if _, silent := notNamed[kind]; silent == slices.Contains(theOrder[i].kinds, kind) {
			t.Errorf("%s: put it into the step undo-other in steps.go, if its words fit, or in here with the reason why a citizen is not told of it", kind)
		}
	}
}
