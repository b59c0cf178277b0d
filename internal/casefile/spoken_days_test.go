package casefile

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTermsAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]int{
		"6 months": 180, "1 month": 30, "11 months": 330, "12 months": 365, "13 months": 395, "16 months": 485, "24 months": 730,
		"1 year": 365, "2 years 3 months": 820, "3 yrs": 1095, "2 years and 3 months": 820, "1yr6mo": 545, "1 year 12 months": 730,
		"1.5 years": 545, "18 mos.": 545, "6m": 180, "6-month": 180, "2 weeks": 14, "52 weeks": 364, "1 year 30 days": 395,
		"120": 120, "0": 0, "90 days": 90, "1 day": 1, "364 days": 364, "365 days": 365, "1,000": 1000, "36500": 36500,
		"none": 0, "no jail": 0, "a year": 365, "six months": 180, "180 days in county jail": 180, "3 years state prison": 1095,
		"life": MaxDays, "Life.": MaxDays, "25 to life": MaxDays, "25-life": MaxDays, "15 years to life": MaxDays,
		"life without parole": MaxDays, "LWOP": MaxDays, "100 years": MaxDays,
		"6 meses": 180, "un año": 365, "dos años y 3 meses": 820, "90 días": 90, "90 dias": 90, "1 an\u0303o": 365,
		"tres semanas": 21, "cadena perpetua": MaxDays, "25 años a cadena perpetua": MaxDays, "ninguno": 0,
	} {
		got, err := ReadDays(text)
		if n, known := got.Value(); err != nil || !known || n != want {
			t.Errorf("%q is %v (%v), want %d", text, got, err, want)
		}
	}
}

func TestAnUnclearTermIsAskedAgainWithAnExample(t *testing.T) {
	for text, says := range map[string]string{
		"":                            "like 6 months",
		"...":                         "like 6 months",
		"jail":                        "like 6 months",
		"a while":                     "like 6 months",
		"9O days":                     "did you mean 90?",
		"l20":                         "did you mean 120?",
		"1 year 30":                   "30 days, months or years?",
		"180 days jail 90 suspended":  "suspended",
		"90 days credit":              "credit",
		"time served":                 "time",
		"2-3 years":                   "a number too many",
		"6 months 6 months":           "twice",
		"-5":                          "a number too many",
		"1.5 months":                  "a number too many",
		"0.5":                         "a number too many",
		"1.200":                       "a number too many",
		"101 years":                   "write life",
		"36501":                       "write life",
		"99999999999999999999":        "write life",
		"99999999999999999999 years":  "write life",
		"not life":                    "like 6 months",
		"maybe 25 to life":            "like 6 months",
		"days":                        "like 6 months",
		strings.Repeat("6 days ", 99): "like 6 months",
	} {
		got, err := ReadDays(text)
		if err == nil || !strings.Contains(err.Error(), says) || got != (Days{}) {
			t.Errorf("%.40q: %v (%v), wants to say %q", text, err, got, says)
		}
	}
}

func TestALongerTermIsNeverCountedShorter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		months := rapid.IntRange(0, 1188).Draw(t, "months")
		if a, b := (term{months: months}).total(), (term{months: months + 1}).total(); a >= b {
			t.Fatalf("%d months are %d days, one more are %d", months, a, b)
		}
	})
}

func TestTermsAreReadBackInDays(t *testing.T) {
	for days, want := range map[Days]string{
		{}: "not answered", DaysNotSure: "not sure", DaysOf(0): "0 days", DaysOf(1): "1 day", DaysOf(180): "180 days",
		DaysOf(999): "999 days", DaysOf(1000): "1,000 days", DaysOf(36499): "36,499 days",
		DaysOf(MaxDays): "a life term (counted as 36,500 days)",
	} {
		if got := days.Words(); got != want {
			t.Errorf("%v reads %q, want %q", days, got, want)
		}
	}
}

func TestAmountsAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]float64{
		"950": 950, "$1,200": 1200, "$ 950.00": 950, "28.5": 28.5, "28.5 g": 28.5, "28.5 grams": 28.5, ".5 g": 0.5,
		"3 gramos": 3, "1,234,567.89": 1234567.89, "0": 0, "950 dollars": 950, "2 dólares": 2, " 7 ": 7,
	} {
		got, err := ReadNumber(text)
		if x, known := got.Value(); err != nil || !known || x != want {
			t.Errorf("%q is %v (%v), want %v", text, got, err, want)
		}
	}
}

func TestAnUnclearAmountIsAskedAgainWithAnExample(t *testing.T) {
	for text, says := range map[string]string{
		"": "like 950", "1 oz": "in grams", "2 pounds": "in grams", "1 onza": "in grams", "1kg": "in grams", "500 mg": "in grams",
		"95O": "did you mean 950?", "1,20": "like 950", "1.2.3": "like 950", "-5": "like 950", "NaN": "like 950", "1e5": "like 950",
		"1k": "like 950", "about 5": "like 950", "$": "like 950", "1234567890123": "like 950", "Inf": "like 950",
	} {
		got, err := ReadNumber(text)
		if err == nil || !strings.Contains(err.Error(), says) || got != (Number{}) {
			t.Errorf("%q: %v (%v), wants to say %q", text, err, got, says)
		}
	}
}

// A length counted from a date is as precise as the date, and never a guess.
func TestALapseIsCountedFromADate(t *testing.T) {
	for _, e := range []struct{ text, from, want string }{
		{"3 years", "2014-05-12", "2017-05-12"},
		{"36 months", "2014-05-12", "2017-05-12"},
		{"1 year 6 months", "2014-05-12", "2015-11-12"},
		{"tres años", "2014-05", "2017-05"},
		{"18 months", "2014-05", "2015-11"},
		{"3 years", "2014", "2017"},
		{"1 year", "2016-02-29", "2017-02-28"},
		{"18 months", "2014", ""},
		{"3 years", "unknown", ""},
		{"3 years", "", ""},
		{"36", "2014-05-12", ""},
		{"2017", "2014-05-12", ""},
		{"5/2017", "2014-05-12", ""},
		{"30 days", "2014-05-12", ""},
		{"life", "2014-05-12", ""},
		{"999999999999 years", "2014-05-12", ""},
	} {
		from := Date{}
		if e.from != "" {
			from = DateNotSure
		}
		if e.from != "" && e.from != "unknown" {
			var err error
			if from, err = ParseDate(e.from); err != nil {
				t.Fatal(err)
			}
		}
		got, told := ReadLapse(e.text, from)
		if told != (e.want != "") || told && got.String() != e.want {
			t.Errorf("%s from %s: %s, %t, want %q", e.text, e.from, got, told, e.want)
		}
	}
}
