package casefile

import (
	"slices"
	"strconv"
)

// dated is one date of a conviction.
type dated struct {
	path string
	of   func(*Conviction) Date
}

var (
	offenseDay   = dated{"offense_date", func(c *Conviction) Date { return c.OffenseDate }}
	convictedDay = dated{"convicted_on", func(c *Conviction) Date { return c.ConvictedOn }}
	sentencedDay = dated{"sentenced_on", func(c *Conviction) Date { return c.SentencedOn }}
	releasedDay  = dated{"sentence.released_on", func(c *Conviction) Date { return c.Sentence.ReleasedOn }}
	sentenceEnd  = dated{"sentence.ended_on", func(c *Conviction) Date { return c.Sentence.EndedOn }}
	probationEnd = dated{"probation.ended_on", func(c *Conviction) Date { return c.Probation.EndedOn }}
)

// datesInOrder are pairs of dates of one conviction: the second cannot come
// before the first.
var datesInOrder = []struct {
	code, text    string
	first, second dated
}{
	{"conviction-before-offense",
		"These two dates do not fit: in case {n} the plea or verdict ({second}) comes before the offense ({first}). Which date is right?",
		offenseDay, convictedDay},
	{"sentence-before-conviction",
		"These two dates do not fit: in case {n} the sentence ({second}) comes before the plea or verdict ({first}). Which date is right?",
		convictedDay, sentencedDay},
	{"sentence-before-offense",
		"These two dates do not fit: in case {n} the sentence ({second}) comes before the offense ({first}). Which date is right?",
		offenseDay, sentencedDay},
	{"release-before-offense",
		"These two dates do not fit: in case {n} the release ({second}) comes before the offense ({first}). Which date is right?",
		offenseDay, releasedDay},
	{"sentence-end-before-conviction",
		"These two dates do not fit: in case {n} the sentence ended ({second}) before the plea or verdict ({first}). Which date is right?",
		convictedDay, sentenceEnd},
	{"sentence-end-before-release",
		"These two dates do not fit: in case {n} the whole sentence ended ({second}) before the release from custody ({first}). Which date is right?",
		releasedDay, sentenceEnd},
	{"probation-end-before-conviction",
		"These two dates do not fit: in case {n} probation ended ({second}) before the plea or verdict ({first}). Which date is right?",
		convictedDay, probationEnd},
}

// lifeDates are the dates of a conviction that no birth can follow, nor, for
// the first two, today precede: a sentence may be set for a later day.
var lifeDates = []struct {
	dated
	birth, ahead string // texts; "" is not looked at
}{
	{offenseDay,
		"These two dates do not fit: the offense in case {n} ({second}) comes before the day of birth ({first}). Which date is right?",
		"The offense in case {n} ({second}) is after the day of this screening ({first}). Which date is right?"},
	{convictedDay,
		"These two dates do not fit: the plea or verdict in case {n} ({second}) comes before the day of birth ({first}). Which date is right?",
		"The plea or verdict in case {n} ({second}) is after the day of this screening ({first}). Which date is right?"},
	{sentencedDay,
		"These two dates do not fit: the sentence in case {n} ({second}) comes before the day of birth ({first}). Which date is right?",
		""},
}

func (k *checker) dates() {
	for _, o := range datesInOrder {
		if o.code == "sentence-before-offense" && k.c.ConvictedOn.Known() {
			continue // the date between them tells it
		}
		if first, second := o.first.of(k.c), o.second.of(k.c); surelyBefore(second, first) {
			k.report(o.code, o.text, []string{o.first.path, o.second.path}, both(first, second)...)
		}
	}
	born := k.whole.Person.Born
	for _, d := range lifeDates {
		date := d.of(k.c)
		if surelyBefore(date, born) {
			k.report("before-birth", d.birth, []string{"person.born", d.path}, both(born, date)...)
		}
		if d.ahead != "" && k.surelyAhead(date) {
			k.report("after-screening", d.ahead, []string{"as_of", d.path}, both(On(k.now), date)...)
		}
	}
	for i, relief := range k.c.Relief {
		k.reliefDate("relief["+strconv.Itoa(i)+"].granted_on", relief)
	}
}

func both(first, second Date) [][2]string {
	return [][2]string{{"first", first.Words()}, {"second", second.Words()}}
}

// reliefDate: no order can come before the case it is made in. A wobbler can
// be a misdemeanor before the plea (PC 17(b)(4) and (5)), so that a reduction
// is held against the offense alone.
func (k *checker) reliefDate(path string, r Relief) {
	start := convictedDay
	if r.Kind == PC17b || !k.c.ConvictedOn.Known() {
		start = offenseDay
	}
	if date := start.of(k.c); surelyBefore(r.GrantedOn, date) {
		k.report("relief-before-conviction",
			"These two dates do not fit: in case {n} the court order ({second}) comes before the case itself ({first}). Which date is right?",
			[]string{start.path, path}, both(date, r.GrantedOn)...)
	}
	if k.surelyAhead(r.GrantedOn) {
		k.report("after-screening",
			"The court order in case {n} ({second}) is after the day of this screening ({first}). Which date is right?",
			[]string{"as_of", path}, both(On(k.now), r.GrantedOn)...)
	}
}

// judged are the outcomes of a case that count as convicted again.
var judged = []Outcome{GuiltyPlea, NoContest, FoundGuilty}

// troubleSince: a later offense on the list beside "no trouble since"; of a case
// whose offense has no date, the later judgment, for a person convicted again
// after it did not stay out of trouble either.
func (k *checker) troubleSince() {
	judgment := sentencedDay
	if !k.c.SentencedOn.Known() {
		judgment = convictedDay
	}
	if k.c.TroubleSince != No {
		return
	}
	for i := range k.whole.Convictions {
		other, event := &k.whole.Convictions[i], offenseDay
		if !other.OffenseDate.Known() && slices.Contains(judged, other.Outcome) {
			event = convictedDay
		}
		later := event.of(other)
		if i == k.at || !surelyBefore(judgment.of(k.c), later) {
			continue
		}
		what := "for an offense"
		if event.path == convictedDay.path {
			what = "a conviction"
		}
		k.report("trouble-since",
			"These answers do not fit: no arrest or conviction after case {n}, but case {other} is {what} after it ({second}). Which one is right?",
			[]string{"trouble_since", judgment.path, Path(i, event.path)},
			[2]string{"other", strconv.Itoa(i + 1)}, [2]string{"what", what}, [2]string{"second", later.Words()})
	}
}
