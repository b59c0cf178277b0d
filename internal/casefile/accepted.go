package casefile

import "reflect"

// accepted lists the words of every choice, in the order of the case format.
// A single choice also takes "unknown": asked, and not sure.
var accepted = map[reflect.Type][]string{
	reflect.TypeFor[Status](): words(Citizen, LPR, ConditionalLPR, Refugee, Asylee, AsylumApplicant, TPS, DACA,
		Visa, VisaOverstay, Parolee, UVisa, TVisa, VAWA, SIJ, EWI, StatusUnknown),
	reflect.TypeFor[Entry]():   words(Admitted, Paroled, WithoutInspection, EntryUnknown),
	reflect.TypeFor[Circuit](): words(NinthCircuit, OtherCircuit, CircuitUnknown),
	reflect.TypeFor[Goal](): words(GoalJob, GoalHousing, GoalLicence, GoalClearRecord, GoalGreenCard,
		GoalRenewGreenCard, GoalNaturalize, GoalTravel, GoalDACA, GoalTPS, GoalAsylum, GoalFightRemoval),
	reflect.TypeFor[Relative](): words(CitizenSpouse, CitizenParent, CitizenChild21, CitizenChild,
		LPRSpouse, LPRParent, LPRChild),
	reflect.TypeFor[RecordSource](): words(RapSheet, CourtPapers, Memory, MixedSources, RecordSourceUnknown),
	reflect.TypeFor[PersonFact]():   factNames(reflect.TypeFor[Person]()),
	reflect.TypeFor[CaseFact]():     factNames(reflect.TypeFor[Conviction]()),
	reflect.TypeFor[Jurisdiction](): words(California, OtherState, Federal, Foreign, "unknown"),
	reflect.TypeFor[Kind](): words(KindDrugPossession, KindDrugSale, KindDrugOther, KindFirearm, KindWeapon,
		KindVehicle, KindDUI, KindSex, KindChild, KindProstitution, KindAlcohol, KindTheft, KindFraud,
		KindViolence, KindDomesticViolence, KindPublicOrder, KindOther, "unknown"),
	reflect.TypeFor[Level](): words(Infraction, Misdemeanor, Felony, LevelUnknown),
	reflect.TypeFor[Outcome](): words(GuiltyPlea, NoContest, FoundGuilty, DeferredEntry, DiversionNoPlea,
		Dismissed, Acquitted, Insanity, ArrestOnly, Pending, Juvenile, OutcomeUnknown),
	reflect.TypeFor[Custody](): words(NoCustody, CountyJail, CountyPrison, StatePrison, CustodyUnknown),
	reflect.TypeFor[Fine]():    words(NoFine, FineOrdered, FineStayed, FineUnknown),
	reflect.TypeFor[ProbationState](): words(ProbationCompleted, ProbationEndedEarly, ProbationOngoing,
		ProbationRevoked, ProbationStateUnknown),
	reflect.TypeFor[Substance](): words(Marijuana, Methamphetamine, Cocaine, Heroin, Fentanyl, MDMA, Amphetamine,
		PCP, Prescription, OtherDrug, UnnamedDrug, SubstanceUnknown),
	reflect.TypeFor[DrugAct]():     words(OwnUse, ForSale, Sell, Transport, Offer, GiveAway, Grow, Make, ActUnknown),
	reflect.TypeFor[CrimeVictim](): words(Trafficking, IntimatePartner, SexualViolence, NoCrimeVictim, CrimeVictimUnknown),
	reflect.TypeFor[ReliefReason](): words(LegalError, Rehabilitation, ImmigrationHardship, MixedReason,
		SilentReason, ReasonUnknown),
	reflect.TypeFor[ReliefKind](): append(words(ReliefKinds()...), "unknown"),
	reflect.TypeFor[YesNo]():      {"yes", "no", "unknown"},
}

func words[T ~string](values ...T) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = string(v)
	}
	return list
}
