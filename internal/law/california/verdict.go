package california

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// gate is a condition without which the relief is closed for good.
type gate struct {
	law.Test
	code string     // the reason, when it fails
	why  law.Reason // said when it fails
	open law.Reason // the question of law, when it is arguable
}

// block is a condition that stands in the way for a time: a test that holds
// while it does, and the day from which it no longer will, where one is known.
type block struct {
	law.Test
	why   law.Reason
	until span
}

// trigger is a fact that leaves the order to the judge.
type trigger struct {
	law.Test
	why law.Reason
}

// opening is the first day on which the relief may be asked for.
type opening struct {
	span
	needed bool       // without the day there is no answer
	loose  bool       // a range derived from other days: no one day is promised
	why    law.Reason // the arithmetic, with {day}
}

// The conditions of a ruling stand in arrays, so that weighing a remedy takes
// no memory; places left over are empty.
type (
	gates    [10]gate
	blocks   [5]block
	triggers [3]trigger
	reasons  [3]law.Reason
)

// grade says what the statute leaves to the court.
type grade uint8

const (
	ofRight grade = iota // the court or the DOJ must grant
	byJudge              // the judge decides
	onProof              // the judge decides on proof that only a lawyer can weigh
)

// ruling is a statute laid over one conviction, condition by condition.
type ruling struct {
	low      law.Test // the level is already that low: nothing to do
	lowWhy   law.Reason
	gates    gates
	blocks   blocks
	opens    opening
	triggers triggers
	grade    grade
	why      reasons  // what a reader is told once every gate passes
	notes    reasons  // told beside every answer but unavailable
	warnings []string // warnings that these facts add
}

// decide turns a ruling into a state: a gate that fails closes; else a block
// that holds, or a day ahead, means later; else an unknown means unclear; else
// what the statute leaves to the judge.
func (r *ruling) decide(today casefile.Day, v *law.Remedy) {
	for i := range r.gates {
		if r.gates[i].Answer == law.No {
			v.State, v.Reason = law.Unavailable, r.gates[i].code
			v.Why = append(v.Why, r.gates[i].why)
			return
		}
	}
	unknown := r.unknown(today)
	switch {
	case r.waits(today, v):
		if v.Missing = unknown; r.endless() {
			v.Missing = r.unknownGates()
		}
	case unknown != nil || r.questions(v) || r.opens.reached0(today).Answer == law.Unknown:
		r.unclear(v, unknown)
	default:
		r.open(v)
	}
	r.notes.add(v)
}

// reached0 is reached, with yes for a statute that sets no day.
func (o *opening) reached0(today casefile.Day) law.Test {
	if !o.known() && !o.needed {
		return law.Is(true)
	}
	return o.reached(today)
}

// endless reports whether something holds the relief up to a day that nobody
// can tell: then what else may hold it up changes nothing.
func (r *ruling) endless() bool {
	for i := range r.blocks {
		if r.blocks[i].Answer == law.Yes && !r.blocks[i].until.known() && r.blocks[i].until.missing == nil {
			return true
		}
	}
	return false
}

// unknownGates gathers the missing facts of the gates alone.
func (r *ruling) unknownGates() []string {
	var missing gathering
	for i := range r.gates {
		missing.of(&r.gates[i].Test)
	}
	return missing.sorted()
}

// unknown gathers the missing facts of all conditions. Nil: nothing is missing.
func (r *ruling) unknown(today casefile.Day) []string {
	var missing gathering
	for i := range r.gates {
		missing.of(&r.gates[i].Test)
	}
	for i := range r.blocks {
		missing.of(&r.blocks[i].Test)
	}
	reached := r.opens.reached0(today)
	missing.of(&reached)
	return missing.sorted()
}

// gathering collects the missing facts of tests. The list of the first is
// taken as it is, and copied only when a second comes: mostly there is one.
type gathering struct {
	list []string
	own  bool
}

// of adds what a test lacks that is unknown, or is arguable as far as it was told.
func (g *gathering) of(t *law.Test) {
	switch {
	case len(t.Missing) == 0 || t.Answer != law.Unknown && t.Answer != law.Arguable:
	case g.list == nil:
		g.list = t.Missing
	case !g.own:
		g.list, g.own = join(g.list, t.Missing), true
	default:
		g.list = append(g.list, t.Missing...)
	}
}

// sorted gives the paths in their order, each once. A test's own list mostly is
// so already and is given as it is; else a copy is put in order.
func (g *gathering) sorted() []string {
	switch {
	case g.own:
		return sorted(g.list)
	case inOrder(g.list):
		return g.list
	}
	return sorted(slices.Clone(g.list))
}

// inOrder reports whether each path comes after the one before it.
func inOrder(paths []string) bool {
	for i := 1; i < len(paths); i++ {
		if paths[i-1] >= paths[i] {
			return false
		}
	}
	return true
}

// sorted sorts a list of one's own in its place and leaves each path once.
func sorted(missing []string) []string {
	if missing == nil {
		return nil
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// waits answers later where a block holds or the day lies ahead. A day is
// given only where every block and the statute's own clock can be computed.
func (r *ruling) waits(today casefile.Day, v *law.Remedy) bool {
	first, dated, waits := r.opens.to, !r.opens.needed || r.opens.known(), false
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.Answer != law.Yes {
			dated = dated && b.Answer != law.Unknown // it may hold too, and longer
			continue
		}
		waits = true
		v.Why = append(v.Why, b.why)
		first, dated = max(first, b.until.to), dated && b.until.known()
	}
	if r.opens.known() && r.opens.from > today {
		waits = true
		v.Why = append(v.Why, r.opens.said())
	}
	if !waits {
		return false
	}
	v.State = law.Later
	if dated && !r.opens.loose && first > today {
		v.Earliest = first
	}
	return true
}

// add adds the reasons that are there.
func (rs *reasons) add(v *law.Remedy) {
	for i := range rs {
		if rs[i].Text != "" {
			v.Why = append(v.Why, rs[i])
		}
	}
}

// said is the arithmetic of the first day.
func (o *opening) said() law.Reason {
	return o.why.With("day", o.to)
}

// questions adds the open questions of law of the gates and blocks and reports whether there is one.
func (r *ruling) questions(v *law.Remedy) bool {
	asked := false
	for i := range r.gates {
		if r.gates[i].Answer == law.Arguable {
			asked = true
			v.Why = append(v.Why, r.gates[i].open)
		}
	}
	for i := range r.blocks {
		if r.blocks[i].Answer == law.Arguable {
			asked = true
			v.Why = append(v.Why, r.blocks[i].why)
		}
	}
	return asked
}

var (
	notKnown = law.Say("Some facts are not known yet. They decide whether this relief is open.")
	atLeast  = law.Say("On what is known, this is at least relief that the judge may grant. What is missing decides whether the judge must.")
)

func (r *ruling) unclear(v *law.Remedy, missing []string) {
	v.State, v.Missing = law.Unclear, missing
	if missing != nil {
		v.Why = append(v.Why, notKnown)
		r.questions(v)
		if doubts := r.doubts(); len(missing) > 0 && len(doubts) > 0 {
			v.Missing = sorted(slices.Concat(missing, doubts)) // a new list: that of a test may be kept by others
		}
	}
	if r.opens.known() && !r.opens.exact() && r.opens.why.Text != "" {
		v.Why = append(v.Why, law.Say("The date is known only in part, and the answer differs within it."))
	}
}

// doubts are the missing facts of the triggers, where they could still switch the answer.
func (r *ruling) doubts() []string {
	if r.grade != ofRight {
		return nil
	}
	var missing gathering
	for i := range r.triggers {
		switch r.triggers[i].Answer {
		case law.Yes, law.Arguable:
			return nil
		case law.Unknown:
			missing.of(&r.triggers[i].Test)
		case law.No, law.Unanswered:
		}
	}
	return missing.sorted()
}

// open answers discretionary, available, or unclear where a trigger is not known.
func (r *ruling) open(v *law.Remedy) {
	v.State = law.Available
	if r.grade != ofRight {
		v.State, v.Merits = law.Discretionary, r.grade == onProof
	}
	for i := range r.triggers {
		if t := &r.triggers[i]; t.Answer == law.Yes || t.Answer == law.Arguable {
			v.State = law.Discretionary
			v.Why = append(v.Why, t.why)
		}
	}
	if missing := r.doubts(); missing != nil {
		v.State, v.Missing = law.Unclear, missing
		v.Why = append(v.Why, atLeast)
	}
	if r.opens.known() && !r.opens.loose {
		v.Earliest = r.opens.to
		if r.opens.why.Text != "" {
			v.Why = append(v.Why, r.opens.said())
		}
	}
	r.why.add(v)
}

// takeBest decides each way in alone and keeps what they leave: one that is
// open is enough; else a fact that is missing for one; else the first to open;
// else the reason of the first.
func takeBest(f *facts, routes []func(*facts) ruling, v *law.Remedy) {
	best := law.Remedy{}
	for _, route := range routes {
		var next law.Remedy
		r := route(f)
		r.decide(f.today, &next)
		best = better(best, next)
	}
	v.State, v.Earliest, v.Reason, v.Missing, v.Why = best.State, best.Earliest, best.Reason, sorted(slices.Clone(best.Missing)), best.Why
}

var standing = [...]law.State{"", law.Unavailable, law.Later, law.Unclear, law.Discretionary, law.Available}

func better(a, b law.Remedy) law.Remedy {
	ranked := slices.Index(standing[:], a.State) - slices.Index(standing[:], b.State)
	switch {
	case ranked < 0:
		a, b = b, a
	case ranked > 0:
	case a.State == law.Unavailable:
		return a
	case a.State == law.Later && (a.Missing != nil || b.Missing != nil) && a.Earliest != b.Earliest:
		a.Earliest = 0
	case (a.State == law.Later || a.State == law.Available) && b.Earliest != 0 && (a.Earliest == 0 || b.Earliest < a.Earliest):
		a, b = b, a
	}
	if a.State == law.Unclear || a.State == law.Later {
		a.Missing = join(a.Missing, b.Missing)
	}
	return a
}
