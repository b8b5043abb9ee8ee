# What several pages and questions share.

joined = { $parts } and { $last }
clauses = { $text }; { $clause }

side =
    { $side ->
        [HIC] HIC
        [LMIC] LMIC
       *[unknown] unknown
    }

country-unnamed = Other countries: { $sides }
country-side-from = { side } from { $year }

## What stands in the place of a name or a text that is left out

nameless-partner =
    { $side ->
        [HIC] HIC partner { $n }
        [LMIC] LMIC partner { $n }
       *[unknown] Partner of unknown side { $n }
    }
nameless-partnership = Partnership { $n }
nameless-innovation = Innovation { $n }
nameless-programme = Programme { $n }
nameless-city = City { $n }
nameless-capacity-unit = Unit { $n }
nameless-topics = other topics
nameless-text = left out
