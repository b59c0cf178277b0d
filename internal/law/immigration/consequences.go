package immigration

import "example.com/tableside/internal/law"

func caseFindings(a *Assessment, p Parameters) []law.Finding { return nil }

func consequences(a *Assessment, p Parameters) []law.Consequence { return nil }

// Actions gives the stop list and the other things to do or not to do that
// follow from immigration law and the facts alone. What also depends on
// California's remedies is added by the screen.
func Actions(a *Assessment, p Parameters) []law.Action { return nil }
