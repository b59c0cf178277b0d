package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// opened are all reasons that can be reached from a line.
func opened(l Line) []*Why {
	if l.Why == nil {
		return nil
	}
	all := []*Why{l.Why}
	for _, more := range l.Why.More {
		all = append(all, opened(more)...)
	}
	return all
}

// Every remedy, those ruled out among them, opens to its reasons, its
// authorities with how firm they are and where they hold, and the day they
// were checked.
func TestEveryRemedyOpensToItsReasonsAndAuthorities(t *testing.T) {
	for id, r := range samplesScreened(t) {
		for _, reader := range []Reader{Volunteer, Lawyer} {
			subjects := map[string]*Why{}
			for _, s := range Summary(r, Options{Reader: reader}) {
				for _, l := range s.Lines {
					for _, w := range opened(l) {
						subjects[w.Subject] = w
					}
				}
			}
			for _, c := range r.Convictions {
				for _, remedy := range c.Remedies {
					w := subjects[c.ID+":"+string(remedy.Code)]
					switch {
					case !remedy.Covered && reader == Volunteer:
					case w == nil:
						t.Errorf("%s: nothing opens for %s", id, remedy.Code)
					case len(w.Paragraphs) == 0 || w.Checked == "" || len(w.Authorities) == 0:
						t.Errorf("%s: %s opens to %+v", id, remedy.Code, w)
					case !strings.Contains(w.Authorities[0], " · "+remedy.Strength.String()+", "):
						t.Errorf("%s: %s does not say how firm and where: %q", id, remedy.Code, w.Authorities[0])
					}
				}
			}
		}
	}
}

// Every row of the grid opens to its reasons; that of the convictions to those
// of each case.
func TestEveryRowOfTheGridOpens(t *testing.T) {
	several := 0
	for id, r := range samplesScreened(t) {
		s, found := sectionOf(Summary(r, Options{}), "glance")
		if !found {
			continue
		}
		for _, row := range s.Lines[1:] {
			w := row.Why
			switch {
			case w == nil:
				t.Errorf("%s: %s opens nothing", id, row.Label)
			case row.Label != "Counts as a conviction":
			case len(r.Convictions) == 1:
				if w.Subject != r.Convictions[0].ID+":counts_as_conviction" || len(w.Authorities) == 0 {
					t.Errorf("%s: the row opens to %+v", id, w)
				}
			default:
				several++
				for i, c := range r.Convictions {
					if len(w.More) != len(r.Convictions) || w.More[i].Why.Subject != c.ID+":counts_as_conviction" {
						t.Errorf("%s: the row opens to %+v", id, w.More)
						break
					}
				}
			}
		}
	}
	if several == 0 {
		t.Error("no sample has several cases")
	}
}

func TestAuthoritiesSayHowFirmAndWhere(t *testing.T) {
	for _, c := range []struct {
		basis law.Basis
		want  string
	}{
		{law.Basis{Authorities: []string{"INA 1"}, Strength: law.Settled, Venue: law.Anywhere}, "INA 1 · settled, anywhere"},
		{law.Basis{Authorities: []string{"INA 1"}, Strength: law.Contested, Venue: law.Ninth}, "INA 1 · contested, in the Ninth Circuit only"},
		{law.Basis{Authorities: []string{"INA 1"}}, "INA 1"},
	} {
		if got := firm(c.basis); len(got) != 1 || got[0] != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// A level leads on to the findings that it comes from.
func TestALevelOpensToTheFindingsBehindIt(t *testing.T) {
	r := screened(t, quietPerson+"person.status lpr;person.first_admitted 2008-09-12;person.lpr_since 2008-09-12;"+meth)
	found := false
	for _, c := range r.Consequences {
		w := (Options{}).whyConsequence(r, c)
		if w.Subject != c.Code || len(w.More) > len(c.From) {
			t.Errorf("%s opens to %q with %d findings of %d", c.Code, w.Subject, len(w.More), len(c.From))
		}
		for _, l := range w.More {
			found = found || strings.HasPrefix(l.Text, "Deportable: drug crime: yes.") && l.Why.Subject == "c1:deport.controlled-substance"
		}
	}
	if !found {
		t.Error("no level leads to the drug ground")
	}
}

func TestWhatIsNotKnownBehindAnEffectIsListedOnce(t *testing.T) {
	w := (Options{}).whyRemedy("c1", law.Remedy{
		Code: casefile.PC17b, Missing: []string{"convictions[0].level"},
		Effect: law.Effect{Answer: law.EffectUnknown, Missing: []string{"convictions[0].level", "convictions[0].county"}},
	})
	if len(w.Facts) != 2 {
		t.Errorf("%d facts are listed, want 2: %v", len(w.Facts), w.Facts)
	}
}
