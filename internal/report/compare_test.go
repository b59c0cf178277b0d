package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text/readinglevel"
)

const meth = "offense HS 11377(a);level misdemeanor;outcome no-contest;offense_date 2016-03-05;convicted_on 2016-04-18;sentence.custody county-jail;sentence.days_ordered 30;drug.substance methamphetamine;owes.fines no;probation.granted yes;probation.state completed;probation.violated no;probation.ended_on 2019-04-18;advice.lawyer_explained no"

// compared is what a what-if shows of a case of one conviction.
func compared(t *testing.T, facts string, kinds ...casefile.ReliefKind) string {
	t.Helper()
	r := screened(t, facts)
	w, after := screen.After(r.Case, r, screen.Current(), 0, kinds...)
	return said(Compare(r, after, w, Options{}))
}

func said(sections []Section) string {
	var words strings.Builder
	for _, s := range sections {
		words.WriteString(s.Title + "\n")
		for _, l := range s.Lines {
			line := l.Label + " " + l.Mark + " " + l.Text
			for _, c := range l.Cells {
				line += " | " + c.words()
			}
			words.WriteString(strings.Join(strings.Fields(line), " ") + "\n")
		}
	}
	return words.String()
}

func TestWhatIfSaysWhatWouldChangeAndWhatWouldStay(t *testing.T) {
	resident := quietPerson + "person.status lpr;person.first_admitted 2008-09-12;person.lpr_since 2008-09-12;" + meth
	for _, c := range []struct {
		name, facts string
		kinds       []casefile.ReliefKind
		says, not   []string
	}{
		{"a dismissal changes nothing there", resident, []casefile.ReliefKind{casefile.PC1203_4},
			[]string{"It would likely change nothing in immigration law.", "Work and housing | ● can count | ✓ helps", "Deportation | ■ severe risk | = no change", "What would stay"},
			[]string{"What would change", "opens again"}},
		{"an error of law does", resident, []casefile.ReliefKind{casefile.PC1473_7},
			[]string{"for a legal error", "would likely be better", "Deportation | ■ severe risk | ● caution", "Deportation: from severe risk to caution", "Counts as a conviction for immigration: from yes to likely not", "the old charge opens again"},
			[]string{"from yes to no\n"}},
		{"a lowering whose effect is not settled", quietPerson + "person.status lpr;person.first_admitted 2008-09-12;person.lpr_since 2008-09-12;" + shoplifting, []casefile.ReliefKind{casefile.PC17d},
			[]string{"Whether it changes anything in immigration law is not settled."}, []string{"would likely change nothing"}},
		{"an old plea goes with its charge", strings.Replace(resident, "outcome no-contest", "outcome deferred-entry;program_completed yes", 1), []casefile.ReliefKind{casefile.PC1203_43},
			nil, []string{"opens again", "A new plea"}},
		{"a pair", resident, []casefile.ReliefKind{casefile.PC1203_4, casefile.PC1473_7},
			[]string{"Dismissal after probation (PC 1203.4)\n", "Undoing a conviction for a legal error (PC 1473.7)", "would likely be better"}, nil},
		{"a citizen", quietPerson + "person.status citizen;person.naturalized_on none;" + shoplifting, []casefile.ReliefKind{casefile.PC1203_4},
			[]string{"For a US citizen the change is in California alone.", "helps"}, []string{"Deportation", "immigration law"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			words := compared(t, c.facts, c.kinds...)
			for _, must := range append(c.says, "it is no forecast", "Nothing of it is saved.") {
				if !strings.Contains(words, must) {
					t.Errorf("does not say %q:\n%s", must, words)
				}
			}
			for _, never := range c.not {
				if strings.Contains(words, never) {
					t.Errorf("says %q:\n%s", never, words)
				}
			}
		})
	}
}

// Over all sample cases and the remedies nearest at hand: the first
// column is the grid as it stands now, no word is left out or too hard, and
// nothing that may not be said is said.
func TestWhatIfOverAllSamples(t *testing.T) {
	for id, r := range samplesScreened(t) {
		all := Supposables(r)
		for _, s := range all[:min(2, len(all))] {
			w, after := screen.After(r.Case, r, screen.Current(), s.Conviction, s.Kind)
			sections := Compare(r, after, w, Options{})
			words := said(sections)
			for _, phrase := range append(forbidden, "{", "}", "| |") {
				if strings.Contains(strings.ToLower(words), phrase) {
					t.Errorf("%s, %s: %q in\n%s", id, s.Kind, phrase, words)
				}
			}
			for _, section := range sections {
				told := map[string]bool{}
				for _, l := range section.Lines {
					if l.Text != "" && told[l.Text] {
						t.Errorf("%s, %s: said twice: %s", id, s.Kind, l.Text)
					}
					told[l.Text] = true
				}
			}
			for _, l := range sections[0].Lines {
				if score := readinglevel.Measure(l.Text); score.TooHard() {
					t.Errorf("too hard (%.1f): %s", score.Grade(), l.Text)
				}
			}
			now := map[string]Cell{}
			for _, l := range (Options{}).glance(r).Lines {
				if len(l.Cells) > 0 {
					now[l.Label] = l.Cells[0]
				}
			}
			for _, l := range sections[1].Lines {
				if l.Cells[0] != now[l.Label] {
					t.Errorf("%s, %s: %s is %v now, the summary says %v", id, s.Kind, l.Label, l.Cells[0], now[l.Label])
				}
			}
		}
	}
}

func TestWhatIsOutOfReachIsNotSupposed(t *testing.T) {
	r := screened(t, quietPerson+"person.status lpr;"+shoplifting)
	for _, s := range Supposables(r) {
		i := slices.IndexFunc(r.Convictions[0].Remedies, func(x law.Remedy) bool { return x.Code == s.Kind })
		if state := r.Convictions[0].Remedies[i].State; state == law.Unavailable || state == law.NotNeeded || state == law.Done {
			t.Errorf("%s is offered, and is %s", s.Kind, state)
		}
		if s.Text == "" || s.Case == "" || s.Mark == "" {
			t.Errorf("%s has no words: %+v", s.Kind, s)
		}
	}
	if len(Supposables(r)) == 0 {
		t.Error("nothing is offered")
	}
}

// What is only supposed is never told as an order that a court has made.
func TestWhatIfNeverSaysThatASupposedOrderWasMade(t *testing.T) {
	resident := quietPerson + "person.status lpr;person.first_admitted 2008-09-12;person.lpr_since 2008-09-12;" + meth
	words := compared(t, resident, casefile.PC1203_4)
	if !strings.Contains(words, "Dismissal after probation (PC 1203.4) would be granted.") || strings.Contains(words, "already granted") {
		t.Errorf("a supposed order reads as one that was made:\n%s", words)
	}
}
