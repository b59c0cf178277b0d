package casefile

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// file is a whole case file with these members beside the schema.
func file(members string) string {
	if members == "" {
		return `{"schema":"tableside.case/1"}`
	}
	return `{"schema":"tableside.case/1",` + members + `}`
}

func person(members string) string     { return file(`"person":{` + members + `}`) }
func conviction(members string) string { return file(`"convictions":[{` + members + `}]`) }

func TestRefusals(t *testing.T) {
	long := strings.Repeat("x", MaxText+1)
	for _, test := range []struct {
		name, text, path, message string // message: words that it holds, | between
	}{
		{"an empty file", "", "", "empty"},
		{"a file of spaces", " \n ", "", "empty"},
		{"a list in place of a case", "[]", "", "a list|an object"},
		{"a text in place of a case", `"case"`, "", `"case"|an object`},
		{"a nesting bomb", strings.Repeat("[", 1_000_000), "", "a list"},
		{"a nesting bomb inside a field", person(`"goals":` + strings.Repeat("[", 500_000)), "person.goals[0]", "a list"},
		{"a nesting bomb of objects", strings.Repeat(`{"person":`, 100_000), "person.person", "unknown field"},
		{"a missing schema", `{}`, "schema", "missing|tableside.case/1"},
		{"another schema", `{"schema":"tableside.case/2"}`, "schema", "tableside.case/2|tableside.case/1"},
		{"two cases", file("") + file(""), "", "after the end"},
		{"words after the case", file("") + " thanks", "", "after the end"},
		{"broken UTF-8", file("\"reference\":\"\xff\""), "", "UTF-8"},
		{"an unfinished file", `{"schema":"tableside.case/1"`, "", "end of the file"},
		{"an unfinished text", `{"schema":"table`, "schema", `closing "`},
		{"a comma after the last field", `{"schema":"tableside.case/1",}`, "", "after the comma"},
		{"a missing comma", `{"schema":"tableside.case/1" "person":{}}`, "", "line 1, column 30"},
		{"a name without quotes", `{schema:1}`, "", "in quotes"},
		{"NaN", person(`"born":NaN`), "person.born", "not JSON"},
		{"a number with a leading zero", conviction(`"sentence":{"days_ordered":030}`), "convictions[0].sentence.days_ordered", "leading zeros"},
		{"a number with a plus", conviction(`"sentence":{"days_ordered":+30}`), "convictions[0].sentence.days_ordered", "not JSON"},
		{"half a character", conviction(`"offense":"\ud800"`), "convictions[0].offense", "whole character"},
		{"the second half of a character alone", conviction(`"offense":"\udc00"`), "convictions[0].offense", "whole character"},
		{"half a character before another", conviction(`"offense":"\ud800\u0041"`), "convictions[0].offense", "whole character"},
		{"half a character before a letter", conviction(`"offense":"\ud800A"`), "convictions[0].offense", "whole character"},
		{"a strange escape", conviction(`"offense":"\q"`), "convictions[0].offense", "backslash"},

		{"an unknown field", person(`"statos":"lpr"`), "person.statos", `"statos"|did you mean "status"?`},
		{"an unknown field at the top", file(`"convictoins":[]`), "convictoins", `did you mean "convictions"?`},
		{"an unknown field of a conviction", conviction(`"probation":{"end":"2015"}`), "convictions[0].probation.end", "did you mean|ended_on"},
		{"a field unlike any other names them all", file(`"zzzzzz":1`), "zzzzzz", `"as_of"|"convictions"`},
		{"an unknown field with an order to the terminal", file(`"a\u001b[2Jb":1`), "a?[2Jb", "unknown field"},
		{"a field in capitals", person(`"Status":"lpr"`), "person.Status", `did you mean "status"?`},
		{"a field twice", person(`"status":"lpr","born":"1990","status":"lpr"`), "person.status", "twice"},
		{"a part twice", file(`"person":{},"person":{}`), "person", "twice"},
		{"null in place of a fact", person(`"status":null`), "person.status", "null"},
		{"null in place of a part", file(`"person":null`), "person", "null"},
		{"null in place of a list", file(`"convictions":null`), "convictions", "null"},
		{"null in a list", file(`"convictions":[null]`), "convictions[0]", "null"},
		{"null in a list of words", person(`"goals":["job",null]`), "person.goals[1]", "null"},

		{"a truth value for yes or no", person(`"veteran":true`), "person.veteran", `true|"yes", "no" or "unknown"`},
		{"a number for yes or no", person(`"veteran":1`), "person.veteran", `number 1|"yes"`},
		{"yes in capitals", person(`"veteran":"YES"`), "person.veteran", `did you mean "yes"?`},
		{"an empty yes or no", person(`"veteran":""`), "person.veteran", `"yes"`},
		{"a list for a choice", person(`"status":["lpr"]`), "person.status", `a list|"lpr"`},
		{"an object for a text", conviction(`"offense":{}`), "convictions[0].offense", "an object"},
		{"a text for a list", person(`"goals":"job"`), "person.goals", `"job"|a list of|"housing"`},
		{"a text for an object", conviction(`"sentence":"30 days"`), "convictions[0].sentence", "an object"},
		{"an unknown level", conviction(`"level":"felny"`), "convictions[0].level", `"felny"|"infraction", "misdemeanor", "felony" or "unknown"|did you mean "felony"?`},
		{"a choice with an underscore", person(`"status":"asylum_applicant"`), "person.status", `did you mean "asylum-applicant"?`},
		{"an unknown goal", person(`"goals":["job","travle"]`), "person.goals[1]", `did you mean "travel"?`},
		{"a goal that is not sure", person(`"goals":["unknown"]`), "person.goals[0]", `"unknown"`},
		{"an unknown relief", conviction(`"relief":[{"kind":"1203.4"}]`), "convictions[0].relief[0].kind", `did you mean "pc-1203.4"?`},
		{"the second conviction is named", file(`"convictions":[{},{"level":"x"}]`), "convictions[1].level", `"x"`},

		{"a date as a number", person(`"born":1990`), "person.born", "number 1990|YYYY-MM-DD"},
		{"a date month first", person(`"born":"3/1/1990"`), "person.born", "YYYY-MM-DD"},
		{"a month of one digit", person(`"born":"1990-3"`), "person.born", "YYYY-MM"},
		{"30 February", person(`"born":"2015-02-30"`), "person.born", "February 2015 has 28 days"},
		{"29 February of a common year", person(`"born":"2015-02-29"`), "person.born", "28 days"},
		{"the month 13", person(`"born":"2015-13"`), "person.born", "month"},
		{"a year before 1900", person(`"born":"1899-12-31"`), "person.born", "1900|2100"},
		{"a year after 2100", person(`"filing_on":"2101"`), "person.filing_on", "1900|2100"},
		{"none for a date that cannot be none", person(`"born":"none"`), "person.born", `"none"|"unknown"`},
		{"a month as the day of the screening", file(`"as_of":"2026-11"`), "as_of", `"2026-11"|YYYY-MM-DD`},
		{"a year as the day of the screening", file(`"as_of":"2026"`), "as_of", "YYYY-MM-DD"},
		{"no day of the screening", file(`"as_of":"unknown"`), "as_of", "YYYY-MM-DD"},

		{"days below zero", conviction(`"sentence":{"days_ordered":-1}`), "convictions[0].sentence.days_ordered", "-1|0 to 36,500"},
		{"days beyond a life term", conviction(`"sentence":{"days_ordered":36501}`), "convictions[0].sentence.days_ordered", "36501|36,500"},
		{"half a day", conviction(`"sentence":{"days_served":30.5}`), "convictions[0].sentence.days_served", "30.5|whole"},
		{"days as a text", conviction(`"sentence":{"days_served":"30"}`), "convictions[0].sentence.days_served", `"30"|whole`},
		{"days beyond any number", conviction(`"sentence":{"days_served":1e999}`), "convictions[0].sentence.days_served", "36,500"},
		{"days after an order below zero", conviction(`"relief":[{"days_after":-3}]`), "convictions[0].relief[0].days_after", "-3"},
		{"grams below zero", conviction(`"drug":{"grams":-0.5}`), "convictions[0].drug.grams", "-0.5|zero or more"},
		{"grams beyond any number", conviction(`"drug":{"grams":1e400}`), "convictions[0].drug.grams", "zero or more"},
		{"a loss in words", conviction(`"victim":{"loss_usd":"$950"}`), "convictions[0].victim.loss_usd", `"$950"|a number`},

		{"a text that is too long", conviction(`"offense":"` + long + `"`), "convictions[0].offense", "201 characters|200"},
		{"an empty text", conviction(`"offense":""`), "convictions[0].offense", "empty"},
		{"a text of spaces", conviction(`"offense":"  "`), "convictions[0].offense", "empty"},
		{"a bell in a text", conviction(`"offense":"PC 484\u0007"`), "convictions[0].offense", "control character"},
		{"a line break in a text", conviction(`"offense":"PC\n484"`), "convictions[0].offense", "control character"},
		{"a raw tab in a text", conviction("\"offense\":\"PC\t484\""), "convictions[0].offense", "control character"},
		{"a text that turns the writing around", conviction(`"id":"a\u202eb"`), "convictions[0].id", "control character"},
		{"a C1 control character", conviction(`"id":"a\u009bb"`), "convictions[0].id", "control character"},
		{"a name for a reference", file(`"reference":"Ana Ruiz"`), "reference", "letters, digits and dashes"},
		{"an accent in a reference", file(`"reference":"ñ1"`), "reference", "letters, digits and dashes"},
		{"a reference of 21 characters", file(`"reference":"123456789012345678901"`), "reference", "20"},
		{"a county of Nevada", conviction(`"county":"Clark"`), "convictions[0].county", `"Clark"|county of California`},
		{"a county with a slip", conviction(`"county":"Fresnp"`), "convictions[0].county", `did you mean "Fresno"?`},

		{"two convictions of one id", file(`"convictions":[{"id":"a"},{"id":"b"},{"id":"a"}]`), "convictions[2].id", `"a"|another conviction`},
		{"the same incident as no conviction", file(`"convictions":[{},{"same_incident_as":"c9"}]`), "convictions[1].same_incident_as", `"c9"|no conviction`},
		{"the same incident as itself", file(`"convictions":[{"same_incident_as":"c1"}]`), "convictions[0].same_incident_as", "itself"},
		{"an id that means not sure", conviction(`"id":"unknown"`), "convictions[0].id", "cannot be an id"},
		{"too many convictions", file(`"convictions":[` + strings.Repeat("{},", MaxConvictions) + `{}]`), "convictions", "50"},
		{"too many orders of a court", conviction(`"relief":[` + strings.Repeat("{},", MaxRelief) + `{}]`), "convictions[0].relief", "50"},
		{"a case that is too large", file("") + strings.Repeat(" ", MaxBytes), "", "1 MiB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := Decode([]byte(test.text))
			var refusal *Refusal
			if !errors.As(err, &refusal) {
				t.Fatalf("was not refused: %v, %v", c, err)
			}
			if refusal.Path != test.path {
				t.Errorf("path %q, want %q (%s)", refusal.Path, test.path, refusal.Message)
			}
			for _, words := range strings.Split(test.message, "|") {
				if !strings.Contains(refusal.Message, words) {
					t.Errorf("message %q does not say %q", refusal.Message, words)
				}
			}
			if strings.ContainsFunc(refusal.Error(), hidden) {
				t.Errorf("%q is not one plain line", refusal.Error())
			}
			if !reflect.DeepEqual(c, Case{}) {
				t.Errorf("gave a case besides: %v", c)
			}
		})
	}
}

func TestWhatIsAccepted(t *testing.T) {
	big := conviction(`"offense":"` + strings.Repeat("ñ", MaxText) + `"`)
	for name, text := range map[string]string{
		"a case about which nothing is told":          file(""),
		"a byte-order mark is passed over":            "\ufeff" + file(""),
		"space around and inside":                     " \r\n\t{ \"schema\" : \"tableside.case/1\" , \"person\" : { } }\r\n",
		"empty parts":                                 file(`"person":{},"convictions":[{"sentence":{},"relief":[{}]}]`),
		"50 convictions":                              file(`"convictions":[{}` + strings.Repeat(",{}", MaxConvictions-1) + `]`),
		"50 orders of a court":                        conviction(`"relief":[{}` + strings.Repeat(",{}", MaxRelief-1) + `]`),
		"exactly 1 MiB":                               file("") + strings.Repeat(" ", MaxBytes-len(file(""))),
		"a text of 200 characters of two bytes":       big,
		"a reference of 20":                           file(`"reference":"Ab-45678901234567-90"`),
		"no days at all":                              conviction(`"sentence":{"days_ordered":0}`),
		"the longest term":                            conviction(`"sentence":{"days_ordered":36500}`),
		"whole days written with a point":             conviction(`"sentence":{"days_ordered":30.0}`),
		"not sure of the days":                        conviction(`"sentence":{"days_ordered":"unknown"}`),
		"no grams":                                    conviction(`"drug":{"grams":0}`),
		"not sure of the grams":                       conviction(`"drug":{"grams":"unknown"}`),
		"not sure of the date":                        person(`"born":"unknown"`),
		"the first day of 1900":                       person(`"born":"1900-01-01"`),
		"the last day of 2100":                        person(`"filing_on":"2100-12-31"`),
		"29 February of a leap year":                  person(`"born":"2016-02-29"`),
		"never admitted":                              person(`"first_admitted":"none"`),
		"a citizen from birth":                        person(`"naturalized_on":"none"`),
		"no goals":                                    person(`"goals":[]`),
		"an offense that is not known":                conviction(`"offense":"unknown"`),
		"an offense in no catalogue":                  conviction(`"offense":"Klingon 7(b)"`),
		"a county that is not known":                  conviction(`"county":"unknown"`),
		"an escape for a letter":                      conviction(`"offense":"\u0050C 484"`),
		"a character from two escapes":                conviction(`"offense":"\ud83d\ude00"`),
		"the same incident as a conviction below":     file(`"convictions":[{"same_incident_as":"x"},{"id":"x"}]`),
		"the same incident as one with an id from us": file(`"convictions":[{"same_incident_as":"c2"},{}]`),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Decode([]byte(text)); err != nil {
				t.Errorf("refused: %v", err)
			}
		})
	}
}

func decoded(t *testing.T, text string) Case {
	t.Helper()
	c, err := Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestDecodeReadsEveryKindOfFact(t *testing.T) {
	c := decoded(t, file(`"as_of":"2026-11-21","reference":"AB-12",
		"person":{"status":"lpr","born":"1990-05","veteran":"no","cannabis":"unknown","goals":["travel","job","travel"],"first_admitted":"none"},
		"convictions":[{"county":"los angeles county","offense":"PC 459.5","level":"misdemeanor",
			"sentence":{"days_ordered":30,"fine":"stayed"},"drug":{"grams":28.5},"victim":{"loss_usd":"unknown"},
			"relief":[{"kind":"pc-1203.4","granted_on":"2013","days_after":0}]}]`))
	want := Case{
		Schema: Schema, AsOf: On(day("2026-11-21")), Reference: "AB-12",
		Person: Person{Status: LPR, Born: YearMonth(1990, 5), Veteran: No, Cannabis: NotSure,
			Goals: []Goal{GoalTravel, GoalJob}, FirstAdmitted: DateNone},
		Convictions: []Conviction{{ID: "c1", County: "Los Angeles", Offense: "PC 459.5", Level: Misdemeanor,
			Sentence: Sentence{DaysOrdered: DaysOf(30), Fine: FineStayed}, Drug: Drug{Grams: NumberOf(28.5)},
			Victim: Victim{LossUSD: NumberNotSure},
			Relief: []Relief{{Kind: PC1203_4, GrantedOn: Year(2013), DaysAfter: DaysOf(0)}}}},
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got  %+v\nwant %+v", c, want)
	}
}

func TestConvictionsWithoutAnIDAreNumbered(t *testing.T) {
	for given, want := range map[string]string{
		`{},{},{}`:               "c1 c2 c3",
		`{"id":"c2"},{},{}`:      "c2 c3 c4",
		`{},{"id":"x"},{}`:       "c1 x c3",
		`{"id":"c3"},{},{}`:      "c3 c2 c4",
		`{},{},{"id":"c1"}`:      "c2 c3 c1",
		`{"id":"C1"},{},{}`:      "C1 c2 c3",
		`{},{"id":"c3"},{},{}`:   "c1 c3 c4 c5",
		`{"id":"b"},{"id":"a"}`:  "b a",
		`{"id":"c50"},{},{}, {}`: "c50 c2 c3 c4",
	} {
		var got []string
		for _, c := range decoded(t, file(`"convictions":[`+given+`]`)).Convictions {
			got = append(got, c.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", given, got, want)
		}
	}
}

func TestARefusalIsShortHoweverLongTheTrouble(t *testing.T) {
	_, err := Decode([]byte(person(fmt.Sprintf(`"status":%q`, strings.Repeat("x", 100_000)))))
	if err == nil || len(err.Error()) > 600 {
		t.Errorf("%d bytes", len(fmt.Sprint(err)))
	}
}

func BenchmarkDecode(b *testing.B) {
	text := []byte(file(`"as_of":"2026-11-21","person":{"status":"lpr","charged_now":"no","goals":["naturalize"],"born":"1990"},
		"convictions":[{"id":"c1","offense":"PC 459.5","level":"misdemeanor","outcome":"no-contest","convicted_on":"2021-03-04",
		"sentence":{"custody":"county-jail","days_ordered":30,"days_suspended":20,"days_served":10},
		"probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2022-03-04"}}]`))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode(text); err != nil {
			b.Fatal(err)
		}
	}
}
