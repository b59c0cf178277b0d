package california

import "example.com/tableside/internal/law"

// What each kind of order does and does not do, from one table. Every section
// has its own words on who must still be told, so those are never shared.

// What an order may do.
var (
	freesFromPenalties = law.Say("It releases the client from most penalties of the conviction.")                                                                  // each section
	closesToEmployers  = law.Say("Most employers, private and public, may not ask about it or use it (Lab. Code 432.7; Gov. Code 12952).")                         // Lab. 432.7(a)
	closesToLandlords  = law.Say("Landlords may not seek it or use it (2 CCR 12269(a)).")                                                                          // 2 CCR 12269(a)
	closesToBoards     = law.Say("Most state licensing boards may not deny a license because of it (Bus. & Prof. Code 480). Some agencies are not bound by that.") // B&P 480
	closesCourtFile    = law.Say("Court clerks may not show the conviction to the public (PC 1203.425(a)(3)(A)).")                                                 // since 2023-01-01
	makesMisdemeanor   = law.Say("It makes the felony a misdemeanor for all purposes from then on.")                                                               // PC 17(b)
	blocksStrike       = law.Say("A felony reduced before a new crime no longer counts as a strike for it (People v. Park (2013) 56 Cal.4th 782).")
	makesInfraction    = law.Say("It makes the misdemeanor an infraction.")
	setsConvictionOff  = law.Say("It sets the conviction aside because of a legal error, so that under state law there is none.")
	endsSupervision    = law.Say("It ends supervision early where the client had no violations.")
	sealsRecord        = law.Say("It seals the record. The client may say that the arrest did not happen.")
	destroysRecord     = law.Say("The records are sealed and destroyed. The client may say that the arrest did not happen.")
	shortensTerm       = law.Say("It sets the jail term one day shorter than a year.")
	endsProbation      = law.Say("It ends probation now, so that a dismissal can follow at once.")
	certifies          = law.Say("It is a court's word for the client's good life since, and counts as an application for a pardon.")
	forgives           = law.Say("It is the Governor's forgiveness and restores most rights.")
	lowersTerm         = law.Say("It may bring a shorter term.")
)

// What an order leaves as it was.
var (
	keepsRapSheet      = law.Say("It does not erase the criminal record (rap sheet). The entry stays, with a note.")
	keepsPoliceView    = law.Say("Police, prosecutors and courts still see it.")
	keepsPrior         = law.Say("It can still be used as a prior in a new case.")
	keepsFirearmBan    = law.Say("It does not give back any right to have a firearm. Ask a lawyer before touching one.")
	keepsRegistration  = law.Say("It does not end sex-offender registration.")
	keepsOfficeBar     = law.Say("It does not lift a bar on holding public office.")
	keepsDrivingRecord = law.Say("It does not change what the DMV does about the driver's license.")
	keepsOrders        = law.Say("Protective orders stay in force.")
	keepsCareChecks    = law.Say("Agencies for child care, schools and care facilities may still see it and act on it.")
	keepsDebt          = law.Say("Restitution that is still owed stays owed.")
	keepsImmigration   = law.Say("As a rule it does not remove the conviction for immigration.")
	keepsArrestAsked   = law.Say("Immigration forms may ask about the arrest even when it is sealed.")
	keepsConviction    = law.Say("It does not erase the conviction.")
	reopensCharge      = law.Say("It does not end the case for good: the charge opens again and a prosecutor may file it anew.")
	keepsPriorAndGuns  = law.Say("It does not stop the sealed arrest from being used in a later case, and does not change firearm bans.")

	// PC 1203.4(a)(1), 1203.42(b)(2).
	tellOfficeLicenceLottery = law.Say("The client must still tell of it when asked directly for public office, a state or local license, or a State Lottery contract.")
	// PC 1203.41(b)(2).
	tellAlsoTribesAndCare = law.Say("The client must still tell of it when asked directly for public office, a State Lottery contract, or home-care work. The same goes for a state, local or tribal license.")
	// PC 1203.425(a)(4).
	tellOfficersAndCare = law.Say("The client must still tell of it for work as a peace officer, public office, work as a home-care provider, or a State Lottery contract.")
	// PC 1203.4b(c).
	tellTeachersAndOfficers = law.Say("The client must still tell of it for a teaching credential, work as a peace officer, public office, or a State Lottery contract.")
	// PC 1203.4a has no such clause.
)

// effects is what one kind of order does and does not do.
type effects struct{ does, doesNot []law.Reason }

var dismissalDoes = []law.Reason{freesFromPenalties, closesToEmployers, closesToLandlords, closesToBoards, closesCourtFile}

// dismissalKeeps lists what no dismissal changes, after the clause of its own section.
func dismissalKeeps(own ...law.Reason) []law.Reason {
	return append(own, keepsImmigration, keepsRapSheet, keepsPoliceView, keepsPrior, keepsFirearmBan,
		keepsRegistration, keepsOfficeBar, keepsDrivingRecord, keepsOrders, keepsDebt)
}

var (
	sealing     = effects{[]law.Reason{sealsRecord, closesToEmployers, closesToLandlords}, []law.Reason{keepsArrestAsked, keepsPoliceView, keepsPriorAndGuns}}
	vacated     = effects{[]law.Reason{setsConvictionOff}, []law.Reason{reopensCharge}}
	wipedArrest = effects{[]law.Reason{destroysRecord, closesToEmployers, closesToLandlords}, []law.Reason{keepsArrestAsked}}
	wiped       = effects{[]law.Reason{setsConvictionOff, destroysRecord, closesToEmployers, closesToLandlords}, []law.Reason{keepsDebt}}
)

var (
	afterProbationEffects  = effects{dismissalDoes, dismissalKeeps(tellOfficeLicenceLottery)}
	withoutProbationEffect = effects{dismissalDoes, dismissalKeeps()}
	felonyTermEffects      = effects{dismissalDoes, dismissalKeeps(tellAlsoTribesAndCare, keepsCareChecks)}
	realignmentEffects     = effects{dismissalDoes, dismissalKeeps(tellOfficeLicenceLottery)}
	fireCrewEffects        = effects{append([]law.Reason{endsSupervision}, dismissalDoes...), dismissalKeeps(tellTeachersAndOfficers)}
	automaticEffects       = effects{dismissalDoes, dismissalKeeps(tellOfficersAndCare, keepsCareChecks)}
	programEffects         = effects{dismissalDoes, dismissalKeeps()}
	invalidPleaEffects     = effects{append([]law.Reason{law.Say("It withdraws a plea that the law itself calls invalid.")}, dismissalDoes...), []law.Reason{keepsRapSheet, keepsPoliceView}}
	reductionEffects       = effects{[]law.Reason{makesMisdemeanor, blocksStrike}, []law.Reason{keepsConviction, keepsRegistration, keepsFirearmBan, keepsRapSheet}}
	infractionEffects      = effects{[]law.Reason{makesInfraction}, []law.Reason{keepsConviction, keepsRapSheet}}
	prop47Effects          = effects{[]law.Reason{makesMisdemeanor}, []law.Reason{keepsConviction, keepsFirearmBan, keepsRapSheet}}
	prop64Effects          = effects{[]law.Reason{law.Say("It dismisses and seals the case, or lowers it to what the law says today.")}, []law.Reason{law.Say("Whether a dismissal as legally invalid removes the conviction for immigration is not settled. Lowering the level does not."), law.Say("Cannabis stays against federal law, and immigration officers may ask about it.")}}
	shorterYearEffects     = effects{[]law.Reason{shortensTerm}, []law.Reason{keepsConviction, law.Say("For a case before 2015 it does not change the longest term that immigration law counts.")}}
	certificateEffects     = effects{[]law.Reason{certifies, closesToEmployers, closesToLandlords, closesToBoards}, []law.Reason{keepsConviction, keepsRegistration, keepsImmigration}}
	pardonEffects          = effects{[]law.Reason{forgives}, []law.Reason{law.Say("For immigration it lifts only some grounds of removal: not drugs, firearms or domestic violence.")}}
	changedMurderEffects   = effects{[]law.Reason{law.Say("It sets the murder or manslaughter conviction aside because the law has changed."), lowersTerm}, []law.Reason{law.Say("It does not end the case: the court sentences anew on what is left, or on the lesser crime behind it."), law.Say("Whether immigration accepts it is not settled, because the conviction was lawful when it was made.")}}
	recallEffects          = effects{[]law.Reason{lowersTerm}, []law.Reason{keepsConviction, law.Say("For immigration a shorter term counts only where the order rests on a legal error.")}}
	earlyEndEffects        = effects{[]law.Reason{endsProbation}, []law.Reason{keepsConviction, keepsImmigration}}
)
