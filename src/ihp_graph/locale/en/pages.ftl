# What all pages share: the frame, the key, the marks.

page-skip = Skip to the content
page-pages = Pages
page-to = to
page-key = Key
page-key-hic = HIC: high-income
page-key-lmic = LMIC: low- or middle-income
page-side-unknown = side unknown
page-knowledge-technical = technical knowledge
page-knowledge-cultural = cultural knowledge
page-knowledge-unclassified = not classified
page-direction = giver → receiver
page-technical = Technical
page-cultural = Cultural
page-unclassified = Not classified
page-not-checked = Not checked with the partners.
