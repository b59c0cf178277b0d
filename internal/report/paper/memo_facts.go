package paper

import (
	"cmp"

	"example.com/tableside/internal/casefile"
)

// facts are all facts as answered, with what was left open and where each came
// from. The facts of the cases stand side by side.
func (m maker) facts(w *writer, _ *shared) {
	w.say("In the words of the case file. “unknown” was asked and left as not sure; what is not here was not asked or not told. Each case was read from what stands under it, and what no paper shows is from the client; an answer from elsewhere bears [paper] or [memory].")
	c := m.Result.Case
	var person, fields [][]string
	at := map[string]int{}
	read := []string{"read from"}
	for i := range m.report.Convictions {
		read = append(read, sourceWords(c.CaseSource(i)))
	}
	for _, path := range casefile.Told(c) {
		value, _ := casefile.Get(c, path)
		mark := casefile.MarkOf(c, path)
		i, field, ofCase := casefile.OfConviction(path)
		if !ofCase {
			person = append(person, []string{path, value, cmp.Or(string(mark), toldAtTheTable)})
			continue
		}
		row, known := at[field]
		if !known {
			row = len(fields)
			at[field] = row
			fields = append(fields, append([]string{field}, make([]string, len(m.report.Convictions))...))
		}
		if mark != "" {
			value += " [" + string(mark) + "]"
		}
		fields[row][1+i] = value
	}
	w.table([]string{"The person", "Answer", "From"}, person)
	titles := []string{"The cases"}
	for _, one := range m.report.Convictions {
		titles = append(titles, one.ID)
	}
	if len(fields) > 0 {
		w.table(titles, append([][]string{read}, fields...))
	}
	m.answers(w)
}

// answers are the questions of the interview as they were left, where there was one.
func (m maker) answers(w *writer) {
	if m.Answers == nil {
		return
	}
	w.heading(2, "The interview, question by question")
	var rows [][]string
	for _, a := range m.Answers {
		rows = append(rows, []string{a.Part, a.Ask, a.Said, a.From})
	}
	w.table([]string{"Part", "Question", "Answer", "From"}, rows)
}

// toldAtTheTable is where an answer is from that no paper shows.
const toldAtTheTable = "client"

// AnswerFrom says where an answer of the interview is from: what it was marked
// as; else what its case was read from, where the question names a place on the
// papers; else the client. conviction is its place in the case, below zero for
// a question about the person.
func AnswerFrom(c casefile.Case, conviction int, mark casefile.Mark, onPaper bool) string {
	switch {
	case mark != "":
		return string(mark)
	case conviction < 0 || !onPaper:
		return toldAtTheTable
	}
	return sourceWords(c.CaseSource(conviction))
}

// sourceWords say what a case was read from.
func sourceWords(s casefile.RecordSource) string {
	switch s {
	case casefile.RapSheet:
		return "rap sheet"
	case casefile.CourtPapers:
		return "court papers"
	case casefile.Memory:
		return "memory"
	case casefile.MixedSources, casefile.RecordSourceUnknown:
	}
	return "not noted"
}
