package main

import (
	"embed"
	"fmt"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/tui"
)

// sample is an invented client to try the program with: a case file, and the
// answers that stand for no fact of it.
type sample struct {
	name string
	file string // under samples
	also map[interview.Key]string
}

var sampleClients = []sample{
	{"A drug case of 2016, a green card, hopes to become a citizen", "drugs-2016.json",
		map[interview.Key]string{"start/citizen": "no", "c1/relief_done": "none"}},
	{"Two cases, no papers, came without inspection, married to a citizen", "two-cases-memory.json",
		map[interview.Key]string{"start/citizen": "no", "c1/relief_done": "none", "c2/relief_done": "none"}},
	{"A driving case of 2020, a citizen from birth", "driving-2020.json",
		map[interview.Key]string{"c1/relief_done": "none"}},
}

//go:embed samples
var sampleFiles embed.FS

// client is the sample as a case file.
func (s sample) client() casefile.Case {
	data, err := sampleFiles.ReadFile("samples/" + s.file)
	if err != nil {
		panic(err) // held by a test
	}
	c, err := casefile.Decode(data)
	if err != nil {
		panic(fmt.Sprintf("the sample client %s: %v", s.file, err)) // held by a test
	}
	return c
}

// session is an interview with the sample, answered as far as it tells.
func (s sample) session(flow interview.Flow, today casefile.Day) interview.Session {
	in := interview.Fill(flow, today, s.client())
	for key, value := range s.also {
		if next, err := in.Put(key, interview.Given{State: interview.Answered, Values: []string{value}}); err == nil {
			in = next
		}
	}
	return in.Ahead(func(interview.Asked) bool { return true })
}

// samplesFor are the sample clients as the screens offer them.
func samplesFor(flow interview.Flow, today casefile.Day) []tui.Sample {
	var all []tui.Sample
	for _, s := range sampleClients {
		all = append(all, tui.Sample{Name: s.name, Start: func() interview.Session { return s.session(flow, today) }})
	}
	return all
}
