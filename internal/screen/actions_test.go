package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// drawn are the actions that turn on both bodies of law.
var drawn = []string{"do-not-rely-on-expungement", "seek-vacatur", "seek-reduction", "file-clearance"}

func drawnActions(r Result) string {
	var all []string
	for _, a := range r.Actions {
		if slices.Contains(drawn, a.Code) {
			all = append(all, a.Code+":"+string(a.Urgency))
		}
	}
	return strings.Join(all, " ")
}

func TestActionsThatTurnOnBothBodiesOfLaw(t *testing.T) {
	const (
		noReliance = "do-not-rely-on-expungement:before-anything "
		vacatur    = "seek-vacatur:next "
		reduction  = "seek-reduction:next "
		fileLast   = "file-clearance:when-ready"
		explained  = "; advice.lawyer_explained yes"
		unadvised  = "; advice.lawyer_explained no"
		dismissed  = "; relief[0].kind pc-1203.4; relief[0].granted_on 2024-01-01"
		vacated    = "; relief[0].kind vacatur; relief[0].reason legal-error; relief[0].granted_on 2024-01-01"
		reduced    = "; relief[0].kind pc-17b; relief[0].granted_on 2022-01-01; relief[0].level_after misdemeanor"
		noStatus   = "; person.status unknown"
	)
	for _, test := range []struct{ name, facts, want string }{
		{"a citizen can file next", citizenClean + pettyDone, "file-clearance:next"},
		{"a citizen with a felony, badly advised, can file next", citizenClean + felonyDone + unadvised, "file-clearance:next"},
		{"a noncitizen files when the lawyer agrees, and does not rely on it", pettyLPR + explained, noReliance + fileLast},
		{"a client of no known status is treated as no citizen", pettyLPR + explained + noStatus, noReliance + vacatur + fileLast},
		{"a noncitizen whose lawyer explained nothing", pettyLPR + unadvised, noReliance + vacatur + fileLast},
		{"a noncitizen whose wobbler carries a ground and can be lowered", lprClean + felonyDone + explained, noReliance + vacatur + reduction + fileLast},
		{"a wobbler lowered already, which carries no ground since", lprClean + felonyDone + explained + reduced, noReliance + fileLast},
		{"a case without a conviction is no dismissal to rely on", lprClean + arrest, fileLast},
		{"nor one to undo, whatever the lawyer said", lprClean + arrest + unadvised, fileLast},
		{"a dismissal granted is relied on all the more", pettyLPR + explained + dismissed, strings.TrimSpace(noReliance)},
		{"a conviction set aside for legal error", pettyLPR + unadvised + vacated, ""},
		{"a citizen whose case is dismissed", citizenClean + pettyDone + dismissed, ""},
		{"no case at all", "person.status lpr", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := caseOf(t, test.facts)
			if !strings.Contains(test.facts, "offense") {
				c.Convictions = nil
			}
			if got := drawnActions(Case(c, day, Current())); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestTheMostUrgentActionsComeFirst(t *testing.T) {
	for _, c := range sampleCases(t) {
		r := Case(c, day, Current())
		if !slices.IsSortedFunc(r.Actions, func(a, b law.Action) int { return when(a.Urgency) - when(b.Urgency) }) {
			t.Errorf("%v", r.Actions)
		}
	}
}

func TestTheClearanceWordsOfANoncitizenWaitForTheLawyer(t *testing.T) {
	if words := fileClearance(false).Text.Text; !strings.Contains(words, "When the immigration lawyer agrees") {
		t.Errorf("%q", words)
	}
	if words := fileClearance(true).Text.Text; strings.Contains(words, "immigration") {
		t.Errorf("a citizen is told %q", words)
	}
}

// weighing is a conviction as both bodies of law left it.
type weighing struct {
	counts  law.Answer
	remedy  law.Remedy
	advised casefile.YesNo
	ground  law.Finding
	level   law.Level // the worst consequence
}

func (w weighing) assessed() *assessed {
	c := Conviction{
		Matter:   law.Matter{Conviction: &casefile.Conviction{Advice: casefile.Advice{LawyerExplained: w.advised}}},
		Counts:   answered("", w.counts),
		Remedies: []law.Remedy{w.remedy},
		Findings: []law.Finding{w.ground},
	}
	return &assessed{Result: Result{Convictions: []Conviction{c}, Consequences: []law.Consequence{{Code: "naturalization", Level: w.level}}}}
}

func answered(code string, answer law.Answer) law.Finding {
	return law.Finding{Code: code, Test: law.Test{Answer: answer}}
}

func remedyIn(code casefile.ReliefKind, state law.State) law.Remedy {
	return law.Remedy{Code: code, State: state, Covered: true, Basis: law.Basis{Authorities: []string{"the section of " + string(code)}}}
}

func TestWhenAVacaturIsWorthAsking(t *testing.T) {
	ground, noGround := answered("deport.firearm", law.Yes), answered("deport.firearm", law.No)
	base := weighing{law.Yes, remedyIn(casefile.PC1473_7, law.Discretionary), casefile.Yes, noGround, law.UnknownLevel}
	for _, test := range []struct {
		name string
		with func(*weighing)
		want bool
	}{
		{"nothing speaks for it", func(*weighing) {}, false},
		{"a ground", func(w *weighing) { w.ground = ground }, true},
		{"an arguable ground", func(w *weighing) { w.ground.Answer = law.Arguable }, true},
		{"a ground not known", func(w *weighing) { w.ground.Answer = law.Unknown }, true},
		{"a ground that keeps out", func(w *weighing) { w.ground = answered("inadmit.cimt", law.Yes) }, true},
		{"a shield is no ground", func(w *weighing) { w.ground = answered("shield.pardon", law.Yes) }, false},
		{"a high consequence", func(w *weighing) { w.level = law.High }, true},
		{"a bar", func(w *weighing) { w.level = law.Bar }, true},
		{"a consequence that asks for caution", func(w *weighing) { w.level = law.Caution }, false},
		{"no immigration advice before the plea", func(w *weighing) { w.advised = casefile.No }, true},
		{"not sure of the advice", func(w *weighing) { w.advised = casefile.NotSure }, false},
		{"nobody asked about the advice", func(w *weighing) { w.advised = casefile.NotAsked }, false},
		{"a ground, but no conviction there", func(w *weighing) { w.ground, w.counts = ground, law.No }, false},
		{"a ground, and the conviction arguable", func(w *weighing) { w.ground, w.counts = ground, law.Arguable }, true},
		{"a ground, and the conviction not known", func(w *weighing) { w.ground, w.counts = ground, law.Unknown }, true},
		{"a ground, but no vacatur within reach", func(w *weighing) { w.ground, w.remedy.State = ground, law.Unavailable }, false},
		{"a ground, and the vacatur granted", func(w *weighing) { w.ground, w.remedy.State = ground, law.Done }, false},
		{"a ground, and nothing to clear", func(w *weighing) { w.ground, w.remedy.State = ground, law.NotNeeded }, false},
		{"a ground, and the vacatur unclear", func(w *weighing) { w.ground, w.remedy.State = ground, law.Unclear }, true},
		{"a ground, and the vacatur later", func(w *weighing) { w.ground, w.remedy.State = ground, law.Later }, true},
		{"a ground, and a dismissal alone", func(w *weighing) { w.ground, w.remedy.Code = ground, casefile.PC1203_4 }, false},
		{"a ground, and a vacatur that is not worked out", func(w *weighing) { w.ground, w.remedy.Covered = ground, false }, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := base
			test.with(&w)
			if got := w.assessed().vacaturWorthAsking(); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestWhenADismissalTemptsToRelyOnIt(t *testing.T) {
	for _, test := range []struct {
		name   string
		counts law.Answer
		code   casefile.ReliefKind
		state  law.State
		want   bool
	}{
		{"open, and the conviction counts", law.Yes, casefile.PC1203_4, law.Available, true},
		{"up to the judge", law.Yes, casefile.PC1203_4, law.Discretionary, true},
		{"later", law.Yes, casefile.PC1203_4, law.Later, true},
		{"granted", law.Yes, casefile.PC1203_4, law.Done, true},
		{"shut", law.Yes, casefile.PC1203_4, law.Unavailable, false},
		{"it cannot be told", law.Yes, casefile.PC1203_4, law.Unclear, true},
		{"nothing to clear", law.Yes, casefile.PC1203_4, law.NotNeeded, false},
		{"whether it counts is arguable", law.Arguable, casefile.PC1203_4, law.Available, true},
		{"whether it counts is not known", law.Unknown, casefile.PC1203_4, law.Available, true},
		{"it does not count", law.No, casefile.PC1203_4, law.Available, false},
		{"a vacatur for legal error does help", law.Yes, casefile.PC1473_7, law.Available, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := weighing{counts: test.counts, remedy: remedyIn(test.code, test.state)}
			if got := w.assessed().relianceIsTempting(); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestWhatAClinicCanFile(t *testing.T) {
	for _, test := range []struct {
		name   string
		remedy law.Remedy
		want   bool
	}{
		{"a dismissal", remedyIn(casefile.PC1203_4, law.Available), true},
		{"a reduction", remedyIn(casefile.PC17b, law.Discretionary), true},
		{"sealing", remedyIn(casefile.PC851_91, law.Available), true},
		{"the certificate", remedyIn(casefile.PC4852_01, law.Discretionary), true},
		{"a dismissal that only time shuts", remedyIn(casefile.PC1203_4, law.Later), false},
		{"a dismissal granted", remedyIn(casefile.PC1203_4, law.Done), false},
		{"a vacatur is the post-conviction lawyer's", remedyIn(casefile.PC1473_7, law.Discretionary), false},
		{"a pardon", remedyIn(casefile.Pardon, law.Discretionary), false},
		{"a remedy that is not worked out", law.Remedy{Code: casefile.PC1203_4, State: law.Available}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := len((weighing{remedy: test.remedy}).assessed().sectionsOf(clearances, open)) > 0; got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
