package california

import "testing"

// reviewed holds, on both sides, what a lawyer's review of the answers found.
var reviewed = []screening{
	// PC 1203.43(b): dismissed under former PC 1000.3, so the charges of former PC 1000(a) alone.
	one("1203.43: injury to a spouse was in no drug program", put+`"offense":"PC 273.5(a)","level":"felony",`+done, "pc-1203.43 unavailable !not-pc-1000", "pc-851.90 unavailable !not-drug"),
	one("1203.43: possession for sale was not either", put+`"offense":"HS 11378","level":"felony",`+done, "pc-1203.43 unavailable !not-pc-1000", "pc-851.90 unavailable !not-drug"),
	one("1203.43: sale was not either", put+`"offense":"HS 11379(a)","level":"felony",`+done, "pc-1203.43 unavailable !not-pc-1000"),
	one("1203.43: petty theft came under another program", put+`"offense":"PC 484(a)","level":"misdemeanor",`+done, "pc-1203.43 unavailable !not-pc-1000", "pc-1203.4a unavailable !not-sentenced"),
	one("1203.43: possession was", put+`"offense":"HS 11350(a)","level":"felony",`+done, "pc-1203.43 available", "pc-851.90 discretionary"),
	one("1203.43: so was a pipe", put+`"offense":"HS 11364(a)","level":"misdemeanor",`+done, "pc-1203.43 available"),
	one("1203.43: growing was, where it was for oneself", put+`"offense":"HS 11358","offense_date":"2010-05-01","level":"felony",`+done, "pc-1203.43 unclear =", "pc-851.90 unclear ="),
	one("1203.43: drunk in public was not, under a drug was", put+`"offense":"PC 647(f)","level":"misdemeanor",`+done, "pc-1203.43 unclear ="),
	one("1203.43: an attempt at possession is open", put+`"offense":"HS 11350(a)","attempt":"yes","level":"felony",`+done, "pc-1203.43 unclear ="),
	one("1203.43: an offense that is not known", put+`"offense":"unknown","level":"felony",`+done, "pc-1203.43 unclear ?offense"),
	one("851.90: a diversion for possession for sale stays as it was", `"outcome":"diversion-no-plea","level":"felony","offense":"HS 11378","program_completed":"yes",`+when15, "pc-851.90 discretionary"),

	// A deferred entry that failed and was followed by a sentence is judged like any other.
	one("1018: probation after a failed program ended years ago", put+`"offense":"HS 11377(a)","level":"felony","program_completed":"no","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2014-01-01"},"convicted_on":"2010-01-01"`, "pc-1018 unavailable !deadline", "pc-1210.1 unavailable !program-not-completed", "pc-1203.43 unavailable !program-not-completed", "pc-1203.4 unclear ?owes.fines"),
	one("1018: sentenced after a failed program, five months ago", put+`"offense":"HS 11377(a)","level":"misdemeanor","program_completed":"no","probation":{"granted":"yes","state":"ongoing"},"sentence":{"days_suspended":0},"convicted_on":"2010-01-01","sentenced_on":"2026-06-21"`, "pc-1018 merits"),
	one("1018: sentenced after a failed program, six months and a day ago", put+`"offense":"HS 11377(a)","level":"misdemeanor","program_completed":"no","probation":{"granted":"yes","state":"ongoing"},"sentence":{"days_suspended":0},"convicted_on":"2010-01-01","sentenced_on":"2026-05-20"`, "pc-1018 unavailable !deadline"),
	one("1018: a failed program and no sentence yet", put+`"offense":"HS 11377(a)","level":"felony","program_completed":"no","convicted_on":"2010-01-01"`, "pc-1018 merits", "pc-1210.1 unavailable !not-sentenced"),
	one("1018: jail after a failed program", put+`"offense":"HS 11377(a)","level":"misdemeanor","program_completed":"no","sentence":{"custody":"county-jail"},"probation":{"granted":"no"},"convicted_on":"2010-01-01"`, "pc-1018 unavailable !judgment"),

	// A subdivision in no row is not answered by its siblings; a list that names it speaks.
	{"1170.18: soliciting murder is a super strike", "", []string{possession, fel + `"offense":"PC 653f(b)",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unavailable !super-strike"}},
	{"1170.18: assault on an officer with a machine gun is one", "", []string{possession, fel + `"offense":"245(d)(3) PC",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unavailable !super-strike"}},
	{"1170.18: asking for a drug is none", "", []string{possession, misd + `"offense":"PC 653f(d)",` + kept + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 available"}},
	{"1170.18: another subdivision of the assault is not known", "", []string{possession, fel + `"offense":"PC 245(d)(1)",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unclear ?convictions[1].offense"}},
	one("17b: a chase with a death is no wobbler", fel+`"offense":"VC 2800.3(b)",`+kept+`"convicted_on":"2010-05-01"`, "pc-17b unavailable !not-wobbler", "pc-1203.4 discretionary"),
	one("17b: a chase with an injury is one", fel+`"offense":"VC 2800.3(a)",`+kept+`"convicted_on":"2010-05-01"`, "pc-17b discretionary"),
	one("17b: which of the two it was is not known", fel+`"offense":"VC 2800.3",`+kept+`"convicted_on":"2010-05-01"`, "pc-17b unclear ?offense"),
	one("17b: a chase of 2005 was one crime", fel+`"offense":"VC 2800.3",`+kept+`"convicted_on":"2005-12-31"`, "pc-17b discretionary"),
}

const (
	put        = `"outcome":"deferred-entry",`
	done       = `"program_completed":"yes","convicted_on":"2012-06-01"`
	possession = fel + `"offense":"HS 11377(a)",` + kept + `"convicted_on":"2010-05-01"`
)

func TestWhatAReviewFound(t *testing.T) {
	for _, s := range reviewed {
		t.Run(s.name, s.run)
	}
}
