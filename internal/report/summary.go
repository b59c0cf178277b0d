package report

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// Summary gives the sections of the summary, the bottom line first.
func Summary(r screen.Result, o Options) []Section {
	sections := []Section{o.bottomLine(r)}
	if len(r.Contradictions) > 0 {
		sections = append(sections, o.doNotFit(r))
	}
	if len(r.Convictions) > 0 {
		sections = append(sections, o.glance(r))
	}
	for i, c := range r.Convictions {
		sections = append(sections, o.oneConviction(r, i, c))
	}
	if shared := o.sharedWarnings(r); len(shared.Lines) > 0 {
		sections = append(sections, shared)
	}
	if across := o.across(r); len(across.Lines) > 0 {
		sections = append(sections, across)
	}
	if changes := o.whatWouldChange(r); len(changes.Lines) > 0 {
		sections = append(sections, changes)
	}
	for _, steps := range []Section{o.doFirst(r), o.afterwards(r)} {
		if len(steps.Lines) > 0 {
			sections = append(sections, steps)
		}
	}
	if len(r.Steps) > 0 {
		sections = append(sections, o.inWhichOrder(r))
	}
	sections = append(sections, o.papers(r), o.couldNotTell(r))
	if len(r.Beliefs) > 0 {
		sections = append(sections, o.commonBeliefs(r))
	}
	sections = append(sections, o.forTheLawyer(r)...)
	return append(sections, o.restsOn(r))
}

// doNotFit shows facts that contradict one another as questions to settle.
func (o Options) doNotFit(r screen.Result) Section {
	s := Section{ID: "contradictions", Title: fmt.Sprintf("Answers that do not fit (%d)", len(r.Contradictions))}
	for _, c := range r.Contradictions {
		line := Line{Mark: "!", Text: o.contradiction(c).Text, Level: law.UnknownLevel}
		if len(c.Paths) > 0 {
			line.Path = c.Paths[0]
		}
		s.Lines = append(s.Lines, line)
	}
	s.Lines = append(s.Lines, Line{Text: o.Words.Of("Until somebody settles which is right, the worse reading is used.")})
	return s
}

// across holds what the cases mean together: findings over the whole record
// and the consequence for each goal.
func (o Options) across(r screen.Result) Section {
	s := Section{ID: "together", Title: "All cases together, goal by goal", Folded: true}
	shared := sharedClose(r.Consequences)
	opening, begin := sharedOpening(goals(r))
	if opening != "" {
		s.Lines = append(s.Lines, Line{Mark: "?", Level: law.UnknownLevel, Text: text.And(begin) + ": " + o.Words.Of(opening)})
	}
	for _, g := range goals(r) {
		words, authorities := o.goalWords(r, g, opening, shared)
		s.Lines = append(s.Lines, Line{Mark: levelMark(g.Level), Label: g.name(), Text: words, Level: g.Level, Why: o.whyGoal(r, g)})
		s.Lines = append(s.Lines, o.cited(law.Basis{Authorities: authorities})...)
	}
	s.Lines = append(s.Lines, o.dailyGoals(r)...)
	if shared != "" {
		s.Lines = append(s.Lines, Line{Text: o.Words.Of(shared)})
	}
	s.Lines = append(s.Lines, o.findingLines(r, "", r.Findings)...)
	return s
}

// sharedClose is the sentence with which several consequences end: it is said
// once below them instead of under each.
func sharedClose(consequences []law.Consequence) string {
	seen := map[string]int{}
	for _, c := range consequences {
		if n := len(c.Why); n > 1 && c.Level != law.NotApplicable {
			last := c.Why[n-1]
			if seen[last.Text]++; seen[last.Text] > 1 && len(last.Fills()) == 0 {
				return last.Text
			}
		}
	}
	return ""
}

// sharedOpening is the sentence with which most goals begin, as that the status
// is not known, with their names: it is said once above them.
func sharedOpening(all []goal) (opening string, names []string) {
	begin := map[string][]string{}
	for _, g := range all {
		for _, c := range g.ways {
			if len(c.Why) < 2 || len(c.Why[0].Fills()) > 0 || !c.Why[0].Stands() || slices.Contains(begin[c.Why[0].Text], g.name()) {
				continue
			}
			first := c.Why[0].Text
			if begin[first] = append(begin[first], g.name()); len(begin[first]) > max(1, len(names)) {
				opening, names = first, begin[first]
			}
		}
	}
	return opening, names
}

// restsOnDoubt: a level is brought by findings of which none stands for sure; a
// protection with a missing fact, or an arguable one, may still clear them.
// Levels never count on it, but the words may say so.
func restsOnDoubt(r screen.Result, c law.Consequence) bool {
	doubtful := 0
	for _, by := range c.By {
		_, _, f, found := findingNamed(r, by)
		if !found || f.Answer == law.Yes {
			return false // a fact about the person, or a finding that stands
		}
		doubtful++
	}
	return doubtful > 0
}

func (o Options) consequenceText(r screen.Result, c law.Consequence) string {
	word := consequenceWord(c)
	if c.Level == law.Bar && restsOnDoubt(r, c) {
		word += ", unless a protection that is not sure turns out to hold"
	}
	if c.Level == law.UnknownLevel && c.AtWorst != c.Level {
		word += ", at worst " + rowWord(c.Code, c.AtWorst)
	}
	if !c.Covered {
		return "this program does not check this yet; a lawyer must"
	}
	if why := o.apart(r, c.Why); why != "" {
		return word + ". " + why
	}
	return word
}

// doFirst is what comes before anything; afterwards is the rest, folded, so
// that a volunteer can name the next step at a glance. What is no step (that a
// citizen has no immigration issue) is said in the bottom line instead.
func (o Options) doFirst(r screen.Result) Section {
	return o.steps(r, "actions", "Do first", false, func(u law.Urgency) bool { return u == law.BeforeAnything })
}

func (o Options) afterwards(r screen.Result) Section {
	return o.steps(r, "actions-later", "After that", true, func(u law.Urgency) bool { return u != law.BeforeAnything })
}

func (o Options) steps(r screen.Result, id, title string, folded bool, now func(law.Urgency) bool) Section {
	s := Section{ID: id, Folded: folded}
	count := 0
	for _, a := range r.Actions {
		if !now(a.Urgency) || a.Code == "no-immigration-issue" {
			continue
		}
		count++
		words := o.sentence(a.Text)
		mark := fmt.Sprintf("%d", count)
		if a.Urgency == law.WhenReady {
			words = o.Words.Of("When ready: ") + words
		}
		s.Lines = append(s.Lines, Line{Mark: mark, Text: words, Why: why("Why: "+words, nil, law.Basis{Authorities: a.Authorities}, nil, o)})
		s.Lines = append(s.Lines, o.cited(law.Basis{Authorities: a.Authorities})...)
	}
	s.Title = fmt.Sprintf("%s (%d)", title, count)
	if o.Pending && now(law.Next) {
		s.Lines = append(s.Lines, Line{Mark: "?", Text: o.Words.Of("Whether a lower charge or another sentence would help is being worked out. It will stand here in a moment.")})
	}
	return s
}

func (o Options) papers(r screen.Result) Section {
	s := Section{ID: "documents", Title: fmt.Sprintf("Papers to get (%d)", len(r.Documents)), Folded: true}
	for _, d := range r.Documents {
		s.Lines = append(s.Lines, Line{Mark: "·", Text: o.sentence(d.Text)})
	}
	return s
}

func (o Options) restsOn(r screen.Result) Section {
	s := Section{ID: "basis", Title: "What this rests on", Folded: true}
	for _, a := range r.Assumptions {
		s.Lines = append(s.Lines, Line{Mark: "·", Text: o.sentence(a)})
	}
	s.Lines = append(s.Lines, Line{Mark: "·", Text: text.Fill(o.Words.Of("The law was last checked on {day}. Law changes; a lawyer must check it again before anyone acts."), "day", r.LawAsOf.Long())})
	if n := unchecked(r); n > 0 && o.Reader == Lawyer {
		s.Lines = append(s.Lines, Line{Mark: "·", Text: text.Fill(o.Words.Of("{n} findings rest on knowledge that was not checked against a source. They are marked as not yet checked against a source."), "n", fmt.Sprint(n))})
	}
	s.Lines = append(s.Lines, Line{Mark: "·", Text: o.Words.Of(Disclaimer)})
	return s
}

// oneConviction is everything about one conviction: whether it counts, what
// California may do, what immigration law sees.
func (o Options) oneConviction(r screen.Result, i int, c screen.Conviction) Section {
	citizen := c.File().Case.Person.Status == casefile.Citizen
	s := Section{ID: c.ID, Title: fmt.Sprintf("Case %d: %s", i+1, Label(c.Matter)), Folded: true}
	if !citizen {
		s.Lines = append(s.Lines, o.countsLines(c.ID, c.Counts)...)
	}
	s.Lines = append(s.Lines, Line{Text: "What California may do"})
	s.Lines = append(s.Lines, o.remedyLines(c, citizen)...)
	if citizen {
		return s
	}
	if warnings := o.warningLines(r, c); len(warnings) > 0 {
		s.Lines = append(s.Lines, Line{Text: "Before any of these"})
		s.Lines = append(s.Lines, warnings...)
	}
	s.Lines = append(s.Lines, Line{Text: "What immigration law sees"})
	s.Lines = append(s.Lines, o.findingLines(r, c.ID, c.Findings)...)
	return s
}

func (o Options) countsLines(id string, counts law.Finding) []Line {
	line := Line{
		Mark: answerMark(counts.Answer, false), Level: answerLevel(counts.Answer), Label: "Counts for immigration?",
		Text: answerWord(counts.Answer) + ". " + o.sentences(counts.Why), Why: o.whyFinding(id, "counts_as_conviction", counts),
	}
	return append([]Line{line}, o.citedRule(counts)...)
}

// remedyLines lists what is open first. What appears closed is one line for
// the volunteer, opened for its reasons, and line by line for the lawyer.
func (o Options) remedyLines(c screen.Conviction, citizen bool) []Line {
	var lines, closed, open, unbuilt []Line
	for _, r := range byHope(c.Remedies) {
		line := Line{Mark: stateMark(r), Indent: 2, Level: stateLevel(r.State), Text: o.remedyText(r, citizen), Why: o.whyRemedy(c.ID, r)}
		switch shut := r.State == law.Unavailable || r.State == law.NotNeeded || r.Shut; {
		case o.Reader == Volunteer && !r.Covered:
			unbuilt = append(unbuilt, Line{Text: RemedyName(r.Code)})
		case o.Reader == Volunteer && shut:
			closed = append(closed, line)
		case o.Reader == Volunteer && r.State == law.Unclear && !screen.Common(r.Code):
			open = append(open, line)
		default:
			lines = append(lines, line)
			lines = append(lines, o.cited(r.Basis)...)
		}
	}
	lines = append(lines, counted(open, "?", law.UnknownLevel, "One other kind of relief, which few cases fit, cannot be told yet.", "{n} other kinds of relief, which few cases fit, cannot be told yet.")...)
	lines = append(lines, counted(closed, "–", law.None, "One other kind of relief appears closed or not needed.", "{n} other kinds of relief appear closed or not needed.")...)
	return append(lines, counted(unbuilt, "?", law.UnknownLevel, "One more kind of relief was not checked by this program; a lawyer should.", "{n} more kinds of relief were not checked by this program; a lawyer should.")...)
}

// counted folds lines into one that says how many they are; enter lists them,
// each with its own reasons.
func counted(list []Line, mark string, level law.Level, one, many string) []Line {
	if len(list) == 0 {
		return nil
	}
	for i := range list {
		list[i].Indent = 0
	}
	title := text.Fill(many, "n", fmt.Sprint(len(list)))
	if len(list) == 1 {
		title = one
	}
	return []Line{{Mark: mark, Indent: 2, Level: level, Text: title, Why: &Why{Title: title, More: list}}}
}

// remedyHead names a remedy and says how it stands, and since or from when.
func remedyHead(r law.Remedy) string {
	words := RemedyName(r.Code) + ": " + stateWord(r)
	switch {
	case r.Earliest.IsZero() || r.State == law.Unavailable || r.State == law.Unclear:
	case r.State == law.Later:
		words += ", from " + r.Earliest.Long()
	case r.State == law.Done || r.State == law.NotNeeded:
	case SinceThen(r):
		words += ", since " + r.Earliest.Long()
	default:
		words += "; the wait was over on " + r.Earliest.Long()
	}
	return words + "."
}

func (o Options) remedyText(r law.Remedy, citizen bool) string {
	words := remedyHead(r)
	if !r.Covered {
		return words
	}
	if because := o.sentences(r.Why); because != "" {
		words += " " + because
	}
	if len(r.Missing) > 0 && r.State == law.Unclear {
		words += " To find out: " + o.question(toFindOut(r.Missing))
	}
	if r.Effect.Answer != "" && r.State != law.NotNeeded && r.State != law.Unavailable && !citizen {
		words += " Immigration: " + effectWords[r.Effect.Answer] + "."
	}
	return words
}

func stateLevel(s law.State) law.Level {
	switch s {
	case law.Available, law.Done:
		return law.Low
	case law.Discretionary, law.Later:
		return law.Caution
	case law.Unclear:
		return law.UnknownLevel
	case law.Unavailable, law.NotNeeded:
	}
	return law.None
}

func byHope(remedies []law.Remedy) []law.Remedy {
	order := []law.State{law.Done, law.Available, law.Discretionary, law.Later, law.Unclear, law.NotNeeded, law.Unavailable}
	sorted := slices.Clone(remedies)
	slices.SortStableFunc(sorted, func(a, b law.Remedy) int {
		return slices.Index(order, a.State) - slices.Index(order, b.State)
	})
	return sorted
}

// findingLines lists what bites first; what does not is counted in one line
// for the volunteer, and shown line by line to the lawyer.
func (o Options) findingLines(r screen.Result, id string, findings []law.Finding) []Line {
	var lines, quiet []Line
	for _, f := range bySeverity(findings) {
		line := o.findingLine(id, f.Code, f)
		switch {
		case o.Reader == Volunteer && aside(r, f.Code):
		case f.Answer == law.No && o.Reader == Volunteer && !onlyHere(f):
			quiet = append(quiet, line)
		default:
			lines = append(lines, line)
			lines = append(lines, o.citedRule(f)...)
		}
	}
	return append(lines, counted(quiet, "·", law.None, "One other test was run and does not appear to fit.", "{n} other tests were run and do not appear to fit.")...)
}

func (o Options) findingLine(id, code string, f law.Finding) Line {
	shield := strings.HasPrefix(code, "shield.")
	return Line{
		Mark: answerMark(f.Answer, shield), Indent: 2, Level: shieldLevel(f.Answer, shield),
		Text: FindingName(code) + ": " + answerWord(f.Answer) + ". " + o.sentences(f.Why), Why: o.whyFinding(id, code, f),
	}
}

// onlyHere: a "no" about deportation that holds in the Ninth Circuit alone is
// never folded away: travel or a transfer can lose it.
func onlyHere(f law.Finding) bool {
	return f.Answer == law.No && f.Venue == law.Ninth && strings.HasPrefix(f.Code, "deport.")
}

// aside: a test about DACA or TPS does not concern somebody who neither has it
// nor hopes for it. The lawyer sees it all the same.
func aside(r screen.Result, code string) bool {
	benefit, _, _ := strings.Cut(code, ".")
	return slices.ContainsFunc(r.Consequences, func(c law.Consequence) bool {
		return c.Code == benefit && c.Level == law.NotApplicable
	})
}

func shieldLevel(a law.Answer, shield bool) law.Level {
	if shield && a == law.Yes {
		return law.Low
	}
	if shield && a == law.No {
		return law.None
	}
	return answerLevel(a)
}

func bySeverity(findings []law.Finding) []law.Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b law.Finding) int { return int(b.Answer) - int(a.Answer) })
	return sorted
}

// cited are the authorities under a line, for the lawyer only.
func (o Options) cited(b law.Basis) []Line {
	if o.Reader != Lawyer || len(b.Authorities) == 0 {
		return nil
	}
	return []Line{{Indent: 4, Text: "[" + strings.Join(b.Authorities, "; ") + basisWords(b) + "]"}}
}

// citedRule is cited with the rule's name before the authorities.
func (o Options) citedRule(f law.Finding) []Line {
	lines := o.cited(f.Basis)
	if len(lines) > 0 && f.Rule != "" {
		lines[0].Text = "[" + f.Rule + ": " + strings.TrimPrefix(lines[0].Text, "[")
	}
	return lines
}

func basisWords(b law.Basis) string {
	if b.Strength == 0 {
		return ""
	}
	words := " · " + b.Strength.String()
	if b.Venue == law.Ninth {
		words += ", Ninth Circuit only"
	}
	if b.Checked == law.FromKnowledge {
		words += ", not yet checked against a source"
	}
	if !b.CheckedOn.IsZero() {
		words += ", " + b.CheckedOn.String()
	}
	return words
}
