package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func verdict(t *testing.T, who, conviction, code string) law.Remedy {
	t.Helper()
	return verdictOf(assess(decode(t, who, []string{conviction})), 0, code)
}

func TestEveryKindOfOrderButVacaturIsWeighedInOrder(t *testing.T) {
	want := slices.DeleteFunc(casefile.ReliefKinds(), func(k casefile.ReliefKind) bool { return k == casefile.Vacatur })
	if len(want) < 36 {
		t.Fatalf("only %d kinds of order are listed", len(want))
	}
	var got []casefile.ReliefKind
	for _, v := range assess(decode(t, "", []string{""}))[0] {
		got = append(got, v.Code)
	}
	for _, kind := range want {
		if !slices.Contains(got, kind) {
			t.Errorf("%s is a word of the case format (internal/casefile/relief.go), and no file here declares its remedy", kind)
		}
	}
	for _, kind := range got {
		if !slices.Contains(want, kind) {
			t.Errorf("a remedy is declared for %s, which is no word of the case format (internal/casefile/relief.go)", kind)
		}
	}
	if !t.Failed() && !slices.Equal(got, want) {
		t.Errorf("a report lists %v, the case format %v", got, want)
	}
}

// What is true of a remedy in every case is said in its own file.
func TestEveryRemedyIsDescribedInItsFile(t *testing.T) {
	for _, r := range remedies {
		switch {
		case r.name == "":
			t.Errorf("%s has no name", r.code)
		case r.effects == nil || len(r.effects.does) == 0 || len(r.effects.doesNot) == 0:
			t.Errorf("%s does not say what it does and does not do", r.code)
		case len(r.authorities) == 0 || r.strength == 0 || r.checked == 0:
			t.Errorf("%s does not say what it rests on", r.code)
		case (r.rule == nil) == (r.routes == nil):
			t.Errorf("%s needs a rule or several ways in", r.code)
		}
	}
}

func TestNothingIsOpenForACaseOfWhichNothingIsKnown(t *testing.T) {
	for _, v := range assess(decode(t, `"charged_now":"unknown","on_probation_now":"unknown","serving_now":"unknown"`, []string{""}))[0] {
		if v.State != law.Unclear || len(v.Missing) == 0 {
			t.Errorf("%s is %s with missing %q", v.Code, v.State, v.Missing)
		}
	}
}

func TestWarningsAreForNoncitizensAndForUnknownStatus(t *testing.T) {
	conviction := misd + `"offense":"PC 242",` + kept + when15
	for who, warned := range map[string]bool{`"status":"citizen"`: false, `"status":"lpr"`: true, `"status":"unknown"`: true, "": true} {
		if v := verdict(t, who, conviction, "pc-1203.4"); slices.Contains(v.Warnings, "W1") != warned {
			t.Errorf("%s: warnings %v", who, v.Warnings)
		}
	}
	notice := verdict(t, `"status":"lpr","notice_on":"2026-08-01"`, conviction, "pc-1473.7")
	if !slices.Contains(notice.Warnings, "W8") {
		t.Errorf("after a notice: warnings %v", notice.Warnings)
	}
	quiet := verdict(t, `"status":"lpr"`, conviction, "pc-1473.7")
	if slices.Contains(quiet.Warnings, "W8") {
		t.Errorf("without a notice: warnings %v", quiet.Warnings)
	}
}

// said reads a remedy's reasons with their days filled in.
func said(v law.Remedy) string {
	var b strings.Builder
	for _, r := range v.Why {
		text := r.Text
		for _, f := range r.Fills() {
			switch value := f.Value.(type) {
			case casefile.Day:
				text = strings.ReplaceAll(text, "{"+f.Name+"}", value.Long())
			case casefile.Date:
				text = strings.ReplaceAll(text, "{"+f.Name+"}", value.String())
			}
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

func TestTheArithmeticIsShown(t *testing.T) {
	first := verdict(t, "", workedExamples[0].cases[0], "pc-1203.4")
	if got := said(first); !strings.Contains(got, "Probation ended 2023-03-01. The day after is March 2, 2023.") {
		t.Errorf("1203.4 says %q", got)
	}
	prison := verdict(t, "", workedExamples[15].cases[0], "pc-1203.41")
	if got := said(prison); !strings.Contains(got, "the first day is March 16, 2027") || !strings.Contains(got, "which gives March 16, 2026") {
		t.Errorf("1203.41 says %q", got)
	}
	deadline := verdict(t, workedExamples[20].person, workedExamples[20].cases[0], "pc-1018")
	if got := said(deadline); !strings.Contains(got, "October 30, 2025") {
		t.Errorf("1018 says %q", got)
	}
}

func TestARelievingWordGoesOnlyWithReliefThatMayBeHad(t *testing.T) {
	for _, v := range assess(decode(t, "", workedExamples[0].cases))[0] {
		closed := v.State == law.Unavailable || v.State == law.NotNeeded
		if closed == (len(v.Does) > 0) {
			t.Errorf("%s is %s and says what it does in %d sentences", v.Code, v.State, len(v.Does))
		}
	}
}

func TestEachSectionHasItsOwnWordsOnWhoMustStillBeTold(t *testing.T) {
	tells := func(kind casefile.ReliefKind) string {
		r := remedies[slices.IndexFunc(remedies, func(r *remedy) bool { return r.code == kind })]
		for _, line := range r.effects.doesNot {
			if strings.HasPrefix(line.Text, "The client must still tell") {
				return line.Text
			}
		}
		return ""
	}
	if tells(casefile.PC1203_4a) != "" {
		t.Errorf("1203.4a has no such clause, but says %q", tells(casefile.PC1203_4a))
	}
	own := []string{tells(casefile.PC1203_4), tells(casefile.PC1203_41), tells(casefile.PC1203_425), tells(casefile.PC1203_4b)}
	slices.Sort(own)
	if len(slices.Compact(own)) != 4 || own[0] == "" {
		t.Errorf("1203.4, .41, .425 and .4b share words: %q", own)
	}
}

func TestDaysAfterALapse(t *testing.T) {
	if got := law.AfterLapse(casefile.DayOf(2024, 2, 29), 1).String(); got != "2025-03-01" {
		t.Errorf("29 February 2024 and a year is %s", got)
	}
}
