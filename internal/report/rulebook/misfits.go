package rulebook

import (
	"strings"

	"example.com/tableside/internal/casefile"
)

// misfits are clients whose facts do not fit one another, each in its own way:
// they bring out the questions that the program asks about such facts. A line
// is one client: case paths of the first conviction, or of the person, with
// what was told.
func misfits() []casefile.Case {
	var all []casefile.Case
	for facts := range strings.Lines(misfitFacts) {
		if c, err := misfit(facts); err == nil { // a test holds that each line can be read, and brings out a question
			all = append(all, c)
		}
	}
	return all
}

func misfit(facts string) (casefile.Case, error) {
	c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1"}}}
	for fact := range strings.SplitSeq(strings.TrimSpace(facts), "; ") {
		field, value, _ := strings.Cut(fact, " ")
		if !strings.HasPrefix(field, "person.") && !strings.HasPrefix(field, "convictions[") {
			field = casefile.Path(0, field)
		}
		if err := casefile.Set(&c, field, value); err != nil {
			return c, err
		}
	}
	return c, nil
}

const misfitFacts = `outcome diversion-no-plea; relief[0].kind pc-1203.43
outcome juvenile; sentence.custody state-prison
outcome juvenile; person.born 1980-01-01; offense_date 2015-03-01
offense HS 11377(a); outcome diversion-no-plea; convicted_on 2012-05-01
offense PC 487(a); outcome guilty-plea; convicted_on 2010-05-01; relief[0].kind pc-1473.7; relief[0].granted_on 2016-12-31
offense PC 12022(c); outcome guilty-plea; level felony
offense_date 2015; convicted_on 2014
convicted_on 2015; sentenced_on 2014
offense_date 2015; sentenced_on 2014
offense_date 2015; sentence.released_on 2014
convicted_on 2015; sentence.ended_on 2014
sentence.released_on 2015; sentence.ended_on 2014
convicted_on 2015; probation.ended_on 2014
person.born 2000; offense_date 1990; convicted_on 1991; sentenced_on 1991
offense_date 2090
convicted_on 2090
outcome guilty-plea; convicted_on 2015; relief[0].kind pc-1203.4; relief[0].granted_on 2014
outcome guilty-plea; convicted_on 2015; relief[0].kind pc-1203.4; relief[0].granted_on 2090
outcome guilty-plea; convicted_on 2010; trouble_since no; convictions[1].offense_date 2015
outcome guilty-plea; convicted_on 2010; trouble_since no; convictions[1].outcome guilty-plea; convictions[1].convicted_on 2015
sentence.custody none; sentence.days_ordered 30
sentence.days_ordered 30; sentence.days_suspended 60
sentence.days_ordered 30; sentence.days_served 400; sentence.custody county-jail
sentence.days_ordered 30; sentence.days_waived 60
level misdemeanor; sentence.custody state-prison
sentence.custody state-prison; probation.granted yes; probation.state completed
sentence.custody county-jail; sentence.days_ordered 485; probation.granted yes; probation.state completed
sentence.custody state-prison; sentence.days_ordered 485; sentence.days_suspended 485; sentence.days_served 300
outcome deferred-entry; program_completed yes; sentence.custody county-jail; sentence.days_ordered 180; probation.granted no
outcome deferred-entry; sentence.custody none; sentence.other_terms no; probation.granted no
offense PC 666; outcome guilty-plea; convicted_on 2015-05-01; person.other_cases no
offense HS 11357(c); outcome guilty-plea; convicted_on 2012-05-10; drug.grams 20
offense HS 11357(b); outcome guilty-plea; convicted_on 2012-05-10; drug.grams 40
offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-prison; sentence.days_ordered 485; probation.granted no; relief[0].kind pc-17b
offense PC 67; level felony; outcome guilty-plea; convicted_on 2018-05-10; relief[0].kind pc-17b
offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; probation.granted yes; probation.state ongoing
sentence.custody state-prison; sentence.days_ordered 0
probation.state revoked; probation.violated no
level infraction; sentence.custody state-prison
level infraction; sentence.custody county-jail
level infraction; sentence.days_ordered 30
sentence.mandatory_supervision yes; sentence.custody county-jail
probation.granted yes; probation.state completed; probation.ended_on 2090
probation.granted yes; probation.state ongoing; probation.ended_on 2010
probation.granted yes; probation.state ongoing; person.on_probation_now no
probation.granted yes; probation.state ongoing; in_custody no
probation.granted no; probation.state completed
outcome pending; person.charged_now no
outcome dismissed; probation.granted yes
outcome dismissed; sentence.custody state-prison
outcome dismissed; sentence.days_ordered 30
victim.under_14 yes; victim.under_18 no
dwelling yes; open_business yes
sentence.custody state-prison; sentence.ended_on 2090; person.serving_now no
in_custody yes; person.serving_now no; person.on_probation_now no
person.status lpr; person.entry without-inspection; person.first_admitted none
person.status entered-without-inspection; person.entry admitted
person.status lpr; person.first_admitted none
person.status parolee; person.first_admitted 2015-01-01
person.status tps; person.entry without-inspection; person.first_admitted 2015-01-01
person.status lpr; person.lpr_since 2000-01-01; person.entered_us 2010-01-01
person.status lpr; person.lpr_since 2006-01-01; person.first_admitted 2015-01-01
person.naturalized_on 2010; person.lpr_since 2015; person.status citizen
person.status lpr; person.naturalized_on 2010
person.entry admitted; person.first_admitted none
person.entry paroled; person.status lpr; person.first_admitted none
offense PC 459.5; level felony; sentence.custody state-prison; convicted_on 2016; offense_date 2016
offense PC 211; level misdemeanor; offense_date 2016
offense PC 187; level infraction; offense_date 2016
offense PC 459.5; level felony; offense_date 2020
offense PC 484(a); level misdemeanor; sentence.days_ordered 900; offense_date 2016
offense HS 11395; offense_date 2010
offense PC 487(a); level felony; sentence.custody county-prison; convicted_on 2005; sentenced_on 2005; offense_date 2005
offense PC 487(a); level felony; outcome guilty-plea; sentence.custody county-jail; sentence.days_ordered 100; probation.granted no; convicted_on 2016; sentenced_on 2016; offense_date 2016
offense HS 11377(a); outcome deferred-entry; convicted_on 2021; offense_date 2021
offense PC 484(a); level misdemeanor; outcome guilty-plea; convicted_on 2022-03-01; sentenced_on 2022-03-01; offense_date 2022-01-01; probation.granted yes; probation.state completed; probation.ended_on 2026-03-01
`
