package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1016.5: before a plea the court must warn that a conviction may bring
// deportation, exclusion or denial of naturalization. Where it did not, after 1
// January 1978, the court must vacate the judgment if one of these may follow
// ((b)), on prejudice and reasonable diligence (People v. Superior Court
// (Zamudio) (2000) 23 Cal.4th 183; People v. Martinez (2013) 57 Cal.4th 555,
// both from knowledge). A warning on the plea form that the person signed is one:
// People v. Ramirez (1999) 71 Cal.App.4th 519. So the form and the minutes tell,
// not memory. SB 281 (1 January 2026): the warning is read word for
// word; older pleas do not fall for other wording ((e)).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:     casefile.PC1016_5,
	rule:     missingCourtWarning,
	scope:    convictions,
	name:     "Undoing a plea without the court's immigration warning",
	forms:    []string{"CR-187", "CR-188"}, // that CR-187 covers 1016.5 is not confirmed
	warnings: []string{"W2", "W3", "W6"},
	authorities: []string{
		"Pen. Code 1016.5(a), (b)",
		"People v. Superior Court (Zamudio) (2000) 23 Cal.4th 183",
		"People v. Ramirez (1999) 71 Cal.App.4th 519",
	},
	effects:  &vacated,
	strength: law.Strong,
	checked:  law.FromSource,
	place:    Place{Fits: FitsFew, Turn: NoTurn, Undoes: UndoesForFew},
	noWait:   true, // none is set; (b) asks for diligence alone, by case law
})

func missingCourtWarning(f *facts) ruling {
	r := ruling{
		gates: gates{
			{Test: f.rec.noncitizen, code: "citizen", why: law.Say("This motion is for people whom the conviction may cost an immigration status.")},
			{Test: f.pleaded(), code: "no-plea", why: law.Say("The conviction came from a trial. This section is for pleas.")},
			{Test: law.Not(f.sentenced.is(infraction)), code: "infraction", why: law.Say("No warning is due before a plea to an infraction.")},
			{Test: f.decided.since(f.p.WarningFrom), code: "before-1978", why: law.Say("The plea came before 1978. This section begins with January 1, 1978.")},
			{Test: law.Not(f.YesNo(f.Advice.CourtWarned, "advice.court_warned")), code: "warning-on-record",
				why: law.Say("The warning was given before the plea, by the judge or on the plea form that the client signed. PC 1473.7 may still be open: a general warning does not defeat it.")},
		},
		grade: onProof,
		why: reasons{
			law.Say("Get the plea form and the minutes of that day first. A warning by the judge counts, and so does one on a plea form that the client signed (People v. Ramirez (1999) 71 Cal.App.4th 519). Memory is not enough."),
			law.Say("If neither shows it, the law presumes that no warning was given. A lawyer must judge whether it would have changed the plea."),
		},
	}
	if !f.Advice.CourtWarned.Known() {
		r.notes = reasons{law.Say("What we need to know: did the judge give the immigration warning before the plea, or does it stand on a plea form that the client signed? The form and the minutes tell. What a lawyer said does not count here.")}
	}
	return r
}

// pleaded tests for a plea rather than a trial.
func (f *facts) pleaded() law.Test {
	return f.ended(casefile.GuiltyPlea, casefile.NoContest, casefile.DeferredEntry)
}
