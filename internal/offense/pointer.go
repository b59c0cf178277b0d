package offense

import "strings"

// pointers are the rows that are no crimes of their own. They follow another
// crime (31, 182(a)(1), 664, 653f(a)), add to one (186.22(b), 12022 and its
// kin), or are an order or a way a case went (136.2, "484 (diversion)").
var pointers = map[string]bool{
	"31": true, "136.2": true, "182(a)(1)": true, "186.22(b)": true, "484 (diversion)": true, "653f(a)": true, "664": true,
}

// Pointer reports whether the row is no crime of its own. It is found by its
// full name only, and what it says "no" to is not ruled out for the crime that
// it points to.
func (o *Offense) Pointer() bool {
	return o.Code == "PC" && (pointers[o.Section] || strings.HasPrefix(o.Section, "12022"))
}

// sharesNumber is true of 653f(a) alone. It stays under the bare number:
// 653f with (a) left out would read as a drug case, whatever the crime that
// was asked for (653f(b) is murder).
func (o *Offense) sharesNumber() bool { return o.Section == "653f(a)" }
