package tui

// newAbout says what the program covers and what it does not.
func newAbout(w World) *reading {
	all := []explained{
		{"What this is", "An interview for a volunteer at a legal clinic. It asks about each California conviction and about immigration, and then shows what the law likely says: what a California court may clear, and what immigration law will still see."},
		{"What it covers", "California ways to clear or change a conviction. What immigration law makes of a conviction: whether a person can be deported, kept out, get or renew a green card, become a citizen, travel, or keep DACA or TPS. Where the answer is not known, it says what is missing."},
		{"What it does not cover", "Convictions from other states, federal court, or other countries are only noted: their clearance is not worked out. It does not judge claims that turn on proof, it does not fill in forms, and it does not replace the record: a client's memory of a case is often not what the court wrote down."},
		{"What it is not", "Information, not legal advice. Every result should be checked by a lawyer before anything is filed. A person who is not a citizen should see an immigration lawyer first."},
		{"Privacy", w.kept() + " Names, addresses and A-numbers are never asked for. Press ctrl+l to hide the screen when somebody walks by."},
	}
	if w.LawChecked != "" {
		all = append(all, explained{"How old the law is", "The law was last checked on " + w.LawChecked + ". Rules change; a later change is not in here."})
	}
	return &reading{left: "What this covers, and what it does not", text: all}
}
