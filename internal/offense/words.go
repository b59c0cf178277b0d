package offense

import (
	"strings"
	"unicode"
)

// foldWords makes words comparable: lower case, accents off, everything that
// is no letter or digit a space. "Metanfetamína, (cristal)" gives
// "metanfetamina cristal".
func foldWords(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		r = unaccented(unicode.ToLower(r))
		if r < 0 {
			continue // a combining accent
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

func unaccented(r rune) rune {
	switch r {
	case 'á', 'à', 'â', 'ä', 'ã':
		return 'a'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'í', 'ì', 'î', 'ï':
		return 'i'
	case 'ó', 'ò', 'ô', 'ö', 'õ':
		return 'o'
	case 'ú', 'ù', 'û', 'ü':
		return 'u'
	case 'ñ':
		return 'n'
	case 'ç':
		return 'c'
	case '\'', '’':
		return -1
	}
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

// smallWords say nothing about an offense.
var smallWords = map[string]bool{
	"a": true, "an": true, "and": true, "at": true, "by": true, "for": true, "from": true, "i": true, "in": true, "my": true, "of": true,
	"on": true, "or": true, "the": true, "to": true, "was": true, "with": true,
	"al": true, "con": true, "de": true, "del": true, "el": true, "en": true, "la": true, "las": true, "lo": true, "los": true, "mi": true,
	"o": true, "para": true, "por": true, "que": true, "su": true, "un": true, "una": true, "y": true,
}

// sameThing are words, without accents, that people at the table use for one
// another, in English and Spanish.
var sameThing = [][]string{
	{"carro", "coche", "auto", "automovil", "car", "vehicle", "vehiculo", "troca"},
	{"robo", "robar", "robe", "robado", "robada", "hurto", "hurtar", "ratero", "theft", "steal", "stealing", "stole", "stolen"},
	{"asalto", "asaltar", "atraco", "robbery", "mugging"},
	{"marijuana", "marihuana", "mariguana", "cannabis", "weed", "mota", "pot", "hierba", "yerba"},
	{"meth", "metanfetamina", "metanfetaminas", "methamphetamine", "crystal", "cristal", "speed"},
	{"cocaine", "cocaina", "coke", "coca", "perico"},
	{"heroin", "heroina", "chiva"},
	{"fentanyl", "fentanilo"},
	{"drug", "drugs", "droga", "drogas", "narcotics", "narcoticos", "substance", "sustancia"},
	{"possession", "possess", "possessing", "posesion", "poseer", "having"},
	{"sell", "selling", "sale", "sales", "venta", "vender", "vendiendo"},
	{"gun", "pistola", "firearm", "arma", "handgun", "revolver", "cuete", "fusca"},
	{"knife", "cuchillo", "navaja", "dagger", "dirk", "punal"},
	{"drunk", "borracho", "borracha", "ebrio", "tomado", "tomada", "intoxicated"},
	{"driving", "drive", "manejar", "manejando", "conducir", "conduciendo"},
	{"dui", "dwi", "duii"},
	{"license", "licencia", "licence"},
	{"suspended", "suspendida", "revoked"},
	{"fight", "fighting", "pelea", "pelear"},
	{"hit", "hitting", "golpear", "golpe", "golpes", "pegar", "pegarle", "battery", "beating"},
	{"spouse", "wife", "husband", "esposa", "esposo", "pareja", "partner", "girlfriend", "boyfriend", "novia", "novio", "cohabitant"},
	{"domestic", "domestica", "dv", "intrafamiliar"},
	{"violence", "violencia"},
	{"threat", "threats", "threatening", "amenaza", "amenazas", "amenazar"},
	{"fake", "false", "falso", "falsa", "chueco", "chueca"},
	{"forgery", "forging", "forged", "falsificacion", "falsificar"},
	{"check", "checks", "cheque", "cheques"},
	{"card", "tarjeta"},
	{"identity", "identidad"},
	{"id", "identificacion", "identification"},
	{"fraud", "fraude", "estafa", "scam"},
	{"insurance", "seguro", "aseguranza"},
	{"welfare", "calworks", "benefits", "beneficios"},
	{"house", "casa", "home", "hogar", "residence", "residential"},
	{"store", "tienda", "shop"},
	{"shoplifting", "shoplift", "shoplifter"},
	{"burglary", "burglarize", "allanamiento"},
	{"trespass", "trespassing", "traspaso"},
	{"vandalism", "vandalismo", "graffiti", "grafiti", "tagging"},
	{"police", "policia", "cop", "officer", "oficial"},
	{"resisting", "resist", "resistencia", "resistir"},
	{"arrest", "arresto"},
	{"child", "children", "nino", "nina", "kid"},
	{"minor", "menor", "underage"},
	{"prostitution", "prostitucion", "prostituta", "prostitute"},
	{"rape", "violacion"},
	{"sex", "sexo", "sexual"},
	{"murder", "asesinato", "homicidio", "homicide"},
	{"kidnapping", "kidnap", "secuestro"},
	{"gang", "pandilla"},
	{"alcohol", "cerveza", "beer", "liquor"},
	{"drinking", "tomar", "tomando", "beber"},
	{"order", "orden"},
	{"perjury", "perjurio", "lying"},
	{"injury", "lesion", "lesiones", "hurt"},
	{"phone", "telefono", "celular"},
	{"court", "corte"},
	{"papers", "papeles"},
	{"fire", "incendio", "arson", "fuego"},
	{"race", "racing", "carreras", "arrancones"},
	{"run", "huir", "huyo"},
	{"animal", "perro", "dog"},
	{"gambling", "apuestas", "juego"},
	{"stalking", "acoso", "acosar"},
	{"register", "registration", "registro", "registrar"},
	{"needle", "needles", "jeringa", "syringe"},
	{"pipe", "pipa"},
	{"pills", "pastillas"},
}

// common are the sections most seen on record-clearance days. Where a search
// fits many rows alike, these come first.
var common = []string{
	"PC 484/488", "HS 11377(a)", "HS 11350(a)", "VC 23152(a)", "VC 23152(b)", "PC 459.5", "VC 12500(a)", "VC 14601.1(a)",
	"PC 243(e)(1)", "PC 273.5(a)", "PC 459/460(b)", "PC 459/460(a)", "PC 487(a)", "PC 496(a)", "PC 148(a)(1)", "PC 647(f)", "PC 602",
	"PC 594(b)(2)", "PC 415", "PC 422", "PC 245(a)(1)", "PC 245(a)(4)", "PC 211", "VC 10851(a)", "HS 11364(a)", "HS 11550(a)", "HS 11378",
	"HS 11379(a)", "HS 11351", "HS 11352(a)", "HS 11357(b)(2)", "HS 11359(b)", "HS 11360(a)", "VC 23103.5", "VC 23103(a)", "VC 20002(a)",
	"PC 243(a)", "PC 240", "PC 470", "PC 476", "PC 530.5(a)", "PC 647(b)(1)", "PC 273a(b)", "PC 273.6(a)", "PC 166(a)(4)", "PC 417(a)(1)",
	"PC 29800(a)(1)", "PC 25850(a)", "PC 25400(a)", "PC 666", "PC 487(d)(1)", "PC 496d", "PC 215", "PC 187(a)", "PC 261(a)(2)", "PC 288(a)",
	"W&I 10980(c)(2)", "PC 118", "PC 136.1(b)(1)", "PC 192(a)",
}
