package casefile

// A choice is a fact with a few named values. Its zero value "" was not asked
// or not told; "unknown" was asked and is not sure. The law treats both alike.

// Known reports whether a choice holds a real value.
func Known[T ~string](v T) bool { return v != "" && v != "unknown" }

type (
	Status         string
	Entry          string
	Circuit        string
	Goal           string
	Relative       string
	RecordSource   string
	Jurisdiction   string
	Kind           string
	Level          string
	Outcome        string
	Custody        string
	Fine           string
	ProbationState string
	Substance      string
	DrugAct        string
	CrimeVictim    string
	ReliefReason   string
)

const (
	Citizen         Status = "citizen"
	LPR             Status = "lpr"
	ConditionalLPR  Status = "conditional-lpr"
	Refugee         Status = "refugee"
	Asylee          Status = "asylee"
	AsylumApplicant Status = "asylum-applicant"
	TPS             Status = "tps"
	DACA            Status = "daca"
	Visa            Status = "visa"
	VisaOverstay    Status = "visa-overstay"
	Parolee         Status = "parolee"
	UVisa           Status = "u-visa"
	TVisa           Status = "t-visa"
	VAWA            Status = "vawa"
	SIJ             Status = "sij"
	EWI             Status = "entered-without-inspection"
	StatusUnknown   Status = "unknown"
)

const (
	Admitted          Entry = "admitted"
	Paroled           Entry = "paroled"
	WithoutInspection Entry = "without-inspection"
	EntryUnknown      Entry = "unknown"
)

const (
	NinthCircuit   Circuit = "ninth"
	OtherCircuit   Circuit = "other"
	CircuitUnknown Circuit = "unknown"
)

const (
	GoalJob            Goal = "job"
	GoalHousing        Goal = "housing"
	GoalLicence        Goal = "licence"
	GoalClearRecord    Goal = "clear-record"
	GoalGreenCard      Goal = "green-card"
	GoalRenewGreenCard Goal = "renew-green-card"
	GoalNaturalize     Goal = "naturalize"
	GoalTravel         Goal = "travel"
	GoalDACA           Goal = "daca"
	GoalTPS            Goal = "tps"
	GoalAsylum         Goal = "asylum"
	GoalFightRemoval   Goal = "fight-removal"
)

const (
	CitizenSpouse  Relative = "citizen-spouse"
	CitizenParent  Relative = "citizen-parent"
	CitizenChild21 Relative = "citizen-child-21"
	CitizenChild   Relative = "citizen-child"
	LPRSpouse      Relative = "lpr-spouse"
	LPRParent      Relative = "lpr-parent"
	LPRChild       Relative = "lpr-child"
)

const (
	RapSheet            RecordSource = "rap-sheet"
	CourtPapers         RecordSource = "court-papers"
	Memory              RecordSource = "memory"
	MixedSources        RecordSource = "mixed" // papers for some cases, the others from memory
	RecordSourceUnknown RecordSource = "unknown"
)

const (
	California Jurisdiction = "california"
	OtherState Jurisdiction = "other-state"
	Federal    Jurisdiction = "federal"
	Foreign    Jurisdiction = "foreign"
)

const (
	KindDrugPossession   Kind = "drug-possession"
	KindDrugSale         Kind = "drug-sale"
	KindDrugOther        Kind = "drug-other"
	KindFirearm          Kind = "firearm"
	KindWeapon           Kind = "weapon"
	KindVehicle          Kind = "vehicle"
	KindDUI              Kind = "dui"
	KindSex              Kind = "sex"
	KindChild            Kind = "child"
	KindProstitution     Kind = "prostitution"
	KindAlcohol          Kind = "alcohol"
	KindTheft            Kind = "theft"
	KindFraud            Kind = "fraud"
	KindViolence         Kind = "violence"
	KindDomesticViolence Kind = "domestic-violence"
	KindPublicOrder      Kind = "public-order"
	KindOther            Kind = "other"
)

const (
	Infraction   Level = "infraction"
	Misdemeanor  Level = "misdemeanor"
	Felony       Level = "felony"
	LevelUnknown Level = "unknown"
)

const (
	GuiltyPlea      Outcome = "guilty-plea"
	NoContest       Outcome = "no-contest"
	FoundGuilty     Outcome = "found-guilty"
	DeferredEntry   Outcome = "deferred-entry"
	DiversionNoPlea Outcome = "diversion-no-plea"
	Dismissed       Outcome = "dismissed"
	Acquitted       Outcome = "acquitted"
	Insanity        Outcome = "not-guilty-insanity" // Pen. Code 1026; no word of the contract's first list
	ArrestOnly      Outcome = "arrest-only"
	Pending         Outcome = "pending"
	Juvenile        Outcome = "juvenile"
	OutcomeUnknown  Outcome = "unknown"
)

const (
	NoCustody      Custody = "none"
	CountyJail     Custody = "county-jail"
	CountyPrison   Custody = "county-prison"
	StatePrison    Custody = "state-prison"
	CustodyUnknown Custody = "unknown"
)

const (
	NoFine      Fine = "none"
	FineOrdered Fine = "ordered"
	FineStayed  Fine = "stayed"
	FineUnknown Fine = "unknown"
)

const (
	ProbationCompleted    ProbationState = "completed"
	ProbationEndedEarly   ProbationState = "ended-early"
	ProbationOngoing      ProbationState = "ongoing"
	ProbationRevoked      ProbationState = "revoked"
	ProbationStateUnknown ProbationState = "unknown"
)

const (
	Marijuana        Substance = "marijuana"
	Methamphetamine  Substance = "methamphetamine"
	Cocaine          Substance = "cocaine"
	Heroin           Substance = "heroin"
	Fentanyl         Substance = "fentanyl"
	MDMA             Substance = "mdma"
	Amphetamine      Substance = "amphetamine"
	PCP              Substance = "pcp"
	Prescription     Substance = "prescription"
	OtherDrug        Substance = "other"
	UnnamedDrug      Substance = "unnamed"
	SubstanceUnknown Substance = "unknown"
)

const (
	OwnUse     DrugAct = "own-use"
	ForSale    DrugAct = "for-sale"
	Sell       DrugAct = "sell"
	Transport  DrugAct = "transport"
	Offer      DrugAct = "offer"
	GiveAway   DrugAct = "give-away"
	Grow       DrugAct = "grow"
	Make       DrugAct = "make"
	ActUnknown DrugAct = "unknown"
)

const (
	Trafficking        CrimeVictim = "trafficking"
	IntimatePartner    CrimeVictim = "intimate-partner-violence"
	SexualViolence     CrimeVictim = "sexual-violence"
	NoCrimeVictim      CrimeVictim = "none"
	CrimeVictimUnknown CrimeVictim = "unknown"
)

const (
	LegalError          ReliefReason = "legal-error"
	Rehabilitation      ReliefReason = "rehabilitation"
	ImmigrationHardship ReliefReason = "immigration-hardship"
	MixedReason         ReliefReason = "mixed"
	SilentReason        ReliefReason = "silent"
	ReasonUnknown       ReliefReason = "unknown"
)
