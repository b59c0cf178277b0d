package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// screened is a case of one conviction from "path value" facts.
func screened(t *testing.T, facts string) screen.Result {
	t.Helper()
	c := casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(day), Convictions: []casefile.Conviction{{ID: "c1"}}}
	for fact := range strings.SplitSeq(facts, ";") {
		path, value, _ := strings.Cut(strings.TrimSpace(fact), " ")
		if !strings.HasPrefix(path, "person.") {
			path = casefile.Path(0, path)
		}
		if err := casefile.Set(&c, path, value); err != nil {
			t.Fatal(err)
		}
	}
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	return r
}

const (
	quietPerson = "person.charged_now no;person.on_probation_now no;person.serving_now no;person.removal_order no;person.claimed_citizen_or_voted no;person.cannabis no;person.in_removal_proceedings no;person.ice_custody no;person.circuit ninth;"
	disturbing  = "offense PC 415;level misdemeanor;outcome no-contest;offense_date 2019-01-01;convicted_on 2019-03-01;sentence.custody county-jail;sentence.days_ordered 1"
	shoplifting = "offense PC 459.5;level misdemeanor;outcome no-contest;offense_date 2022-01-10;convicted_on 2022-03-01;sentence.custody county-jail;sentence.days_ordered 10;owes.fines no;probation.granted yes;probation.state completed;probation.violated no;probation.ended_on 2023-03-01"
)

func TestTheBottomLine(t *testing.T) {
	for _, c := range []struct {
		name, facts string
		says        []string
		not         []string
	}{
		{"a citizen from birth", quietPerson + "person.status citizen;person.naturalized_on none;" + shoplifting,
			[]string{"the court likely must grant it if asked, since March 2, 2023.", "Gain:", "A US citizen cannot be deported"}, []string{"older than the oath"}},
		{"a citizen whose case came before the oath", quietPerson + "person.status citizen;person.naturalized_on 2024-01-01;" + shoplifting,
			[]string{"case older than the oath", "Gain:"}, nil},
		{"a green card and a plain conviction", quietPerson + "person.status lpr;person.first_admitted 2010-01-01;" + shoplifting,
			[]string{"It is still a conviction there, and a dismissal will not change that.", "Gain:"}, []string{"does not appear to count"}},
		{"a green card and a case whose end nobody knows", quietPerson + "person.status lpr;person.first_admitted 2010-01-01;offense PC 459.5;level misdemeanor",
			[]string{"We cannot tell yet whether it counts as a conviction there; plan as if it does."}, []string{"does not appear to count"}},
		{"an infraction", quietPerson + "person.status lpr;person.first_admitted 2010-01-01;offense PC 490.1;level infraction;outcome guilty-plea;convicted_on 2022-03-01",
			[]string{"is open to argument; plan as if it does."}, []string{"does not appear to count"}},
		{"an arrest that went nowhere", quietPerson + "person.status lpr;person.first_admitted 2010-01-01;offense PC 242;level misdemeanor;outcome arrest-only;offense_date 2020-01-01;convicted_on 2020-01-01",
			[]string{"does not appear to count as a conviction there, but it must still be told"}, []string{"still a conviction"}},
		{"no papers, and a case that is no ground", quietPerson + "person.status entered-without-inspection;person.first_admitted none;offense PC 415;level misdemeanor;outcome no-contest;offense_date 2019-01-01;convicted_on 2019-03-01;sentence.days_ordered 0",
			[]string{"high by the immigration status alone"}, []string{"It likely is a reason"}},
		{"a drug sale with a green card", quietPerson + "person.status lpr;person.first_admitted 2010-01-01;offense HS 11378;level felony;outcome guilty-plea;offense_date 2019-01-01;convicted_on 2019-03-01;drug.substance methamphetamine;probation.granted yes;probation.state completed;probation.ended_on 2021-03-01;probation.violated no",
			[]string{"It likely is a reason to deport the client."}, nil},
		{"the end of probation is not known", quietPerson + "person.status lpr;offense PC 459.5;level misdemeanor;outcome no-contest;convicted_on 2022-03-01;owes.fines no;probation.granted yes;probation.state completed;probation.violated no",
			[]string{"It seems open now; the first day is not known."}, []string{"since ."}},
		{"a small case while a removal case is open", strings.Replace(quietPerson, "in_removal_proceedings no", "in_removal_proceedings yes", 1) + "person.status tps;person.entry admitted;person.first_admitted 2010-01-01;" + disturbing,
			[]string{"The risk of deportation is high: immigration has already begun."}, []string{"Taken alone", "by the immigration status alone"}},
		{"the same, and immigration has done nothing", quietPerson + "person.status tps;person.entry admitted;person.first_admitted 2010-01-01;" + disturbing,
			[]string{"Taken alone it does not appear to be a reason to deport"}, []string{"already begun"}},
		{"an asylum case open, in without inspection", quietPerson + "person.status asylum-applicant;person.entry without-inspection;person.first_admitted none;" + disturbing,
			[]string{"high by the immigration status alone"}, []string{"Taken alone"}},
		{"a gun case that only the Ninth Circuit spares", quietPerson + "person.status lpr;person.first_admitted 2010-01-01;offense PC 25850(a);level misdemeanor;outcome no-contest;offense_date 2019-01-01;convicted_on 2019-03-01;sentence.days_ordered 1",
			[]string{"In California's federal circuit it does not appear", "a transfer elsewhere can change that"}, []string{"Taken alone"}},
		{"an order that nobody can name", quietPerson + "person.status lpr;person.first_admitted 2010-01-01;" + shoplifting + ";relief[0].kind unknown",
			[]string{"First find out which order changed this case", "Dismissal after probation (PC 1203.4) may be open"}, []string{"likely must grant", "1203.43"}},
		{"a drug case of which little is known", quietPerson + "person.status lpr;offense HS 11377(a);offense_date 2012-04",
			[]string{"(PC 1203.4)"}, []string{"1203.43"}},
		{"a wait that was over before the section was there", quietPerson + "person.status citizen;person.naturalized_on none;offense PC 459;dwelling yes;level felony;outcome found-guilty;offense_date 1978-01-10;convicted_on 1978-03-01;sentenced_on 1978-03-01;probation.granted no;sentence.custody state-prison;sentence.released_on 1979-06-01;sentence.ended_on 1980-03-01",
			[]string{"a judge may grant it; the wait was over on March 2, 1982."}, []string{"since March 2, 1982"}},
		{"dismissed after drug treatment", quietPerson + "person.status lpr;offense HS 11377(a);level misdemeanor;outcome guilty-plea;convicted_on 2016-03-01;drug.substance methamphetamine;relief[0].kind pc-1210.1;relief[0].granted_on 2018-01-01",
			[]string{"was already granted"}, []string{"No dismissal or sealing appears open"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var words strings.Builder
			for _, line := range Summary(screened(t, c.facts), Options{})[0].Lines {
				words.WriteString(line.Label + ": " + line.Text + "\n")
			}
			for _, must := range c.says {
				if !strings.Contains(words.String(), must) {
					t.Errorf("does not say %q:\n%s", must, words.String())
				}
			}
			for _, never := range c.not {
				if strings.Contains(words.String(), never) {
					t.Errorf("says %q:\n%s", never, words.String())
				}
			}
		})
	}
}

// Nobody could ask for a relief before its section was there, whatever paper
// says so: the wait is spoken of alone.
func TestNoReliefIsOpenSinceADayBeforeItsSection(t *testing.T) {
	const judged = quietPerson + "person.status citizen;offense PC 415;outcome no-contest;offense_date 2005-01-10;convicted_on 2005-03-01;sentenced_on 2005-03-01;sentence.custody none;sentence.days_ordered 0;owes.fines no;probation.granted no;level "
	for _, c := range []struct {
		name, facts string
		code        casefile.ReliefKind
		says, never string
	}{
		{"an infraction, six years before AB 2582", judged + "infraction", casefile.PC1203_4a, "the wait was over on March 2, 2006", "since March 2, 2006"},
		{"a misdemeanor, which the section always had", judged + "misdemeanor", casefile.PC1203_4a, "since March 2, 2006", "the wait was over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := screened(t, c.facts)
			for _, remedy := range r.Convictions[0].Remedies {
				if remedy.Code == c.code {
					if words := remedyHead(remedy); !strings.Contains(words, c.says) || strings.Contains(words, c.never) {
						t.Errorf("it says %q", words)
					}
				}
			}
			if words := Text(r, Options{}, 500); !strings.Contains(words, c.says) || c.never == "since March 2, 2006" && strings.Contains(words, c.never) {
				t.Errorf("the summary does not say %q, or says %q", c.says, c.never)
			}
		})
	}
	for id, r := range samplesScreened(t) {
		for _, c := range r.Convictions {
			for _, remedy := range c.Remedies {
				if !remedy.Earliest.IsZero() && remedy.Earliest < remedy.Begins && strings.Contains(remedyHead(remedy), "since") {
					t.Errorf("%s: %s, and the section is of %s", id, remedyHead(remedy), remedy.Begins)
				}
			}
		}
	}
}

// A level never counts on a protection that is not sure; the words say that
// one may still hold.
func TestABarThatRestsOnADoubtSaysSo(t *testing.T) {
	meth := quietPerson + "person.status lpr;person.first_admitted 2000-01-01;person.lpr_since 2000-01-01;offense HS 11377(a);level misdemeanor;outcome guilty-plea;offense_date 2010-01-01;convicted_on 2010-04-12;sentenced_on 2010-04-12;drug.substance methamphetamine;probation.granted yes;probation.state completed;probation.violated no;relief[0].kind pc-1203.4;relief[0].granted_on 2013-01-01;"
	for name, c := range map[string]struct {
		more string
		want bool
	}{
		"a drug program before that nobody knows of": {"person.prior_drug_case no;person.prior_drug_diversion unknown", true},
		"a drug program before":                      {"person.prior_drug_case no;person.prior_drug_diversion yes", false},
	} {
		words := strings.Join(strings.Fields(Text(screened(t, meth+c.more), Options{}, 200)), " ")
		if !strings.Contains(words, "severe risk") {
			t.Errorf("%s: no bar", name)
		}
		if got := strings.Contains(words, "unless a protection that is not sure turns out to hold"); got != c.want {
			t.Errorf("%s: says so %v", name, got)
		}
	}
}

// The plea of an old drug program is undone by a section made for it: that
// comes before a lower level or a common dismissal, also while a fact is open.
func TestAnOldDrugProgramLeadsWithTheSectionMadeForIt(t *testing.T) {
	for _, state := range []law.State{law.Available, law.Unclear} {
		c := screen.Conviction{Matter: law.Matter{Conviction: &casefile.Conviction{Outcome: casefile.DeferredEntry}}, Remedies: []law.Remedy{
			{Code: casefile.PC1203_4, State: law.Available, Covered: true}, {Code: casefile.PC1170_18, State: law.Available, Covered: true},
			{Code: casefile.PC1203_42, State: law.Unclear, Covered: true}, {Code: casefile.PC1203_43, State: state, Covered: true},
		}}
		if best, _ := bestRemedy(c); best.Code != casefile.PC1203_43 {
			t.Errorf("%s: %s leads", state, best.Code)
		}
		c.Outcome = casefile.GuiltyPlea
		if best, _ := bestRemedy(c); state == law.Unclear && best.Code != casefile.PC1203_4 {
			t.Errorf("after a plea %s leads", best.Code)
		}
	}
}

// Where immigration holds the client, the lawyer of today is read before the dismissal.
func TestTheBottomLineLeadsWithALawyerWhereItPresses(t *testing.T) {
	held := 0
	for id, r := range samplesScreened(t) {
		lines := Options{}.bottomLine(r).Lines
		if screen.Pressing(r.Case.Person) && len(r.Convictions) > 0 {
			held++
			if lines[0].Label != "First" || !strings.Contains(lines[0].Text, "lawyer today") {
				t.Errorf("%s: the bottom line begins %+v", id, lines[0])
			}
		} else if n := slices.IndexFunc(lines, func(l Line) bool { return !strings.HasPrefix(l.Label, "Goal") }); n > 1 || lines[n].Label != "California" {
			t.Errorf("%s: the bottom line begins %+v", id, lines[0])
		}
	}
	if held == 0 {
		t.Error("nobody is held: the test shows nothing")
	}
}

// A citizen is told which question is open, not only that one is.
func TestTheOpenQuestionIsNamed(t *testing.T) {
	o := Options{Question: func(path string) string { return "Asked of " + path + "?" }}
	c := screen.Conviction{Matter: law.Matter{Conviction: &casefile.Conviction{}}, Remedies: []law.Remedy{{Code: casefile.PC1203_4, State: law.Unclear, Covered: true, Missing: []string{"convictions[0].probation.state"}}}}
	if words := o.trackWords(o.bestTrack(casefile.Case{}, c, true)); !strings.Contains(words, "Asked of convictions[0].probation.state?") {
		t.Errorf("%q", words)
	}
	if words := o.trackWords(o.bestTrack(casefile.Case{}, c, false)); strings.Contains(words, "Asked of") {
		t.Errorf("it is named where there is no room: %q", words)
	}
}

// A try and a plan are crimes of their own: the name of the case says so, once.
func TestTheNameOfACaseSaysThatItWasATryOrAPlan(t *testing.T) {
	for facts, want := range map[string]string{
		"offense PC 484(a);level misdemeanor":                            "",
		"offense PC 484(a);level misdemeanor;attempt yes":                "Attempt: ",
		"offense PC 664/484(a);level misdemeanor":                        "Attempt: ",
		"offense PC 484(a);level misdemeanor;attempt no":                 "",
		"offense PC 484(a);level misdemeanor;attempt unknown":            "",
		"offense PC 484(a);level misdemeanor;conspiracy yes":             "Conspiracy: ",
		"offense PC 484(a);level misdemeanor;attempt yes;conspiracy yes": "Attempt: Conspiracy: ",
		"offense PC 664/187;level felony;attempt yes":                    "",
		"offense PC 182(a)(1);level felony;conspiracy yes":               "",
		"offense unknown;kind theft;attempt yes":                         "Attempt: ",
	} {
		label := Label(screened(t, facts).Convictions[0].Matter)
		rest := strings.TrimPrefix(label, want)
		if !strings.HasPrefix(label, want) || strings.HasPrefix(rest, "Attempt: ") || strings.HasPrefix(rest, "Conspiracy: ") {
			t.Errorf("%s: %q, want it to begin %q", facts, label, want)
		}
	}
}

// What the state does on its own nobody asks for (Pen. Code 851.93, 1203.425).
func TestNobodyAsksForWhatTheStateDoesOnItsOwn(t *testing.T) {
	later := law.Remedy{State: law.Later, Earliest: day}
	for kind, asks := range map[casefile.ReliefKind]bool{casefile.PC1203_425: false, casefile.PC851_93: false, casefile.PC1203_4: true} {
		later.Code = kind
		if words := trackTemplate(later); strings.Contains(words, "can likely be asked for") != asks || strings.Contains(words, "on its own") == asks {
			t.Errorf("%s: %q", kind, words)
		}
	}
}
