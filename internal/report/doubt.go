package report

import (
	"slices"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// doubt is why it cannot be said of an order that it changes nothing in
// immigration law, and what is said in place of that.
type doubt struct {
	effect  law.EffectAnswer // of one of the orders
	inShort string           // of all that is supposed
	leaves  string           // of a row, with {stays}, what it seems to leave as it is
	nothing string           // of a row that leaves nothing to name
	others  string           // of rows beside it, with {others}, in the same doubt
}

// doubts are whether immigration law takes notice of the order at all, which is
// open to argument, and a fact that nobody told, on which it turns. Where both are
// there, the first is said.
var doubts = [...]doubt{
	{
		effect:  law.EffectArguable,
		inShort: "Whether it changes anything in immigration law is not settled. Plan as if it does not. The gain may be in California alone.",
		leaves:  "its effect is not settled. Plan as if it changes none of these in immigration law: {stays}.",
		nothing: "its effect in immigration law is not settled. Plan as if there is none.",
		others:  "Nor is it for: {others}.",
	},
	{
		effect:  law.EffectUnknown,
		inShort: "Whether it changes anything in immigration law cannot be told yet: a fact is missing. Plan as if it does not. The gain may be in California alone.",
		leaves:  "its effect cannot be told yet. Plan as if it changes none of these in immigration law: {stays}.",
		nothing: "its effect in immigration law cannot be told yet. Plan as if there is none.",
		others:  "Nor can that of: {others}.",
	},
}

// doubtOf is the doubt about what one of the orders does there; nil for none.
func doubtOf(r screen.Result, w screen.WhatIf) *doubt {
	for i := range doubts {
		if slices.ContainsFunc(w.Orders, func(s screen.Supposed) bool {
			remedy, weighed := r.Convictions[s.Conviction].Remedy(s.Order.Kind)
			return weighed && remedy.Effect.Answer == doubts[i].effect
		}) {
			return &doubts[i]
		}
	}
	return nil
}
