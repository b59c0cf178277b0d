package main

import (
	"errors"
	"strings"
	"time"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/commandline"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/plain"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/term"
	"example.com/tableside/internal/text"
	"example.com/tableside/internal/tui"
	"example.com/tableside/internal/vault"
)

// interviewCommand interviews a client, full screen or line by line. A pipe or
// a dumb terminal gets the plain interview.
func interviewCommand(w world) commandline.Command {
	how := newAskFlags()
	return commandline.Command{
		Name: "interview", Help: "Interview a client (this is what runs without a command).",
		Flags: how.flags(), Run: func() error { return hold(w, "", how) },
	}
}

// openCommand goes on with a saved interview: it asks for the passphrase.
func openCommand(w world) commandline.Command {
	how, file := newAskFlags(), ""
	return commandline.Command{
		Name: "open", Help: "Go on with a saved interview.",
		Flags: how.flags(), Argument: savedInterview(&file), Run: func() error { return hold(w, file, how) },
	}
}

func savedInterview(file *string) *commandline.Argument {
	return &commandline.Argument{Name: "file", Help: "The saved interview.", Value: commandline.Text(file)}
}

// askFlags say how an interview is held.
type askFlags struct {
	plain    bool
	hide     time.Duration
	contrast string
	clinicFlags
}

func newAskFlags() askFlags { return askFlags{hide: 5 * time.Minute, contrast: "normal"} }

func (f *askFlags) flags() []commandline.Flag {
	return append([]commandline.Flag{
		{Name: "plain", Env: "TABLESIDE_PLAIN", Value: commandline.Switch(&f.plain),
			Help: "Ask line by line on standard input and output (for screen readers, pipes and simple terminals)."},
		{Name: "hide", Env: "TABLESIDE_HIDE", Value: commandline.Span(&f.hide), Takes: "5m",
			Help: "Hide the screen after so long without a key, like 90s or 10m; 0 never."},
		{Name: "contrast", Env: "TABLESIDE_CONTRAST", Value: commandline.OneOf(&f.contrast, "normal", "high"),
			Help: "high: no colors, bold and reversed letters in their place, nothing faint. NO_COLOR and CLICOLOR=0 take the colors away too."},
	}, f.clinicFlags.flags()...)
}

// hold holds an interview; file is one to open first, "" for none.
func hold(w world, file string, how askFlags) error {
	flow := theInterview()
	keep, papers := newKeeper(flow, w.today), exporter{w.today, how.clinicFlags}
	defer keep.shut()
	if file != "" {
		if err := vault.Look(expanded(file)); err != nil {
			return status{exitUsage, text.Plain(file) + ": " + err.Error()}
		}
	}
	if !how.plain && term.FullScreen(w.in, w.out) {
		full := screens(flow, w.today)
		full.Keep, full.OpenFirst = keep, file
		full.Export, full.Folder = papers.write, folder()
		full.Prepare = func() { theRulebook() }
		full.Idle = how.hide
		full.Look = tui.Look{Behind: term.Behind(), HighContrast: how.contrast == "high"}
		if err := tui.Run(full); !errors.Is(err, tui.ErrPlain) {
			return left(err)
		}
		keep.shut() // plain mode begins anew, and may open the file that was open here
	}
	return runPlain(w, flow, keep, file, papers)
}

// theInterview is the flow that is asked.
func theInterview() interview.Flow { return flows.Interview(catalogue.Offenses{}) }

func runPlain(w world, flow interview.Flow, keep *keeper, file string, papers exporter) error {
	_, err := plain.Run(w.in, w.out, plainly(w, flow, keep, file, papers))
	return left(err)
}

// plainly hands plain mode what touches the law and the world.
func plainly(w world, flow interview.Flow, keep *keeper, file string, papers exporter) plain.Options {
	screens := screens(flow, w.today)
	return plain.Options{
		Session:     interview.Start(flow, w.today),
		Keep:        keep,
		OpenFirst:   file,
		Secret:      secretLine(w),
		Width:       textWidth,
		Search:      choices,
		Known:       knownSection,
		Several:     severalOf,
		Sensitivity: func(c casefile.Case) map[string]int { return sensitivity(screen.Case(c, w.today, currentLaw())) },
		Otherwise: func(c casefile.Case) func(casefile.Case) bool {
			_, changed := screens.Stakes(c, never)
			return changed
		},
		Export: papers.write,
		Conflicts: func(c casefile.Case) []string {
			var words []string
			for _, conflict := range conflicts(c, w.today) {
				words = append(words, conflict.Text)
			}
			return words
		},
		Summary: func(c casefile.Case) string {
			return report.Spoken(screenOne(c, w.today), reportOptions(c), textWidth)
		},
		Sections:    func(c casefile.Case, lawyer bool) []report.Section { return sections(c, w.today, lawyer) },
		RestsOn:     func(c casefile.Case, subject string) []string { return screens.RestsOn(c, subject, never) },
		Supposables: screens.Supposables,
		Suppose: func(c casefile.Case, granted []report.Supposable) []report.Section {
			return screens.Suppose(c, granted, never)
		},
	}
}

// left is how an interview was left, with its exit code.
func left(err error) error {
	var ended *plain.EndOfInput
	switch {
	case err == nil:
		return nil
	case errors.As(err, &ended):
		return status{exitStopped, err.Error()}
	case errors.Is(err, plain.ErrQuit), errors.Is(err, tui.ErrStopped):
		return status{code: exitStopped}
	case errors.Is(err, tui.ErrInterrupted):
		return status{code: exitInterrupted}
	}
	return status{exitFailed, "interview: " + err.Error()}
}

// choices are the offenses that a search by words finds, the best first.
func choices(words string) []plain.Choice {
	var all []plain.Choice
	for _, hit := range offense.Search(words, tui.MostHits) {
		all = append(all, plain.Choice{Section: hit.Kept(), Label: hit.PlainName + ", " + hit.LevelWords()})
	}
	return all
}

// knownSection names a section as written, if the catalogue has it.
func knownSection(section string) (name string, known bool) {
	found := offense.Lookup(offense.Query{Section: section})
	if found.Fit == offense.NoRow {
		return "", false
	}
	if row, one := found.Only(); one {
		return row.Name, true
	}
	for _, hit := range offense.Search(section, tui.MostHits) {
		if names(hit.Kept(), section) {
			return hit.PlainName, true
		}
	}
	return severalOffenses, true
}

const severalOffenses = "several offenses of this section"

// severalOf reports whether a section as written is that of several offenses,
// of which the paper may name one.
func severalOf(section string) bool {
	name, known := knownSection(section)
	return known && name == severalOffenses
}

// names reports whether what was typed is a section, with its code or without.
func names(section, typed string) bool {
	_, number, _ := strings.Cut(section, " ")
	return strings.EqualFold(section, typed) || strings.EqualFold(number, typed)
}

// screens hands the full screen what touches the law and the world.
func screens(flow interview.Flow, today casefile.Day) tui.World {
	d := &desk{today: today}
	return tui.World{
		Flow:       flow,
		Today:      today,
		LawChecked: currentLaw().AsOf.Long(),
		Summary: func(c casefile.Case, reader report.Reader) []report.Section {
			return d.sections(c, reader)
		},
		Slow:    d.slow,
		Beside:  true,
		WorkOut: d.workOut,
		Forget:  d.clear,
		RestsOn: func(c casefile.Case, subject string, stopped func() bool) []string {
			paths, _ := screen.RestsOnUnless(stopped, c, today, currentLaw(), subject)
			return paths
		},
		Supposables: func(c casefile.Case) []report.Supposable {
			return report.Supposables(d.lay(c).now())
		},
		Suppose: func(c casefile.Case, picked []report.Supposable, stopped func() bool) []report.Section {
			return suppose(stopped, c, today, picked)
		},
		SoFar:          d.soFar,
		Search:         offense.Search,
		Offenses:       func() int { return len(offense.All()) },
		Name:           offenseName,
		Level:          onlyLevel,
		Contradictions: func(c casefile.Case) []tui.Conflict { return conflicts(c, today) },
		Sensitivity:    d.sensitivity,
		Stakes:         d.stakes,
		Samples:        samplesFor(flow, today),
	}
}

// sections are the parts of the summary for one reader.
func sections(c casefile.Case, today casefile.Day, lawyer bool) []report.Section {
	o := reportOptions(c)
	if lawyer {
		o.Reader = report.Lawyer
	}
	return report.Summary(screenOne(c, today), o)
}

// never stops what is waited for.
func never() bool { return false }

// suppose sets a case beside itself as it would stand if some remedies were
// granted, each in the way that helps most; nothing where it was stopped.
func suppose(stopped func() bool, c casefile.Case, today casefile.Day, picked []report.Supposable) []report.Section {
	if stopped() {
		return nil
	}
	now := screen.Case(c, today, currentLaw())
	kinds := map[int][]casefile.ReliefKind{}
	for _, p := range picked {
		kinds[p.Conviction] = append(kinds[p.Conviction], p.Kind)
	}
	var orders []screen.Supposed
	for i := range c.Convictions {
		if stopped() {
			return nil
		}
		if len(kinds[i]) > 0 {
			w, _ := screen.After(c, now, currentLaw(), i, kinds[i]...)
			orders = append(orders, w.Orders...)
		}
	}
	w, then := screen.Suppose(c, now, currentLaw(), orders...)
	return report.Compare(now, then, w, reportOptions(c))
}

// offenseName is a section with its plain name, as a part's title shows it.
func offenseName(section string) string {
	row, one := offense.Lookup(offense.Query{Section: section}).Only()
	if !one {
		return text.Plain(section)
	}
	return text.Plain(section) + " " + row.Name
}

// onlyLevel is the level of a section that has no other, "" for another.
func onlyLevel(section string) string {
	return string(catalogue.Offenses{}.Look(section, casefile.Date{}, "").Level)
}

func conflicts(c casefile.Case, today casefile.Day) []tui.Conflict {
	var all []tui.Conflict
	for _, found := range screen.Contradictions(c, today, currentLaw()) {
		all = append(all, tui.Conflict{Text: reportOptions(c).Contradiction(found), Paths: found.Paths})
	}
	return all
}

// sensitivity says of each missing fact how many results it could still change.
func sensitivity(r screen.Result) map[string]int {
	weight := map[string]int{}
	for _, m := range r.Missing {
		weight[m.Path] = len(m.WouldSettle)
	}
	return weight
}
