package casefile

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// caseFormat is the case format as others rely on it: paths may be added, and
// never renamed or dropped without another schema.
const caseFormat = `
schema text
as_of date
reference text
person.status choice
person.born date
person.naturalized_on date or none
person.disclosed_at_naturalization yes/no
person.citizen_parent yes/no
person.record_source choice
person.entry choice
person.first_admitted date or none
person.lpr_since date
person.entered_us date
person.removal_order yes/no
person.in_removal_proceedings yes/no
person.ice_custody yes/no
person.notice_on date
person.circuit choice
person.goals list
person.family list
person.charged_now yes/no
person.on_probation_now yes/no
person.serving_now yes/no
person.veteran yes/no
person.california_since date
person.filing_on date
person.prior_drug_case yes/no
person.prior_drug_diversion yes/no
person.cannabis yes/no
person.claimed_citizen_or_voted yes/no
convictions[].id text
convictions[].county text
convictions[].jurisdiction choice
convictions[].offense text
convictions[].attempt yes/no
convictions[].conspiracy yes/no
convictions[].charged_offense text
convictions[].dwelling yes/no
convictions[].open_business yes/no
convictions[].kind choice
convictions[].level choice
convictions[].outcome choice
convictions[].admitted_facts yes/no
convictions[].offense_date date
convictions[].convicted_on date
convictions[].sentenced_on date
convictions[].program_completed yes/no
convictions[].sentence.custody choice
convictions[].sentence.days_ordered days
convictions[].sentence.days_suspended days
convictions[].sentence.days_served days
convictions[].sentence.mandatory_supervision yes/no
convictions[].sentence.fine choice
convictions[].sentence.other_terms yes/no
convictions[].sentence.released_on date
convictions[].sentence.ended_on date
convictions[].probation.granted yes/no
convictions[].probation.state choice
convictions[].probation.violated yes/no
convictions[].probation.ended_on date
convictions[].owes.restitution yes/no
convictions[].owes.restitution_fine yes/no
convictions[].owes.fines yes/no
convictions[].drug.substance choice
convictions[].drug.act choice
convictions[].drug.grams number
convictions[].victim.domestic yes/no
convictions[].victim.under_18 yes/no
convictions[].victim.under_14 yes/no
convictions[].victim.loss_usd number
convictions[].same_incident_as text
convictions[].appeal_pending yes/no
convictions[].in_custody yes/no
convictions[].fire_camp yes/no
convictions[].advice.lawyer_explained yes/no
convictions[].advice.court_warned yes/no
convictions[].crime_victim choice
convictions[].trouble_since yes/no
convictions[].registration_required yes/no
convictions[].relief[].kind choice
convictions[].relief[].granted_on date
convictions[].relief[].reason choice
convictions[].relief[].days_after days
convictions[].relief[].level_after choice
convictions[].source choice
person.from_papers list
person.from_memory list
convictions[].from_papers list
convictions[].from_memory list
`

// isMarks reports whether a field says where others came from.
func isMarks(path string) bool {
	return strings.HasSuffix(path, ".from_papers") || strings.HasSuffix(path, ".from_memory")
}

var kindNames = map[FieldKind]string{
	FieldYesNo: "yes/no", FieldChoice: "choice", FieldList: "list", FieldDate: "date",
	FieldDays: "days", FieldNumber: "number", FieldText: "text",
}

func TestTheCaseFormatStaysAsOthersRelyOnIt(t *testing.T) {
	var got []string
	for _, f := range Fields() {
		none := ""
		if f.None {
			none = " or none"
		}
		got = append(got, fmt.Sprintf("%s %s%s", f.Path, kindNames[f.Kind], none))
	}
	for _, want := range strings.Split(strings.TrimSpace(caseFormat), "\n") {
		if !slices.Contains(got, want) {
			t.Errorf("is gone: %s", want)
		}
	}
}

func TestFieldsListsEachPathOnceWithItsValues(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Fields() {
		if seen[f.Path] {
			t.Errorf("%s is listed twice", f.Path)
		}
		seen[f.Path] = true
		named := f.Kind == FieldYesNo || f.Kind == FieldChoice || f.Kind == FieldList
		if named != (len(f.Values) > 0) {
			t.Errorf("%s is a %s with the values %q", f.Path, kindNames[f.Kind], f.Values)
		}
		if fact := !slices.Contains([]string{"schema", "as_of", "reference", "convictions[].id"}, f.Path) && !isMarks(f.Path); fact != f.Fact {
			t.Errorf("%s: fact is %v", f.Path, f.Fact)
		}
	}
}
