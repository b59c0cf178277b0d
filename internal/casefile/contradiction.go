package casefile

import (
	"strconv"
	"strings"
)

// Contradiction is two or more facts that cannot all be true. Until it is
// settled the worse reading counts.
type Contradiction struct {
	Code  string   // stable: "prison-for-misdemeanor"
	Paths []string // the facts, as case paths
	Text  string   // a question for the volunteer, English template
	Fills [][2]string
}

// Contradictions lists the facts that cannot all be true, as far as it takes
// no law and no catalogue of offenses to see it. A date known in part
// contradicts another only if no day in it fits. Today counts where the case
// has no as_of.
func Contradictions(c Case, today Day) []Contradiction {
	if c.AsOf.Exact() {
		today = c.AsOf.First()
	}
	k := checker{whole: &c, now: today}
	k.person(c.Person)
	for i := range c.Convictions {
		k.at, k.c = i, &c.Convictions[i]
		k.conviction()
	}
	return k.found
}

// checker walks over a case and gathers what does not fit.
type checker struct {
	whole *Case
	now   Day
	at    int         // the conviction looked at
	c     *Conviction // the same
	found []Contradiction
}

func (k *checker) conviction() {
	k.dates()
	k.sentence()
	k.probation()
	k.outcome()
	k.offense()
	k.custodyNow()
	k.troubleSince()
}

// report adds a contradiction between facts of the conviction looked at; its
// text may name the conviction as {n}. A path that begins with "person." is
// the person's.
func (k *checker) report(code, text string, paths []string, fills ...[2]string) {
	fills = append([][2]string{{"n", strconv.Itoa(k.at + 1)}}, fills...)
	whole := make([]string, len(paths))
	for i, p := range paths {
		whole[i] = p
		if isOwn(p) {
			whole[i] = Path(k.at, p)
		}
	}
	k.found = append(k.found, Contradiction{code, whole, text, fills})
}

func isOwn(path string) bool {
	return path != "as_of" && !strings.HasPrefix(path, "person.") && !strings.HasPrefix(path, "convictions[")
}

// surelyBefore reports whether every day of a comes before every day of b.
func surelyBefore(a, b Date) bool {
	return a.Known() && b.Known() && a.Last() < b.First()
}

// surelyAhead reports whether every day of d lies after today.
func (k *checker) surelyAhead(d Date) bool {
	return d.Known() && !k.now.IsZero() && d.First() > k.now
}

// surelyPast reports whether every day of d lies before today.
func (k *checker) surelyPast(d Date) bool {
	return d.Known() && !k.now.IsZero() && d.Last() < k.now
}
