package law

import (
	"testing"

	"example.com/tableside/internal/casefile"
)

func orders(kinds ...casefile.ReliefKind) []casefile.Relief {
	list := make([]casefile.Relief, len(kinds))
	for i, kind := range kinds {
		list[i].Kind = kind
	}
	return list
}

func TestWhatDailyLifeMayMakeOfACase(t *testing.T) {
	plea := casefile.Conviction{Outcome: casefile.GuiltyPlea, Level: casefile.Misdemeanor}
	infraction := casefile.Conviction{Outcome: casefile.NoContest, Level: casefile.Infraction}
	program := casefile.Conviction{Outcome: casefile.DeferredEntry, ProgramCompleted: casefile.Yes}
	for _, c := range []struct {
		name         string
		of           casefile.Conviction
		convicted    Answer
		granted      []casefile.Relief
		work, beyond Use
	}{
		{"a conviction", plea, Yes, nil, MayCount, MayCount},
		{"perhaps a conviction", casefile.Conviction{}, Unknown, nil, MayCount, MayCount},
		{"an arrest", casefile.Conviction{Outcome: casefile.ArrestOnly}, No, nil, MayShow, MayShow},
		{"a charge still open", casefile.Conviction{Outcome: casefile.Pending}, No, nil, MayCount, MayCount},
		{"an infraction", infraction, Yes, nil, MayCount, MayShow},
		{"an infraction, dismissed", infraction, Yes, orders(casefile.PC1203_4a), Closed, Closed},
		{"a program finished", program, Yes, nil, MayShow, MayShow},
		{"a program not finished", casefile.Conviction{Outcome: casefile.DeferredEntry}, Yes, nil, MayCount, MayCount},
		{"a program finished and sealed", program, Yes, orders(casefile.PC851_90), Closed, Closed},
		{"dismissed", plea, Yes, orders(casefile.PC1203_4), Closed, Closed},
		{"lowered only", plea, Yes, orders(casefile.PC17b), MayCount, MayCount},
		{"an arrest, lowered before it ended", casefile.Conviction{Outcome: casefile.ArrestOnly}, No, orders(casefile.PC17d), MayShow, MayShow},
		{"lowered, then dismissed", plea, Yes, orders(casefile.PC17b, casefile.PC1203_4), Closed, Closed},
		{"pardoned", plea, Yes, orders(casefile.Pardon), MayCount, Closed},
		{"an order nobody can name", plea, Yes, orders("unknown"), MayCount, MayCount},
		{"Proposition 64, not told which", plea, Yes, orders(casefile.HS11361_8), MayCount, MayCount},
		{"Proposition 64, dismissed outright", plea, Yes, []casefile.Relief{{Kind: casefile.HS11361_8, Reason: casefile.LegalError}}, Closed, Closed},
		{"Proposition 64, dismissed or not", plea, Yes, []casefile.Relief{{Kind: casefile.HS11361_8, Reason: casefile.LegalError, LevelAfter: casefile.LevelUnknown}}, MayCount, MayCount},
	} {
		m := Matter{Conviction: &c.of}
		if work, beyond := m.UseAtWork(c.convicted, c.granted), m.UseBeyondWork(c.convicted, c.granted); work != c.work || beyond != c.beyond {
			t.Errorf("%s: at work %d, beyond %d, want %d and %d", c.name, work, beyond, c.work, c.beyond)
		}
	}
}
