# What several pages and questions share.

joined = { $parts } and { $last }

side =
    { $side ->
        [HIC] HIC
        [LMIC] LMIC
       *[unknown] unknown
    }

country-unnamed = Other countries: { $sides }
country-side-from = { side } from { $year }
