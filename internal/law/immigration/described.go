package immigration

import _ "embed"

// ParametersSource and BenefitsSource are the files in which each parameter
// stands beside its authority: a reader is shown the two together.
var (
	//go:embed parameters.go
	ParametersSource string
	//go:embed parameters_benefits.go
	BenefitsSource string
)
