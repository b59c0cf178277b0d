package law_test

import (
	"fmt"

	"example.com/tableside/internal/law"
)

// A condition that nobody told of keeps an answer open, and names the fact; a
// shield clears a ground only where it surely fits.
func Example() {
	convicted := law.Is(true)
	withinFiveYears := law.Lacks("person.first_admitted")
	ground := law.All(convicted, withinFiveYears)
	fmt.Println(ground.Answer, ground.Missing)

	pardoned := law.Open() // a lawyer may be able to argue it
	fmt.Println(law.All(convicted, law.Not(pardoned)).Answer)

	weighed := law.Unless(convicted, pardoned)
	fmt.Println("what stands:", weighed.Standing.Answer, "- the harm that counts:", weighed.Harm)
	// Output:
	// unknown [person.first_admitted]
	// arguable
	// what stands: arguable - the harm that counts: yes
}
