package casefile

import (
	"strings"
	"testing"
)

func TestDatesAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"3/2015": "2015-03", "03/2015": "2015-03", "3-2015": "2015-03", "3.2015": "2015-03", "3 / 2015": "2015-03",
		"2015-03": "2015-03", "2015/3": "2015-03", "2015": "2015", " 2015 ": "2015", "2015.": "2015", "in 2015": "2015", "en el 2015": "2015",
		"3/1/15": "2015-03-01", "3-1-2015": "2015-03-01", "03/01/2015": "2015-03-01", "2015-03-01": "2015-03-01",
		"2015/3/1": "2015-03-01", "12.31.2020": "2020-12-31", "20150301": "2015-03-01", "03012015": "2015-03-01",
		"12312015": "2015-12-31", "20240229": "2024-02-29",
		"March 2015": "2015-03", "mar 2015": "2015-03", "Mar. 2015": "2015-03", "MARCH, 2015": "2015-03", "2015 March": "2015-03",
		"March 1, 2015": "2015-03-01", "1 March 2015": "2015-03-01", "March 1st, 2015": "2015-03-01", "01-MAR-2015": "2015-03-01",
		"the 2nd of May 2015": "2015-05-02", "in June of 2015": "2015-06", "Sept 3 2014": "2014-09-03", "may/2015": "2015-05",
		"marzo 2015": "2015-03", "marzo de 2015": "2015-03", "1 de marzo de 2015": "2015-03-01", "1º de enero del 2015": "2015-01-01",
		"el 2 de agosto de 2015": "2015-08-02", "ene 2015": "2015-01", "setiembre 2015": "2015-09", "dic. 2015": "2015-12",
		"3/99": "1999-03", "3/32": "2032-03", "3/1/39": "2039-03-01", "3/1/40": "1940-03-01", "3/1/00": "2000-03-01", "March 99": "1999-03",
		"around March 2016": "2016-03", "about mar. 2016": "2016-03", "alrededor de marzo de 2016": "2016-03", "cerca de marzo 2016": "2016-03",
		"summer 2016": "2016", "in the summer of 2016": "2016", "Fall, 2016": "2016", "verano de 2016": "2016", "en el otoño del 2016": "2016",
		"around summer 2016": "2016", "2/29/2016": "2016-02-29", "1/1/1900": "1900-01-01", "12/31/2100": "2100-12-31", "3–1–2015": "2015-03-01",
	} {
		got, err := ReadDate(text)
		if got.String() != want || (err != nil) != (want == "") {
			t.Errorf("%q is %q (%v), want %q", text, got, err, want)
		}
	}
}

func TestAnUnclearDateIsAskedAgainWithAnExample(t *testing.T) {
	for text, says := range map[string]string{
		"":                         "like 3/2015",
		"   ":                      "like 3/2015",
		"20l4":                     "did you mean 2014? Write the year with four digits, like 2014",
		"2O14":                     "did you mean 2014? Write the year with four digits, like 2014",
		"3/2O15":                   "did you mean 2015?",
		"15":                       "four digits, like 2014",
		"215":                      "four digits, like 2014",
		"20155":                    "four digits, like 2014",
		"3/15":                     "may be a day or a year",
		"3/31":                     "may be a day or a year",
		"March 15":                 "like March 2014",
		"March":                    "year is missing",
		"15/3/2015":                "month first, like 3/15/2015",
		"31.12.2020":               "month first, like 12/31/2020",
		"13/13/2015":               "no month 13",
		"0/2015":                   "no month 0",
		"13/2015":                  "no month 13",
		"2/30/2015":                "February 2015 has 28 days",
		"2/29/2015":                "February 2015 has 28 days",
		"June 31 2015":             "June 2015 has 30 days",
		"6/0/2015":                 "June 2015 has 30 days",
		"20151301":                 "month",
		"1899":                     "1900 to 2100",
		"12/31/1899":               "1900 to 2100",
		"2101":                     "1900 to 2100",
		"March 2101":               "1900 to 2100",
		"1/1/0015":                 "1900 to 2100",
		"Febuary 2015":             "did you mean February?",
		"agsto 2015":               "did you mean Agosto?",
		"about 2015":               "write only the year",
		"2014 or 2015":             "write only the year",
		"winter 2015":              "write only the year",
		"around 2015":              "write only the year",
		"about March 3, 2015":      "write only the month, like March 2015",
		"summer March 2015":        "not a date",
		"summer":                   "not a date",
		"summer 15":                "four digits",
		"2014-2015":                "not a date",
		"yesterday":                "like March 2015",
		"unknown":                  "like March 2015",
		"May June 2015":            "two months",
		"May 1 2 2015":             "too many numbers",
		"May 123 2015":             "not a date",
		"3//2015":                  "not a date",
		"/":                        "not a date",
		"3/1/2015 4":               "not a date",
		"-2015":                    "not a date",
		"123/1/2015":               "not a date",
		"２０１５":                     "not a date",
		strings.Repeat("3/", 5000): "only the date",
	} {
		got, err := ReadDate(text)
		if err == nil || !strings.Contains(err.Error(), says) || got != (Date{}) {
			t.Errorf("%.40q: %v (%v), wants to say %q", text, err, got, says)
		}
	}
}
