package offense

// codeNames are the ways of writing a code, lower case, without dots, "&"
// written "and" and the word "code" left off.
var codeNames = map[string]string{
	"pc": "PC", "p c": "PC", "penal": "PC", "pen": "PC", "cpc": "PC", "pen c": "PC", "penal c": "PC",

	"hs": "HS", "h s": "HS", "hsc": "HS", "h and s": "HS", "h and sc": "HS", "h and s c": "HS", "h sc": "HS", "hs c": "HS",
	"health and safety": "HS", "health and saf": "HS", "health safety": "HS", "chs": "HS", "h / s": "HS",

	"vc": "VC", "v c": "VC", "cvc": "VC", "vehicle": "VC", "veh": "VC", "veh c": "VC",

	"bp": "BP", "b p": "BP", "b and p": "BP", "b and pc": "BP", "b and p c": "BP", "bpc": "BP", "business and professions": "BP",
	"bus and prof": "BP", "bus and professions": "BP", "business and profession": "BP", "b / p": "BP",

	"wi": "W&I", "w i": "W&I", "w and i": "W&I", "w and ic": "W&I", "w and i c": "W&I", "wic": "W&I", "w / i": "W&I",
	"welfare and institutions": "W&I", "welf and inst": "W&I", "welfare and institution": "W&I",

	"ui": "UI", "uic": "UI", "u i": "UI", "unemployment insurance": "UI", "unemp ins": "UI",
	"ins": "INS", "insurance": "INS", "ic": "INS",
	"lab": "LAB", "labor": "LAB", "lc": "LAB",
	"fin": "FIN", "financial": "FIN",
	"corp": "CORP", "corporations": "CORP",
	"elec": "ELEC", "elections": "ELEC", "ec": "ELEC",
	"rt": "R&T", "r t": "R&T", "r and t": "R&T", "rtc": "R&T", "r and tc": "R&T", "revenue and taxation": "R&T", "rev and tax": "R&T",
	"gc": "GC", "government": "GC", "gov": "GC", "govt": "GC",
	"fg": "FG", "f g": "FG", "f and g": "FG", "fgc": "FG", "f and gc": "FG", "fish and game": "FG", "fish and g": "FG",
	"hn": "HN", "h n": "HN", "h and n": "HN", "hnc": "HN", "h and nc": "HN", "harbors and navigation": "HN", "harb and nav": "HN",
	"mc": "MC", "municipal": "MC", "muni": "MC", "lamc": "MC", "sdmc": "MC", "omc": "MC", "sfmc": "MC", "ordinance": "MC",

	// Codes of which the catalogue has no section. They are known so that
	// "21 USC 841" or "Fam. Code 6320" is not read as the Penal Code.
	"usc": elsewhere, "u s c": elsewhere, "usca": elsewhere, "us": elsewhere, "cfr": elsewhere, "ccr": elsewhere,
	"fam": elsewhere, "family": elsewhere, "fc": elsewhere, "civ": elsewhere, "civil": elsewhere, "ccp": elsewhere,
	"code civ proc": elsewhere, "civil procedure": elsewhere, "civ proc": elsewhere, "cc": elsewhere,
	"educ": elsewhere, "education": elsewhere, "ed": elsewhere, "edc": elsewhere, "fac": elsewhere, "food and agricultural": elsewhere,
	"mvc": elsewhere, "m and vc": elsewhere, "military and veterans": elsewhere, "prc": elsewhere, "public resources": elsewhere,
	"puc": elsewhere, "public utilities": elsewhere, "pub util": elsewhere, "pub res": elsewhere, "shc": elsewhere, "s and h": elsewhere,
	"streets and highways": elsewhere, "evid": elsewhere, "evidence": elsewhere, "prob": elsewhere, "probate": elsewhere,
	"water": elsewhere, "wat": elsewhere, "ars": elsewhere, "nrs": elsewhere, "rcw": elsewhere, "ors": elsewhere, "ucmj": elsewhere,
	"ina": elsewhere, "irc": elsewhere, "pl": elsewhere,
}

// elsewhere is a code outside the catalogue.
const elsewhere = "?"

// plainWords are codes whose name is also an ordinary word of a charge ("lab",
// "vehicle"). After a section they count only where the word "code" follows or
// the code has that section.
var plainWords = map[string]bool{
	"vehicle": true, "veh": true, "ins": true, "insurance": true, "lab": true, "labor": true, "ic": true, "lc": true,
	"fin": true, "financial": true, "corp": true, "ec": true, "elec": true, "elections": true, "government": true, "gov": true, "govt": true,
	"mc": true, "municipal": true, "muni": true, "ordinance": true, "us": true, "family": true, "civil": true, "ed": true, "education": true,
	"evidence": true, "water": true, "probate": true, "unemployment insurance": true, "public utilities": true, "pen": true,
	"fish and game": true, "fc": true, "cc": true, "pl": true, "fam": true, "ina": true, "civ": true, "prob": true, "ui": true,
}

// longestCodeName is the greatest number of words in a name above.
const longestCodeName = 4
