package immigration

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// ground is what is fixed about a finding of one conviction: its codes, its
// authorities, and its words for each answer of the offense's class.
type ground struct {
	code, rule string
	cites      []string
	column     string // the class it rests on
	say        [5]law.Reason
}

// says are the words for each answer, no, unknown, arguable, yes.
func says(no, unknown, arguable, yes string) [5]law.Reason {
	return [5]law.Reason{law.No: {Text: no}, law.Unknown: {Text: unknown}, law.Arguable: {Text: arguable}, law.Yes: {Text: yes}}
}

// report makes a ground's finding: the answer that stands, why, and on what it
// rests. The class is what the words speak of; more reasons follow them.
func report(o *Opinion, g ground, sh law.Shielded, class law.Answer, p *Parameters, more ...law.Reason) law.Finding {
	if o.C().Answer == law.No {
		return noConvictionFinding(o, g, sh)
	}
	why := make([]law.Reason, 1, 3+len(more))
	why[0] = g.say[class]
	why = append(why, more...)
	if class != law.No && o.C().Answer != law.Yes {
		why = append(why, sayDoubtful)
	}
	return warned(o, finding(g.code, g.rule, sh, why, rowBasis(o, g, class, p)), g.column, class)
}

// warned says where an answer holds: that it may be lost by leaving the Ninth
// Circuit, or that outside it a protection is not sure. Where the circuit is
// not known, the answer is the Ninth Circuit's and the circuit is named.
func warned(o *Opinion, f law.Finding, column string, class law.Answer) law.Finding {
	switch {
	case f.Venue == law.Ninth:
		f.Why = append(f.Why, sayInNinth(f.Code, f.Answer))
		if o.File().Case.Person.Circuit != casefile.NinthCircuit {
			f.Test = f.May("person.circuit")
		}
	case class == law.Arguable && weakOutside(o, column):
		f.Why = append(f.Why, sayOutside)
	}
	return f
}

// noConvictionFinding: the grounds of this file need a conviction.
func noConvictionFinding(o *Opinion, g ground, sh law.Shielded) law.Finding {
	b := o.Counts.Basis
	b.Authorities = concat(g.cites, b.Authorities)
	f := finding(g.code, g.rule, sh, sayNoConviction, b)
	if b.Venue == law.Ninth {
		f.Why = sayNoConvictionNinth
	}
	return f
}

// rowBasis is what a finding about the class of an offense rests on: the
// ground's authorities and the row's own, and how the row was checked.
func rowBasis(o *Opinion, g ground, class law.Answer, p *Parameters) law.Basis {
	b := law.Basis{Strength: law.Strong, Venue: o.Counts.Venue, Checked: law.FromSource, CheckedOn: p.CheckedOn}
	if g.column != "" && class == law.No && classHarm(o, g.column).Answer == law.No {
		b.Venue = law.Anywhere // the offense rules it out, whether or not the case counts
	}
	if class == law.Arguable {
		b.Strength = law.Contested
	}
	b.Authorities = g.cites
	rows := o.Offense.Rows
	if len(rows) == 0 {
		b.Checked = law.FromKnowledge
	}
	told := 0
	for _, row := range rows {
		if !row.Verified {
			b.Checked = law.FromKnowledge
		}
		if told < maxRowsCited && o.Offense.Fit != offense.ByKind && speaksOf(row, g.column, class) {
			told++
			b.Authorities = concat(b.Authorities, bearing(row.Authorities, g.code))
		}
		if holdsInNinthOnly(o, row, g.column, class, p) {
			b.Venue = law.Ninth
		}
	}
	if contestedRow(o, g.column, p) {
		b.Strength = law.Contested
	}
	if class == law.Arguable && g.column == "cs" && onlySmallGaps(o, p) {
		b.Strength = law.Weak
	}
	b.Strength = weaker(b.Strength, o.Counts.Strength)
	return b
}

// statutes are the sections that a row of the catalogue may cite, by the
// findings that each is the statute of. A section of the Act without a finding
// of its own, as INA 237(a)(6), is told wherever the row is.
var statutes = [...]struct {
	section  string
	findings []string
}{
	{"INA 101(a)(43)", []string{"deport.aggravated-felony", "gmc.permanent-bar"}},
	{"INA 237(a)(2)(B)(i)", []string{"deport.controlled-substance", "shield.30-grams"}},
	{"INA 237(a)(2)(C)", []string{"deport.firearm"}},
	{"INA 237(a)(2)(E)(i)", []string{"deport.domestic-violence", "deport.child-abuse", "deport.stalking"}},
	{"INA 237(a)(2)(E)(ii)", []string{"deport.protection-order"}},
	{"INA 212(a)(2)(A)(i)(II)", []string{"inadmit.controlled-substance"}},
	{"INA 212(a)(2)(C)", []string{"inadmit.drug-trafficker-belief"}},
	{"INA 212(a)(2)(D)", []string{"inadmit.prostitution"}},
}

// bearing are a row's authorities that bear on a finding: all but the statutes
// of other grounds, which stand under those.
func bearing(authorities []string, code string) []string {
	anothers := func(authority string) bool {
		for _, s := range statutes {
			if rest, of := strings.CutPrefix(authority, s.section); of && (rest == "" || rest[0] == '(') {
				return !has(s.findings, code)
			}
		}
		return false
	}
	if !slices.ContainsFunc(authorities, anothers) {
		return authorities
	}
	return slices.DeleteFunc(slices.Clone(authorities), anothers)
}

// speaksOf: a row's authorities are about what the section is. They are named
// wherever the class is not plainly no; for a plain no only where the section
// comes near the class, for nobody cites a theft case on child abuse.
func speaksOf(row *offense.Offense, column string, class law.Answer) bool {
	if class != law.No {
		return column != "order" || aboutOrder(row) // of a section told without its part, the parts that bring it
	}
	switch column {
	case "af", "cimt":
		return true
	case "cs", "":
		return drugCategory(row.Category)
	case "firearm":
		return row.Category == casefile.KindFirearm || row.Category == casefile.KindWeapon
	case "dv", "order", "stalking":
		return row.Category == casefile.KindViolence || row.Category == casefile.KindDomesticViolence
	case "child":
		return row.Category == casefile.KindChild
	}
	return row.Category == casefile.KindProstitution
}

// maxRowsCited keeps a section told without its part from citing all of its parts.
const maxRowsCited = 3

// contestedRow: classes that stand but are under attack (section 13 and the
// marks of Appendix A).
func contestedRow(o *Opinion, column string, p *Parameters) bool {
	row, only := o.Offense.Only()
	if !only || row.Code != "PC" {
		return false
	}
	switch column {
	case "cimt":
		switch section(row) {
		case "484", "484/488", "487", "488", "490", "490.1", "490.2", "666", "666.1":
			// Silva v. Garland, 993 F.3d 705 (9th Cir. 2021), invites en banc review.
			return law.Before(o.ConvictedOn, "", p.TheftTurpitude).Answer != law.No
		case "314":
			return true // Betansos v. Barr, 928 F.3d 1133 (9th Cir. 2019), rested on deference
		}
	case "af", "dv":
		switch row.Section {
		case "243(d)", "273.5(a)", "273.5(f)", "273d(a)", "32", "69":
			return true // United States v. Gomez (2026) and Pugin v. Garland (2023) leave these open
		}
	case "child":
		return row.Section == "273a(a)" || row.Section == "273a(b)" // Diaz-Rodriguez v. Garland (2022) rested on deference; Fregozo sits ill with it
	}
	return false
}

// onlySmallGaps: in the sections for narcotics the argument from an unnamed
// drug has been weak since apomorphine left California's list.
func onlySmallGaps(o *Opinion, p *Parameters) bool {
	row, only := o.Offense.Only()
	if !only || row.Code != "HS" || o.Drug.Substance != casefile.UnnamedDrug {
		return false
	}
	switch section(row) {
	case "11350", "11351", "11352":
		return convictedOnOrAfter(o.Matter, p.Apomorphine).Answer != law.No
	}
	return false
}

// weaker is the less firm of two strengths.
func weaker(a, b law.Strength) law.Strength {
	for _, s := range [...]law.Strength{law.Weak, law.Contested, law.Strong} {
		if a == s || b == s {
			return s
		}
	}
	return law.Settled
}

// forCitizen is every finding of a citizen (G-USC).
func forCitizen(code string, p *Parameters) law.Finding {
	return finding(code, "G-USC", plain(law.Is(false)), sayCitizen,
		basisOf(p, law.Settled, law.Anywhere, law.FromSource, citesCitizen...))
}

var citesCitizen = []string{"INA 212(a), 237(a)", "Ng Fung Ho v. White, 259 U.S. 276 (1922)"}

var (
	sayCitizen           = []law.Reason{law.Say("These grounds reach only people who are not citizens. A conviction cannot change a citizen's right to stay.")}
	sayNoConviction      = []law.Reason{law.Say("This ground needs a conviction, and immigration law does not count this case as one.")}
	sayNoConvictionNinth = []law.Reason{sayNoConviction[0], sayNinthOnly}
	sayDoubtful          = law.Say("Whether the case counts as a conviction at all is open; that decides here too.")
	sayNinthOnly         = law.Say("This holds in the Ninth Circuit. Moving, travel or a transfer by immigration to another state can lose it.")
	sayNinthWorse        = law.Say("This answer goes by rulings of the Ninth Circuit. Moving, travel or a transfer by immigration to another state can make it worse.")
	sayOutside           = law.Say("The case would be heard outside the Ninth Circuit, where this protection is not sure.")
	sayAdmittedOnly      = law.Say("This ground reaches people who were let in by an officer; for others see the grounds that block entry.")
	sayPardoned          = law.Say("A full pardon lifts this ground.")
)
