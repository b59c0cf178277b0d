package paper

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// coverage says which of all this was read where: no public text of the form
// itself was found, so that the numbers of most items stay to be checked.
const coverage = "That it covers PC 17(b), 17(d)(2), 1203.4, 1203.4a, 1203.41, 1203.42, 1203.43 and 1203.49 was read in a guide to it (ezel.ai/forms/cr180) on November 22, 2026. The form itself was not read: what is marked is to be checked."

// What is known of the Judicial Council's form CR-180, Petition for Dismissal
// (optional use), as data: the item of each relief and whom to serve. Only
// what names a source was read in one; the rest is from knowledge, and the
// worksheet says so beside it. The form is revised now and then, so that each
// item is found by its heading; a number stands here only where one was read.

const formCR180 = "CR-180"

// formItem is one item of the form.
type formItem struct {
	relief  casefile.ReliefKind
	number  string // "" where nobody read it in a source: it is never guessed
	heading string
	source  string // where the number was read
}

var formItems = []formItem{
	{casefile.PC1203_4, "", "Felony or misdemeanor with probation granted (PC 1203.4)", ""},
	{casefile.PC1203_4a, "", "Misdemeanor or infraction with sentence other than probation (PC 1203.4a)", ""},
	{casefile.PC1203_49, "4", "Misdemeanor conviction under PC 647(b), trafficking (PC 1203.49)", "Judicial Council file 15-385 (October 27, 2015), for the form as of January 1, 2016; read November 22, 2026"},
	{casefile.PC1203_41, "", "Felony with a county prison or state prison sentence (PC 1203.41)", ""},
	{casefile.PC1203_42, "", "Felony prison sentence from before realignment (PC 1203.42)", ""},
	{casefile.PC1203_43, "", "Deferred entry of judgment (PC 1203.43)", ""},
	{casefile.PC17b, "1", "Table of convictions, column “reduction to a misdemeanor under PC 17(b)”; and the request near the end", "Root & Rebound, Roadmap to Reentry, Petition for Dismissal, on question 1 and a felony “wobbler”; read November 22, 2026"},
	{casefile.PC17d, "", "Table of convictions, column “reduction to an infraction under PC 17(d)(2)”; and the request near the end", ""},
}

// notice is whom to serve, and how long before the hearing.
type notice struct {
	relief casefile.ReliefKind
	days   int // before the hearing; 0: the section names none that we read
	words  string
	source string // "" from knowledge
}

// The prosecutor is the office that brought the case.
var notices = []notice{
	{casefile.PC1203_4, 15, "The prosecuting attorney, at least 15 days before the hearing.", "PC 1203.4(d)(1), so named on the Humboldt Superior Court's page on hearings of these petitions, read November 22, 2026"},
	{casefile.PC1203_41, 15, "The prosecuting attorney, at least 15 days before the hearing.", "PC 1203.41(e)"},
	{casefile.PC1203_42, 15, "The prosecuting attorney, at least 15 days before the hearing.", "PC 1203.42(d)"},
	{casefile.PC1203_4a, 15, "For an infraction: the prosecuting attorney, 15 days before. For a misdemeanor the section names no notice: serve the prosecuting attorney all the same.", "PC 1203.4a"},
	{casefile.PC17b, 2, "The prosecuting attorney. The section names no days; in People v. Burrows the court asked for two days' written notice as for a change of probation (PC 1203.3(b)(1)). With a dismissal on the same form, 15 days cover both.", "Central California Appellate Program, summary of People v. Burrows; the opinion itself was not read"},
	{casefile.PC17d, 0, "The prosecuting attorney. The section names no days.", ""},
	{casefile.PC1203_43, 0, "The prosecuting attorney. No notice clause was found in the section.", ""},
	{casefile.PC1203_49, 15, "The prosecuting attorney, at least 15 days before the hearing.", ""},
}

// inHand is what stands where the number of an item was read nowhere.
const inHand = "check the number on the form in your hand"

// toCheck is what stands beside everything that nobody read in a source.
const toCheck = "TO BE CHECKED on the form or in the section"

func sourceOf(source string) string {
	if source == "" {
		return toCheck
	}
	return source
}

func itemOf(kind casefile.ReliefKind) (formItem, bool) {
	for _, item := range formItems {
		if item.relief == kind {
			return item, true
		}
	}
	return formItem{}, false
}

// boxOf says which box of an item the facts point to, for the lawyer to check.
func boxOf(c screen.Conviction, r law.Remedy) string {
	if r.State != law.Available && r.State != law.Discretionary {
		return "not yet: which box fits is seen when the day has come or the fact is known"
	}
	interests := r.State == law.Discretionary
	switch r.Code {
	case casefile.PC1203_4:
		switch {
		case interests:
			return "the box for the interests of justice; attach a declaration that says why"
		case c.Probation.State == casefile.ProbationEndedEarly:
			return "the box for discharge before the end of the probation period"
		case c.Probation.State == casefile.ProbationCompleted:
			return "the box for all conditions fulfilled for the entire period"
		}
	case casefile.PC1203_4a:
		if interests {
			return "the box for the interests of justice; attach a declaration that says why"
		}
		return "the box for sentence performed and an honest and upright life since"
	case casefile.PC1203_41, casefile.PC1203_42:
		return "the judge decides: attach a declaration that says why"
	case casefile.PC1203_43:
		return "attach the court's record of the dismissal; where it is gone, a declaration under penalty of perjury with the state record (PC 1203.43(b))"
	case casefile.PC1203_49:
		return "attach the proof that the offense came from trafficking; ask the lawyer about PC 236.14 first"
	case casefile.PC17b, casefile.PC17d:
		return "yes, for this conviction"
	}
	return "the lawyer chooses the box"
}
