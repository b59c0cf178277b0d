package screen

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/law"
)

var day = casefile.DayOf(2026, time.November, 21)

// defaulted are fields whose absence has a meaning of its own in the case
// file (a default, a name, a goal), so that taking them away tells the law
// something else rather than less.
var defaulted = []string{
	"schema", "as_of", "reference", "person.goals", "person.family", "person.filing_on", "person.record_source",
	"id", "county", "jurisdiction", "attempt", "conspiracy", "charged_offense", "admitted_facts", "admitted_to_officer", "sentenced_on",
	"trouble_since", "same_incident_as", "relief",
	// Left out, these are worked out from the other facts of the case.
	"in_custody", "registration_required",
	// A plain possession case says of itself that nothing was sold (INAD-RTB).
	"drug.act",
}

func tellsLess(path string) bool {
	for _, name := range defaulted {
		if path == name || strings.HasSuffix(path, "]."+name) || strings.Contains(path, ".relief[") {
			return false
		}
	}
	return true
}

// The safety property: blank out any fact of any case, and every answer and
// level is the same, worse or unknown; never a new no, low, none or
// not-applicable, and no remedy opens.
func TestTakingAFactAwayNeverMakesAnythingSafer(t *testing.T) {
	for _, c := range samples.OneIn(3, sampleCases(t)) {
		holdsSafety(t, c)
	}
}

func TestMain(m *testing.M) {
	flag.Parse()
	samples.Draw(40, 3)
	samples.Brisk(m)
}

func TestTakingAFactAwayNeverMakesAnythingSaferInAnyCase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { holdsSafety(t, anyCase(t)) })
}

// inDoubt are facts that contradict others: until somebody settles them their
// worse reading counts, and to take one away is one way of settling.
func inDoubt(r Result, path string) bool {
	return slices.ContainsFunc(r.Contradictions, func(c casefile.Contradiction) bool { return slices.Contains(c.Paths, path) })
}

// moreThanTheCatalogue: a felony, or a prison term, told of a section that the
// catalogue may have as less (priors can make one). Without the word the
// catalogue's level stands, as the case file says.
func moreThanTheCatalogue(r Result, path string) bool {
	return slices.ContainsFunc(r.Convictions, func(c Conviction) bool {
		return path == c.Path("level") && c.Level == casefile.Felony ||
			path == c.Path("sentence.custody") && c.Sentence.Custody.Prison() && len(c.Offense.Rows) > 0
	})
}

// doubting is a result without the doubt that went with a fact: facts that did not
// fit one another do without the one that was taken away, so that no worse reading of
// them counts any more, and what is left rests on the facts as told.
func doubting(c casefile.Case, before, after Result) Result {
	still := slices.DeleteFunc(slices.Clone(before.Contradictions), func(c casefile.Contradiction) bool {
		return !slices.ContainsFunc(after.Contradictions, sameContradiction(c))
	})
	if len(still) == len(before.Contradictions) {
		return before
	}
	l := Current()
	r := l.weighFile(law.OpenFile(&c, day), still, l.bothBodies)
	r.Actions = actions(r.file, l, r, leftOut)
	return r.Result
}

// besideDeferral: where judgment is put off there is no probation unless it is told.
func besideDeferral(r Result, path string) bool {
	return slices.ContainsFunc(r.Convictions, func(c Conviction) bool {
		return path == c.Path("probation.granted") && c.Outcome == casefile.DeferredEntry
	})
}

type failer interface {
	Errorf(format string, args ...any)
	Helper()
}

// tellsOfAnother: a section that asks for an earlier conviction tells of a second
// case. Without the section nothing does, and without a section or a day a case that
// is listed may be the earlier one. The word that there are more cases does the same:
// without it the list is taken to be whole, and that is said.
func tellsOfAnother(before, after Result) bool {
	if before.Case.Person.OtherCases == casefile.Yes && after.Case.Person.OtherCases != casefile.Yes {
		return true
	}
	for i, c := range before.Convictions {
		if c.EarlierUnlisted().Cases > 0 && c.EarlierUnlisted() != after.Convictions[i].EarlierUnlisted() {
			return true
		}
	}
	return false
}

func holdsSafety(t failer, c casefile.Case) {
	t.Helper()
	before := Case(c, day, Current())
	for _, path := range casefile.Told(c) {
		if !tellsLess(path) || inDoubt(before, path) || moreThanTheCatalogue(before, path) || besideDeferral(before, path) {
			continue
		}
		less := c.Clone()
		casefile.Blank(&less, path)
		after := Case(less, day, Current())
		if tellsOfAnother(before, after) {
			continue
		}
		before := doubting(c, before, after)
		for _, slip := range safer(before, after) {
			if goesWithTheFact(path, slip) || releasedLate(before, path) && strings.HasPrefix(slip, "gmc.custody-180-days") {
				continue
			}
			if c.Person.Status == casefile.Citizen && path == "person.status" && strings.HasPrefix(slip, "shield.") {
				continue // a citizen needs no shield: there every finding is no, protections too
			}
			value, _ := casefile.Get(c, path)
			t.Errorf("without %s (%s) %s\n%s", path, value, slip, casefile.EncodeLine(c))
		}
	}
}

// standing are the warnings that no missing fact may silence. Others speak of
// a fact that was told ("there is an old removal order") and go with it.
var standing = []string{"see-immigration-lawyer-first", "do-not-travel", "do-not-file-yet", "get-certified-records", "do-not-rely-on-expungement",
	"seek-detention-help", "ask-about-courthouse", "no-immigration-contact-alone"}

// goesWithTheFact: for a citizen whose oath nobody asked about the contract
// says that there is no immigration issue; and a warning that speaks of
// cannabis goes with the word about it. The end of a jail term that was later
// than usual puts off the first day of PC 1203.4a and of the state's own relief.
func goesWithTheFact(path, slip string) bool {
	if strings.HasSuffix(path, "sentence.ended_on") && strings.Contains(slip, "pc-1203.4") && strings.Contains(slip, "opens earlier") {
		return true // jail without probation ends within the year unless a later end is told
	}
	if strings.HasSuffix(path, "].level") && strings.HasPrefix(slip, "pc-851.8 ") {
		return true // it is closed for infractions ((n)), and few sections are that by themselves
	}
	for warning, of := range spokenOf {
		if strings.Contains(slip, "the warning "+warning) && slices.ContainsFunc(of, func(fact string) bool { return strings.HasSuffix(path, fact) }) {
			return true
		}
	}
	isWarning := strings.HasPrefix(slip, "the warning ") || strings.HasPrefix(slip, "no-immigration-issue")
	return isWarning && (path == "person.naturalized_on" || path == "person.cannabis")
}

// spokenOf are the facts that a warning speaks of, which it goes with.
var spokenOf = map[string][]string{
	"seek-detention-help":          {"person.ice_custody"},
	"ask-about-courthouse":         {"person.ice_custody", "person.removal_order", "person.charged_now", "person.entry", "].outcome"},
	"no-immigration-contact-alone": {"person.ice_custody", "person.removal_order", "person.in_removal_proceedings", "person.notice_on"},
}

// releasedLate: a release years after the term could be over puts the jail into
// years in which nobody would look for it without that day.
func releasedLate(r Result, path string) bool {
	return slices.ContainsFunc(r.Convictions, func(c Conviction) bool {
		judged := max(c.ConvictedOn.Last(), c.SentencedOn.Last())
		return path == c.Path("sentence.released_on") && c.ConvictedOn.Known() && c.Sentence.ReleasedOn.First() > judged.AddYears(2)
	})
}

func saferActions(before, after Result) []string {
	var slips []string
	has := func(r Result, code string) bool {
		return slices.ContainsFunc(r.Actions, func(a law.Action) bool { return a.Code == code })
	}
	for _, code := range standing {
		if has(before, code) && !has(after, code) {
			slips = append(slips, "the warning "+code+" falls silent")
		}
	}
	if !has(before, "no-immigration-issue") && has(after, "no-immigration-issue") {
		slips = append(slips, "no-immigration-issue appears")
	}
	return slips
}

// safer lists what reads safer after a fact was taken away.
func safer(before, after Result) []string {
	slips := saferActions(before, after)
	for i, was := range before.Convictions {
		is := after.Convictions[i]
		slips = append(slips, saferFinding(was.Counts, is.Counts)...)
		for j := range was.Findings {
			if was.Counts.Answer == law.No && strings.HasPrefix(was.Findings[j].Code, "shield.") {
				continue // where there is no conviction, no shield is weighed and none is needed
			}
			slips = append(slips, saferFinding(was.Findings[j], is.Findings[j])...)
		}
		slips = append(slips, saferRemedies(was.Remedies, is.Remedies)...)
	}
	for i := range before.Findings {
		slips = append(slips, saferFinding(before.Findings[i], after.Findings[i])...)
	}
	for i, was := range before.Consequences {
		if is := after.Consequences[i]; is.Level < was.Level && is.Level != law.UnknownLevel {
			slips = append(slips, was.Code+" falls from "+was.Level.String()+" to "+is.Level.String())
		}
	}
	return slips
}

func saferFinding(was, is law.Finding) []string {
	if was.Answer == is.Answer || is.Answer == law.Unknown {
		if is.Harm == law.No && was.Harm != law.No && !strings.HasPrefix(was.Code, "shield.") {
			return []string{was.Code + ": the harm falls from " + was.Harm.String() + " to " + is.Harm.String()}
		}
		return nil
	}
	// OR takes the greatest: an arguable part beside one not known is arguable
	// and names what is missing; levels read it as high.
	named := is.Answer == law.Arguable && len(is.Missing) > 0 && is.Harm >= law.Arguable
	isSafer := is.Answer < was.Answer && !named
	if strings.HasPrefix(was.Code, "shield.") {
		isSafer = is.Answer > was.Answer
	}
	if isSafer {
		return []string{was.Code + " turns from " + was.Answer.String() + " to " + is.Answer.String()}
	}
	return nil
}

func saferRemedies(was, is []law.Remedy) []string {
	var slips []string
	for _, now := range is {
		i := slices.IndexFunc(was, func(r law.Remedy) bool { return r.Code == now.Code })
		if i < 0 {
			continue
		}
		then := was[i]
		isOpen := now.State == law.Available || now.State == law.Discretionary
		if isOpen && hope(now.State) > hope(then.State) {
			slips = append(slips, string(now.Code)+" turns from "+string(then.State)+" to "+string(now.State))
		}
		if now.State == then.State && !now.Earliest.IsZero() && now.Earliest < then.Earliest {
			slips = append(slips, string(now.Code)+" opens earlier: "+then.Earliest.String()+", then "+now.Earliest.String())
		}
		if now.Effect.Answer != law.EffectUnknown && comfort(now.Effect) > comfort(then.Effect) {
			slips = append(slips, string(now.Code)+" does more in immigration law: "+string(then.Effect.Answer)+", then "+string(now.Effect.Answer))
		}
	}
	return slips
}

func sampleCases(t testing.TB) []casefile.Case {
	t.Helper()
	var cases []casefile.Case
	for _, sample := range samples.Read(t, os.DirFS(filepath.Join("..", "..", "testdata", "cases")), "*.jsonl") {
		cases = append(cases, sample.Decoded(t))
	}
	return cases
}
