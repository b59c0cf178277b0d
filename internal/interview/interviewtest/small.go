package interviewtest

import (
	"errors"
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

var yesNo = []interview.Option{{Value: "yes", Label: "Yes"}, {Value: "no", Label: "No"}}

// Small is a flow with one of everything the engine can do.
func Small() interview.Flow {
	return interview.Flow{Parts: []interview.Part{
		{ID: "start", Title: "Start", Questions: []interview.Question{
			{ID: "citizen", Ask: "Is the client a US citizen?", Why: "w", Options: []interview.Option{
				{Value: "yes", Label: "Yes", Sets: []interview.Set{{Field: "person.status", Value: "citizen"}}},
				{Value: "no", Label: "No"},
			}},
			{ID: "record", Ask: "Is there any case?", Why: "w", Options: yesNo},
		}},
		{ID: "offense", Title: "Offense", Each: true, When: hasRecord, Questions: []interview.Question{
			{ID: "offense", Ask: "Which law?", Why: "w", Kind: interview.Section, Field: "offense"},
			{ID: "level", Ask: "Which level?", Why: "w", Field: "level", Options: []interview.Option{
				{Value: "misdemeanor", Label: "Misdemeanor"}, {Value: "felony", Label: "Felony"},
			}},
			{ID: "same", Ask: "Same event as another?", Why: "w", Field: "same_incident_as", Choices: earlier,
				When: func(at interview.At) bool { return at.Conviction > 0 }},
		}},
		{ID: "sentence", Title: "Sentence", Each: true, When: hasRecord, Another: &interview.Question{
			ID: "another", Ask: "Is there another case?", Why: "w", Options: yesNo,
		}, Questions: []interview.Question{
			{ID: "convicted", Ask: "When convicted?", Kind: interview.Day,
				Explain: "The day of the plea or of the verdict, not the day of the arrest and not the day of the sentence.",
				Warn:    "This may bring back a hard day. Say that the client may stop at any time.",
				Where:   "Minute order, on the line with the plea; on a rap sheet the line that begins with the word disposition.",
				Why:     "Many waiting periods begin on this day.",
				Field:   "convicted_on", Check: notAhead, Shared: true},
			{ID: "granted", Ask: "Was probation granted?", Why: "w", Field: "probation.granted", Options: yesNo, Shared: true},
			{ID: "state", Ask: "How did it end?", Why: "w", Field: "probation.state", When: onProbation, Options: []interview.Option{
				{Value: "completed", Label: "Completed"}, {Value: "revoked", Label: "Revoked"},
			}},
			{ID: "days", Ask: "How many days?", Why: "w", Kind: interview.Days, Field: "sentence.days_ordered"},
			{ID: "owes", Ask: "What is owed?", Together: interview.Together{Ask: "Is anything owed in any of these cases?"}, Why: "w", Kind: interview.Ticks, Options: []interview.Option{
				{Value: "restitution", Label: "Restitution", Sets: []interview.Set{{Field: "owes.restitution", Value: "yes"}}},
				{Value: "fines", Label: "Fines", Sets: []interview.Set{{Field: "owes.fines", Value: "yes"}}},
				{Value: "none", Label: "None of these", Alone: true},
			}},
			{ID: "loss", Ask: "What was lost?", Why: "w", Kind: interview.Number, Field: "victim.loss_usd"},
			{ID: "relief", Ask: "What was granted?", Why: "w", Kind: interview.Ticks, Field: "relief", Options: []interview.Option{
				{Value: "pc-1203.4", Label: "1203.4"}, {Value: "pc-17b", Label: "17(b)"},
				{Value: "none", Label: "None of these", Alone: true},
			}},
			{ID: "dismissed_on", Ask: "When was 1203.4 granted?", Why: "w", Kind: interview.Day,
				Field: "relief[pc-1203.4].granted_on", When: dismissed, Check: notAhead, From: convictedOn},
			{ID: "trouble", Ask: "Any trouble since?", Why: "w", Field: "trouble_since", Options: yesNo},
		}},
		{ID: "now", Title: "Now", Questions: []interview.Question{
			{ID: "goals", Ask: "What for?", Why: "w", Kind: interview.Ticks, Field: "person.goals", Options: []interview.Option{
				{Value: "job", Label: "Work"}, {Value: "travel", Label: "Travel"}, {Value: "none", Label: "None of these", Alone: true},
			}},
			{ID: "open", Ask: "Anything open?", Why: "w", Kind: interview.Ticks, Options: []interview.Option{
				{Value: "charged", Label: "A charge",
					Sets: []interview.Set{{Field: "person.charged_now", Value: "yes"}}, Else: []interview.Set{{Field: "person.charged_now", Value: "no"}}},
				{Value: "serving", Label: "A sentence",
					Sets: []interview.Set{{Field: "person.serving_now", Value: "yes"}}, Else: []interview.Set{{Field: "person.serving_now", Value: "no"}}},
				{Value: "rest", Label: "Not sure about the others", Rest: true},
				{Value: "none", Label: "None of these", Alone: true},
			}},
		}},
		{ID: "immigration", Title: "Immigration", When: notCitizen, Questions: []interview.Question{
			{ID: "status", Ask: "Which status?", Why: "w", Field: "person.status", Options: []interview.Option{
				{Value: "lpr", Label: "Green card"}, {Value: "tps", Label: "TPS"},
			}},
			{ID: "since", Ask: "Since when?", Why: "w", Kind: interview.Day, Field: "person.lpr_since",
				When: func(at interview.At) bool { return at.Case.Person.Status == casefile.LPR }},
		}},
	}}
}

func hasRecord(at interview.At) bool {
	return !slices.Contains(at.Chose("start/record"), "no")
}

func notCitizen(at interview.At) bool { return at.Case.Person.Status != casefile.Citizen }

func convictedOn(at interview.At) casefile.Date {
	return at.Case.Convictions[at.Conviction].ConvictedOn
}

func onProbation(at interview.At) bool {
	return at.Case.Convictions[at.Conviction].Probation.Granted == casefile.Yes
}

func dismissed(at interview.At) bool {
	for _, r := range at.Case.Convictions[at.Conviction].Relief {
		if r.Kind == casefile.PC1203_4 {
			return true
		}
	}
	return false
}

// earlier offers the convictions above.
func earlier(at interview.At) []interview.Option {
	options := []interview.Option{}
	for i := range at.Conviction {
		id := at.Case.Convictions[i].ID
		options = append(options, interview.Option{Value: id, Label: id})
	}
	return options
}

func notAhead(at interview.At, value string) error {
	date, err := casefile.ParseDate(value)
	if err == nil && date.First() > at.Today {
		return errors.New("this day lies ahead; write a day up to today")
	}
	return err
}
