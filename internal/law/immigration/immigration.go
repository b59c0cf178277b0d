// Package immigration is the law of deportability, inadmissibility and the
// benefits around them, read over a California record. Facts, dated
// parameters and a day in, findings and consequences out. It knows no screen.
//
// Where each statute lives:
//
//	INA 101(a)(48)(A)          conviction.go: what counts; postconviction.go, effects.go: what an order does to it
//	18 USC 3607                firstoffender.go: the rule for a first drug case
//	INA 237(a)(2)              deportability.go, with drugs.go for (B)(i); grounds.go and classes.go read the catalogue
//	INA 212(a)(2)              inadmissibility.go; aggregate.go for (B), shields.go for (A)(ii)
//	INA 101(a)(43)             classes.go, sentence.go and term.go: aggravated felonies and terms
//	INA 101(f), 316            gmc.go: good moral character; naturalization.go
//	INA 236(c), 241            detention.go
//	INA 237, 240, 241(a)(5)    removal.go
//	INA 245, 212(h), 209       greencard.go
//	INA 101(a)(13), 212(a)(9)  travel.go, admission.go
//	INA 208, 241(b)(3)         asylum.go
//	INA 240A                   cancellation.go
//	INA 244; 8 CFR 236.22      tps.go; daca.go
//	INA 301, 320, 340          citizenship.go
//
// What is done first, and not done, stands in stops.go; every number and day in
// parameters.go and parameters_benefits.go; how levels are worked out in tally.go.
//
// Every finding and consequence for a case:
//
//	a := immigration.Assess(law.OpenFile(&c, today), immigration.Current())
//	for _, o := range a.Opinions { // one a conviction
//		fmt.Println(o.Counts.Answer, o.Findings)
//	}
package immigration

import (
	"example.com/tableside/internal/law"
)

// Opinion is what immigration law makes of one conviction as it stands now.
type Opinion struct {
	law.Matter
	Counts   law.Finding   // counts_as_conviction
	Findings []law.Finding // every conviction code of the contract, in its order, shields included

	first   exception // the first-offender drug exception
	imposed term      // the sentence imposed
	classes classes
	listed  law.Test    // a crime of turpitude of which the person is convicted, or which was admitted
	needs   law.Earlier // the earlier conviction that the offense asks for, where it is not listed
}

// Find gives the finding of a code; the zero Finding where there is none.
func (o *Opinion) Find(code string) law.Finding { return find(o.Findings, code) }

// Assessment is the whole case in immigration law.
type Assessment struct {
	File         *law.File
	Opinions     []*Opinion
	Findings     []law.Finding     // the whole case's codes, in the contract's order
	Consequences []law.Consequence // every consequence code, in the contract's order

	unlisted unlisted // the earlier convictions that cases ask for, where they are not listed

	early []early // the record at each admission, for whom it may concern
	spare tally   // room for the next tally
}

// Find gives a whole-case finding; the zero Finding where there is none.
func (a *Assessment) Find(code string) law.Finding { return find(a.Findings, code) }

// mayReach reports that a consequence has at least this level, or would if a fact that
// is missing turned out for the worst.
func (a *Assessment) mayReach(code string, level law.Level) bool {
	for i := range a.Consequences {
		if c := &a.Consequences[i]; c.Code == code {
			return c.AtWorst >= level
		}
	}
	return false
}

// Level gives the level of a consequence.
func (a *Assessment) Level(code string) law.Level {
	for _, c := range a.Consequences {
		if c.Code == code {
			return c.Level
		}
	}
	return law.Unleveled
}

func find(findings []law.Finding, code string) law.Finding {
	for i := range findings {
		if findings[i].Code == code {
			return findings[i]
		}
	}
	return law.Finding{}
}

// Assess runs immigration law over a file: first each conviction alone, then
// across convictions, then what it means for each goal.
func Assess(f *law.File, p Parameters) *Assessment {
	a := Findings(f, p)
	a.Consequences = consequences(a, &p)
	a.spare = tally{}
	return a
}

// Findings is Assess without the consequences: the answers about each
// conviction and about the whole case, for about half of the work.
func Findings(f *law.File, p Parameters) *Assessment {
	a := &Assessment{File: f}
	for _, m := range f.Matters {
		a.Opinions = append(a.Opinions, opinionOf(m, &p))
	}
	a.unlisted = unlistedCases(f, a.Opinions)
	for _, o := range a.Opinions {
		o.Findings = convictionFindings(a, o, &p)
	}
	a.Findings = caseFindings(a, &p)
	a.sayWhere(&p)
	return a
}
