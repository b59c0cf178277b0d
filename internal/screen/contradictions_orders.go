package screen

import (
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file holds the orders told against what there was to order, and when.

// orderTooEarly: an order under a section that was not yet the law on its date.
func (l Law) orderTooEarly(m law.Matter) (casefile.Contradiction, bool) {
	for i, order := range m.Relief {
		at := slices.IndexFunc(l.Limits.OrdersFrom, func(first FirstDay) bool { return first.Kind == order.Kind })
		if at < 0 || !order.GrantedOn.Known() || order.GrantedOn.Last() >= l.Limits.OrdersFrom[at].Day {
			continue
		}
		path := m.Path("relief[" + strconv.Itoa(i) + "].")
		return casefile.Contradiction{
			Code:  "order-before-its-section",
			Paths: []string{path + "kind", path + "granted_on"},
			Text:  "The order in case {n} is dated {date}, but there were no such orders before {from}. Is the date a slip, or was it another order?",
			Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}, {"date", order.GrantedOn.Words()}, {"from", l.Limits.OrdersFrom[at].Day.Long()}},
		}, true
	}
	return casefile.Contradiction{}, false
}

// loweredAfterTerm: an order that lowers a felony under PC 17(b), beside a felony term
// that was carried out and no probation that was told. PC 17(b)(1) and (b)(3) reach a sentence
// that is no such term, or probation (People v. Park (2013) 56 Cal.4th 782, of which
// the beginning was read). It may have been Prop 47 or another order, or the term was
// suspended: until that is known the order counts as one of which the kind is not
// known (doubts).
func loweredAfterTerm(m law.Matter) (casefile.Contradiction, bool) {
	i := slices.IndexFunc(m.Relief, func(order casefile.Relief) bool { return order.Kind == casefile.PC17b })
	untold := !casefile.Known(m.Sentence.Custody) && m.Probation.Granted == casefile.No
	if i < 0 || !m.TermCarriedOut() && (!untold || m.AllSuspended()) {
		return casefile.Contradiction{}, false
	}
	c := casefile.Contradiction{
		Code:  "lowered-after-term",
		Paths: []string{m.Path("sentence.custody"), m.Path("relief[" + strconv.Itoa(i) + "].kind")},
		Text:  "These two answers rarely fit: case {n} has a prison term or a county prison term, and an order under PC 17(b). That order is for probation or for jail that is no such term. Was it another order, such as Prop 47, or was there probation?",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}},
	}
	if untold {
		c.Paths = append(c.Paths, m.Path("probation.granted"))
		c.Text = "Please check: in case {n} there was no probation, but an order under PC 17(b). Such an order does not reach a prison term. Was it jail, was it another order, or was there probation?"
	}
	return c, true
}

// loweredStraightFelony: an order under PC 17(b) beside a section that is always a
// felony, which no court can lower so (People v. Mauch (2008) 163 Cal.App.4th 669,
// of which the holding was read). The order or the section is another; until that is
// known the order counts as one of which the kind is not known (doubts).
func loweredStraightFelony(m law.Matter) (casefile.Contradiction, bool) {
	i := slices.IndexFunc(m.Relief, func(order casefile.Relief) bool { return order.Kind == casefile.PC17b })
	if i < 0 || !m.StraightFelony() {
		return casefile.Contradiction{}, false
	}
	return casefile.Contradiction{
		Code:  straightFelonyLowered,
		Paths: []string{m.Path("offense"), m.Path("relief[" + strconv.Itoa(i) + "].kind")},
		Text:  "These two answers do not fit: the section of case {n} is always a felony, but an order under PC 17(b) was entered. Such an order is for a crime that can also be a misdemeanor. Ask for the docket or the RAP sheet: which section was the plea to, and which order was made, such as Prop 47?",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}},
	}, true
}

const straightFelonyLowered = "lowered-straight-felony"

const inPleaYears = "diversion-in-plea-years"

// divertedInPleaYears: from 1997-01-01 to 2017-12-31 PC 1000 took a plea first
// (PC 1203.43(a)), so that a drug case told as a program without one is asked
// about. It may have been another program.
func (l Law) divertedInPleaYears(m law.Matter) (casefile.Contradiction, bool) {
	if m.Outcome != casefile.DiversionNoPlea || !m.Californian() || !m.ConvictedOn.Known() {
		return casefile.Contradiction{}, false
	}
	within := m.ConvictedOn.Last() >= l.California.DeferredFrom && m.ConvictedOn.First() <= l.California.DeferredTo
	charge := m.OldDrugProgram().Answer
	another := casefile.Known(m.Kind) && !slices.Contains(l.Limits.DeferredKinds, m.Kind)
	named := charge == law.Yes || charge == law.Arguable || charge == law.Unknown && !another // an offense not told may be one of these
	return casefile.Contradiction{
		Code:  inPleaYears,
		Paths: []string{m.Path("outcome"), m.Path("convicted_on")},
		Text:  "From {from} to {to} the usual drug program took a guilty plea first, but case {n} was entered as a program without one. Does the docket show a plea, or is the date a slip? It may have been another program.",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}, {"from", l.California.DeferredFrom.Long()}, {"to", l.California.DeferredTo.Long()}},
	}, within && named
}

// orderDoubted gives the kind of the order whose date cannot be right, "" if the
// contradiction is about something else. Of an order that cannot have been made
// when it is said to have been nobody knows whether it is one of this case, or
// what it did; so it reads as one of which the kind is not known.
func orderDoubted(c casefile.Contradiction) string {
	for _, path := range c.Paths {
		if order, is := strings.CutSuffix(path, ".granted_on"); is {
			return order + ".kind"
		}
	}
	return ""
}

// doubtOrders notes with each conviction the orders on a day that cannot be.
func (r *assessed) doubtOrders() {
	for _, found := range r.Contradictions {
		path := orderDoubted(found)
		for i := range r.Convictions {
			c := &r.Convictions[i]
			for j, order := range c.Matter.Relief {
				if path != "" && path == c.Path("relief["+strconv.Itoa(j)+"].kind") {
					c.doubted = append(c.doubted, order.Kind)
				}
			}
		}
	}
}
