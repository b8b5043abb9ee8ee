# La page du réseau quand les partenaires sont nombreux. Les messages de son script commencent par crowd-js ;
# $n y choisit le pluriel, $figure est ce nombre tel qu'on l'écrit.

crowd-no-country = Pays non renseigné
crowd-part = { $country }, partie { $part } sur { $parts }
crowd-part-short = Partie { $part }
crowd-no-texts = Ces échanges sont trop nombreux pour qu'une page contienne le texte et la source de chacun : { $partner } écrit ceux d'un partenaire ; { $programme }, { $from } et { $to } donnent une page plus restreinte.
crowd-not-drawn =
    { $n ->
        [one] Non dessiné : { $n } partenaire sans échange.
       *[other] Non dessinés : { $n } partenaires sans échange.
    }
crowd-not-drawn-in-view = D'autres échanges peuvent être hors de la vue.
crowd-not-drawn-unknown = On ne sait pas ce qu'ils ont donné ou reçu.
crowd-in-search = La recherche les trouve.

crowd-js-exchanges =
    { $n ->
        [one] { $figure } échange
       *[other] { $figure } échanges
    }
crowd-js-by-volume = selon le volume
crowd-js-shown =
    { $n ->
        [one] { $shown } échange affiché sur { $figure }
       *[other] échanges affichés : { $shown } sur { $figure }
    }
crowd-js-ledger = Donné et reçu, par type de savoirs
crowd-js-gave = A donné
crowd-js-received = A reçu
crowd-js-to-it = vers lui : { $what }
crowd-js-from-it = de lui : { $what }
crowd-js-more =
    { $n ->
        [one] En afficher { $figure } de plus
       *[other] En afficher davantage : il en reste { $figure }
    }
crowd-js-none = Aucun échange documenté : on ne sait pas ce que ce partenaire a donné ou reçu.
crowd-js-hidden =
    { $n ->
        [one] { $figure } autre échange masqué par les filtres.
       *[other] { $figure } autres échanges masqués par les filtres.
    }
crowd-js-sources = Les échanges eux-mêmes, avec leurs sources :
crowd-js-with =
    { $n ->
        [one] Avec { $figure } partenaire
       *[other] Avec { $figure } partenaires
    }
crowd-js-aliases = Autres noms
crowd-js-id = Identifiant
crowd-js-side-as-of = pour l'exercice { $year }
crowd-js-partners =
    { $n ->
        [one] { $figure } partenaire avec un échange
       *[other] { $figure } partenaires avec un échange
    }
crowd-js-within =
    { $n ->
        [one] { $figure } échange entre ses propres partenaires.
       *[other] { $figure } échanges entre ses propres partenaires.
    }
crowd-js-parts = Ses parties, par nom
crowd-js-countries = Avec qui, par pays
crowd-js-members = Ses partenaires
crowd-js-undated = sans date
crowd-js-open-for-partners = Ouvrez les groupes pour voir entre quels partenaires.
crowd-js-sides = D'un côté à l'autre
crowd-js-sides-caption = Échanges affichés, selon les côtés à leur date et le type de savoirs
crowd-js-sides-note = Qui donne → qui reçoit, selon les côtés à la date de l'échange ; ce que laissent les filtres.
crowd-js-details = Détails
crowd-js-hint = Choisissez un pays, un partenaire ou une flèche, dans l'image, le tableau ou la recherche, pour voir ce qui a été donné et reçu.
crowd-js-giver = Qui donne
crowd-js-receiver = Qui reçoit
crowd-js-knowledge = Savoirs
crowd-js-count = Échanges
crowd-js-volume = Volume
crowd-js-years = Années
crowd-js-not-recorded = non renseigné
crowd-js-save-still = Enregistrer l'image (SVG)
crowd-js-save-picture = Enregistrer l'image (PNG)
crowd-js-save-table = Enregistrer le tableau (CSV)
