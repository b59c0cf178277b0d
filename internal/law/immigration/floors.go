package immigration

import "example.com/tableside/internal/law"

// grounding is what a consequence says where no rule fired and the grid alone
// sets the level.
type grounding struct {
	high, caution, low string
	authorities        []string
}

var groundings = map[string]grounding{
	"removal": {
		high:        "Without a safe status a person can be put in removal proceedings, with or without a case.",
		caution:     "None of the grounds for removal that this program checks fits by what was told. A record can be looked at again, and a lawyer must check.",
		low:         "No case was listed, so no record gives a reason for removal.",
		authorities: []string{"INA 212(a)", "INA 237(a)", "INA 240"},
	},
	"detention": {
		high:        "People in this position are often held, and a record makes bond harder.",
		caution:     "We see no rule that is sure to force detention, but a record is weighed whenever ICE holds a person.",
		low:         "No case was listed, so no record gives a reason for detention.",
		authorities: []string{"INA 236(a)", "Matter of Guerra, 24 I&N Dec. 37 (BIA 2006)"},
	},
	"green-card": {
		caution:     "A green card is up to the officer, who weighs the whole record.",
		low:         "No case was listed. A green card is still up to the officer.",
		authorities: []string{"INA 245(a)"},
	},
	"renew-green-card": {
		caution:     "A new card needs fingerprints, and they bring the whole record up.",
		low:         "No case was listed, so fingerprints should bring up none.",
		authorities: []string{"8 CFR 264.5"},
	},
	"naturalization": {
		caution:     "The officer weighs the good and the bad of a whole life.",
		low:         "No case was listed. The officer still weighs a whole life.",
		authorities: []string{"INA 316(a)", "INA 316(e)"},
	},
	"travel": {
		high:        "For a person without a green card any trip outside the United States is a high risk.",
		caution:     "With any case on record, a trip should wait for a lawyer's advice.",
		low:         "No case was listed, so no record gives a reason to stop this person at the border.",
		authorities: []string{"INA 101(a)(13)", "INA 212(a)(9)(B)"},
	},
	"daca": {
		caution:     "No case here bars DACA by itself, but each one is weighed and must be told.",
		low:         "No case was listed that could bar DACA.",
		authorities: []string{"8 CFR 236.22(b)(6)"},
	},
	"tps": {
		caution:     "No case here blocks TPS by itself, but each one must be told, and one more could block it.",
		low:         "No case was listed that could block TPS.",
		authorities: []string{"INA 244(c)(2)"},
	},
	"asylum": {
		caution:     "We see no case that blocks asylum by law, but the judge weighs the whole record.",
		low:         "No case was listed that could block asylum.",
		authorities: []string{"INA 208(b)(1)(A)", "INA 208(b)(2)"},
	},
	"cancellation-lpr": {
		caution:     "We see nothing that closes this way to stay, but a judge weighs good and bad.",
		low:         "No case was listed that could close this way to stay.",
		authorities: []string{"INA 240A(a)", "Matter of C-V-T-, 22 I&N Dec. 7 (BIA 1998)"},
	},
	"cancellation-nonlpr": {
		caution:     "No case here seems to close this way to stay. It still asks for years here (ten, or three for a survivor of abuse in the family), hardship and good character.",
		low:         "No case was listed that could close this way to stay.",
		authorities: []string{"INA 240A(b)(1)", "INA 240A(b)(2)(A)"},
	},
}

const statusNotKnown = "We do not know this person's immigration status, so we cannot tell. Ask how and when they came in."

// words for a level that the grid sets; "" where it says nothing.
func (g grounding) words(level law.Level) string {
	switch level {
	case law.High:
		return g.high
	case law.UnknownLevel:
		return statusNotKnown
	case law.Caution:
		return g.caution
	case law.Low:
		return g.low
	case law.Unleveled, law.NotApplicable, law.None, law.Bar:
	}
	return ""
}
