package screen

import (
	"fmt"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// LongRecord is how many convictions what-if treats in full: every remedy of
// each, pairs of remedies, and every set of convictions. Of a longer record one
// dismissal stands for all, no pairs are tried, and of the sets only one of
// which none can be left out is looked for. Whoever shows the rows says so.
const LongRecord = 12

// inquiry is what-if over one case. It runs immigration law once for any orders.
type inquiry struct {
	law    Law
	c      casefile.Case
	before *Result
	tried  map[string]WhatIf
	stop   func() bool // nil: never
}

func (l Law) inquire(c casefile.Case, r *Result) *inquiry {
	return &inquiry{law: l, c: c, before: r, tried: map[string]WhatIf{}}
}

// long: more convictions than are treated in full.
func (q *inquiry) long() bool { return len(q.before.Convictions) > LongRecord }

// stopped: nobody wants the rows any more.
func (q *inquiry) stopped() bool { return q.stop != nil && q.stop() }

// ask runs immigration law over the case as it would stand after the orders.
// Once the inquiry is stopped it answers nothing.
func (q *inquiry) ask(orders ...Supposed) WhatIf {
	if q.stopped() {
		return WhatIf{Orders: orders}
	}
	key := keyOf(orders)
	row, known := q.tried[key]
	if !known {
		after := With(q.c, q.before.Today, orders...)
		row = rowOf(q.before, orders, &q.law.weigh(&after, q.before.Today, q.law.immigrationOnly).Result)
		q.tried[key] = row
	}
	return row
}

// turnsAnyFinding reports whether any answer would be another after the orders.
// For most orders none would, and then what an answer means for the goals need
// not be asked.
func (q *inquiry) turnsAnyFinding(orders ...Supposed) bool {
	after := With(q.c, q.before.Today, orders...)
	then := &q.law.weigh(&after, q.before.Today, q.law.findingsOnly).Result
	for i := range then.Convictions {
		now, then := &q.before.Convictions[i], &then.Convictions[i]
		if now.Counts.Answer != then.Counts.Answer || !sameAnswers(now.Findings, then.Findings) {
			return true
		}
	}
	return !sameAnswers(q.before.Findings, then.Findings)
}

// sameAnswers compares the findings of two results, which stand in one order.
func sameAnswers(a, b []law.Finding) bool {
	for i := range a {
		if a[i].Answer != b[i].Answer {
			return false
		}
	}
	return true
}

// keyOf tells orders apart: which conviction, which remedy, on what ground and
// to what term. All are supposed to be of the same day.
func keyOf(orders []Supposed) string {
	var key strings.Builder
	for _, o := range orders {
		days, set := o.Order.DaysAfter.Value()
		fmt.Fprint(&key, o.Conviction, o.Order.Kind, " ", o.Order.Reason, set, days, ";")
	}
	return key.String()
}
