package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/screen"
)

// mainTracks are the remedies the bottom line speaks of, the most telling
// first. Each declares its place with its law.
var mainTracks = california.InTurn()

// bestRemedy is the most hopeful main track: open before later before unclear.
// An order already granted comes first of all, one that undid the case before
// one that cleared it; a level already lowered comes last, since a dismissal
// can still follow it.
//
// A certificate of rehabilitation that is open today comes before a dismissal that
// is not, or of which that cannot be told.
//
// What the state grants on its own is spoken of only where nothing else is open:
// nobody can count on it.
func bestRemedy(c screen.Conviction) (law.Remedy, bool) {
	for _, order := range c.Granted() {
		if law.FamilyOf(order.Kind) == law.SetAside { // some are no remedy to ask for, as "another order"
			return law.Remedy{Code: order.Kind, State: law.Done, Covered: true}, true
		}
	}
	for _, kind := range mainTracks {
		if ending := california.PlaceOf(kind).Ending; ending == "" || ending != c.Outcome {
			continue
		}
		for _, state := range []law.State{law.Done, law.Available, law.Discretionary, law.Later, law.Unclear} {
			if i := slices.IndexFunc(c.Remedies, tracked(kind, state)); i >= 0 {
				return c.Remedies[i], true
			}
		}
	}
	asked := func(kind casefile.ReliefKind) bool { return !law.Automatic(kind) }
	if best, found := firstTrack(c, asked, law.Done, law.Available, law.Discretionary); found {
		return best, true
	}
	if best, open := openCertificate(c); open {
		return best, true
	}
	if best, found := firstTrack(c, asked, law.Later); found {
		return best, true
	}
	if best, found := firstTrack(c, func(casefile.ReliefKind) bool { return true }, law.Done, law.Available, law.Discretionary, law.Later, law.Unclear); found {
		return best, true
	}
	i := slices.IndexFunc(c.Remedies, func(r law.Remedy) bool { return r.State == law.Done && law.LowersOnly(r.Code) })
	if i < 0 {
		return law.Remedy{}, false
	}
	return c.Remedies[i], true
}

// openCertificate is a certificate of rehabilitation that a judge may grant today
// after a prison term: it clears no case, but where nothing that does is open it is
// what there is to ask for. After probation the dismissal is looked at first.
func openCertificate(c screen.Conviction) (law.Remedy, bool) {
	r, weighed := c.Remedy(casefile.PC4852_01)
	return r, weighed && r.Covered && r.State == law.Discretionary && c.Sentence.Custody.Prison()
}

// tracksFor: what is open for sure begins with the special remedies, because
// they do most; what cannot be told yet begins with the common ones, because a
// special one that few cases fit would only mislead.
func tracksFor(state law.State) []casefile.ReliefKind {
	if state == law.Unclear {
		special := slices.IndexFunc(mainTracks, func(kind casefile.ReliefKind) bool { return california.PlaceOf(kind).Turn > california.TurnFirst })
		return slices.Concat(mainTracks[special:], mainTracks[:special])
	}
	return mainTracks
}

// firstTrack is the first main track in one of the states; of those that cannot
// be told yet one that fits what was told of the case, if there is one.
func firstTrack(c screen.Conviction, speaks func(casefile.ReliefKind) bool, states ...law.State) (first law.Remedy, found bool) {
	for _, state := range states {
		for _, kind := range tracksFor(state) {
			if !speaks(kind) || state == law.Done && law.LowersOnly(kind) {
				continue
			}
			i := slices.IndexFunc(c.Remedies, tracked(kind, state))
			switch {
			case i < 0:
			case state != law.Unclear || fits(c, kind):
				return c.Remedies[i], true
			case !found:
				first, found = c.Remedies[i], true
			}
		}
		if found {
			return first, true
		}
	}
	return law.Remedy{}, false
}

// fits: what was told of the sentence points to this dismissal, or to no other.
func fits(c screen.Conviction, kind casefile.ReliefKind) bool {
	suits := california.PlaceOf(kind).Suits
	return suits == nil || suits(c.Matter)
}

// toFindOut is the fact to settle first of those that a remedy lacks: about its
// own case before the person, in the order in which a case is told.
func toFindOut(missing []string) string {
	place := func(path string) int {
		general := caseIndex.ReplaceAllString(path, "[]")
		at := slices.IndexFunc(fields(), func(f casefile.Field) bool { return f.Path == general })
		if !strings.HasPrefix(path, "convictions") {
			at += len(fields())
		}
		return at
	}
	return slices.MinFunc(missing, func(a, b string) int { return cmp.Compare(place(a), place(b)) })
}

var (
	caseIndex = regexp.MustCompile(`\[[0-9]+\]`)
	fields    = sync.OnceValue(casefile.Fields)
)

func tracked(kind casefile.ReliefKind, state law.State) func(law.Remedy) bool {
	return func(r law.Remedy) bool {
		return r.Code == kind && r.State == state && r.Covered && !r.Merits && !r.Shut
	}
}
