package paper

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// readMemo is a memo taken apart, with every reference led back to its words.
type readMemo struct {
	entries     map[string][]Entry // by title without its cases
	items       map[string]bool    // "mark text", references led back
	rows        map[string]bool    // cells, each behind the title of its column
	texts       []string           // paragraphs and blanks
	authorities map[string]string  // by number
	effects     map[string]string  // by name: E1
	gains       map[string]Entry   // by name: G1
	warnings    map[string]string  // by code
}

var references = regexp.MustCompile(` ?\[([^\[\]]*)\]$`)

// read takes a memo apart. A part is known by its heading.
func read(d Document) readMemo {
	m := readMemo{map[string][]Entry{}, map[string]bool{}, map[string]bool{}, nil, map[string]string{}, map[string]string{}, map[string]Entry{}, map[string]string{}}
	part := ""
	byMark := map[string]map[string]string{"Authorities": m.authorities, "E: what a remedy does in immigration law": m.effects, "Warnings": m.warnings}
	var lists []Item
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case Heading:
			if b.Level == 1 {
				_, part, _ = strings.Cut(b.Text, ". ")
			}
		case Paragraph:
			m.texts = append(m.texts, b.Text)
		case Blanks:
			m.texts = append(m.texts, strings.Join(b.For, "; "))
		case List:
			for _, item := range b.Items {
				if into := byMark[part]; into != nil {
					into[strings.TrimSuffix(item.Mark, ".")] = item.Text
				} else {
					lists = append(lists, item)
				}
			}
		case Entry:
			if strings.HasPrefix(part, "G: ") {
				m.gains[b.Title] = b
				continue
			}
			title, _, _ := strings.Cut(b.Title, ofCases)
			m.entries[title] = append(m.entries[title], b)
		case Table:
			for _, row := range b.Rows {
				words := ""
				for i, cell := range row {
					words += b.Titles[i] + "=" + cell + "|"
				}
				m.rows[words] = true
			}
		}
	}
	for _, item := range lists {
		m.items[m.plainly(item.Text)] = true
	}
	return m
}

// plainly leads the references at the end of a text back to their words.
func (m readMemo) plainly(words string) string {
	at := references.FindStringSubmatchIndex(words)
	if at == nil {
		return words
	}
	marks, numbers := words[at[2]:at[3]], ""
	if i := strings.LastIndex(marks, "; "); i >= 0 {
		marks, numbers = marks[:i], marks[i+2:]
	} else if _, err := strconv.Atoi(strings.Split(marks, ", ")[0]); err == nil {
		marks, numbers = "", marks
	}
	if _, err := strconv.Atoi(strings.Split(numbers, ", ")[0]); err != nil && numbers != "" {
		marks, numbers = marks+"; "+numbers, "" // nothing is cited
	}
	var all []string
	for number := range strings.SplitSeq(numbers, ", ") {
		if number != "" {
			all = append(all, m.authorities[number])
		}
	}
	return words[:at[0]] + " {" + marks + "} {" + strings.Join(all, "; ") + "}"
}

// saying finds an entry about a case that says just these things.
func (m readMemo) saying(title, id string, says ...Said) bool {
	says = slices.DeleteFunc(says, func(s Said) bool { return s.Text == "" })
	return slices.ContainsFunc(m.entries[title], func(e Entry) bool {
		_, cases, _ := strings.Cut(e.Title, ofCases)
		if id == "" && cases != "" || id != "" && !slices.Contains(strings.Split(cases, ", "), id) || len(e.Says) != len(says) {
			return false
		}
		for i, s := range e.Says {
			if s.Label != says[i].Label || m.plainly(s.Text) != m.plainly(says[i].Text) {
				return false
			}
		}
		return true
	})
}

// lawLine is what stands at the end of an entry, with its references led back;
// in the brackets of plainly, so that it reads the same.
func lawLine(marks string, authorities []string) string {
	return " {" + marks + "} {" + strings.Join(authorities, "; ") + "}"
}

// firm says in the test's own words how firm an answer is and what is unusual.
func firm(d report.Document, b report.Basis) string {
	words := b.Strength
	if b.Venue == "ninth" {
		words += ", Ninth Circuit only"
	}
	if b.Checked == "knowledge" {
		words += ", FROM KNOWLEDGE, NOT READ IN A SOURCE"
	}
	if b.CheckedOn != d.LawAsOf {
		words += ", checked " + b.CheckedOn
	}
	return words
}

// ownPaths are paths as an entry about a case names them.
func ownPaths(i int, paths []string) string {
	return strings.ReplaceAll(strings.Join(paths, ", "), fmt.Sprintf("convictions[%d].", i), "convictions[].")
}

// noted is what the catalogue's rows say beside a finding, of several each by name.
func noted(in Input, i int, code string) Said {
	if i < 0 || len(in.Result.Convictions[i].Offense.Rows) > 4 {
		return Said{}
	}
	var all []string
	for _, row := range in.Result.Convictions[i].Offense.Rows {
		words := map[string]string{
			"deport.aggravated-felony": row.AFNote, "deport.cimt-single": row.CIMTNote, "inadmit.cimt": row.CIMTNote, "counts_as_conviction": row.Advice,
		}[code]
		switch {
		case words == "":
		case len(in.Result.Convictions[i].Offense.Rows) == 1:
			return Said{"Catalogue", strings.TrimSuffix(words, ".") + "."}
		default:
			all = append(all, row.Key()+": "+strings.TrimSuffix(words, ".")+".")
		}
	}
	return Said{"Catalogue", strings.Join(all, " ")}
}

// notInMemo names everything of the report that the memo does not hold: every
// finding and remedy with its reasons, authorities, strength, venue and where
// it was read, every fact, and the rest.
func notInMemo(in Input, doc Document) (lost []string) {
	m, d := read(doc), report.Of(in.Result, in.Options)
	must := func(is bool, format string, args ...any) {
		if !is {
			lost = append(lost, fmt.Sprintf(format, args...))
		}
	}
	item := func(what, words string) { must(m.items[words], "%s: %s", what, words) }
	text := func(words string) {
		must(slices.ContainsFunc(m.texts, func(t string) bool { return strings.Contains(t, words) }), "text: %s", words)
	}
	built := func(covered bool) Said {
		if covered {
			return Said{}
		}
		return Said{"Not built", "this program does not check this yet; the lawyer must"}
	}
	finding := func(i int, id string, f report.Finding) {
		marks := f.Code
		if f.Rule != "" {
			marks += ", rule " + f.Rule
		}
		if words := firm(d, f.Basis); words != "" {
			marks += "; " + words
		}
		must(m.saying(report.FindingName(f.Code)+" – "+f.Answer, id, Said{"", f.Why}, noted(in, i, f.Code), Said{"Missing", ownPaths(i, f.Missing)}, built(f.Covered),
			Said{"Law", lawLine(marks, f.Authorities)}), "%s: finding %s", id, f.Code)
	}
	for i, c := range d.Convictions {
		text(c.ID + ": " + c.Label)
		for _, f := range append([]report.Finding{c.Counts}, c.Findings...) {
			finding(i, c.ID, f)
		}
		for _, r := range c.Relief {
			must(m.remedy(d, i, c.ID, r, built(r.Covered)), "%s: remedy %s", c.ID, r.Code)
			for _, code := range r.Warnings {
				must(m.warnings[code] != "", "warning %s", code)
			}
		}
	}
	for _, f := range d.Findings {
		finding(-1, "", f)
	}
	for _, c := range d.Consequences {
		level := report.LevelWords(c.Code, c.Level)
		if c.AtWorst != c.Level && c.AtWorst != "" {
			level += ", at worst " + report.LevelWords(c.Code, c.AtWorst)
		}
		must(m.saying(report.ConsequenceName(c.Code)+" – "+level, "", Said{"", c.Why}, Said{"Rests on", strings.Join(c.From, ", ")},
			Said{"Missing", strings.Join(c.Missing, ", ")}, built(c.Covered), Said{"Law", lawLine(c.Code, c.Authorities)}), "consequence %s", c.Code)
	}
	for _, a := range d.Actions {
		item("action", a.Text+" ("+a.Urgency+")"+lawLine(a.Code, a.Authorities))
	}
	for _, s := range d.Steps {
		words := s.Text
		if len(s.Relief) > 0 {
			words += " (" + strings.Join(s.Relief, ", ") + ")"
		}
		item("step", words+lawLine(s.Code, s.Authorities))
	}
	for _, b := range d.Beliefs {
		item("belief", "“"+b.Belief+"” – "+b.Verdict+". "+b.Text+lawLine("", b.Authorities))
	}
	for _, p := range d.Documents {
		item("paper", p.Text)
	}
	for _, words := range d.Assumptions {
		item("assumption", words)
	}
	for _, c := range d.Contradictions {
		item("contradiction", m.plainly(c.Text+" ["+c.Code+": "+strings.Join(c.Paths, ", ")+"]"))
	}
	for i, missing := range d.Missing {
		must(m.rows[fmt.Sprintf("Fact=%d. %s|Question=%s|Where=%s|Could change=%s|", i+1, missing.Path, in.Options.Asks(in.Result, missing.Path), missing.Where,
			strings.Join(missing.WouldSettle, ", "))], "missing fact %s", missing.Path)
	}
	for _, w := range d.WhatIf {
		must(m.whatIf(w), "what-if %s %s", w.Conviction, w.Relief)
	}
	for _, path := range casefile.Told(in.Result.Case) {
		value, _ := casefile.Get(in.Result.Case, path)
		must(m.fact(d, path, value, casefile.MarkOf(in.Result.Case, path)), "fact %s", path)
	}
	for i, c := range d.Convictions {
		own := in.Result.Case.Convictions[i].Source
		if own == "" {
			own = in.Result.Case.Person.RecordSource
		}
		words := map[casefile.RecordSource]string{"rap-sheet": "rap sheet", "court-papers": "court papers", "memory": "memory"}[own]
		if words == "" {
			words = "not noted"
		}
		must(len(in.Result.Case.Convictions) == 0 || m.ofCase("read from", c.ID, words), "where %s was read", c.ID)
	}
	for _, a := range in.Answers {
		must(m.rows["Part="+a.Part+"|Question="+a.Ask+"|Answer="+a.Said+"|From="+a.From+"|"], "answer to %s", a.Ask)
	}
	text(fmt.Sprintf("Not read in a source, for the lawyer to check: findings, %d;", d.Unchecked))
	text("holds in any venue, was read in a source, and was checked on " + d.LawAsOf)
	text("Each case was read from what stands under it, and what no paper shows is from the client; an answer from elsewhere bears [paper] or [memory].")
	text("Corrections; Attorney, bar number; Date")
	text("Reviewed against the sources named above.")
	return lost
}

func (m readMemo) remedy(d report.Document, i int, id string, r report.Remedy, built Said) bool {
	state := r.State
	if r.Merits {
		state += " (turns on proof)"
	}
	if r.Reason != "" {
		state += " (" + r.Reason + ")"
	}
	first := ""
	switch {
	case r.Earliest != nil:
		first = *r.Earliest
	case r.NoWait:
		first = "no waiting time"
	case slices.Contains([]string{"available", "discretionary", "later"}, r.State):
		first = "cannot be computed"
	}
	does := strings.Join(r.Does, " ") + "|" + strings.Join(r.DoesNot, " ")
	for name, effect := range m.effects {
		want := r.Effect.Answer + ". " + r.Effect.Why
		if len(r.Effect.Authorities) > 0 {
			want += lawLine("", r.Effect.Authorities)
		}
		if r.Effect.Answer != "" && m.plainly(effect) != want {
			continue
		}
		marks := strings.Join(slices.Concat([]string{r.Code}, r.Forms, r.Warnings), ", ") + "; " + firm(d, r.Basis)
		if r.Effect.Answer != "" {
			marks += "; in immigration law " + r.Effect.Answer + " (" + name + ")"
		}
		says := func(gain string) bool {
			return m.saying(report.RemedyName(casefile.ReliefKind(r.Code))+" – "+state, id, Said{"First day", first}, Said{"", r.Why},
				Said{"Missing", ownPaths(i, r.Missing)}, Said{"Missing for its effect in immigration law", ownPaths(i, r.Effect.Missing)},
				Said{"Does, and does not", gain}, built, Said{"Law", lawLine(marks, r.Authorities)})
		}
		if does == "|" && says("") {
			return true
		}
		for gain, e := range m.gains {
			told := map[string]string{}
			for _, s := range e.Says {
				told[s.Label] = s.Text
			}
			if told["Does"]+"|"+told["Does not"] == does && says(gain) {
				return true
			}
		}
	}
	return false
}

func (m readMemo) whatIf(w report.WhatIf) bool {
	var changes []string
	for _, c := range w.Changes {
		changes = append(changes, c.Code+": "+c.From+" → "+c.To)
	}
	name, words, _ := strings.Cut(w.Text, ": ")
	for row := range m.rows {
		remedies, rest, _ := strings.Cut(row, "|In words=")
		if slices.Contains(strings.Split(strings.TrimPrefix(remedies, "Remedy="), "; "), w.Conviction+": "+w.Relief+" ("+name+")") &&
			rest == words+"|Changes="+strings.Join(changes, "; ")+"|" {
			return true
		}
	}
	return false
}

func (m readMemo) fact(d report.Document, path, value string, mark casefile.Mark) bool {
	i, field, ofCase := casefile.OfConviction(path)
	if !ofCase {
		from := string(mark)
		if from == "" {
			from = "client"
		}
		return m.rows["The person="+path+"|Answer="+value+"|From="+from+"|"]
	}
	if mark != "" {
		value += " [" + string(mark) + "]"
	}
	return m.ofCase(field, d.Convictions[i].ID, value)
}

// ofCase reports whether a row of the table of the cases says this of one.
func (m readMemo) ofCase(field, id, value string) bool {
	for row := range m.rows {
		if strings.HasPrefix(row, "The cases="+field+"|") && strings.Contains(row, "|"+id+"="+value+"|") {
			return true
		}
	}
	return false
}

func memoOf(t testing.TB, in Input) Document {
	t.Helper()
	d, err := Make(Memo, in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheMemoHoldsEveryFindingEveryRemedyAndEveryFact(t *testing.T) {
	for id, in := range heldAlone(t) {
		for _, lost := range notInMemo(in, memoOf(t, in)) {
			t.Errorf("%s: the memo has lost %s", id, lost)
		}
	}
	for id, in := range clients(t) {
		for _, lost := range notInMemo(in, memoOf(t, in)) {
			t.Errorf("%s: the memo has lost %s", id, lost)
		}
	}
}

// The test above would notice if anything behind the first page were dropped.
func TestNothingCanBeDroppedFromTheMemoUnnoticed(t *testing.T) {
	in := clients(t)["three-cases-no-papers"]
	in.Answers = []Answer{{"Start", "What brings you here?", "work", "client"}, {"Start", "And what else?", "not sure", ""}}
	whole := memoOf(t, in)
	if lost := notInMemo(in, whole); len(lost) > 0 {
		t.Fatal(lost)
	}
	behind := slices.IndexFunc(whole.Blocks, func(b Block) bool { _, is := b.(NewPage); return is })
	dropped := 0
	for i := behind + 1; i < len(whole.Blocks); i++ {
		for _, less := range reduced(whole.Blocks[i]) {
			if dropped++; testing.Short() && dropped%15 > 0 {
				continue
			}
			d := whole
			d.Blocks = slices.Concat(whole.Blocks[:i], less.blocks, whole.Blocks[i+1:])
			if len(notInMemo(in, d)) == 0 {
				t.Errorf("dropped and not noticed: %s", less.what)
			}
		}
	}
	if dropped < 500 {
		t.Errorf("only %d things were dropped", dropped)
	}
}

// less is a block with one thing dropped.
type less struct {
	what   string
	blocks []Block
}

func reduced(b Block) (all []less) {
	switch b := b.(type) {
	case Paragraph, Blanks:
		return []less{{fmt.Sprint(b), nil}}
	case List:
		for i := range b.Items {
			all = append(all, less{b.Items[i].Text, []Block{List{slices.Delete(slices.Clone(b.Items), i, i+1)}}})
		}
	case Entry:
		all = append(all, less{b.Title, nil})
		for i := range b.Says {
			e := b
			e.Says = slices.Delete(slices.Clone(b.Says), i, i+1)
			all = append(all, less{b.Title + ": " + b.Says[i].Label, []Block{e}})
		}
		if _, cases, several := strings.Cut(b.Title, ", c"); several && strings.Contains(b.Title, ofCases) {
			e := b
			e.Title = strings.TrimSuffix(b.Title, ", c"+cases)
			all = append(all, less{b.Title + ": all cases but the first", []Block{e}})
		}
	case Table:
		for i, row := range b.Rows {
			all = append(all, less{row[0], []Block{Table{b.Titles, slices.Delete(slices.Clone(b.Rows), i, i+1)}}})
			for j, cell := range row {
				if cell == "" {
					continue
				}
				rows := slices.Clone(b.Rows)
				rows[i] = slices.Clone(row)
				rows[i][j] = ""
				all = append(all, less{row[0] + ": " + b.Titles[j], []Block{Table{b.Titles, rows}}})
			}
		}
	case Heading, NewPage:
	}
	return all
}
