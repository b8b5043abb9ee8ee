# The views: the pages of one thing, and of everything.

## All of them

views-save = Enregistrer cette image :
views-file-of = { $form } de { $name }
views-colon = { " : " }
views-picture = Image
views-sources = Sources : { $n }, avec le nombre de faits tirés de chacune
views-no-sources = Aucune n'est renseignée.
views-no-source = Source non renseignée.
views-foot = Le sens est : qui donne → qui reçoit. « Documenté » est ce que disent les sources, non ce qui s'est passé ; ce qui n'est pas renseigné est inconnu, jamais zéro.
views-in-view = Retenu par le filtre : { $filter }.
views-filter-years = de { $first } à { $last }
views-filter-from = à partir de { $year }
views-filter-to = jusqu'à { $year }
views-filter-programme = programme « { $name } »
views-filter-topic = thème « { $name } »
views-filter-unit = unité : { unit-many }
views-left-out-undated = Sans date propre, donc hors du compte : { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }.
views-left-out-no-partnership = Sans partenariat, donc hors du compte : { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }.
views-left-out-other-unit = Dans une autre unité ou sans volume, donc hors du compte : { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }.
views-fiscal-year = , exercice { $year }
views-side =
    { $side ->
        [HIC] Côté PRE
        [LMIC] Côté PRFI
       *[unknown] Côté inconnu
    }
views-no-exchange = Aucun échange n'est documenté.
views-arrow =
    { $giver } → { $receiver } : { $n } { $kind ->
        [technical] techniques
        [cultural] culturels
       *[unclassified] non classés
    }
views-n-kind =
    { $kind ->
        [technical] techniques : { $n }
        [cultural] culturels : { $n }
       *[unclassified] non classés : { $n }
    }
views-told-by = Relaté par { $name }.
views-told-by-stop = Relaté par { $name }.
views-untold = Aucun partenaire ne l'a relaté.

## One exchange

views-content-hard-skill = Compétence clinique ou technique
views-content-innovation = Innovation
views-content-care-practice = Manière de soigner
views-content-country-knowledge = Connaissance du pays
views-content-cultural-competency = Compétence culturelle
views-content-soft-skill = Compétence relationnelle
views-content-not-recorded = Contenu non renseigné
views-learning-from = appris de qui donne
views-learning-about = appris sur soi ou sur le pays de qui donne
views-benefit-individual = pour des personnes
views-benefit-institutional = pour l'institution
views-practice-changed = pratique changée
views-practice-unchanged = pratique inchangée
views-volume-exchange =
    { $value } { $n ->
        [one] échange
       *[other] échanges
    }
views-volume-person-day =
    { $value } { $n ->
        [one] jour-personne
       *[other] jours-personnes
    }
views-volume-visit =
    { $value } { $n ->
        [one] visite
       *[other] visites
    }
views-volume-trainee =
    { $value } { $n ->
        [one] stagiaire
       *[other] stagiaires
    }
views-inferred = déduit de sa source, qui ne le dit pas
views-blank = Non renseigné : { $what }.
views-blank-learning = de qui ou sur qui il y a eu apprentissage
views-blank-benefit = pour qui
views-blank-practice-changed = changement de pratique
views-blank-volume = quantité
views-blank-date = date

## Partners

code-kind-hospital = hôpital
code-kind-university = université
code-kind-professional-body = organisation professionnelle
code-kind-ngo = ONG
code-kind-government = administration publique
code-kind-funder = financeur
code-kind-coordinating-body = organisme de coordination
code-kind-company = entreprise
code-kind-other = autre
code-kind-not-recorded = type non renseigné
views-no-capacity = capacité non renseignée
views-capacity = capacité : { $figure }
views-to = à { $name }
views-from-partner = de { $name }
views-taught-nothing = Enseigné : non renseigné.
views-learned-nothing = Appris : non renseigné.
views-taught-sentence = Enseigné à { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    } : { $kinds }.
views-learned-sentence = Appris de { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    } : { $kinds }.
views-partner-picture = { $title } : à gauche, de qui il a appris ; à droite, à qui il a enseigné
views-partner-caption = Les flèches vont de qui donne à qui reçoit, de gauche à droite ; le nombre est ce qui est documenté. Par ordre alphabétique. Le tableau ci-dessous contient la même chose.
views-taught-it = Lui ont enseigné
views-learned-from-it = Ont appris de lui
views-with-whom = Avec qui
views-col-taught = Lui ont enseigné : { $kind ->
        [technical] techniques
        [cultural] culturels
       *[unclassified] non classés
    }
views-col-learned = Ont appris de lui : { $kind ->
        [technical] techniques
        [cultural] culturels
       *[unclassified] non classés
    }
views-ledgers = Ses deux comptes
views-heading-taught = Enseigné
views-heading-learned = Appris
views-partnerships-and-roles = Partenariats et rôles
views-roles = Rôles
views-none-on-record = Aucun n'est documenté.
views-else = Ce qui est documenté d'autre à son sujet
views-told-exchanges = Échanges qu'il a relatés
views-gave-accounts = Récits qu'il a donnés
views-changed-practice = Pratique changée par ce qu'il a appris
views-money-what = Argent { $what }
views-paid = versé
views-administered = géré
views-decisions = Décisions
views-no-topic = Sujet non renseigné
views-decision = { $topic } : { $part }
views-claims = Déclarations faites
views-claim-text = { $claim } : « { $text } »
views-without-words = documenté sans être formulé
views-within-partnership = { $what } ({ $partnership })

## The mirror of a partnership

views-mirror-title = { $name } : le miroir
views-face-hic = partenaires des PRE
views-face-lmic = partenaires des PRFI
views-face-unknown = partenaires de côté inconnu
views-since = depuis { $date }
views-until = jusqu'à { $date }
views-no-dates = dates non renseignées
views-no-partner = aucun partenaire documenté
views-from = { $who } : { $n }
views-mirror-nowhere = Aucun savoir { $kind ->
        [technical] technique
       *[cultural] culturel
    } n'est documenté, dans aucun sens.
views-mirror-one-way = Des savoirs { $kind ->
        [technical] techniques
       *[cultural] culturels
    } sont documentés dans un sens : { $clauses }.
views-mirror-both-ways = Des savoirs { $kind ->
        [technical] techniques
       *[cultural] culturels
    } sont documentés dans les deux sens : { $clauses }.
views-mirror-sides =
    { $n ->
        [one] { $n } partenaire, montré par côté ; il figure aussi seul
       *[other] { $n } partenaires, montrés par côté ; chacun figure aussi seul
    } plus bas.
views-mirror-same = Les mêmes questions sont posées aux deux partenaires, dans les mêmes mots.
views-mirror-left-right = La gauche et la droite ne veulent rien dire.
views-mirror-arrow =
    { $kind ->
        [technical] techniques
        [cultural] culturels
       *[unclassified] non classés
    }, { $giver } vers { $receiver } : { $n }
views-mirror-matched = { $part } ont un retour de même nature ; comptée paire par paire, la part est de { $share }.
views-mirror-undefined = Ce qui est revenu de même nature n'a pas de valeur : { $reason }.
views-mirror-between =
    { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    } entre les deux côtés{ $few ->
        [yes] , trop peu pour comparer
       *[no] { "" }
    }.
views-mirror-told-by = { $n } relatés par { $name } ;
views-mirror-untold = Relatés par aucun partenaire : { $n }.
views-mirror-accounts =
    { $n ->
        [one] { $n } récit documenté qui confirme ou conteste
       *[other] { $n } récits documentés qui confirment ou contestent
    } un échange.
views-mirror-no-account = Aucun récit documenté ne confirme ou ne conteste un échange.
views-facing-ledgers = Les échanges, en deux comptes face à face
views-gave-received = { $giver } a donné → { $receiver } a reçu
views-left-right =
    { $left ->
        [0] aucun documenté
        [one] { $left } documenté
       *[other] { $left } documentés
    } de la gauche, { $right ->
        [0] aucun
       *[other] { $right }
    } de la droite.
views-rest =
    { $n ->
        [one] { $n } échange qui ne va pas
       *[other] { $n } échanges qui ne vont pas
    } de l'un à l'autre
views-other-rows = Rôles, décisions, besoins, déclarations, récits et argent
views-of-partner = { $name } : { $what }
views-roles-on-record =
    { $n ->
        [0] aucun documenté
        [one] { $n } rôle documenté
       *[other] { $n } rôles documentés
    }
views-decisions-on-record =
    { $n ->
        [0] aucune documentée
        [one] { $n } décision documentée
       *[other] { $n } décisions documentées
    }
views-accounts-on-record =
    { $n ->
        [0] aucun documenté
        [one] { $n } récit documenté
       *[other] { $n } récits documentés
    }
views-role-held = { $role } : { $value }
views-identified-by = Identifié par { $name }.
views-not-identified = Par qui cela a été identifié n'est pas renseigné.
views-no-date = Date non renseignée.
views-own-account = Son propre récit des échanges
views-told = En a relaté { $k } sur { $n }
views-gave-account = A donné son propre récit de { $n }
views-money = Argent
views-money-apart = chaque monnaie et chaque type à part
views-sum = { $what } : { $value }
views-all-figures = Tous les chiffres
views-all-figures-heading = Tous les chiffres documentés, dans les mêmes lignes pour tous
views-what = Quoi
views-each-partner = Chaque partenaire
views-others = Autres acteurs de ce partenariat
views-nobody-else = Personne d'autre n'est documenté.
views-depends = De quoi dépend le chiffre
views-one-more = Ce que changerait un échange de plus
views-if-one-more = Si un de plus était documenté
views-share = Part
views-as-it-is = Tel que documenté
views-arithmetic = De l'arithmétique, pas un conseil. Un échange non documenté a pu avoir lieu.
views-no-share = Aucun échange entre un partenaire d'un PRE et un partenaire d'un PRFI n'est documenté : il n'y a pas de part à changer.
views-could-add = Ce que chaque partenaire pourrait ajouter
views-could-add-blank = { $what } : { $column } (vide dans { $k } sur { $n })
views-could-add-nothing = { $what } : { $column } (rien n'est renseigné)
views-could-add-accounts-agrees = Son propre récit de chaque échange
views-could-add-exchanges-practice-changed = Si la pratique a changé
views-could-add-exchanges-start = Les dates
views-could-add-exchanges-volume = Les quantités
views-could-add-decisions-part = Qui a décidé
views-could-add-assessments-text = Besoins, forces, faiblesses et objectifs des deux
views-could-add-claims-claim = Ce qu'il déclare
views-could-add-funding-amount = Qui a payé, et qui l'a géré

# Its figures, one a row.

views-figure-taught-exchanges = enseigné : échanges
views-figure-taught-technical = enseigné : techniques
views-figure-taught-cultural = enseigné : culturels
views-figure-taught-unclassified = enseigné : non classés
views-figure-learned-exchanges = appris : échanges
views-figure-learned-technical = appris : techniques
views-figure-learned-cultural = appris : culturels
views-figure-learned-unclassified = appris : non classés
views-figure-learning-from = apprentissage : de qui donne
views-figure-learning-about = apprentissage : sur soi ou sur le pays
views-figure-practice-changed = pratique : changée
views-figure-roles-member = rôles : membre
views-figure-roles-coordinator = rôles : coordinateur
views-figure-roles-fund-administrator = rôles : gestionnaire de fonds
views-figure-roles-funder = rôles : financeur
views-figure-roles-accountable = rôles : responsable
views-figure-decisions-decided = décisions : a décidé
views-figure-decisions-consulted = décisions : a été consulté
views-figure-decisions-informed = décisions : a été informé
views-figure-decisions-absent = décisions : n'a pas pris part
views-figure-assessments-need = constats : besoin
views-figure-assessments-strength = constats : force
views-figure-assessments-weakness = constats : faiblesse
views-figure-assessments-objective = constats : objectif
views-figure-identified-need = identifié par lui-même : besoin
views-figure-identified-strength = identifié par lui-même : force
views-figure-identified-weakness = identifié par lui-même : faiblesse
views-figure-identified-objective = identifié par lui-même : objectif
views-figure-claims-reciprocal = déclarations : réciproque
views-figure-claims-equal = déclarations : égal
views-figure-claims-mutual-learning = déclarations : apprentissage mutuel
views-figure-claims-mutual-benefit = déclarations : bénéfice mutuel
views-figure-claims-one-way = déclarations : à sens unique
views-figure-told-exchanges = relaté : échanges
views-figure-told-accounts = relaté : récits
views-figure-money = argent : { $what }

## Flows

views-flows-title = Qui enseigne à qui, entre côtés, entre pays et au sein des programmes
views-flows-sides = Entre les côtés et en leur sein
views-flows-countries = Entre pays
views-flows-programmes = Entre les deux côtés, par programme
views-flows-said =
    { $k ->
        [one] { $k } échange
       *[other] { $k } échanges
    } sur { $n } { $k ->
        [one] relie
       *[other] relient
    } un partenaire d'un PRE et un partenaire d'un PRFI.
views-flows-sides-at = Les côtés sont ceux à la date de chaque échange ; ceux des pays, de l'exercice { $year }.
views-flows-count = Les barres comptent ce qui est documenté, en { unit-many }.
views-flows-col-sides = Côtés
views-flows-col-countries = Pays
views-flows-col-programmes = Programme
views-direction = Sens
views-within = Au sein de : { $name }
views-both = { $a } et { $b }
views-exchanges =
    { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }{ $few ->
        [yes] , trop peu pour comparer
       *[no] { "" }
    }
views-flows-shown = { $k } sur { $n } sont montrés ; le CSV les contient tous.
views-flows-scale = Une seule échelle dans ce tableau. Un bout hachuré : aucun documenté.
views-flows-each = Un échange compte dans chaque programme de son partenariat.

## The map

views-map-title = Qui enseigne à qui, entre pays
views-map = Carte
views-map-said = { $n } pays ayant un partenaire ; les flèches sont ce qui est documenté, en { unit-many }, de qui donne à qui reçoit. La taille d'une marque est le nombre de partenaires ; son côté est celui de l'exercice { $year }. Choisissez un pays pour ne voir que ses flèches.
views-map-outlines = Contours : Natural Earth, domaine public, à l'échelle de 1 pour 110 millions. Ils montrent qui tient un territoire, non à qui il appartient, et ne disent la position de personne sur une frontière. Les territoires sans code ISO sont dessinés avec le pays dont le code les couvre. Les tableaux ci-dessous contiennent les mêmes faits.
views-map-outlines-short = Contours : Natural Earth.
views-map-picture = { $title } : les pays, et des flèches de qui donne à qui reçoit
views-country-partners =
    { $country } : { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    }
views-countries = Pays
views-not-on-map = absent de la carte
views-direction-heading = Qui donne → qui reçoit
views-no-exchange-between = Aucun échange entre pays n'est documenté.
views-within-not-drawn = Au sein de : { $name }, { $n ->
        [one] { $n } échange, non dessiné
       *[other] { $n } échanges, non dessinés
    }.
views-map-shown = Montré : { $name }. Échap montre tout.

## The journey of an innovation

views-journey = Parcours
views-journey-nowhere = Où elle est née n'est pas renseigné : elle ne va donc dans aucun sens.
views-journey-nothing = Elle est née côté { $origin } ; côté { $other }, rien n'est documenté.
views-journey-whole = Elle est née côté { $origin } ; côté { $other }, elle est documentée comme { $stage }.
views-journey-part = Elle est née côté { $origin } ; côté { $other }, elle est documentée comme { $stage }, et rien au-delà. { $n ->
        [one] { $n } obstacle documenté
       *[other] { $n } obstacles documentés
    }.
views-no-description = Description non renseignée
views-no-year = année non renseignée
views-began = Née : { $place }, { $year } ; { $frugal ->
        [yes] frugale
        [no] non frugale
       *[unknown] caractère frugal non renseigné
    }.
views-key-stage = étape documentée, ou supposée par une suivante
views-key-barrier = ✕ obstacle sur la voie de l'étape
views-journey-caption = Jusqu'où elle est allée de chaque côté, sur une même piste. Une étape non documentée a pu être atteinte.
views-stages = Étapes documentées
views-where = Où
views-when = Quand
views-what-is-told = Ce qui en est relaté
views-on-the-way-to = Sur la voie de
views-conveyed = Échanges qui l'ont transmise
views-lane =
    { $side ->
        [HIC] côté PRE
        [LMIC] côté PRFI
       *[unknown] côté inconnu
    } : aucune étape documentée
views-lane-reached =
    { $side ->
        [HIC] côté PRE
        [LMIC] côté PRFI
       *[unknown] côté inconnu
    } : au plus loin { $stage }
views-titled = { $title } : { $said }
views-records =
    { $n ->
        [one] { $n } trace
       *[other] { $n } traces
    }
views-implied = supposée
views-loose-barriers = Obstacle, étape non renseignée : { $barriers }.
views-barrier-nowhere-practical = Pratique (lieu non renseigné)
views-barrier-nowhere-regulatory = Réglementaire (lieu non renseigné)
views-barrier-nowhere-bias = Préjugé (lieu non renseigné)
views-abandoned = Abandonnée : { $n ->
        [one] { $n } trace
       *[other] { $n } traces
    }.

## What a query found

views-from-the-store = de la base
views-found =
    { $nodes ->
        [one] { $nodes } nœud
       *[other] { $nodes } nœuds
    } et { $arcs ->
        [one] { $arcs } relation
       *[other] { $arcs } relations
    }.
views-found-of-type =
    { $nodes ->
        [one] { $nodes } nœud
       *[other] { $nodes } nœuds
    } et { $arcs ->
        [one] { $arcs } relation
       *[other] { $arcs } relations
    } de type { $type }.
views-found-arrows = Les flèches vont comme dans le graphe ; la position n'a pas de sens.
views-found-picture =
    { $nodes ->
        [one] { $nodes } nœud
       *[other] { $nodes } nœuds
    } et { $arcs ->
        [one] { $arcs } relation
       *[other] { $arcs } relations
    } ; le tableau contient la même chose.
views-found-side =
    { $side ->
        [HIC] partenaire d'un PRE
        [LMIC] partenaire d'un PRFI
       *[unknown] côté inconnu
    }
views-found-other = ○ tout autre nœud : son étiquette est au-dessus de son nom
views-found-table = La même chose en tableau
views-relationships = Relations
views-relationship = Relation
views-col-from = De
views-col-to = Vers
views-what-is-recorded = Ce qui est documenté
views-no-relationship = Aucune relation dans ce qui a été trouvé.
views-found-shown = { $k } sur { $n } sont montrées ; { $csv } les contient toutes.
views-nodes-n =
    { $n ->
        [one] { $n } nœud
       *[other] { $n } nœuds
    }
views-nodes = Nœuds
views-label = Étiquette
views-name = Nom
views-the-query = La requête
views-found-foot = Le sens est celui du graphe ; pour les savoirs, qui donne → qui reçoit. « Documenté » est ce que disent les sources, non ce qui s'est passé.
views-without-name = sans nom
views-own-query = Une requête à vous

## The network

views-network-page = Qui a enseigné à qui
views-network-page-of = Qui a enseigné à qui : { $title }
views-network-line =
    { $partners ->
        [one] { $partners } partenaire
       *[other] { $partners } partenaires
    }, { $exchanges ->
        [one] { $exchanges } échange documenté
       *[other] { $exchanges } échanges documentés
    }
views-network-title = Qui a enseigné à qui : { $partners ->
        [one] { $partners } partenaire
       *[other] { $partners } partenaires
    }, { $exchanges ->
        [one] { $exchanges } échange documenté
       *[other] { $exchanges } échanges documentés
    }
views-network-title-nothing = Qui a enseigné à qui : aucun échange documenté
views-network-arrow = Une flèche va de qui donne un savoir à qui le reçoit.
views-network-grouped = Une marque est un pays, d'une taille selon son nombre de partenaires ; elle s'ouvre pour les montrer. Les PRE sont à gauche, les autres à droite, les plus grands d'abord.
views-network-free = Les partenaires liés sont ensemble ; les grands groupes sont disposés par un jeu de forces, les PRE vers la gauche ; dans les autres, les partenaires des PRE sont à gauche, les autres à droite. Rien d'autre dans la position n'a de sens.
views-network-banks = Dans chaque groupe lié, les partenaires des PRE sont à gauche, les autres à droite ; rien d'autre dans la position n'a de sens.
views-network-nothing =
    { $n ->
        [one] { $n } partenaire est retenu
       *[other] { $n } partenaires sont retenus
    }, sans aucun échange documenté : ce qui a été enseigné ou appris est inconnu. Une image demande des lignes dans la table { $table }.
views-without-exchange =
    { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    } sans échange { $view ->
        [yes] retenu par le filtre
       *[no] documenté
    }
views-in-brackets = ({ $what })
views-find-and-filter = Chercher et filtrer
views-find = Chercher un partenaire
views-find-by = Nom, autre nom ou identifiant
views-partners-found = Partenaires trouvés
views-filters = Filtres
views-filter-knowledge = Savoirs
views-filter-giver = Qui donne
views-filter-receiver = Qui reçoit
views-years = Années
views-years-from = de
views-years-to = à
views-undated = sans date ({ $n })
views-programme = Programme
views-every-programme = Tous
views-reset = Réinitialiser les filtres
views-key-hic = PRE : pays à revenu élevé
views-key-n = ({ $n })
views-key-kind =
    { $kind ->
        [technical] techniques
        [cultural] culturels
       *[unclassified] non classés
    }
views-key-direction = qui donne → qui reçoit ; plus épais : plus de { unit-many }
views-zoom-in = Agrandir
views-zoom-out = Réduire
views-zoom-whole = Image entière
views-zoom-hint = Glisser pour déplacer, Ctrl et molette pour agrandir.
views-zoom-hint-grouped = Glisser pour déplacer, Ctrl et molette pour agrandir ; cliquer sur un pays pour l'ouvrir.
views-canvas = Réseau de { $partners ->
        [one] { $partners } partenaire
       *[other] { $partners } partenaires
    } et { $arrows ->
        [one] { $arrows } flèche
       *[other] { $arrows } flèches
    }. Le tableau contient les mêmes faits.
views-keys = Clavier : Tab va à l'image, les flèches passent d'un partenaire à l'autre, Entrée choisit, Échap annule.
views-keys-free = Clavier : Tab va à l'image, les flèches passent d'un partenaire à l'autre, Entrée choisit, Échap annule, + et − agrandissent et réduisent, 0 montre le tout.
views-keys-grouped = Clavier : Tab va à l'image, les flèches passent d'une marque à l'autre, Entrée choisit ou ouvre, Échap annule, + et − agrandissent et réduisent, 0 montre le tout.
views-notes = Remarques
views-not-drawn = Non dessinés : { views-without-exchange }.
views-outside-view = D'autres échanges peuvent ne pas être retenus.
views-unknown-taught = Ce qui a été enseigné ou appris est inconnu.
views-in-search = Ils restent dans la recherche et sont nommés plus bas.
views-read-with-care = À lire avec prudence.
views-told-by-sides = Sur { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }, { $hic } { $hic ->
        [one] est relaté
       *[other] sont relatés
    } par des partenaires des PRE, { $lmic } par des partenaires des PRFI, { $nobody } par aucun partenaire. Une flèche absente est une trace absente, non la preuve que rien n'a été enseigné.
views-sides-heading = Côtés.
views-sides-are = La forme d'un partenaire est le côté de son pays à l'exercice { $year } ; un échange compte, et est filtré, selon les côtés à sa propre date.
views-layout = Disposition.
views-layout-same = Les mêmes données donnent la même image.
views-layout-one-sided = Un groupe lié d'un seul côté occupe les deux colonnes.
views-size-partners = La taille compte les partenaires ; ce n'est pas un score.
views-size = La taille compte les { unit-many } ; ce n'est pas un score.
views-details = Détails
views-table = Les mêmes faits en tableau
views-table-of-arrows = Tableau des flèches
views-needs-script = L'image, le tableau et les filtres ont besoin de JavaScript. Sans lui : { $command }.
views-network-foot = Le sens est celui des savoirs : qui donne → qui reçoit. « Documenté » est ce que disent les sources, non ce qui s'est passé.
views-no-country = Pays non renseigné
views-part = { $country }, partie { $part } sur { $parts }

# The words of the network's script: n chooses the plural, figure is that number as it is written.

views-js-side-hic = PRE
views-js-side-lmic = PRFI
views-js-side-unknown = inconnu
views-js-of-unknown-side = côté inconnu
views-js-kind-technical = techniques
views-js-kind-cultural = culturels
views-js-kind-unclassified = non classés
views-js-code-hard-skill = compétence clinique ou technique
views-js-code-innovation = innovation
views-js-code-care-practice = manière de soigner
views-js-code-country-knowledge = connaissance du pays
views-js-code-cultural-competency = compétence culturelle
views-js-code-soft-skill = compétence relationnelle
views-js-code-hospital = hôpital
views-js-code-university = université
views-js-code-professional-body = organisation professionnelle
views-js-code-ngo = ONG
views-js-code-government = administration publique
views-js-code-funder = financeur
views-js-code-coordinating-body = organisme de coordination
views-js-code-company = entreprise
views-js-code-other = autre
views-js-code-member = membre
views-js-code-coordinator = coordinateur
views-js-code-fund-administrator = gestionnaire de fonds
views-js-code-accountable = responsable
views-js-volume-exchange =
    { $n ->
        [one] { $figure } échange
       *[other] { $figure } échanges
    }
views-js-volume-person-day =
    { $n ->
        [one] { $figure } jour-personne
       *[other] { $figure } jours-personnes
    }
views-js-volume-visit =
    { $n ->
        [one] { $figure } visite
       *[other] { $figure } visites
    }
views-js-volume-trainee =
    { $n ->
        [one] { $figure } stagiaire
       *[other] { $figure } stagiaires
    }
views-js-exchanges =
    { $n ->
        [one] { $figure } échange
       *[other] { $figure } échanges
    }
views-js-partners =
    { $n ->
        [one] { $figure } partenaire
       *[other] { $figure } partenaires
    }
views-js-by-volume = selon le volume
views-js-arrows-shown =
    { $n ->
        [one] { $shown } flèche affichée sur { $figure }
       *[other] { $shown } flèches affichées sur { $figure }
    }
views-js-exchanges-shown =
    { $n ->
        [one] { $shown } échange affiché sur { $figure }
       *[other] { $shown } échanges affichés sur { $figure }
    }
views-js-widest = ; l'image dessine les { $most } plus larges
views-js-sentence = { $text }.
views-js-partner-chosen = { $name } choisi. Ses échanges et leurs sources sont dans les détails.
views-js-arrow-chosen = Flèche choisie. Ses échanges et leurs sources sont dans les détails.
views-js-cleared = Choix annulé.
views-js-not-found = Aucun partenaire n'a cela dans ses noms ou identifiants
views-js-more-found = et { $more } de plus : tapez davantage du nom
views-js-found =
    { $n ->
        [one] { $figure } partenaire trouvé.
       *[other] { $figure } partenaires trouvés.
    }
views-js-none-found = Aucun partenaire trouvé.
views-js-pairs = Paires qui n'échangent qu'entre elles, par nom
views-js-arrow = { $from } → { $to } : { $amount }, { $kind }
views-js-no-country = pays non renseigné
views-js-announced =
    { $n ->
        [one] { $name }, { $what }, { $figure } flèche.
       *[other] { $name }, { $what }, { $figure } flèches.
    }
views-js-opened =
    { $n ->
        [one] { $name } ouvert, { $figure } partenaire.
       *[other] { $name } ouvert, { $figure } partenaires.
    }
views-js-opened-parts =
    { $n ->
        [one] { $name } ouvert, { $figure } partie.
       *[other] { $name } ouvert, { $figure } parties.
    }
views-js-closed-others = Fermé pour que l'image reste rapide : { $names }.
views-js-closed = { $name } fermé.
views-js-close-details = Fermer les détails
views-js-counted = Compté en : { $unit }
views-js-counted-by-volume = Compté en échanges selon le volume
views-js-col-exchanges = Échanges
views-js-close-group = Refermer { $name } en une seule marque
views-js-open-group =
    { $n ->
        [one] Ouvrir { $name } : { $figure } partenaire
       *[other] Ouvrir { $name } : { $figure } partenaires
    }
views-js-open-parts =
    { $n ->
        [one] Ouvrir { $name } : { $figure } partie
       *[other] Ouvrir { $name } : { $figure } parties
    }
views-js-period = de { $start } à { $end }
views-js-learning-from = appris de qui donne
views-js-learning-about = appris sur soi ou sur le pays de qui donne
views-js-benefit-individual = bénéfice pour des personnes
views-js-benefit-institutional = bénéfice pour l'institution
views-js-practice-changed = pratique changée
views-js-practice-unchanged = pratique inchangée
views-js-blank-date = date
views-js-blank-content = contenu
views-js-blank-learning = apprentissage
views-js-blank-benefit = bénéfice
views-js-blank-practice = changement de pratique
views-js-blank = non renseigné : { $what }
views-js-not-recorded = non renseigné
views-js-innovation = Innovation : { $name }
views-js-at-its-date = À sa date : { $giver } → { $receiver }
views-js-within = Au sein de { $name }.
views-js-told-by = Relaté par { $name }.
views-js-untold = Relaté par aucun partenaire.
views-js-classified-by = Classé par { $name }.
views-js-certainty-stated = Sens et type explicites.
views-js-certainty-inferred = Sens et type inférés.
views-js-source = Source : { $source }
views-js-show-exchanges =
    { $n ->
        [one] Afficher { $figure } autre échange
       *[other] Afficher { $figure } autres échanges
    }
views-js-ledger = Donné et reçu, par type de savoir
views-js-gave = A donné
views-js-received = A reçu
views-js-about =
    { $n ->
        [one] Parmi les { $received } reçus, { $figure } est un apprentissage sur soi ou sur le pays de qui donne.
       *[other] Parmi les { $received } reçus, { $figure } sont un apprentissage sur soi ou sur le pays de qui donne.
    }
views-js-in-year = { $side }, exercice { $year }
views-js-nothing = Aucun échange documenté : ce qui a été enseigné ou appris est inconnu.
views-js-hidden =
    { $n ->
        [one] { $figure } autre échange masqué par les filtres.
       *[other] { $figure } autres échanges masqués par les filtres.
    }
views-js-with-sources = Échanges, avec leurs sources
views-js-gave-to = donné ({ $kind }) : { $count }, à { $name }
views-js-received-from = reçu ({ $kind }) : { $count }, de { $name }
views-js-on-record = Documenté
views-js-role = { $role } { $times } ×
views-js-roles = Rôles
views-js-partnerships = Partenariats
views-js-none-on-record = aucun documenté
views-js-aliases = Autres noms
views-js-capacity = Capacité
views-js-id = Identifiant
views-js-no-date = date non renseignée
views-js-with-exchange =
    { $n ->
        [one] { $figure } partenaire ayant un échange
       *[other] { $figure } partenaires ayant un échange
    }
views-js-between-own =
    { $n ->
        [one] { $figure } échange entre ses propres partenaires.
       *[other] { $figure } échanges entre ses propres partenaires.
    }
views-js-its-partners = Ses partenaires
views-js-side-to-side = D'un côté à l'autre
views-js-sides-caption = Échanges affichés, selon les côtés à leur date et le type de savoir
views-js-sides-note = Qui donne → qui reçoit, selon les côtés à la date de l'échange ; ce que laissent les filtres.
views-js-details = Détails
views-js-hint = Choisissez un partenaire ou une flèche, dans l'image, le tableau ou la recherche, pour en voir les échanges et leurs sources.
views-js-col-giver = Qui donne
views-js-col-receiver = Qui reçoit
views-js-col-knowledge = Savoirs
views-js-col-volume = Volume
views-js-col-years = Années
views-js-row-details = , { $giver } vers { $receiver } : détails et sources
views-js-by-giver = Flèches, par qui donne
views-js-rows =
    { $n ->
        [one] { $figure } ligne ; une ligne réunit qui donne, qui reçoit et un type de savoir
       *[other] { $figure } lignes ; une ligne réunit qui donne, qui reçoit et un type de savoir
    }
views-js-no-rows = aucun échange ne passe les filtres
views-js-first-rows =
    { $n ->
        [one] Les { $limit } premières sur { $figure } ligne.
       *[other] Les { $limit } premières sur { $figure } lignes.
    }
views-js-show-more = En afficher { $more } de plus

## Narrowing the lists

views-sift = Restreindre les listes
views-sift-text = Rechercher
views-sift-kind = Savoirs
views-sift-side = Côtés
views-sift-years = Années
views-sift-from = de
views-sift-to = à
views-sift-programme = Programme
views-sift-any = tous
views-sift-reset = Tout afficher
views-sift-all = Toutes les lignes sont affichées : { $n }.
views-sift-shown = Lignes affichées : { $k } sur { $n } ; les sommes, les phrases et les images portent sur l'ensemble. Si une année est indiquée, ce qui n'est pas daté n'est pas affiché.
views-sift-arrows = Flux listés : { $k } sur { $n }, et tracés s'ils sont cochés ; les sommes portent sur l'ensemble.
