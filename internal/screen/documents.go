package screen

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// documents lists the papers that would settle what is open, each once, the
// most useful first.
func documents(f *law.File) []law.Document {
	var papers []law.Document
	add := func(when bool, code, text string) {
		if when {
			papers = append(papers, law.Document{Code: code, Text: law.Say(text)})
		}
	}
	cases := len(f.Matters) > 0
	noncitizen := f.Case.Person.Status != casefile.Citizen
	bornHere := f.Case.Person.Status == casefile.Citizen && f.Case.Person.NaturalizedOn.IsNone() // nothing of immigration is theirs
	add(cases && !bornHere, "rap-sheet", "The California DOJ record (rap sheet), asked for by the client with fingerprints. For someone who is not a citizen, ask the lawyer first.")
	add(cases && bornHere, "rap-sheet", "The California DOJ record (rap sheet), asked for by the client with fingerprints.")
	add(some(f, ended), "minute-order", "The court's minute orders and docket for each case: the plea, the sentence, every later change.")
	add(some(f, ended) && noncitizen, "charging-paper", "The complaint or information and the plea form, as certified copies. They show the exact count, the drug or the amount.")
	add(some(f, pleaded) && !bornHere, "plea-form", "The plea form that the client signed in court, which shows what was said about immigration. Clerks and lawyers may call it a Tahl waiver.")
	add(some(f, pleaded) && bornHere, "plea-form", "The plea form that the client signed in court, which shows what was pleaded to and promised. Clerks and lawyers may call it a Tahl waiver.")
	add(some(f, onProbation), "probation-record", "The probation record: when it ended, early or not, and whether a court found a violation.")
	add(some(f, locked), "release-record", "The jail, prison or parole record with the release and discharge dates.")
	add(some(f, relieved) && noncitizen, "order-and-motion", "Any order that changed the case, and the motion behind it. Why the judge granted it decides what immigration law makes of it.")
	add(some(f, relieved) && !noncitizen, "order-and-motion", "Any order that changed the case. It says which section it rests on.")
	add(some(f, toldOfficer), "sworn-statement", "The paper or notes of what was told to an immigration or consular officer, such as a sworn statement from the border. How it was asked decides. Only the lawyer asks for it.")
	add(some(f, foreignJudgment), "foreign-judgment", "The judgment of the foreign court, with a translation. It shows whether the client was there.")
	add(f.Case.Person.RemovalOrder == casefile.Yes || f.Case.Person.InRemovalProceedings == casefile.Yes || f.Case.Person.NoticeOn.Known() || undatedNotice(f.Case.Person),
		"immigration-papers", "Every paper from immigration: the notice to appear, any decision, any order of removal.")
	return papers
}

func some(f *law.File, holds func(law.Matter) bool) bool {
	for _, m := range f.Matters {
		if holds(m) {
			return true
		}
	}
	return false
}

func ended(m law.Matter) bool {
	return m.Outcome != casefile.ArrestOnly && m.Outcome != casefile.Juvenile
}

func pleaded(m law.Matter) bool {
	switch m.Outcome {
	case casefile.GuiltyPlea, casefile.NoContest, casefile.DeferredEntry:
		return true
	}
	return false
}

func onProbation(m law.Matter) bool { return m.Probation.Granted == casefile.Yes }

func locked(m law.Matter) bool { return m.Sentence.Custody.Prison() }

func toldOfficer(m law.Matter) bool { return m.AdmittedToOfficer == casefile.Yes }

func foreignJudgment(m law.Matter) bool {
	return m.Jurisdiction == casefile.Foreign && m.Outcome == casefile.FoundGuilty
}

func relieved(m law.Matter) bool { return len(m.Relief) > 0 }
