package flows

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// offense asks which court, which law, when it happened, and at which level.
func (b book) offense() interview.Part {
	return interview.Part{
		ID:    "offense",
		Title: "The offense",
		Each:  true,
		Questions: []interview.Question{{
			ID:     "source",
			Ask:    "What do we have in front of us about this case?",
			Where:  "A RAP sheet lists all cases in one row. Court papers are the docket, minute orders, or the plea form of this case.",
			Why:    "The lawyer's memo says which cases were read from papers. Memory often mixes up dates.",
			Shared: true,
			Field:  "source",
			Options: []interview.Option{
				opt(casefile.RapSheet, "A RAP sheet"),
				opt(casefile.CourtPapers, "Papers from the court"),
				opt(casefile.Memory, "No papers, only what you remember"),
			},
			When: is(recordSource, casefile.MixedSources),
		}, {
			ID:      "court",
			Short:   "Court",
			Ask:     "Which court had this case?",
			Explain: "For a California case, choose the county. Many cases also name a city; the county is what counts.",
			Where:   "Top of any court paper: “Superior Court of California, County of …”. On a RAP sheet it stands after “COURT:”.",
			Why:     "California can only clear cases from its own courts, and each county court clears its own.",
			Shared:  true,
			Options: courts,
		}, {
			ID:      "offense",
			Short:   "Section",
			Ask:     "Which law was it? Please find the section on the papers.",
			Explain: "Enter the section, like PC 459.5, or a few words, like “shoplifting”. If there were two counts, do one now and the other as the next conviction. If it cannot be found, choose not sure.",
			Where:   "RAP sheet: after “CNT: 01”, such as “459.5 PC”. Plea form or docket: next to “Count 1”. Use what you were convicted of, not what was charged first.",
			Why:     "Almost everything depends on the exact section, even on the small letter in brackets.",
			Kind:    interview.Section,
			Field:   "offense",
			When:    inCalifornia,
		}, {
			ID:      "kind",
			Short:   "Kind of case",
			Ask:     "What kind of case was it?",
			Explain: "Choose the closest one. It stands in until the section is found.",
			Where:   "RAP sheet: the words after the section number.",
			Why:     "Even the kind tells us which questions to ask and which papers to get first.",
			Field:   "kind",
			Options: kinds,
			When:    not(b.of(func(s Sort) bool { return s.Known })),
		}, {
			ID:     "offense_date",
			Ask:    "When did it happen?",
			Where:  "Complaint or docket: “on or about”. RAP sheet: use the arrest date (ARR/DET) if nothing better is there.",
			Why:    "Laws changed over the years. Both state and immigration rules go by the day of the offense.",
			Shared: true,
			Kind:   interview.Day,
			Field:  "offense_date",
			Check:  past,
			Note:   b.timeOfSection,
			Usual:  daysBeforeJudgment,
		}, {
			ID:      "level",
			Short:   "Level",
			Ask:     "Was it a felony, a misdemeanor, or an infraction?",
			Explain: "Say what it was on the day of the sentence. If a judge lowered it later, we come to that.",
			Where:   "RAP sheet: “CONV STATUS: FELONY” or “MISDEMEANOR”. Docket: F, M, or I beside the count.",
			Why:     "The level decides which kind of clearing can be asked for.",
			Field:   "level",
			Options: []interview.Option{
				opt(casefile.Felony, "Felony"),
				opt(casefile.Misdemeanor, "Misdemeanor"),
				opt(casefile.Infraction, "Infraction (a ticket, only a fine)"),
			},
			// A section that is a misdemeanor by the book can be a felony for one
			// with certain priors (Penal Code 459.5, 666; Health and Safety Code
			// 11377), so only a straight felony goes without saying.
			When: not(b.of(func(s Sort) bool { return s.Level == casefile.Felony })),
		}},
	}
}

// yearsToJudgment is how long after the offense a case is usually judged: a rule
// of thumb for what is asked, not of law.
const yearsToJudgment = 8

// daysBeforeJudgment are days from the judgment, or in an open case from today,
// back to years before it; none where the day of a judgment is not known.
func daysBeforeJudgment(a at) []string {
	on, last := convictedOn(a), a.Today
	switch {
	case on.Known():
		last = on.Last()
	case here(a).Outcome != casefile.Pending:
		return nil // judged on a day not told: it may be of any time
	}
	var days []string
	for years := 0; years <= yearsToJudgment; years += 2 {
		days = append(days, last.AddYears(-years).String())
	}
	return days
}

// timeOfSection says for which offenses the section chosen speaks, where that
// is not all of them: a section that was moved or ended is easily mistaken for
// the one that came after it.
func (b book) timeOfSection(a at) string {
	c := here(a)
	if b.catalogue == nil || !casefile.Known(casefile.Level(c.Offense)) {
		return ""
	}
	s := b.catalogue.Look(c.Offense, casefile.Date{}, c.Level)
	span := ""
	switch {
	case !s.Known || s.From.IsZero() && s.To.IsZero():
		return ""
	case s.To.IsZero():
		span = "from " + s.From.Long() + " on"
	case s.From.IsZero():
		span = "up to " + s.To.Long()
	default:
		span = "from " + s.From.Long() + " to " + s.To.Long()
	}
	return "The section chosen is for cases that happened " + span + ". If this one did not, go back and look for another section."
}

// largeCounties have the most cases; the others follow by name.
var largeCounties = []string{"Los Angeles", "San Diego", "Orange", "Riverside", "San Bernardino", "Santa Clara", "Alameda",
	"Sacramento", "Contra Costa", "Fresno", "Kern", "San Francisco"}

var courts = slices.Concat(
	theCounties(largeCounties),
	theCounties(slices.DeleteFunc(casefile.Counties(), func(name string) bool { return slices.Contains(largeCounties, name) })),
	[]interview.Option{
		{Value: string(casefile.California), Label: "A California court, but the county is not known", Short: "California, county not known", Sets: []interview.Set{set("jurisdiction", casefile.California)},
			Least: "Is it sure at least that it was a court in California?"},
		opt(casefile.OtherState, "A court of another state", set("jurisdiction", casefile.OtherState)),
		opt(casefile.Federal, "A federal court", set("jurisdiction", casefile.Federal)),
		opt(casefile.Foreign, "A court in another country, such as Mexico (foreign)", set("jurisdiction", casefile.Foreign)),
	},
)

func theCounties(names []string) []interview.Option {
	var options []interview.Option
	for _, name := range names {
		options = append(options, opt(name, name+" County",
			set("jurisdiction", casefile.California), set("county", name)))
	}
	return options
}

var kinds = []interview.Option{
	called("possession meth cocaine heroin drogas posesión pipe",
		opt(casefile.KindDrugPossession, "Having drugs for own use")),
	called("sale sales transport trafficking dealing venta tráfico",
		opt(casefile.KindDrugSale, "Selling drugs, or having them to sell")),
	called("paraphernalia cultivation marijuana cannabis under the influence growing making prescription",
		opt(casefile.KindDrugOther, "Something else about drugs")),
	called("carjacking kidnapping murder manslaughter homicide assault battery aggravated mayhem extortion torture arson asalto secuestro amenazas agresión mugging false imprisonment gang",
		opt(casefile.KindViolence, "Fighting, threats, robbery (robo con violencia), hurting someone")),
	called("burglary larceny petty grand auto vehicle taking receiving stolen embezzlement hurto receipt joyriding",
		opt(casefile.KindTheft, "Theft, stealing (robo), shoplifting, burglary")),
	called("forgery identity perjury identidad counterfeit embezzlement fraude cheques",
		opt(casefile.KindFraud, "Fraud, bad checks, false papers")),
	called("dui driving under the influence manejar borracho alcohol wet reckless",
		opt(casefile.KindDUI, "Drunk or drugged driving")),
	called("license reckless hit and run evading racing ticket sin licencia choque",
		opt(casefile.KindVehicle, "Other driving cases")),
	called("spouse partner stalking restraining corporal injury violencia doméstica",
		opt(casefile.KindDomesticViolence, "Violence or threats in the home, or breaking a protective order")),
	called("neglect endangerment abuse abuso niño",
		opt(casefile.KindChild, "Harm or risk to a child")),
	called("rape molest indecent exposure lewd registration violación abuso sexual",
		opt(casefile.KindSex, "A sex offense")),
	called("solicitation loitering prostitución pimping",
		opt(casefile.KindProstitution, "Prostitution")),
	called("firearm pistol rifle ammunition arma de fuego pistola",
		opt(casefile.KindFirearm, "A gun or bullets")),
	called("brandishing dirk dagger nunchaku brass knuckles cuchillo navaja arma",
		opt(casefile.KindWeapon, "Another weapon, such as a knife")),
	called("drunk in public open container minor borracho",
		opt(casefile.KindAlcohol, "Alcohol, but not driving")),
	called("resisting arrest disturbing the peace vandalism graffiti loitering disorderly",
		opt(casefile.KindPublicOrder, "Trespass, noise, running from or arguing with police")),
	opt(casefile.KindOther, "Something else"),
}
