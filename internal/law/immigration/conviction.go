package immigration

import "example.com/tableside/internal/law"

func countsAsConviction(m law.Matter, p Parameters) law.Finding { return law.Finding{} }

func convictionFindings(a *Assessment, o *Opinion, p Parameters) []law.Finding { return nil }
