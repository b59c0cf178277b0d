// Package casefile holds the facts of one screening: what is known about a
// person and about each case on their record, and what is not known. It reads
// and writes the case file `tableside.case/1`, refuses what does not fit with
// the JSON path of the trouble, and points out facts that contradict one
// another. It knows no law, no clock and no screen.
package casefile

// Schema is the name and version of the case file.
const Schema = "tableside.case/1"

// Limits of a case file. A file beyond them is refused, never cut.
const (
	MaxBytes       = 1 << 20 // bytes of one case
	MaxConvictions = 50
	MaxRelief      = 50  // orders of one conviction
	MaxText        = 200 // characters of one text
	MaxReference   = 20  // characters of the clinic's own number
	MinYear        = 1900
	MaxYear        = 2100
	MaxDays        = 36500 // days of one term; a life term is this long
)

// Case is one person's record on the day of the screening. The zero value is
// a case about which nothing has been told yet.
type Case struct {
	Schema      string       `json:"schema" is:"schema"`
	AsOf        Date         `json:"as_of" is:"day"`
	Reference   string       `json:"reference" is:"reference"`
	Person      Person       `json:"person"`
	Convictions []Conviction `json:"convictions"`
}

// Person holds the facts about the person that do not belong to one case.
type Person struct {
	Status                    Status       `json:"status"`
	Born                      Date         `json:"born"`
	NaturalizedOn             Date         `json:"naturalized_on" none:"yes"`
	DisclosedAtNaturalization YesNo        `json:"disclosed_at_naturalization"`
	CitizenParent             YesNo        `json:"citizen_parent"`
	RecordSource              RecordSource `json:"record_source"`
	Entry                     Entry        `json:"entry"`
	FirstAdmitted             Date         `json:"first_admitted" none:"yes"`
	LPRSince                  Date         `json:"lpr_since"`
	EnteredUS                 Date         `json:"entered_us"`
	RemovalOrder              YesNo        `json:"removal_order"`
	InRemovalProceedings      YesNo        `json:"in_removal_proceedings"`
	ICECustody                YesNo        `json:"ice_custody"`
	NoticeOn                  Date         `json:"notice_on"`
	Circuit                   Circuit      `json:"circuit"`
	Goals                     []Goal       `json:"goals"`
	Family                    []Relative   `json:"family"`
	ChargedNow                YesNo        `json:"charged_now"`
	OnProbationNow            YesNo        `json:"on_probation_now"`
	ServingNow                YesNo        `json:"serving_now"`
	Veteran                   YesNo        `json:"veteran"`
	CaliforniaSince           Date         `json:"california_since"`
	FilingOn                  Date         `json:"filing_on"`
	PriorDrugCase             YesNo        `json:"prior_drug_case"`
	PriorDrugDiversion        YesNo        `json:"prior_drug_diversion"`
	Cannabis                  YesNo        `json:"cannabis"`
	ClaimedCitizenOrVoted     YesNo        `json:"claimed_citizen_or_voted"`
	OtherCases                YesNo        `json:"other_cases"`             // cases that are not in this file
	FromPapers                []PersonFact `json:"from_papers" is:"source"` // facts marked as read on paper
	FromMemory                []PersonFact `json:"from_memory" is:"source"` // facts marked as told from memory
}

// Conviction is one count of one case: a conviction, or a case that ended
// without one. Two counts of one case are two of these.
type Conviction struct {
	ID                   string       `json:"id" is:"id"`
	County               string       `json:"county" is:"county"`
	Jurisdiction         Jurisdiction `json:"jurisdiction"`
	Offense              string       `json:"offense" is:"offense"` // "" not asked, "unknown" not sure, else a section as written
	Attempt              YesNo        `json:"attempt"`
	Conspiracy           YesNo        `json:"conspiracy"`
	ChargedOffense       string       `json:"charged_offense" is:"offense"`
	Dwelling             YesNo        `json:"dwelling"`
	OpenBusiness         YesNo        `json:"open_business"`
	Kind                 Kind         `json:"kind"`
	Level                Level        `json:"level"`
	Outcome              Outcome      `json:"outcome"`
	AdmittedFacts        YesNo        `json:"admitted_facts"`
	AdmittedToOfficer    YesNo        `json:"admitted_to_officer"` // left out: no
	InAbsentia           YesNo        `json:"in_absentia"`
	OffenseDate          Date         `json:"offense_date"`
	ConvictedOn          Date         `json:"convicted_on"`
	SentencedOn          Date         `json:"sentenced_on"`
	ProgramCompleted     YesNo        `json:"program_completed"`
	Sentence             Sentence     `json:"sentence"`
	Probation            Probation    `json:"probation"`
	Owes                 Owes         `json:"owes"`
	Drug                 Drug         `json:"drug"`
	Victim               Victim       `json:"victim"`
	SameIncidentAs       string       `json:"same_incident_as" is:"other"`
	AppealPending        YesNo        `json:"appeal_pending"`
	InCustody            YesNo        `json:"in_custody"`
	FireCamp             YesNo        `json:"fire_camp"`
	Advice               Advice       `json:"advice"`
	CrimeVictim          CrimeVictim  `json:"crime_victim"`
	TroubleSince         YesNo        `json:"trouble_since"`
	RegistrationRequired YesNo        `json:"registration_required"`
	Relief               []Relief     `json:"relief"`
	Source               RecordSource `json:"source"`                  // left out: that of the whole record
	FromPapers           []CaseFact   `json:"from_papers" is:"source"` // facts marked as read on paper
	FromMemory           []CaseFact   `json:"from_memory" is:"source"` // facts marked as told from memory
}

// Sentence is what the court ordered and what was served.
type Sentence struct {
	Custody              Custody `json:"custody"`
	DaysOrdered          Days    `json:"days_ordered"`
	DaysSuspended        Days    `json:"days_suspended"`
	DaysServed           Days    `json:"days_served"`
	DaysWaived           Days    `json:"days_waived"` // of the days ordered, those already served for which credit was given up
	MandatorySupervision YesNo   `json:"mandatory_supervision"`
	Fine                 Fine    `json:"fine"`
	OtherTerms           YesNo   `json:"other_terms"`
	Restitution          YesNo   `json:"restitution"` // payment to the victim was ordered, paid since or not
	ReleasedOn           Date    `json:"released_on"`
	EndedOn              Date    `json:"ended_on"`
}

// Probation is the grant of probation and how it went.
type Probation struct {
	Granted  YesNo          `json:"granted"`
	State    ProbationState `json:"state"`
	Violated YesNo          `json:"violated"`
	EndedOn  Date           `json:"ended_on"`
}

// Owes says which money of the case is still unpaid.
type Owes struct {
	Restitution     YesNo `json:"restitution"`
	RestitutionFine YesNo `json:"restitution_fine"`
	Fines           YesNo `json:"fines"`
}

// Drug is what the record of conviction says about the drug.
type Drug struct {
	Substance Substance `json:"substance"`
	Act       DrugAct   `json:"act"`
	Grams     Number    `json:"grams"`
}

// Victim is what is known about the victim of the offense.
type Victim struct {
	Domestic YesNo  `json:"domestic"`
	Under18  YesNo  `json:"under_18"`
	Under14  YesNo  `json:"under_14"`
	LossUSD  Number `json:"loss_usd"`
}

// Advice is what the person was told before the plea.
type Advice struct {
	LawyerExplained YesNo `json:"lawyer_explained"`
	CourtWarned     YesNo `json:"court_warned"` // by the judge, or on the plea form that was signed
}

// Relief is one order that a court (or the Governor, or the DOJ) has already
// made in the case.
type Relief struct {
	Kind       ReliefKind   `json:"kind"`
	GrantedOn  Date         `json:"granted_on"`
	Reason     ReliefReason `json:"reason"`
	DaysAfter  Days         `json:"days_after"`
	LevelAfter Level        `json:"level_after"`
}
