package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// worksheet says what goes where on the form CR-180, for each conviction with
// a relief that is asked for on it. What identifies a person is left blank: it
// is written by hand, and never known to the program.
func (m maker) worksheet() Document {
	w := &writer{}
	if m.Result.Case.Person.Status != casefile.Citizen && len(m.Result.Convictions) > 0 {
		w.warn("Stop: the client is not known to be a US citizen. An immigration lawyer reads the record before anything is filed. Immigration law mostly ignores what is asked for on this form, and certified copies come first.")
	}
	w.say("For the clinic's lawyer to check and to file. One petition for each court case number: several counts of one number go on one form. The form is for optional use; take the newest one from the court. Go by the headings: a number stands here only where a source names it, and that may speak of an older form. " + coverage)
	found := 0
	m.findOutForAll(w)
	for i, c := range m.Result.Convictions {
		if open := onTheForm(c); len(open) > 0 {
			found++
			m.petition(w, i, c, open)
		}
	}
	if found == 0 {
		w.heading(1, "Nothing for this form")
		w.say("No conviction here has a relief that is open on this form, waits for a day, or lacks only a fact. See the lawyer's memo for the reasons.")
	} else {
		m.filing(w)
	}
	return Document{Title: "Worksheet for form CR-180", Under: m.heads(), Blocks: w.blocks, Stamp: m.stamp()}
}

// onTheForm are the remedies of a conviction that are asked for on the form
// and are open, wait for a day, or cannot be told yet.
func onTheForm(c screen.Conviction) []law.Remedy {
	var open []law.Remedy
	for _, r := range c.Remedies {
		if slices.Contains(r.Forms, formCR180) && r.Covered &&
			slices.Contains([]law.State{law.Available, law.Discretionary, law.Later, law.Unclear}, r.State) {
			open = append(open, r)
		}
	}
	// A relief that cannot be told does not matter beside one of its kind that can.
	told := map[law.Family]bool{}
	for _, r := range open {
		if r.State != law.Unclear {
			told[law.FamilyOf(r.Code)] = true
		}
	}
	return slices.DeleteFunc(open, func(r law.Remedy) bool { return r.State == law.Unclear && told[law.FamilyOf(r.Code)] })
}

func (m maker) petition(w *writer, i int, c screen.Conviction, open []law.Remedy) {
	w.heading(1, fmt.Sprintf("Case %d: %s", i+1, report.Label(c.Matter)))
	w.heading(2, "Caption, by hand")
	w.blanks("Name, as in the court file", "Date of birth", "Address and phone", "Court case number", "Branch and address of the court")
	county := text.Plain(c.County)
	if !casefile.Known(county) {
		county = "not told: see the minute order"
	}
	w.table([]string{"Caption", "Fact"}, [][]string{{"Superior Court of California, County of", county}})
	w.heading(2, "Item 1, table of convictions")
	w.table([]string{"Column", "Fact as answered"}, [][]string{
		{"Date of conviction", toldDate(c.ConvictedOn)},
		{"Code and section", toldText(c.Conviction.Offense)},
		{"Type of offense", toldText(string(c.Level))},
		{"Reduction under PC 17(b)?", reduces(c, casefile.PC17b)},
		{"Reduction under PC 17(d)(2)?", reduces(c, casefile.PC17d)},
	})
	ready, notReady := parted(open)
	if len(ready) > 0 {
		w.heading(2, "Which items")
	}
	for _, r := range ready {
		m.item(w, c, r)
	}
	m.elsewhere(w, c, open)
	m.notReady(w, notReady)
}

// parted takes what can be told from what cannot be told yet.
func parted(open []law.Remedy) (ready, notReady []law.Remedy) {
	for _, r := range open {
		if r.State == law.Unclear {
			notReady = append(notReady, r)
		} else {
			ready = append(ready, r)
		}
	}
	return ready, notReady
}

// elsewhere names what is open for a case and is asked for in another way, so
// that nobody files this form and forgets it: what the order of remedies puts
// before a dismissal says so. What the state grants unasked and what turns on
// proof is not here.
func (m maker) elsewhere(w *writer, c screen.Conviction, open []law.Remedy) {
	dismissed := -1
	for _, r := range open {
		if at := m.stepOf(c, r.Code); law.FamilyOf(r.Code) == law.Dismissal && at >= 0 {
			dismissed = at
		}
	}
	var items []Item
	for _, r := range c.Remedies {
		at := m.stepOf(c, r.Code)
		if at < 0 || slices.Contains(r.Forms, formCR180) || r.Merits || r.State == law.Later {
			continue
		}
		words := "Not on this form: " + report.RemedyName(r.Code) + " – " + report.StateWords(r) + "."
		if at < dismissed {
			words += " " + cmp.Or(report.SectionOf(r.Code), "This") + " first: it is asked for before the dismissal."
		}
		items = append(items, Item{"!", words + " [" + strings.Join(r.Authorities, "; ") + "]"})
	}
	if len(items) > 0 {
		w.heading(2, "Asked for in another way")
		w.list(items...)
	}
}

// stepOf is the place of a remedy of a case in the order of remedies; -1 where
// it is in none.
func (m maker) stepOf(c screen.Conviction, kind casefile.ReliefKind) int {
	return slices.IndexFunc(m.Result.Steps, func(s screen.Step) bool { return slices.Contains(s.Relief, c.ID+":"+string(kind)) })
}

// notReady is what cannot be told yet, and once each what must be found out.
func (m maker) notReady(w *writer, unclear []law.Remedy) {
	if len(unclear) == 0 {
		return
	}
	w.heading(2, "Not ready yet")
	for _, r := range unclear {
		w.entry(report.RemedyName(r.Code)+" – "+report.StateWords(r), Said{"Where", whereOf(r.Code)}, Said{"Authorities", strings.Join(r.Authorities, "; ")})
	}
	m.findOut(w, "Find out first", unclear, func(path string) bool { _, _, ofCase := casefile.OfConviction(path); return ofCase })
}

// findOutForAll is what must be found out of the person, once for all cases.
func (m maker) findOutForAll(w *writer) {
	var unclear []law.Remedy
	for _, c := range m.Result.Convictions {
		_, notReady := parted(onTheForm(c))
		unclear = append(unclear, notReady...)
	}
	m.findOut(w, "Find out first, for every case that is not ready", unclear, func(path string) bool { _, _, ofCase := casefile.OfConviction(path); return !ofCase })
}

// findOut asks each question once, with the sections that turn on it.
func (m maker) findOut(w *writer, title string, unclear []law.Remedy, asked func(path string) bool) {
	var questions []string
	sections := map[string][]string{}
	for _, r := range unclear {
		for _, path := range r.Missing {
			if !asked(path) {
				continue
			}
			question, section := m.Options.Asks(m.Result, path), report.SectionOrName(r.Code)
			if !slices.Contains(questions, question) {
				questions = append(questions, question)
			}
			if !slices.Contains(sections[question], section) {
				sections[question] = append(sections[question], section)
			}
		}
	}
	if len(questions) == 0 {
		return
	}
	w.heading(2, title)
	for i, question := range questions {
		questions[i] = question + " (for " + text.And(sections[question]) + ")"
	}
	w.list(marked("☐", questions)...)
}

// whereOf is the item of the form for a relief, and where its number was read.
func whereOf(kind casefile.ReliefKind) string {
	item, known := itemOf(kind)
	if !known {
		return "No item is known for this relief [" + inHand + "]"
	}
	if item.number == "" {
		return item.heading + " [" + inHand + "]"
	}
	return "Item " + item.number + ": " + item.heading + " [number: " + item.source + "; " + inHand + "]"
}

// item is one relief on the form: where, which box, from when, whom to serve.
func (m maker) item(w *writer, c screen.Conviction, r law.Remedy) {
	var lacking []string
	for _, path := range r.Missing {
		lacking = append(lacking, m.Options.Asks(m.Result, path))
	}
	w.entry(report.RemedyName(r.Code)+" – "+report.StateWords(r),
		Said{"Where", whereOf(r.Code)},
		Said{"Box", boxOf(c, r)},
		Said{"Facts", factsFor(c, r.Code)},
		Said{"From when", fromWhen(r)},
		Said{"First find out", strings.Join(lacking, "; ")},
		Said{"Serve", servedBy(r.Code)},
		Said{"Authorities", strings.Join(r.Authorities, "; ")})
}

func fromWhen(r law.Remedy) string {
	switch {
	case r.State == law.Later && !r.Earliest.IsZero():
		return "NOT BEFORE " + r.Earliest.Long()
	case r.State == law.Later:
		return "NOT YET; the day cannot be computed"
	case r.NoWait:
		return "open now; no waiting time"
	case r.Earliest.IsZero():
	case report.SinceThen(r):
		return "since " + r.Earliest.Long()
	default:
		return "open now; the wait was over on " + r.Earliest.Long()
	}
	return "cannot be computed"
}

func servedBy(kind casefile.ReliefKind) string {
	for _, n := range notices {
		if n.relief == kind {
			return n.words + " [" + sourceOf(n.source) + "]"
		}
	}
	return "The prosecuting attorney. [" + toCheck + "]"
}

// factsFor are the facts that an item asks about, as answered.
func factsFor(c screen.Conviction, kind casefile.ReliefKind) string {
	term := "not told"
	if n, known := c.Sentence.DaysOrdered.Value(); known {
		term = fmt.Sprintf("%d days", n)
	}
	probation := fmt.Sprintf("probation granted %s, state %s, ended %s, violation found %s",
		toldText(c.Probation.Granted.String()), toldText(string(c.Probation.State)), toldDate(c.Probation.EndedOn), toldText(c.Probation.Violated.String()))
	sentence := fmt.Sprintf("sentenced %s; custody %s, ordered %s; released %s; sentence over %s",
		toldDate(c.SentencedOn), toldText(string(c.Sentence.Custody)), term, toldDate(c.Sentence.ReleasedOn), toldDate(c.Sentence.EndedOn))
	switch kind {
	case casefile.PC1203_4, casefile.PC1203_49:
		return probation
	case casefile.PC1203_43:
		return "program done and charge dismissed: " + toldText(c.ProgramCompleted.String()) + "; plea on " + toldDate(c.ConvictedOn)
	case casefile.PC17b, casefile.PC17d:
		return probation + "; " + sentence
	}
	return sentence
}

// reduces fills the column that asks whether a conviction can be lowered.
func reduces(c screen.Conviction, kind casefile.ReliefKind) string {
	remedy, weighed := c.Remedy(kind)
	if !weighed {
		return "no"
	}
	words := report.StateWords(remedy)
	switch remedy.State {
	case law.Available, law.Discretionary:
		return "yes: " + words
	case law.Unavailable:
		return "no: " + words
	case law.NotNeeded:
		return "no"
	case law.Later, law.Unclear, law.Done:
	}
	return words
}

func toldText(s string) string {
	switch s {
	case "":
		return "not told"
	case "unknown":
		return "not sure"
	}
	return text.Plain(s)
}

func toldDate(d casefile.Date) string {
	if !d.Known() {
		return toldText(d.String())
	}
	return d.Words()
}

// filing is what holds for every petition.
func (m maker) filing(w *writer) {
	w.heading(1, "Filing and service")
	w.list(
		Item{"☐", "Certified copies of the charge, the plea form, the minute orders and the judgment are safe in the client's hands."},
		Item{"☐", "CR-180 signed, with CR-181 (the order) filled in for the judge, and the declaration where a box asks for one."},
		Item{"☐", "Fee: the sections name none now; some counties' pages list one (Tulare's public defender: $60, or $120 where probation was granted; read November 22, 2026). Ask the clerk. FW-001 asks to be let off it, FW-003 is the order."},
		Item{"☐", "Serve the prosecuting attorney: the district attorney, or the city attorney where that office brought the case. Keep a proof of service for the court."},
		Item{"☐", "Some courts want copies for the probation department too, and set the hearing by a local rule: Tulare asks for five copies of both forms, Humboldt sets it at least 30 days after filing (their pages, read November 22, 2026). Ask the clerk of this court."},
		Item{"☐", "Count the days of notice back from the hearing, not from the filing."},
	)
	w.blanks("Hearing set for", "Served on, by whom, how", "Checked by (attorney, date)")
}
