// Package screen runs both bodies of law over a case and draws the whole
// together. It knows no file, no clock and no language.
package screen

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Result is a screened case.
type Result struct {
	Case           casefile.Case
	Today          casefile.Day
	LawAsOf        casefile.Day
	Convictions    []Conviction
	Findings       []law.Finding
	Consequences   []law.Consequence
	Actions        []law.Action
	Documents      []law.Document
	Missing        []Missing
	WhatIf         []WhatIf
	Contradictions []casefile.Contradiction
	Assumptions    []law.Reason
	ReviewDue      bool // the law's review date has passed
}

// Conviction is one conviction screened.
type Conviction struct {
	law.Matter
	Counts   law.Finding
	Remedies []law.Remedy
	Findings []law.Finding
}

// Missing is a fact that could still change something.
type Missing struct {
	Path        string
	WouldSettle []string // as c1:deport.cimt-single, pc-1203.4, consequence codes; most first
}

// WhatIf is what one remedy, or a pair, would change if it were granted.
type WhatIf struct {
	Conviction string
	Relief     []casefile.ReliefKind
	Changes    []Change
}

// Change is one answer or level that would be different.
type Change struct{ Code, From, To string }

// Case screens a case on a day; a case with its own as_of is screened for that day.
func Case(c casefile.Case, today casefile.Day) Result { return Result{Case: c, Today: today} }
