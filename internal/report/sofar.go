package report

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// SoFar is what the answers so far mean, for the second column of a wide
// screen: at most a few short lines, the heaviest first.
func SoFar(r screen.Result, o Options) []Line {
	var lines []Line
	citizen := r.Case.Person.Status == casefile.Citizen
	for _, c := range r.Convictions {
		lines = append(lines, o.soFarOne(len(r.Convictions), c, citizen)...)
	}
	if c := keepingCitizenship(r); citizen && max(c.Level, c.AtWorst) >= law.High {
		return append(lines, Line{Mark: levelMark(c.Level), Level: c.Level, Text: ConsequenceName(c.Code) + ": " + rowWord(c.Code, c.Level)})
	}
	if citizen {
		return append(lines, Line{Mark: "○", Level: law.Low, Text: o.Words.Of("A citizen: no deportation over a conviction")})
	}
	if r.Case.Person.Status == "" {
		return lines // nobody asked yet: a risk that hangs on the status alone only frightens
	}
	for _, c := range r.Consequences {
		if c.Level == law.Bar || c.Level == law.High {
			lines = append(lines, Line{Mark: levelMark(c.Level), Level: c.Level, Text: ConsequenceName(c.Code) + ": " + consequenceWord(c)})
		}
	}
	return lines
}

func (o Options) soFarOne(of int, c screen.Conviction, citizen bool) []Line {
	if c.Outcome == "" && c.Conviction.Offense == "" {
		return nil
	}
	counts := map[law.Answer]string{
		law.Yes:      "Immigration likely counts this as a conviction",
		law.Arguable: "Immigration may count this as a conviction",
		law.Unknown:  "Immigration conviction: cannot tell yet",
		law.No:       "Not a conviction for immigration, it appears",
	}[c.Counts.Answer]
	lines := []Line{}
	if of > 1 {
		lines = append(lines, Line{Text: Label(c.Matter)})
	}
	if c.Counts.Answer != law.Unanswered && !citizen {
		lines = append(lines, Line{Mark: answerMark(c.Counts.Answer, false), Level: answerLevel(c.Counts.Answer), Text: o.Words.Of(counts)})
	}
	if best, found := bestRemedy(c); found && best.State != law.Unclear {
		lines = append(lines, Line{Mark: stateMark(best), Level: stateLevel(best.State), Text: RemedyName(best.Code) + ": " + stateWord(best)})
	}
	return lines
}
