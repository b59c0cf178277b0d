package flows_test

import (
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/text/readinglevel"
)

// questions is every question of the flow, by part and id.
func questions(f interview.Flow) map[string]interview.Question {
	all := map[string]interview.Question{}
	for _, p := range f.Parts {
		for _, q := range p.Questions {
			all[p.ID+"/"+q.ID] = q
		}
		if p.Another != nil {
			all[p.ID+"/another"] = *p.Another
		}
	}
	return all
}

// texts is what is read aloud or read along of one question.
func texts(q interview.Question) []string {
	all := []string{q.Ask, q.Explain, q.Warn, q.Where, q.Why, q.Together.Ask, q.Together.Explain}
	for _, o := range q.Options {
		all = append(all, o.Label, o.Short)
	}
	return all
}

func TestEveryQuestionSaysWhyAndWhereToLook(t *testing.T) {
	for name, q := range questions(whole()) {
		if q.Why == "" {
			t.Errorf("%s: nobody is told why it is asked", name)
		}
		noPaper := name == "start/goals" || name == "start/citizen" || name == "since/harmed_by"
		if q.Where == "" && !noPaper {
			t.Errorf("%s: nobody is told where to look", name)
		}
	}
}

func TestWordsAreForTheEighthGrade(t *testing.T) {
	var all []string
	for name, q := range questions(whole()) {
		for _, text := range texts(q) {
			if score := readinglevel.Measure(text); score.TooHard() {
				t.Errorf("%s: grade %.1f: %s", name, score.Grade(), text)
			}
			all = append(all, text)
		}
	}
	if mean := readinglevel.Mean(all); mean > readinglevel.MeanAtMost {
		t.Errorf("mean grade %.2f, at most %.1f", mean, readinglevel.MeanAtMost)
	} else {
		t.Logf("mean grade %.2f", mean)
	}
}

func TestWarningComesBeforeTheQuestionsThatCanHurt(t *testing.T) {
	all := questions(whole())
	for _, name := range []string{"since/crime_victim", "immigration/careful"} {
		if all[name].Warn == "" {
			t.Errorf("%s: asked without a word of warning", name)
		}
	}
}

// A word that only lawyers and clerks use is explained where it is read out.
func TestAWordOfTheTradeIsExplainedWhereItStands(t *testing.T) {
	trade := map[string]string{
		"Tahl": "which lawyers call a Tahl form", "PRCS": "county supervision after prison (PRCS)",
		"DEJ": "deferred entry", "nunc pro tunc": "as if made on an earlier day",
	}
	seen := 0
	for name, q := range questions(whole()) {
		for _, words := range append(texts(q), q.Where) {
			for word, plain := range trade {
				if strings.Contains(words, word) {
					if seen++; !strings.Contains(words, plain) {
						t.Errorf("%s: nobody is told what %s is: %s", name, word, words)
					}
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no such word is used: the test shows nothing")
	}
}

// What people say leads to the answer that it means, or to none safer.
func TestCommonWordsFindTheirAnswer(t *testing.T) {
	for id, wanted := range map[string]map[string]string{
		"kind":    {"robbery": "violence", "carjacking": "violence", "kidnapping": "violence", "robo con violencia": "violence", "robo": "violence theft", "burglary": "theft", "heroin": "drug-possession", "stalking": "domestic-violence", "resisting": "public-order"},
		"status":  {"asylee": "asylee", "asylum granted": "asylee", "applicant": "asylum-applicant"},
		"outcome": {"paid the ticket": "guilty-plea no-contest", "bail forfeited": "guilty-plea no-contest"},
	} {
		q := questionByID(id)
		for words, want := range wanted {
			var found []string
			for _, o := range q.Options {
				if strings.Contains(strings.ToLower(o.Label+" "+o.Words), words) {
					found = append(found, o.Value)
				}
			}
			if got := strings.Join(found, " "); got != want {
				t.Errorf("%s: “%s” finds %q, want %q", id, words, got, want)
			}
		}
	}
}

func TestOneWhoOnlyPaidATicketIsToldWhatThatIs(t *testing.T) {
	for level, said := range map[string]bool{"infraction": true, "misdemeanor": false} {
		q := at(t, told{"offense": {"PC 415"}, "level": {level}}, "outcome")
		if got := strings.Contains(q.Said, "a ticket only paid"); got != said {
			t.Errorf("%s: said is %t, want %t: %s", level, got, said, q.Said)
		}
	}
}

// What can cost a citizen the most is announced before it is read aloud.
func TestAHeavyQuestionIsAnnounced(t *testing.T) {
	for _, id := range []string{"disclosed", "careful", "crime_victim"} {
		if q := questionByID(id); !strings.HasPrefix(q.Warn, "The next question is about") {
			t.Errorf("%s is asked at once: %q", id, q.Warn)
		}
	}
}
