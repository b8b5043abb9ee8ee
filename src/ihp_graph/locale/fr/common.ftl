# What several pages and questions share. Plain spaces and apostrophes: those of print are put in when read.

joined = { $parts } et { $last }
clauses = { $text } ; { $clause }

side =
    { $side ->
        [HIC] PRE
        [LMIC] PRFI
       *[unknown] inconnu
    }

country-unnamed = Autres pays : { $sides }
country-side-from = { side } à partir de { $year }

# Countries that CLDR names otherwise or not at all; English has the World Bank's names.
country-ANT = Antilles néerlandaises (anciennes)
country-CHI = Îles Anglo-Normandes
country-COD = République démocratique du Congo
country-COG = République du Congo
country-CSK = Tchécoslovaquie (ancienne)
country-HKG = Hong Kong
country-SUN = URSS (ancienne)
country-YUG = Serbie-et-Monténégro (ancienne)
country-YUGf = Yougoslavie (ancienne)

## What stands in the place of a name or a text that is left out

nameless-partner =
    { $side ->
        [HIC] Partenaire PRE { $n }
        [LMIC] Partenaire PRFI { $n }
       *[unknown] Partenaire de côté inconnu { $n }
    }
nameless-partnership = Partenariat { $n }
nameless-innovation = Innovation { $n }
nameless-programme = Programme { $n }
nameless-city = Ville { $n }
nameless-capacity-unit = Unité { $n }
nameless-topics = autres thèmes
nameless-text = omis
