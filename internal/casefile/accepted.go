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
	reflect.TypeFor[RecordSource](): words(RapSheet, CourtPapers, Memory, RecordSourceUnknown),
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
	reflect.TypeFor[ReliefKind](): words(PC1203_4, PC1203_4a, PC1203_41, PC1203_42, PC1203_43, PC1203_4b, PC1203_45,
		PC1203_49, PC1203_425, PC1210_1, PC1170_9, PC17b, PC17d, PC18_5, PC1170_18, HS11361_8, PC851_91, PC851_93,
		PC851_90, PC851_87, PC851_8, PC1473_7, PC1016_5, PC1018, PC1473, PC236_14, PC236_15, WIC781, WIC786,
		PC1172_1, PC1172_6, PC1172_75, PC4852_01, Pardon, SentenceModification, ProbationEarlyEnd, Vacatur, "unknown"),
	reflect.TypeFor[YesNo](): {"yes", "no", "unknown"},
}

func words[T ~string](values ...T) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = string(v)
	}
	return list
}
