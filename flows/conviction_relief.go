package flows

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// What an order did, in the words of the table. The first question asks for
// these, the second only for the orders of those that were ticked.
const (
	didDismiss  = "dismissed"
	didUndo     = "undone"
	didLower    = "lowered"
	didSentence = "sentence"
	didSeal     = "sealed"
	didPardon   = "pardon"
	didOther    = "other" // an order was made, and nobody can tell what it did
)

// An order nobody can name goes into the case as one of unknown kind: the law
// then takes no remedy for never granted. So does an open first question.
const (
	unnamed    = casefile.ReliefKind("unknown")
	everyOrder = "relief"
)

var allDeeds = []string{didDismiss, didUndo, didLower, didSentence, didSeal, didPardon}

var deeds = []interview.Option{
	deed(didDismiss, "Dismissed it after the sentence or program (often called “expunged”)"),
	deed(didUndo, "Undid it because something was wrong with the case (vacated, or plea taken back)"),
	deed(didLower, "Lowered it, such as from felony to misdemeanor"),
	deed(didSentence, "Changed the sentence, or ended probation early"),
	deed(didSeal, "Sealed it"),
	deed(didPardon, "Gave a pardon or a certificate of rehabilitation"),
	{Value: didOther, Label: "Made some other order, or it is not clear what it did", Alone: true,
		Sets: []interview.Set{set(everyOrder, unnamed)}, Told: onlyUnnamed},
	programEnded,
	{Value: "none", Label: "None of these", Alone: true, Sets: []interview.Set{set(everyOrder, "none")}},
}

// programEnded is for a dismissal that was told already: the one with which a
// program ends is no later order.
var programEnded = interview.Option{Value: "program", Label: "Only the dismissal at the end of the program, which you told already", Alone: true,
	Sets: []interview.Set{set(everyOrder, "none")}, Told: func(at) bool { return false }}

// deed is a box of what was done; which order did it is asked next.
func deed(did, label string) interview.Option {
	told := func(a at) bool {
		return slices.ContainsFunc(here(a).Relief, func(r casefile.Relief) bool { return slices.Contains(didBy(r), did) })
	}
	return interview.Option{Value: did, Label: label, Sets: []interview.Set{set(everyOrder, unnamed)}, Told: told}
}

// didBy is what an order of a case file did: by its kind, else by what it left;
// nothing where the file does not tell.
func didBy(r casefile.Relief) []string {
	for _, o := range (book{}).orders() {
		if o.kind == r.Kind && r.DismissedOutright() == casefile.Yes {
			return []string{didDismiss}
		}
		if o.kind == r.Kind {
			return []string{o.did}
		}
	}
	var did []string
	if r.DaysAfter.Asked() {
		did = append(did, didSentence)
	}
	if r.LevelAfter != "" {
		did = append(did, didLower)
	}
	return did
}

// deeds are what an order can have done, as people tell it. Under Prop 64 a
// court lowers a case, or dismisses and seals it (Health and Safety Code
// 11361.8(e), (f)); of what the state dismissed on its own the courts tell
// nobody (Penal Code 1203.425(a)), so that people call it sealed.
func (o order) deeds() []string {
	switch o.kind {
	case casefile.HS11361_8:
		return []string{o.did, didDismiss, didSeal}
	case casefile.PC1203_425:
		return []string{o.did, didSeal}
	}
	return []string{o.did}
}

// onlyUnnamed holds when a case tells of one order, and not what it did. That
// one of unknown kind about which nothing is told may never have been made.
func onlyUnnamed(a at) bool {
	list := here(a).Relief
	return len(list) == 1 && len(didBy(list[0])) == 0 && list[0] != casefile.Relief{Kind: unnamed}
}

// order is one kind of order that a court, the Governor, or the state may
// already have made, with the cases in which it can stand.
type order struct {
	kind  casefile.ReliefKind
	did   string
	label string
	fits  when
}

// orders lists every order of the case format.
func (b book) orders() []order {
	convicted := anyOf(mayBeConvicted, is(outcome, casefile.DeferredEntry))
	notConvicted := oneOf(outcome, casefile.Dismissed, casefile.Acquitted, casefile.Insanity, casefile.ArrestOnly, casefile.DiversionNoPlea)
	notFelony := not(is(b.level, casefile.Felony))
	felony := allOf(b.mayBeSentenced(), b.mayBeFelony())
	drug := allOf(convicted, b.mayBeDrugCase())
	return []order{
		{casefile.PC1203_4, didDismiss, "After probation, PC 1203.4", allOf(b.mayBeSentenced(), not(is(granted, casefile.No)))},
		{casefile.PC1203_4a, didDismiss, "After a sentence without probation, PC 1203.4a", allOf(mayBeConvicted, notFelony, not(is(granted, casefile.Yes)))},
		{casefile.PC1203_41, didDismiss, "After county prison or state prison, PC 1203.41", felony},
		{casefile.PC1203_42, didDismiss, "After a state prison term from before October 2011, PC 1203.42", felony},
		{casefile.PC1203_425, didDismiss, "By the state on its own, without asking (automatic), PC 1203.425", mayBeConvicted},
		{casefile.PC1203_43, didDismiss, "Old drug program: plea taken back, PC 1203.43", drug},
		{casefile.PC1210_1, didDismiss, "After drug treatment under Prop 36, PC 1210.1", drug},
		{casefile.PC1203_4b, didDismiss, "After work on a fire crew, PC 1203.4b", b.mayBeSentenced()},
		{casefile.PC1170_9, didDismiss, "For someone who served in the military, PC 1170.9", b.mayBeSentenced()},
		{casefile.PC1203_49, didDismiss, "For a victim of human trafficking, PC 1203.49", allOf(mayBeConvicted, b.mayBeOf(func(s Sort) bool { return s.Kind == casefile.KindProstitution }))},
		{casefile.PC1473_7, didUndo, "Immigration results were not understood, or new proof, PC 1473.7", convicted},
		{casefile.PC1016_5, didUndo, "The court gave no immigration warning, PC 1016.5", convicted},
		{casefile.PC1018, didUndo, "The plea was taken back soon after, PC 1018", convicted},
		{casefile.PC1473, didUndo, "Habeas corpus, PC 1473", convicted},
		{casefile.PC236_14, didUndo, "Victim of human trafficking, PC 236.14", nil},
		{casefile.PC236_15, didUndo, "Victim of a partner’s or sexual violence, PC 236.15", nil},
		{casefile.PC1172_6, didUndo, "Murder or manslaughter undone after the law changed, PC 1172.6", allOf(felony, b.mayBeOf(func(s Sort) bool { return s.Kind == casefile.KindViolence }))},
		{casefile.Vacatur, didUndo, "Another order that undid it, or the section is not known", convicted},
		{casefile.PC17b, didLower, "Felony lowered to misdemeanor, PC 17(b)", felony},
		{casefile.PC17d, didLower, "Misdemeanor lowered to infraction, PC 17(d)", allOf(mayBeConvicted, notFelony)},
		{casefile.PC1170_18, didLower, "Lowered under Prop 47, PC 1170.18", allOf(felony, b.mayBeOf(func(s Sort) bool { return s.Prop47 }))},
		{casefile.HS11361_8, didLower, "Lowered or dismissed under Prop 64 (marijuana), HS 11361.8", allOf(mayBeConvicted, b.mayBeOf(func(s Sort) bool { return s.Prop64 }))},
		{casefile.SentenceModification, didSentence, "A shorter or different sentence", b.mayBeSentenced()},
		{casefile.ProbationEarlyEnd, didSentence, "Probation ended early, PC 1203.3", allOf(b.mayBeSentenced(), not(is(granted, casefile.No)))},
		{casefile.PC18_5, didSentence, "One year of jail cut to 364 days, PC 18.5", allOf(b.mayBeSentenced(), mayPrecede(convictedOn, longestJailTerm))},
		{casefile.PC1172_1, didSentence, "Called back and sentenced again, PC 1172.1", felony},
		{casefile.PC1172_75, didSentence, "An old prison-prior year taken off, PC 1172.75", felony},
		{casefile.PC1203_45, didSeal, "Sealed, under 18 when it happened, PC 1203.45", allOf(b.mayBeSentenced(), notFelony)},
		{casefile.PC851_91, didSeal, "Arrest sealed when you asked, PC 851.91", notConvicted},
		{casefile.PC851_93, didSeal, "Arrest sealed by the state on its own, PC 851.93", notConvicted},
		{casefile.PC851_87, didSeal, "Sealed after a program before charges, PC 851.87", notConvicted},
		{casefile.PC851_90, didSeal, "Sealed after a drug program, PC 851.90", allOf(program, b.mayBeDrugCase())},
		{casefile.PC851_8, didSeal, "Sealed because you were found innocent, PC 851.8", notConvicted},
		{casefile.WIC786, didSeal, "Sealed by the juvenile court on its own, WIC 786", is(outcome, casefile.Juvenile)},
		{casefile.WIC781, didSeal, "Sealed by the juvenile court when you asked, WIC 781", is(outcome, casefile.Juvenile)},
		{casefile.Pardon, didPardon, "A full pardon", convicted},
		{casefile.PC4852_01, didPardon, "A certificate of rehabilitation, PC 4852.01", convicted},
	}
}

// relief asks what has already been granted, and about each order only what
// can matter of it.
func (b book) relief() interview.Part {
	orders := b.orders()
	questions := []interview.Question{{
		ID:      "relief_done",
		Ask:     "Since then, has a court or the state already done any of these for this case?",
		Explain: "Tick all that fit. Some orders come without asking, so look at the RAP sheet. If nothing here tells, choose not sure: we then count an order as possible, never as none.",
		Where:   "RAP sheet: lines below the case, such as “CONV SET ASIDE & DISM PER 1203.4 PC”. Court order: forms CR-181 or CR-188.",
		Why:     "An order may have changed the case. We must not ask for the same thing twice.",
		Kind:    interview.Ticks,
		Options: deeds,
		Choices: deedsThatFit(orders),
		Together: interview.Together{
			Ask:     "Since then, has a court or the state changed any of these cases: dismissed, undone, lowered or sealed one, changed a sentence, or given a pardon?",
			Explain: "Some orders come without asking, so look at the RAP sheet. If nothing here tells, choose not sure: we then count an order as possible, never as none.",
		},
		When: allOf(not(openCase), offersMore(deedsThatFit(orders))),
	}, {
		ID:      "relief",
		Ask:     "Which order was it?",
		Explain: "Tick each one. The section number is on the order. If nobody can tell which it was, choose not sure: the order still counts as made.",
		Where:   "The order signed by the judge, or the RAP sheet line below the case.",
		Why:     "Orders that look alike can do very different things under immigration law.",
		Kind:    interview.Ticks,
		Field:   "relief",
		Options: ordersOf(orders, func(order) bool { return true }),
		Choices: ordersThatFit(orders),
		Means:   ordersMade(orders),
		When:    allOf(not(openCase), chose("relief_done", allDeeds...), offersMore(ordersThatFit(orders))),
	}}
	for _, o := range append(orders, order{kind: unnamed}) {
		questions = append(questions, o.followUps()...)
	}
	return interview.Part{ID: "relief", Title: "Already granted", Each: true, Questions: questions}
}

// canStand holds where the order can have been made. The sections are
// California's; what any state or the President can do has no section.
func (o order) canStand(a at) bool {
	anywhere := o.kind == casefile.Vacatur || o.kind == casefile.Pardon || o.kind == casefile.SentenceModification
	return (anywhere || inCalifornia(a)) && (o.fits == nil || o.fits(a))
}

// deedsThatFit offers what at least one order that can stand has done.
func deedsThatFit(orders []order) func(at) []interview.Option {
	return func(a at) []interview.Option {
		var fitting []interview.Option
		for _, deed := range deeds {
			if deed.Value == programEnded.Value && !is(programCompleted, casefile.Yes)(a) {
				continue
			}
			if deed.Alone || slices.ContainsFunc(orders, func(o order) bool { return slices.Contains(o.deeds(), deed.Value) && o.canStand(a) }) {
				fitting = append(fitting, deed)
			}
		}
		return fitting
	}
}

// ordersThatFit offers the orders that did what was ticked.
func ordersThatFit(orders []order) func(at) []interview.Option {
	return func(a at) []interview.Option {
		return ordersOf(orders, func(o order) bool { return chose("relief_done", o.deeds()...)(a) && o.canStand(a) })
	}
}

// ordersMade is the orders ticked, and one of unknown kind where that is not
// all: for what was done by none of them, or where more was done than was told.
func ordersMade(orders []order) func(at, []string) []interview.Set {
	return func(a at, ticked []string) []interview.Set {
		var kinds []string
		did := map[string]bool{interview.Unsure: false}
		for _, o := range orders {
			if slices.Contains(ticked, string(o.kind)) {
				kinds = append(kinds, string(o.kind))
				for _, deed := range o.deeds() {
					did[deed] = true
				}
			}
		}
		more := slices.Contains(ticked, interview.Unsure)
		for _, deed := range a.Chose("relief_done") {
			more = more || !did[deed]
		}
		if more {
			kinds = append(kinds, string(unnamed))
		}
		return []interview.Set{set(everyOrder, strings.Join(kinds, ","))}
	}
}

// offersMore holds when there is more to tick than the box for none.
func offersMore(choices func(at) []interview.Option) when {
	return func(a at) bool { return len(choices(a)) > 1 }
}

// ordersOf is the boxes of the orders offered, and the one for none of them.
func ordersOf(orders []order, offered func(order) bool) []interview.Option {
	var options []interview.Option
	for _, o := range orders {
		if offered(o) {
			options = append(options, opt(o.kind, o.label))
		}
	}
	return append(options, none("None of these"))
}

// followUps are the questions about one order: its day, and, where the result
// turns on it, why it was made and what it left.
func (o order) followUps() []interview.Question {
	switch {
	case o.did == didSeal:
		return nil
	case o.kind == unnamed:
		return o.unnamedFollowUps()
	}
	questions := []interview.Question{{
		ID:    "relief_on_" + string(o.kind),
		Ask:   "When was this order made? " + o.label + ".",
		Where: "Date stamp or “Date” beside the judge’s name on the order. RAP sheet: the date on that line.",
		Why:   "What an order does can turn on the day it was made.",
		Kind:  interview.Day,
		Field: o.field("granted_on"),
		Check: past,
		When:  has(o.kind),
	}}
	if o.did == didUndo || o.changesTerm() {
		questions = append(questions, o.reason())
	}
	if o.changesTerm() {
		questions = append(questions, o.daysAfter())
	}
	switch o.kind {
	case casefile.HS11361_8:
		questions = append(questions, o.lowerOrGone())
	case casefile.PC1172_1:
		questions = append(questions, o.levelAfter())
	}
	return questions
}

// lowerOrGone is the question about the level, with the answer that no case is left.
func (o order) lowerOrGone() interview.Question {
	q := o.levelAfter()
	q.Ask = "What did this order leave of the case?"
	q.Where = "The order: “reduced to misdemeanor”, “redesignated infraction”, or “dismissed and sealed as legally invalid” (form CR-401)."
	q.Options = append([]interview.Option{{
		Value: "dismissed", Label: "Nothing: it was dismissed",
		Sets: []interview.Set{set(o.field("reason"), casefile.LegalError)},
		Told: func(a at) bool {
			return slices.ContainsFunc(here(a).Relief, func(r casefile.Relief) bool { return r.DismissedOutright() == casefile.Yes })
		},
	}}, q.Options...)
	return q
}

// unnamedFollowUps are asked where an order was made and nobody can tell which:
// its day and its reason, and what it left where it lowered or changed something.
func (o order) unnamedFollowUps() []interview.Question {
	made := chose("relief_done", append(slices.Clone(allDeeds), didOther)...)
	questions := []interview.Question{{
		ID:    "relief_on_" + string(o.kind),
		Ask:   "When was this order made? It is the one that you cannot name yet.",
		Where: "RAP sheet: the date on the line below the case. A letter from the court, or its website.",
		Why:   "What an order does can turn on the day it was made. The day also helps the clerk find it.",
		Kind:  interview.Day,
		Field: o.field("granted_on"),
		Check: past,
		When:  allOf(has(o.kind), made),
	}}
	reason, days, level := o.reason(), o.daysAfter(), o.levelAfter()
	reason.When = allOf(reason.When, made)
	days.When = allOf(days.When, chose("relief_done", didSentence))
	level.When = allOf(level.When, chose("relief_done", didLower))
	return append(questions, reason, days, level)
}

func (o order) changesTerm() bool {
	return slices.Contains([]casefile.ReliefKind{casefile.SentenceModification, casefile.PC18_5, casefile.PC1172_1, casefile.PC1172_75}, o.kind)
}

func (o order) field(name string) string { return "relief[" + string(o.kind) + "]." + name }

func (o order) reason() interview.Question {
	return interview.Question{
		ID:      "relief_reason_" + string(o.kind),
		Ask:     strings.TrimSuffix("What reason does the order give? "+o.label+".", " ."),
		Explain: "Read the order itself. If it is not at the table, choose not sure.",
		Where:   "The signed order (form CR-188 or the judge’s own), and the request (motion) that asked for it.",
		Why:     "For immigration, an order counts only if it mends something wrong in the case. The reason is what they look for.",
		Field:   o.field("reason"),
		Options: []interview.Option{
			opt(casefile.LegalError, "Something was legally wrong with the plea, trial, or sentence"),
			opt(casefile.Rehabilitation, "You had changed your life or finished everything"),
			opt(casefile.ImmigrationHardship, "Only to help with immigration"),
			opt(casefile.MixedReason, "Something legally wrong, and another reason too"),
			opt(casefile.SilentReason, "The order gives no reason"),
		},
		When: allOf(has(o.kind), notCitizen),
	}
}

func (o order) daysAfter() interview.Question {
	return interview.Question{
		ID:      "relief_days_" + string(o.kind),
		Ask:     "How long is the jail or prison time after this order?",
		Explain: "Count suspended time, too. If no time was left, enter 0.",
		Where:   "The new sentence in the order or minute order.",
		Why:     "A shorter term can change a result.",
		Kind:    interview.Days,
		Field:   o.field("days_after"),
		When:    has(o.kind),
	}
}

func (o order) levelAfter() interview.Question {
	return interview.Question{
		ID:    "relief_level_" + string(o.kind),
		Ask:   "What level was the case after this order?",
		Where: "The order: “reduced to misdemeanor”, “redesignated infraction”.",
		Why:   "The level after the order decides what can be asked for now.",
		Field: o.field("level_after"),
		Options: []interview.Option{
			opt(casefile.Felony, "Felony"),
			opt(casefile.Misdemeanor, "Misdemeanor"),
			opt(casefile.Infraction, "Infraction"),
		},
		When: has(o.kind),
	}
}

// has holds when an order of this kind was ticked.
func has(kind casefile.ReliefKind) when {
	return func(a at) bool {
		return slices.ContainsFunc(here(a).Relief, func(r casefile.Relief) bool { return r.Kind == kind })
	}
}
