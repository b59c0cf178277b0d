package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// A track is a row of the decision table: facts, and the section that governs
// the dismissal or sealing of a case like this.
type track struct {
	when    func(*facts) law.Test
	section string
}

// tracks is the decision table of an adult California case, read from the top:
// the first row that fits is the track. What comes before any dismissal (HS
// 11361.8, PC 1170.18, PC 17(b)) is a matter of the order of steps.
var tracks = [...]track{
	{func(f *facts) law.Test { return f.ended(casefile.Juvenile) }, "WIC 786 or 781"},
	{(*facts).diverted, "PC 851.91, or the program's own section"},
	{func(f *facts) law.Test { return law.Not(f.convicted) }, "PC 851.91"},
	{func(f *facts) law.Test {
		return law.All(f.putOff(), f.oldDrugProgram(), law.Is(f.ProgramCompleted != casefile.No))
	}, "PC 1203.43"},
	{(*facts).putOff, ""}, // under another program, which the papers name
	{func(f *facts) law.Test { return f.level.is(infraction) }, "PC 1203.4a"},
	{func(f *facts) law.Test { return law.All(f.level.is(misdemeanor), f.granted) }, "PC 1203.4"},
	{func(f *facts) law.Test { return f.level.is(misdemeanor) }, "PC 1203.4a"},              // whatever the term was: People v. Maya (2020) 9 Cal.5th 239
	{func(f *facts) law.Test { return law.All(f.granted, f.term.is(noTerm)) }, "PC 1203.4"}, // People v. Parker (2013) 217 Cal.App.4th 498
	{func(f *facts) law.Test { return f.term.is(split | straight | prison) }, "PC 1203.41"}, // People v. Borja (1980) 110 Cal.App.3d 378
}

// governing is the section of the track; false where a fact is missing on the
// way to it, no row fits, or the row knows no section.
func (f *facts) governing() (section string, known bool) {
	for _, t := range tracks {
		switch t.when(f).Answer {
		case law.Yes:
			return t.section, t.section != ""
		case law.Unknown, law.Arguable, law.Unanswered:
			return "", false
		case law.No:
		}
	}
	return "", false
}

// wrongTrack is the code of a gate that fails because another section governs.
const wrongTrack = "wrong-track"

// elsewhere are the codes of the gates behind which another section governs.
var elsewhere = map[string]bool{wrongTrack: true, "prison": true, "executed-term": true, "after-2011": true, "felony": true, "not-felony": true, "infraction": true}

// nameTrack says which section governs a case that came to the wrong one.
func (f *facts) nameTrack(v *law.Remedy) {
	if v.State != law.Unavailable || !elsewhere[v.Reason] {
		return
	}
	if section, known := f.governing(); known {
		v.Why = append(v.Why, law.Say("The section for a case like this is {section}.", "section", section))
	}
}
