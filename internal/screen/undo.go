package screen

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/text"
)

// undoings are the ways to undo a conviction of which the action speaks, in the
// order in which it names them. Each declares its place with its law.
var undoings = california.ToUndo()

// undoText is in which words the action speaks: it names the way that is open.
// PC 1473.7 is for people out of custody on the case, habeas corpus (PC 1473)
// for those in it, probation and parole included.
type undoText uint8

const (
	undoAnyway undoText = iota
	undoForError
	undoInCustody
	undoCustodyUnknown
	undoBefore
)

var undoTexts = [...]law.Reason{
	undoAnyway:         law.Say("Ask a post-conviction lawyer whether the conviction can be undone ({sections})."),
	undoForError:       law.Say("Ask a post-conviction lawyer whether the conviction can be undone for a legal error, such as a plea taken without the right immigration advice ({sections})."),
	undoInCustody:      law.Say("Ask a post-conviction lawyer whether the conviction can be undone for a legal error, such as a plea taken without the right immigration advice. While jail, probation or parole in the case lasts, the way is habeas corpus ({sections})."),
	undoCustodyUnknown: law.Say("Ask a post-conviction lawyer whether the conviction can be undone for a legal error, such as a plea taken without the right immigration advice. Which way is open turns on whether jail, probation or parole in the case is over ({sections})."),
	undoBefore:         law.Say("See a post-conviction lawyer at once: the last day to ask to take the plea back is {deadline}. The ways to look at are {sections}."),
}

// undoingBy is the action in such words with such authorities.
func undoingBy(text law.Reason, sections []string) law.Action {
	return law.Action{Code: "seek-vacatur", Urgency: law.Next, Text: text,
		Authorities: append(slices.Clone(sections), "Padilla v. Kentucky, 559 U.S. 356 (2010)", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)")}
}

// toUndo says by which ways the convictions that are worth it may be undone.
func (r *assessed) toUndo() law.Action {
	ways := map[casefile.ReliefKind]*law.Remedy{}
	for i := range r.Convictions {
		c := &r.Convictions[i]
		if !r.worthUndoing(c) {
			continue
		}
		for _, remedy := range undoable(c) {
			if was, named := ways[remedy.Code]; !named || open(remedy.State) && !open(was.State) {
				ways[remedy.Code] = remedy
			}
		}
	}
	var sections, authorities []string
	for _, kind := range undoings {
		if way, named := ways[kind]; named {
			sections = append(sections, "PC "+strings.TrimPrefix(string(kind), "pc-"))
			authorities = append(authorities, way.Authorities[0])
		}
	}
	words := undoTexts[r.undoWords(ways)]
	if deadline, set := lastDay(ways[casefile.PC1018], r.Today); set {
		words = undoTexts[undoBefore].With("deadline", deadline)
	}
	return undoingBy(words.With("sections", text.Or(sections)), authorities)
}

// undoable are the ways of one conviction: those that are open; where none is,
// those for a legal error and the one made for such a case, of which it cannot be
// told or which wait; where those are shut, any other that is not.
func undoable(c *Conviction) []*law.Remedy {
	var now, perhaps, others []*law.Remedy
	for _, kind := range undoings {
		remedy := c.remedy(kind)
		place := california.PlaceOf(kind)
		switch {
		case remedy == nil || !inReach(*remedy):
		case open(remedy.State):
			now = append(now, remedy)
		case place.Undoes == california.UndoesForError || place.Ending != "" && place.Ending == c.Outcome:
			perhaps = append(perhaps, remedy)
		default:
			others = append(others, remedy)
		}
	}
	for _, some := range [][]*law.Remedy{now, perhaps} {
		if len(some) > 0 {
			return some
		}
	}
	return others
}

func (r *assessed) undoWords(ways map[casefile.ReliefKind]*law.Remedy) undoText {
	motion, moved := ways[casefile.PC1473_7]
	writ, written := ways[casefile.PC1473]
	switch {
	case moved && open(motion.State):
		return undoForError
	case written && open(writ.State):
		return undoInCustody
	case moved || written:
		return undoCustodyUnknown
	}
	return undoAnyway
}

// lastDay is the last day to ask that a remedy's reasons name, today or later.
func lastDay(remedy *law.Remedy, today casefile.Day) (casefile.Day, bool) {
	if remedy == nil || !open(remedy.State) {
		return 0, false
	}
	for _, why := range remedy.Why {
		for _, fill := range why.Fills() {
			if day, is := fill.Value.(casefile.Day); is && fill.Name == "deadline" && day >= today {
				return day, true
			}
		}
	}
	return 0, false
}

// vacaturWorthAsking: some conviction is worth undoing.
func (r *assessed) vacaturWorthAsking() bool {
	for i := range r.Convictions {
		if r.worthUndoing(&r.Convictions[i]) {
			return true
		}
	}
	return false
}

// worthUndoing: a conviction that counts or may count, that carries a ground or
// weighs on a goal, and that a vacatur could still reach; or a plea without a
// lawyer's immigration advice (Padilla).
func (r *assessed) worthUndoing(c *Conviction) bool {
	if c.Counts.Answer == law.No || !c.has(vacaturs, reachable) {
		return false
	}
	return r.highRisk() || c.Advice.LawyerExplained == casefile.No || slices.ContainsFunc(c.Findings, isGround)
}

// highRisk: some consequence is of high risk or worse.
func (r *Result) highRisk() bool {
	for i := range r.Consequences {
		if r.Consequences[i].Level >= law.High {
			return true
		}
	}
	return false
}
