package casefile

import (
	"bytes"
	"errors"
	"reflect"
	"testing"
)

func FuzzDecode(f *testing.F) {
	for _, text := range []string{
		"", "{}", file(""), "\ufeff" + file(""), `{"schema":"tableside.case/2"}`,
		person(`"status":"lpr","born":"1990-02","goals":["job","travel"],"veteran":"unknown"`),
		person(`"status":null`), person(`"born":"20l4"`), person(`"veteran":true`),
		conviction(`"offense":"PC 459.5","sentence":{"days_ordered":30.0,"days_served":"unknown"},"drug":{"grams":28.5e0}`),
		conviction(`"offense":"\u00f1\ud83d\ude00\"\\","relief":[{"kind":"pc-1203.4","granted_on":"2013"},{}]`),
		conviction(`"county":"los angeles county","level":"felny"`),
		file(`"convictions":[{},{"id":"c1"},{"same_incident_as":"c2"}]`),
		"[[[[[[[[", `{"person":{"goals":[[`, file("") + "x", "\xff\xfe{", `{"schema":"\ud800"}`, `{"a":1,"a":2}`, `{"schema":1e999}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := Decode(text)
		if err != nil {
			var refusal *Refusal
			if !errors.As(err, &refusal) || refusal.Message == "" || bytes.ContainsFunc([]byte(refusal.Error()), hidden) {
				t.Fatalf("refused as %q", err)
			}
			return
		}
		written := EncodeLine(c)
		back, err := Decode(written)
		if err != nil || !reflect.DeepEqual(c, back) {
			t.Fatalf("came back otherwise: %v\n%s", err, written)
		}
		if !bytes.Equal(EncodeLine(back), written) {
			t.Fatalf("is written otherwise the second time")
		}
	})
}

func FuzzReadDate(f *testing.F) {
	for _, text := range []string{
		"3/2015", "March 2015", "mar 2015", "3/1/15", "3-1-2015", "2015-03-01", "March 1, 2015", "2015", "20l4", "2O14", "3/15",
		"15/3/2015", "1º de enero del 2015", "01-MAR-2015", "20150301", "about 2015", "2/30/2015", "Febuary 2015", "'15", "\u0301", "//",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := ReadDate(text)
		if (err == nil) != date.Known() {
			t.Fatalf("%q is %v, %v", text, date, err)
		}
		if err != nil {
			return
		}
		if back, err := ParseDate(date.String()); err != nil || back != date {
			t.Fatalf("%q is %v, which a case file cannot hold: %v", text, date, err)
		}
		if back, err := ReadDate(date.String()); err != nil || back != date {
			t.Fatalf("%q is %v, which reads as %v: %v", text, date, back, err)
		}
	})
}

func FuzzReadDays(f *testing.F) {
	for _, text := range []string{
		"6 months", "1 year", "16 months", "120", "2 years 3 months", "90 days", "3 yrs", "life", "25 to life", "cadena perpetua",
		"seis meses", "1.5 years", "9O days", "180 days jail 90 suspended", "-5", "1,000", "1yr6mo", "2-3 years", "un año y medio", "5 . 5",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		days, err := ReadDays(text)
		n, known := days.Value()
		if (err == nil) != known || n < 0 || n > MaxDays {
			t.Fatalf("%q is %d, %v, %v", text, n, known, err)
		}
		if err != nil {
			return
		}
		if back, err := ReadDays(days.String()); err != nil || back != days {
			t.Fatalf("%q is %v, which reads as %v: %v", text, days, back, err)
		}
	})
}
