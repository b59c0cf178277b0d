package casefile

import "slices"

// person holds the person's own facts against one another.
func (k *checker) person(p Person) {
	k.history(p)
	k.admission(p)
	k.naturalized(p)
}

// history: nothing in a life comes before birth, and what has happened does
// not lie ahead.
func (k *checker) history(p Person) {
	k.notAhead("person.born", "The day of birth ({second}) is after the day of this screening ({first}). Which date is right?", p.Born)
	events := []struct {
		path, birth, ahead string
		date               Date
	}{
		{"person.naturalized_on",
			"These two dates do not fit: the oath of citizenship ({second}) comes before the day of birth ({first}). Which date is right?",
			"The oath of citizenship ({second}) is after the day of this screening ({first}). Which date is right?", p.NaturalizedOn},
		{"person.first_admitted",
			"These two dates do not fit: the first admission ({second}) comes before the day of birth ({first}). Which date is right?",
			"The first admission ({second}) is after the day of this screening ({first}). Which date is right?", p.FirstAdmitted},
		{"person.lpr_since",
			"These two dates do not fit: the green card ({second}) comes before the day of birth ({first}). Which date is right?",
			"The day of the green card ({second}) is after the day of this screening ({first}). Which date is right?", p.LPRSince},
		{"person.entered_us",
			"These two dates do not fit: coming to the United States ({second}) comes before the day of birth ({first}). Which date is right?",
			"Coming to the United States ({second}) is after the day of this screening ({first}). Which date is right?", p.EnteredUS},
		{"person.california_since",
			"These two dates do not fit: living in California ({second}) begins before the day of birth ({first}). Which date is right?",
			"Living in California ({second}) begins after the day of this screening ({first}). Which date is right?", p.CaliforniaSince},
		{"person.notice_on",
			"These two dates do not fit: the immigration notice ({second}) comes before the day of birth ({first}). Which date is right?",
			"The immigration notice ({second}) is after the day of this screening ({first}). Which date is right?", p.NoticeOn},
	}
	for _, e := range events {
		if surelyBefore(e.date, p.Born) {
			k.add("before-birth", e.birth, []string{"person.born", e.path}, both(p.Born, e.date)...)
		}
		k.notAhead(e.path, e.ahead, e.date)
	}
}

func (k *checker) notAhead(path, text string, d Date) {
	if k.surelyAhead(d) {
		k.add("after-screening", text, []string{"as_of", path}, both(On(k.now), d)...)
	}
}

// add is report for facts that belong to no conviction.
func (k *checker) add(code, text string, paths []string, fills ...[2]string) {
	k.found = append(k.found, Contradiction{code, paths, text, fills})
}

// admission: how the person came in, against the status that follows from it.
func (k *checker) admission(p Person) {
	admitted := []Status{LPR, ConditionalLPR, Visa, VisaOverstay}
	if p.FirstAdmitted.IsNone() && slices.Contains(admitted, p.Status) {
		k.add("status-without-admission",
			"These two answers do not fit: the person was never admitted, but a green card or a visa is an admission. Which one is right?",
			[]string{"person.status", "person.first_admitted"})
	}
	if p.FirstAdmitted.IsNone() && p.Entry == Admitted {
		k.add("entry-without-admission",
			"These two answers do not fit: the person was never admitted, but was admitted at the last entry. Which one is right?",
			[]string{"person.entry", "person.first_admitted"})
	}
	if p.Status == EWI && p.Entry == Admitted {
		k.add("entry-against-status",
			"These two answers do not fit: the person came in without inspection, but was admitted at the last entry. Which one is right?",
			[]string{"person.status", "person.entry"})
	}
	if p.FirstAdmitted.Known() && (p.Status == EWI || p.Status == Parolee) {
		k.add("admission-against-status",
			"These two answers do not fit: the status says that the person came in without an officer or on parole, but there is a day ({first}) on which an officer let the person in for this stay. Which one is right?",
			[]string{"person.status", "person.first_admitted"}, [2]string{"first", p.FirstAdmitted.Words()})
	}
	if p.FirstAdmitted.Known() && (p.Entry == WithoutInspection || p.Entry == Paroled) && Known(p.Status) && p.Status != EWI && p.Status != Parolee && !adjusted(p) {
		k.add("admission-against-entry",
			"These two answers do not fit: the person came in without an officer or on parole, but there is a day ({first}) on which an officer let the person in for this stay. Which one is right?",
			[]string{"person.entry", "person.first_admitted"}, [2]string{"first", p.FirstAdmitted.Words()})
	}
	if surelyBefore(p.LPRSince, p.FirstAdmitted) {
		k.add("green-card-before-admission",
			"These two dates do not fit: an officer let the person in ({second}) after the green card ({first}). Coming home from a trip with the card does not count here. Which date is right?",
			[]string{"person.lpr_since", "person.first_admitted"}, both(p.LPRSince, p.FirstAdmitted)...)
	}
	if p.LPRSince.Exact() && p.EnteredUS.Exact() && surelyBefore(p.LPRSince, p.EnteredUS) {
		k.add("green-card-before-entry",
			"These two dates do not fit: the green card ({first}) comes before the person came to live here ({second}). Which date is right?",
			[]string{"person.lpr_since", "person.entered_us"}, both(p.LPRSince, p.EnteredUS)...)
	}
}

// adjusted: who has or had a green card, or may have got one here, can have been let
// in by that (INA 245), whatever the entry was.
func adjusted(p Person) bool {
	return slices.Contains([]Status{LPR, ConditionalLPR, Citizen}, p.Status) || p.LPRSince.Known()
}

func (k *checker) naturalized(p Person) {
	if p.NaturalizedOn.Known() && Known(p.Status) && p.Status != Citizen {
		k.add("naturalized-but-not-citizen",
			"These two answers do not fit: the person took the oath of citizenship ({first}), but is not a citizen. Which one is right?",
			[]string{"person.status", "person.naturalized_on"}, [2]string{"first", p.NaturalizedOn.Words()})
	}
	if surelyBefore(p.NaturalizedOn, p.LPRSince) {
		k.add("naturalized-before-green-card",
			"These two dates do not fit: the oath of citizenship ({first}) comes before the green card ({second}). Which date is right?",
			[]string{"person.naturalized_on", "person.lpr_since"}, both(p.NaturalizedOn, p.LPRSince)...)
	}
}
