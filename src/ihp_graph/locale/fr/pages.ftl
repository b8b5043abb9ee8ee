# What all pages share: the frame, the key, the marks.

page-skip = Aller au contenu
page-pages = Pages
page-to = vers
page-key = Légende
page-key-hic = PRE : pays à revenu élevé
page-key-lmic = PRFI : pays à revenu faible ou intermédiaire
page-side-unknown = côté inconnu
page-knowledge-technical = savoirs techniques
page-knowledge-cultural = savoirs culturels
page-knowledge-unclassified = non classés
page-direction = qui donne → qui reçoit
page-technical = Techniques
page-cultural = Culturels
page-unclassified = Non classés
page-not-checked = Non vérifié auprès des partenaires.
