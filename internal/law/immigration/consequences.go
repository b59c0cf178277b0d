package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// caseFindings are the findings of the whole case, in the contract's order.
func caseFindings(a *Assessment, p *Parameters) []law.Finding {
	multiple, sum := deportCIMTMultiple(a, p), inadmitMultiple(a, p)
	return []law.Finding{
		multiple,
		sum,
		dacaThree(a, p),
		tpsTwo(a, p),
		gmcConditionalBar(a, sum, p),
		gmcTwoDUIs(a, p),
		gmcCustody(a, p),
		detentionMandatory(a, multiple, sum, p),
		detentionLakenRiley(a, p),
	}
}

// consequences are what the findings mean for each goal, in the contract's
// order. All are listed; one that cannot concern the person says so.
func consequences(a *Assessment, p *Parameters) []law.Consequence {
	if citizen(a.File) {
		return citizensConsequences(a, p)
	}
	a.early = earlyGrounds(a, p)
	leave := removal(a, p)
	return []law.Consequence{
		leave,
		detained(a, p),
		greenCard(a, p),
		renewGreenCard(a, leave),
		naturalization(a, p),
		travel(a, p),
		daca(a, p),
		tps(a, p),
		asylum(a, p),
		cancellationResident(a, p),
		cancellationOther(a, p),
		citizenship(a, p),
	}
}

// consequenceCodes are the contract's, in its order.
var consequenceCodes = []string{
	"removal", "detention", "green-card", "renew-green-card", "naturalization", "travel",
	"daca", "tps", "asylum", "cancellation-lpr", "cancellation-nonlpr", "citizenship",
}

func citizensConsequences(a *Assessment, p *Parameters) []law.Consequence {
	list := make([]law.Consequence, 0, len(consequenceCodes))
	for _, code := range consequenceCodes[:len(consequenceCodes)-1] {
		list = append(list, notApplicable(code, citizensOnly))
	}
	return append(list, citizenship(a, p))
}

// The grounds as lists, in the contract's order. Two are findings of the whole case.
var (
	deportCodes = []string{
		"deport.aggravated-felony", "deport.cimt-single", "deport.controlled-substance", "deport.firearm",
		"deport.domestic-violence", "deport.child-abuse", "deport.stalking", "deport.protection-order",
	}
	inadmitCodes = []string{
		"inadmit.cimt", "inadmit.controlled-substance", "inadmit.prostitution", "inadmit.drug-trafficker-belief",
	}
)

const (
	deportMultiple   = "deport.cimt-multiple"
	inadmitAggregate = "inadmit.multiple-convictions"
)

// isResident reports a green-card holder, conditional or not.
func isResident(f *law.File) bool {
	return f.Case.Person.Status == casefile.LPR || f.Case.Person.Status == casefile.ConditionalLPR
}

func statusKnown(f *law.File) bool { return casefile.Known(f.Case.Person.Status) }

// hasStatus reports whether the person's status is one of these.
func hasStatus(f *law.File, statuses ...casefile.Status) bool {
	for _, s := range statuses {
		if f.Case.Person.Status == s {
			return true
		}
	}
	return false
}

func hasGoal(f *law.File, goal casefile.Goal) bool {
	for _, g := range f.Case.Person.Goals {
		if g == goal {
			return true
		}
	}
	return false
}

// concerns says whether a benefit is one this person has or wants: yes by
// status, or by a goal that was told. Nobody told the goals, or the status: unknown.
func concerns(f *law.File, goal casefile.Goal, statuses ...casefile.Status) law.Test {
	switch {
	case hasStatus(f, statuses...), hasGoal(f, goal):
		return law.Is(true)
	case !statusKnown(f):
		return law.Lacks("person.status")
	case f.Case.Person.Goals == nil:
		return law.Lacks("person.goals")
	}
	return law.Is(false)
}

// anyConviction reports whether anything in the case may be a conviction in
// immigration law. Only a shield that is yes takes one away.
func anyConviction(a *Assessment) bool {
	for _, o := range a.Opinions {
		if o.Harm() != law.No {
			return true
		}
	}
	return false
}

// anyCase reports whether there is any case at all, whatever came of it.
func anyCase(f *law.File) bool { return len(f.Matters) > 0 }

// stands is a finding as a test. A finding that no rule has answered yet is
// unknown, never no.
func stands(f law.Finding) law.Test {
	if f.Answer == law.Unanswered {
		return law.Lacks()
	}
	return f.Test
}

// harmOf is what a finding counts for in a level: cleared only by a shield
// that is yes.
func harmOf(f law.Finding) law.Test {
	if f.Harm == law.Unanswered {
		return law.Lacks()
	}
	return law.Test{Answer: f.Harm, Missing: f.Missing}
}

// counted is C as a level reads it: the conviction, cleared only by a shield that is yes.
func (o *Opinion) counted() law.Test {
	return law.Test{Answer: o.Harm(), Missing: o.C().Missing}
}

// ref names a finding of this conviction.
func (o *Opinion) ref(code string) source { return source{o, code} }

// across names a finding of the whole case.
func across(code string) source { return source{code: code} }

// judged makes a finding with one reason.
func judged(code, rule string, w law.Shielded, b law.Basis, why ...law.Reason) law.Finding {
	return finding(code, rule, w, why, b)
}

// knowing is a basis known from the law but not read again for this version.
func knowing(p *Parameters, strength law.Strength, authorities ...string) law.Basis {
	return basisOf(p, strength, law.Anywhere, law.FromKnowledge, authorities...)
}

// reading is a basis that was read in a source.
func reading(p *Parameters, strength law.Strength, authorities ...string) law.Basis {
	return basisOf(p, strength, law.Anywhere, law.FromSource, authorities...)
}

// whyFor picks the words for an answer.
func whyFor(t law.Test, yes, arguable, unknown, no string) law.Reason {
	switch t.Answer {
	case law.Yes:
		return law.Say(yes)
	case law.Arguable:
		return law.Say(arguable)
	case law.No:
		return law.Say(no)
	case law.Unanswered, law.Unknown:
	}
	return law.Say(unknown)
}

var citizensOnly = law.Say("This rule reaches noncitizens only. A citizen is not touched by it.")
