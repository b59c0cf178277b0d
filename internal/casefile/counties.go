package casefile

import "strings"

// counties are the 58 counties of California (Gov. Code 23012, 23101-23158).
var counties = [...]string{
	"Alameda", "Alpine", "Amador", "Butte", "Calaveras", "Colusa", "Contra Costa", "Del Norte", "El Dorado",
	"Fresno", "Glenn", "Humboldt", "Imperial", "Inyo", "Kern", "Kings", "Lake", "Lassen", "Los Angeles",
	"Madera", "Marin", "Mariposa", "Mendocino", "Merced", "Modoc", "Mono", "Monterey", "Napa", "Nevada",
	"Orange", "Placer", "Plumas", "Riverside", "Sacramento", "San Benito", "San Bernardino", "San Diego",
	"San Francisco", "San Joaquin", "San Luis Obispo", "San Mateo", "Santa Barbara", "Santa Clara",
	"Santa Cruz", "Shasta", "Sierra", "Siskiyou", "Solano", "Sonoma", "Stanislaus", "Sutter", "Tehama",
	"Trinity", "Tulare", "Tuolumne", "Ventura", "Yolo", "Yuba",
}

// Counties lists the counties of California by name, in order.
func Counties() []string { return append([]string(nil), counties[:]...) }

// County finds a California county by its name, whatever the case of its
// letters, with or without the word County.
func County(written string) (name string, ok bool) {
	text := strings.ToLower(strings.Join(strings.Fields(written), " "))
	text = strings.TrimPrefix(strings.TrimSuffix(text, " county"), "county of ")
	for _, name := range counties {
		if strings.ToLower(name) == text {
			return name, true
		}
	}
	return "", false
}
