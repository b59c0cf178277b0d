package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// Whatever stands on the lines of a bulk run, each line that is not blank gets
// one line of JSON: a report, or why it is refused; and no line meets a mistake.
func FuzzBulk(f *testing.F) {
	for _, text := range []string{"", "\n\n", aCase, aCase + "\r\n" + aCase, "{}\n" + aCase, "\ufeff" + aCase, "\x00", "[[[[\n\"",
		`{"schema":"tableside.case/1","convictions":[{"offense":"HS 11377(a)","outcome":"deferred-entry","convicted_on":"2009"},{"level":"felon"}]}`,
		`{"schema":"tableside.case/1","as_of":"2020","person":{"status":"lpr","lpr_since":"2009-02-29"},"convictions":[{"same_incident_as":"c1"}]}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		asked := 0
		for _, line := range bytes.Split(input, []byte("\n")) {
			if len(bytes.TrimSpace(line)) > 0 {
				asked++
			}
		}
		answered := 0
		err := eachLine(bytes.NewReader(input), func(j job) bool {
			answered++
			a := (&screenCmd{}).answerLine(world{today: sampleDay}, j)
			var said struct {
				Schema string
				Error  *struct{ Message string }
			}
			if err := json.Unmarshal(a.text, &said); err != nil || bytes.ContainsAny(a.text, "\n\r") {
				t.Fatalf("%q is answered by no line of JSON (%v): %q", j.data, err, a.text)
			}
			if a.refused != (said.Error != nil) || !a.refused && said.Schema != report.Schema {
				t.Fatalf("%q is refused %v and answered by %s", j.data, a.refused, a.text)
			}
			if a.refused && (said.Error.Message == "" || strings.Contains(said.Error.Message, "mistake in the program")) {
				t.Fatalf("%q meets a mistake: %s", j.data, a.text)
			}
			return true
		})
		if err != nil || answered != asked && len(input) < casefile.MaxBytes {
			t.Fatalf("%d lines, %d answers, %v", asked, answered, err)
		}
	})
}

// Whatever stands in the settings, they are refused or fit on the papers.
func FuzzSettings(f *testing.F) {
	for _, text := range []string{"", "{}", `{"clinic":{"name":"Harbor Street Clinic","phone":"(555) 010-0199"}}`, `{"clinic":null}`, `{"clinic":{"name":"\u001b[2J"}}`,
		`{"clinic":{"nam":1}}`, "\ufeff{}", `{"clinic":{"name":"` + strings.Repeat("é", 81) + `"}}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := settingsIn(data)
		if err != nil {
			return
		}
		for _, words := range []string{s.Clinic.Name, s.Clinic.Phone} {
			if utf8.RuneCountInString(words) > maxClinic {
				t.Fatalf("%q is too long for a paper", words)
			}
		}
	})
}
