# The report, as a page and as Markdown.

## The page

report-question = Où se concentrent le pouvoir et les savoirs, et ce qui est rendu est-il de même nature ?
report-page = Où se concentrent le pouvoir et les savoirs ? Rapport
report-page-of = { $title } : { report-page }
report-on = Rapport sur { $partners ->
        [one] { $partners } partenaire
       *[other] { $partners } partenaires
    }, { $partnerships ->
        [one] { $partnerships } partenariat
       *[other] { $partnerships } partenariats
    }, { $exchanges ->
        [one] { $exchanges } échange
       *[other] { $exchanges } échanges
    }
report-in-view = Retenu par le filtre : { $filter }. Ce qu'un filtre n'a pu situer est laissé de côté et compté plus bas.
report-filter-years = de { $first } à { $last }
report-filter-from = à partir de { $year }
report-filter-to = jusqu'à { $year }
report-filter-programme = programme { $name }
report-filter-topic = thème { $name }
report-filter-unit = seulement ce qui se mesure en { unit-many }
report-the-answer = La réponse
report-no-picture = Pas de graphique : trop peu est documenté.
report-key-hatched = non renseigné, ou trop peu
report-throughout = Ce qui vaut pour tout
report-questions = Questions
report-no-answer = pas encore de réponse
report-analysts = Pour les analystes
report-method = Méthodes et données
report-made-by = Produit par ihp-graph { $version }. Les mêmes chiffres sous forme de données : { $json }, { $csv }, { $xlsx } ou { $md }.
report-short-q1 = Même type, dans les deux sens
report-short-q2 = Un type pour un autre
report-short-q3 = Apprentissage et pratique
report-short-q4 = Rôles, argent, décisions
report-short-q5 = Besoins et forces
report-short-q6 = Capacité
report-short-q7 = Innovations
report-short-q8 = Discours et pratique
report-short-q9 = Les normes de qui
report-short-q10 = La voix de qui
report-short-q11 = Coordinateurs
report-short-q12 = Équilibre des paires
report-short-link = { $id } : { $short }

## The three answers

report-matched = Sur { $whole } { unit-many }, { $looks } ont un retour, { $kind } un retour de même nature.
report-matched-alike-without = Sur { $whole } { unit-many }, { $looks } ont un retour, { $kind } un retour de même nature ; sans l'apprentissage sur soi ou sur le pays, les deux parts sont de { $share }.
report-matched-without = Sur { $whole } { unit-many }, { $looks } ont un retour, { $kind } un retour de même nature ; sans l'apprentissage sur soi ou sur le pays, les parts sont de { $looks_share } et { $kind_share }.
report-answer-flows =
    { $basis } dans { $inside ->
        [one] { $inside } partenariat
       *[other] { $inside } partenariats
    } sur { $partnerships }.
report-answer-unclassified = Sans type : { $n }.
report-answer-basis = { $basis }.
report-answer-intervals = Intervalles à 95 % : { $looks } et { $kind }.
report-answer-roles =
    { $members ->
        [one] { $members } rôle de membre
       *[other] { $members } rôles de membre
    }, { $others ->
        [one] { $others } autre rôle
       *[other] { $others } autres rôles
    }.
report-basis =
    { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }
report-basis-weight =
    { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    } pour { $weight } { unit-many }
report-sides-dated = Sur { $whole ->
        [one] { $whole } échange
       *[other] { $whole } échanges
    }, le côté est celui à la date de l'échange pour { $fact }, à celle du partenariat pour { $partnership }, et le plus récent pour { $latest }.

## A question

report-would-answer = Ce qui permettrait d'y répondre
report-rests-on = Sur quoi cela repose
report-not-known-heading = Ce qu'on ne sait pas
report-and-throughout = Et { $open }ce qui vaut pour tout{ $close }.
report-sources-at = Sources : { $open }celles des échanges, sous { $question }{ $close }.
report-cypher-of = Le Cypher qui donne les lignes de « { $caption } »
report-query-runs = { $query } l'exécute sur tout ce que contient la base.
report-query-runs-over = { $query } l'exécute sur tout ce que contient la base, et { $command } sur ce que montre cette page.
report-query-runs-part = { $query } l'exécute sur tout ce que contient la base ; cette page n'en montre qu'une partie : { $filter }.
report-query-kept = Conservé dans { $file }.
report-queries-about = Requêtes de la bibliothèque sur { $question } ({ $n })
report-queries-run = { $query } suivi du nom en exécute une sur le contenu de la base ; { $explain } en montre le Cypher.
report-sources = Sources de ces lignes : { $n }, avec le nombre de faits tirés de chacune
report-uncited = Sans source nommée : { $k ->
        [one] { $k } fait
       *[other] { $k } faits
    } sur { $n }.
report-sources-left-out =
    { $n ->
        [one] { $n } autre source n'est pas reprise
       *[other] { $n } autres sources ne sont pas reprises
    } sur cette page ; la colonne { $column } des données les contient toutes.
report-left-out =
    { $n ->
        [one] { $n } autre ligne n'est pas reprise
       *[other] { $n } autres lignes ne sont pas reprises
    } sur cette page ; { $json } et { $csv } contiennent les { $all }.
report-hatched-few = Hachuré : trop peu pour comparer.
report-link-to = Lien vers { $of }
report-file-of = { $form } de « { $title } »
report-nothing-on-record = Rien n'est documenté.
report-none-named = aucune nommée
report-and-more =
    { $n ->
        [one] et { $n } autre
       *[other] et { $n } autres
    }
report-alphabetical = Par ordre alphabétique.
page-not-recorded = non renseigné
report-not-known = inconnu
page-yes = oui
page-no = non

## A figure taken away

report-foot-title = { $title }.
report-foot-of = { $line }.
report-foot-view = Retenu par le filtre : { $filter }.
report-foot-bundled = Données fournies avec l'outil, non vérifiées auprès des partenaires.

## Pictures

page-none-recorded = aucun documenté
report-none-on-record = aucun documenté
report-too-few = trop peu pour comparer
report-looks-reciprocal = { $share } paraît réciproque
report-is-in-kind = { $share } l'est par un savoir de même nature
report-narrower = { $looks }, de même nature { $kind }
report-legend-kind = retour de même nature
report-legend-other = d'un autre type
report-legend-nothing = sans retour documenté
report-n-unknown =
    { $n ->
        [one] { $n } inconnu
       *[other] { $n } inconnus
    }
report-hic-partners = Partenaires des PRE
report-lmic-partners = Partenaires des PRFI
report-hic-partners-gave = Donné par les PRE
report-lmic-partners-gave = Donné par les PRFI
report-hic-gave-more = Le partenaire du PRE a donné davantage
report-lmic-gave-more = Le partenaire du PRFI a donné davantage
report-even = À égalité
report-even-lower = égalité
page-k-of-n = { $k } sur { $n }
report-n-not-recorded =
    { $n ->
        [one] { $n } non renseigné
       *[other] { $n } non renseignés
    }
report-began = Née côté { $origin } → arrivée côté { $other }
report-began-n = ({ $n ->
        [one] { $n } innovation
       *[other] { $n } innovations
    }{ $few ->
        [yes] , trop peu pour comparer
       *[no] { "" }
    })
report-began-hic = Née côté PRE → arrivée côté PRFI ({ $n ->
        [one] { $n } documentée
       *[other] { $n } documentées
    }{ $few ->
        [yes] , trop peu pour comparer
       *[no] { "" }
    })
report-began-lmic = Née côté PRFI → arrivée côté PRE ({ $n ->
        [one] { $n } documentée
       *[other] { $n } documentées
    }{ $few ->
        [yes] , trop peu pour comparer
       *[no] { "" }
    })
report-interval = { $low } à { $high }
report-with-interval = { $value } ({ $low } à { $high })
report-no-date = sans date
report-received =
    { $n ->
        [one] { $n } reçu
       *[other] { $n } reçus
    }
report-members = membres

# What a picture says to whoever cannot see it.

report-said-of = { $name } : { $values }
report-said-way = { $giver } vers { $receiver } { $value }
report-said-nested = Sur { $whole }, { $looks } ont un retour, soit une part de { $looks_share } ; { $kind } ont un retour de même nature, soit une part de { $kind_share } ; pour { $nothing }, aucun retour n'est documenté.
report-said-narrower = { $label } : { $looks } et { $kind }.
report-said-year = { $label } : les partenaires des PRE ont donné { $hic }, ceux des PRFI { $lmic }
report-said-interval = { $label } : { $value }, intervalle à 95 % de { $low } à { $high }
report-said-balance = Flux net de chaque paire : { $values }
report-said-hic = le partenaire du PRE a donné { $by } de plus : { $pairs }
report-said-lmic = le partenaire du PRFI a donné { $by } de plus : { $pairs }
report-said-even = à égalité, { $by } : { $pairs }
report-said-sides = PRE { $hic }, PRFI { $lmic }, inconnu { $unknown }
report-said-rung = { $rung } : partenaires des PRE { $hic } sur { $hic_n }, partenaires des PRFI { $lmic } sur { $lmic_n }
report-said-stages-hic = Sur { $n } innovations du côté PRE, côté PRFI : { $stages }
report-said-stages-lmic = Sur { $n } innovations du côté PRFI, côté PRE : { $stages }

## Words in pictures and tables

report-all-knowledge = Tous les savoirs
report-knowledge-technical = Savoirs techniques
report-knowledge-cultural = Savoirs culturels
report-knowledge-unclassified = Non classés
report-knowledge-given = Savoirs donnés
report-rung-learned-about = appris sur soi ou sur le pays
report-rung-learned-from = appris de l'autre côté
report-rung-institutional = l'institution y a gagné
report-rung-practice-changed = pratique changée
report-rung-give = une trace de transmission
report-rung-decide = une trace de décision
report-rung-report = une trace de récit
report-act-give = Transmettre
report-act-decide = Décider
report-act-report = Relater
report-content-hard-skill = Compétence clinique ou technique
report-content-care-practice = Manière d'organiser les soins ou un service
report-content-innovation = Innovation
report-content-country-knowledge = Connaissance du pays
report-content-cultural-competency = Compétence culturelle
report-content-soft-skill = Compétence relationnelle
report-content-not-recorded = Non renseigné
report-role-member = Membres
report-role-coordinator = Coordinateurs
report-role-fund-administrator = Gestionnaires de fonds
report-role-funder = Financeurs
report-role-accountable = Responsables
report-assessed-need = Besoins
report-assessed-strength = Forces
report-assessed-weakness = Faiblesses
report-assessed-objective = Objectifs
report-assessed-identified-by-other-side = De tous ceux-ci, identifiés par l'autre côté
report-assessed-served = Besoins et objectifs auxquels répond un échange
report-standard-reported = A relaté un échange
report-standard-classified = A qualifié le savoir de technique ou de culturel
report-standard-standards-decided = A décidé des normes
report-standard-needs-identified = A identifié un besoin
report-account-confirmed = Relaté par les deux côtés, qui concordent
report-account-disputed = Relaté différemment
report-account-one-sided = Relaté par un seul côté
report-account-third-party-only = Relaté par des tiers seulement
report-outcome-same = même type dans les deux sens
report-outcome-other = dans les deux sens, autre type
report-outcome-hic-only = documenté seulement PRE → PRFI
report-outcome-lmic-only = documenté seulement PRFI → PRE
report-practice-technical-back = savoirs techniques vers le côté PRE
report-practice-other-back = seulement d'autres savoirs vers le côté PRE
report-practice-nothing-back = rien de documenté vers le côté PRE
report-practice-no-exchange = aucun échange documenté entre les deux côtés
report-matched-kind = Retour de même nature
report-matched-kind-note = technique pour technique, culturel pour culturel
report-matched-other = Retour d'un autre type
report-matched-other-note = un type rendu par l'autre
report-matched-nothing = Sans retour documenté
report-matched-nothing-note = au-delà de ce qui a un retour
report-given-by-hic = donné par les partenaires des PRE
report-given-by-lmic = donné par les partenaires des PRFI
report-everything = le tout
report-without-about = sans l'apprentissage sur soi ou sur le pays
report-without-inferred = sans ce qui est inféré
report-share-any = Retour de tout type
report-share-same = Retour de même nature
report-share-gap = Écart de substitution, la différence
report-falls = diminue
report-rises = augmente
report-tau = τ de Kendall
report-pairs-compared = Paires comparables
report-power-decided = A décidé
report-power-paid = Versé
report-power-administered = Géré
report-power-group-role = Rôles
report-power-group-decided = Décisions
report-power-group-paid = Argent
report-power-group-administered = Argent

## Q1: the same kind both ways

report-things =
    { $unit ->
        [person_day] Jours-personnes
        [visit] Visites
        [trainee] Stagiaires
       *[exchange] Échanges
    }
report-mark-pair =
    { $drawn ->
        [marks] Une marque est une paire
       *[bars] La longueur est le nombre de paires
    }
report-mark-exchange =
    { $drawn ->
        [marks] Une marque est un échange
       *[bars] La longueur est le nombre d'échanges
    }
report-q1-flows = { report-things } entre partenaires des PRE et des PRFI, par type de savoir
report-q1-flows-caption = Toutes les flèches sont à la même échelle. Qui donne vient en premier, qui reçoit est à la pointe.
report-q1-one-sidedness = À quel point le flux entre les deux côtés est à sens unique
report-q1-one-sidedness-caption = De −1, où tout va des partenaires des PRFI à ceux des PRE, à 1, où tout va des partenaires des PRE à ceux des PRFI ; 0 est l'équilibre. Les moustaches sont des intervalles à 95 % ; vide : trop peu.
report-q1-pairs = Paires d'un partenaire d'un PRE et d'un partenaire d'un PRFI ayant un échange : { $n }
report-q1-pairs-caption = { report-mark-pair } : la moitié du haut est ce qu'a donné le partenaire du PRE, celle du bas ce qu'a donné celui du PRFI, interrompue si c'est d'un autre type, vide si rien n'est documenté.
report-q1-rests =
    { $exchanges ->
        [one] { $exchanges } échange
       *[other] { $exchanges } échanges
    } entre un partenaire d'un PRE et un partenaire d'un PRFI, dans { $partnerships ->
        [one] { $partnerships } partenariat
       *[other] { $partnerships } partenariats
    } et { $pairs ->
        [one] { $pairs } paire
       *[other] { $pairs } paires
    }.
report-q1-rests-one-sidedness = Sens unique du flux, de −1 à 1 : { $stated }.
report-stated-nothing = sans valeur, { $reason }
report-stated-interval = intervalle à 95 % de { $interval }
report-stated-p = test de permutation des signes, p{ "\u00A0" }{ $p }
report-no-value = sans valeur : { $reason }
report-no-interval = aucun
report-note-too-few = trop peu
report-note-sampled = échantillonné

## Q2: one kind for another

report-q2-matches = Ce qui a été donné, face à ce qui est revenu
report-mark-thing =
    { $drawn ->
        [marks] Une marque est un échange
       *[bars] La longueur est la quantité, en { unit-many }
    }
report-q2-matches-caption = { report-mark-thing } ; plein : technique, interrompu : culturel{ $unclassified ->
        [some] , hachuré : non classé
       *[none] { "" }
    }. Il y a retour si, au sein de la paire, autant est documenté en sens inverse.
report-q2-intervals = Les parts, et leur degré de certitude
report-q2-intervals-caption = Parts des { unit-many }, de 0 à 1. Les moustaches sont des intervalles à 95 % : combien une part dépend de partenariats particuliers. Vide : trop peu.
report-q2-shares = Ce qui paraît réciproque, et ce qui l'est par un savoir de même nature
report-q2-shares-caption = La barre est la totalité des { unit-many } entre les deux côtés ; ce qui a un retour au sein d'une paire est à gauche.
report-q2-rests =
    { $n ->
        [one] Le même échange ({ $n })
       *[other] Les mêmes { $n } échanges
    } qu'en Q1, avec leur retour au sein de chaque paire de partenaires.
report-q2-rests-interval = Ce que veut dire un intervalle est expliqué sous Méthodes.

## Q3: learning

report-q3-ladder = L'échelle de l'apprentissage : parmi les échanges reçus par chaque côté
report-q3-ladder-caption = Les barres partent des mots vers l'extérieur, jusqu'à tout ce que le côté a reçu. Hachuré : non renseigné. Les échelons ne sont pas inclus les uns dans les autres.
report-q3-rests =
    { $hic ->
        [one] { $hic } échange reçu
       *[other] { $hic } échanges reçus
    } par les partenaires des PRE, { $lmic } par ceux des PRFI ; chaque ligne compte une fois, quelle que soit sa taille.
report-q3-rests-interval = Pas d'intervalle : ce sont des décomptes de ce qui est documenté.

## Q4: power

report-read = PRE à partir de la gauche, PRFI à partir de la droite, inconnu hachuré entre les deux.
report-q4-roles = Qui tient chaque rôle documenté, par côté
report-q4-roles-caption = Chaque barre réunit tous ceux dont ce rôle est documenté : { report-read } Les membres viennent en premier : ils montrent ce que serait un partage égal.
report-q4-power = Qui donne les savoirs, et qui tient le pouvoir
report-q4-power-caption = Chaque barre réunit tout ce qui est documenté de cette ligne : { report-read } L'argent est dans sa propre monnaie.
report-q4-rests =
    { $roles ->
        [one] { $roles } ligne de rôle
       *[other] { $roles } lignes de rôle
    }, { $decisions ->
        [one] { $decisions } ligne de décision
       *[other] { $decisions } lignes de décision
    }, { $funding ->
        [one] { $funding } financement
       *[other] { $funding } financements
    }.
report-q4-rests-once = Un partenaire compte une fois par partenariat et par rôle, du côté où le place sa première trace datée.
report-one-currency = Argent en { $currency } aux taux de { $rates }, chaque montant à celui de son année

## Q5: needs

report-q5-assessments = De qui les besoins, forces, faiblesses et objectifs sont documentés
report-q5-assessments-caption = Chaque barre réunit tout ce qui est documenté de ce genre, selon le côté du partenaire concerné : { report-read }
report-q5-rests =
    { $n ->
        [one] { $n } constat
       *[other] { $n } constats
    } : besoins, forces, faiblesses et objectifs.

## Q6: capacity

report-q6-capacity = Comment vont ensemble l'écart de capacité et la réciprocité de même nature
report-q6-capacity-caption = De −1, où la réciprocité diminue quand l'écart de capacité se creuse, à 1, où elle augmente ; 0 : pas d'ordre. Vide : moins de 10 paires. Cela ne dit rien d'une cause.
report-q6-rests =
    { $n ->
        [one] { $n } paire ayant
       *[other] { $n } paires ayant
    } au moins deux échanges et des capacités dans une même unité.
report-capacity = Capacité et réciprocité

## Q7: innovations

report-q7-stages = Innovations ayant atteint chaque étape de l'autre côté
report-q7-stages-caption = Les deux sens sont à la même échelle. Une étape suppose les précédentes. Hachuré : moins de { $few } innovations, trop peu pour comparer.
report-q7-rests =
    { $innovations ->
        [one] { $innovations } innovation
       *[other] { $innovations } innovations
    }, { $adoptions ->
        [one] { $adoptions } ligne
       *[other] { $adoptions } lignes
    } sur leur avancée, { $barriers ->
        [one] { $barriers } obstacle
       *[other] { $barriers } obstacles
    }.
report-q7-rests-frugal =
    { $n ->
        [one] { $n } innovation documentée comme frugale
       *[other] { $n } innovations documentées comme frugales
    }.
report-q7-rests-stages = Une étape suppose les précédentes ; l'usage du côté d'origine ne compte pas.

## Q8: claims

report-q8-practice = Ce qui est documenté vers le côté PRE, partenariat par partenariat
report-mark-partnership =
    { $drawn ->
        [marks] Une marque est un partenariat
       *[bars] La longueur est le nombre de partenariats
    }
report-q8-practice-caption = { report-mark-partnership }. Plein : des savoirs techniques sont venus vers le côté PRE. Interrompu : seulement d'autres savoirs. Vide : rien de documenté. Hachuré : aucun échange documenté entre les deux côtés.
report-q8-claiming = Se disent réciproques, égaux ou mutuels : { $n }
report-q8-not-claiming = Sans telle déclaration documentée : { $n }
report-q8-rests =
    { $claims ->
        [one] { $claims } déclaration documentée
       *[other] { $claims } déclarations documentées
    } ; { $claiming ->
        [one] { $claiming } partenariat en a une
       *[other] { $claiming } partenariats en ont une
    } de réciprocité, d'égalité, d'apprentissage mutuel ou de bénéfice mutuel.

## Q9 and Q10: standards and voices

report-q9-standards = Qui a relaté, classé, fixé les normes et identifié les besoins
report-q9-standards-caption = Chaque barre réunit tous les partenaires dont c'est documenté, une fois par fait, par côté : { report-read }
report-q9-accounts = De qui le récit d'un échange est documenté : { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }
report-q9-accounts-caption = { report-mark-exchange }. Plein : relaté par les deux côtés, qui concordent. Interrompu : relaté différemment. Vide : relaté par un seul côté. Hachuré : relaté par des tiers seulement.
report-q9-rests =
    { $exchanges ->
        [one] { $exchanges } échange
       *[other] { $exchanges } échanges
    }, dont { $untold } qu'aucun partenaire n'a { $untold ->
        [one] relaté
       *[other] relatés
    } ; { $assessments ->
        [one] { $assessments } constat
       *[other] { $assessments } constats
    } ; { $decisions ->
        [one] { $decisions } ligne de décision
       *[other] { $decisions } lignes de décision
    }.
report-q10-voices = Membres chez qui on aurait pu le voir : qui en a une trace
report-q10-voices-caption = Les barres partent des mots vers l'extérieur, jusqu'à tous les membres chez qui on aurait pu le voir. Hachuré : aucune trace. Ce n'est pas un silence : cela a pu ne pas être relaté.
report-q10-rests = Membres de partenariats où un échange, une décision ou un récit est documenté : chez eux seuls on aurait pu le voir.

## Q11 and Q12: coordinators and pairs

report-q11-balance = À quel point le flux est à sens unique dans les partenariats de chaque coordinateur
report-q11-balance-caption = Par ordre alphabétique. De −1, où tout va des partenaires des PRFI à ceux des PRE, à 1, où tout va des partenaires des PRE à ceux des PRFI ; 0 est l'équilibre. Vide : moins de 3 échanges.
report-first-of = Les { $most } premiers sur { $n }.
report-q11-rests =
    { $n ->
        [one] { $n } coordinateur documenté
       *[other] { $n } coordinateurs documentés
    } ; leurs chiffres portent sur les échanges entre les deux côtés dans les partenariats qu'ils coordonnent, quel qu'en soit l'auteur.
report-q11-rests-one-sidedness = Sens unique : 1 si tout va des partenaires des PRE à ceux des PRFI, −1 si tout va en sens inverse.
report-q12-balance = Paires selon ce qu'un partenaire a donné de plus qu'il n'a reçu : { $n }
report-q12-balance-caption = La hauteur est le nombre de paires, au-dessous la différence en { unit-many }. Plein : documenté dans les deux sens. Hachuré : sans retour documenté.
report-q12-years = Ce que chaque côté a donné, année par année
report-q12-years-caption = { report-things } entre les deux côtés, selon l'année de leur propre date, à la même échelle. Hachuré : moins de 3 échanges cette année-là, ou aucun qui soit daté.
report-q12-rests =
    { $n ->
        [one] { $n } paire
       *[other] { $n } paires
    } d'un partenaire d'un PRE et d'un partenaire d'un PRFI ayant un échange.
report-q12-rests-run = Plus longue suite d'années où le même partenaire a donné davantage : { $n }.
report-year-net = { $year } : { $net }

## Captions of tables

report-content = Ce qui a été appris, en échanges documentés
report-learning = Ce que chaque côté a reçu et appris
report-roles = Qui tient chaque rôle, par côté
report-all-topics = Tous les sujets
report-decisions = Décisions documentées
report-parts = Part des partenaires dans les décisions
report-funding = Argent documenté, jamais additionné entre monnaies ou types
report-claiming = Se disent réciproques
report-not-claiming = Sans telle déclaration documentée
report-claims = Discours et pratique
report-assessments = Constats documentés, selon le côté concerné
report-standards = Partenaires documentés, par côté
report-accounts = De qui le récit d'un échange est documenté
report-voices = Membres des partenariats, par côté
report-coordinators = Coordinateurs, et équilibre de leurs partenariats
report-steps = Étape par étape
page-k-of-n-interval = { $k } sur { $n } (intervalle à 95 % de { $low } à { $high })
report-barriers = Obstacles documentés
report-every-partnership = Tous les partenariats
report-every-exchange = Les échanges entre les deux côtés, chacun avec sa source
report-every-roles = Tous les rôles documentés
report-every-decisions = Toutes les parts dans une décision
report-every-funding = Tous les financements documentés
report-every-assessments = Tous les constats documentés
report-every-claims = Toutes les déclarations documentées
report-every-adoptions = Tout ce qui est documenté de l'avancée des innovations
report-every-barriers = Tous les obstacles documentés
report-every-measure = Toutes les mesures
report-every-partner = Tous les partenaires
report-kinds = Réciprocité de même nature
report-same-kind-pairs = Paires où le même type de savoir est documenté dans les deux sens
report-other-kind-pairs = Paires où un type de savoir est rendu par un autre
report-given-and-back = Ce que chaque côté a donné, et ce qui est revenu
report-balances = Qui a donné davantage
report-ledgers = Le compte de chaque paire
report-persistence = Paires ayant des échanges datés dans au moins deux années
report-shares = Parts, et leur degré de certitude
report-concentration = Où se concentrent les savoirs
report-sides-as-of = Côtés selon le classement de { $year }.
report-sampled = L'intermédiation est estimée d'après les plus courts chemins de { $used } des { $of } partenaires qui enseignent.
report-sensitivity = Combien chaque chiffre principal dépend d'un seul partenariat, ou d'inférences
report-read-tables = Ce qui a été lu
report-people = Personnes ayant pris part

## Headings of columns

report-col-account = De qui est le récit
report-col-act = Acte
report-col-administered-by = Géré par
report-col-all = Tout
report-col-all-partnerships = Tous
report-col-alone-hic = Côté PRE seul
report-col-alone-lmic = Côté PRFI seul
report-col-amount = Montant
report-col-assessments = Constats
report-col-back-in-kind = Retour de même nature
report-col-balance = Équilibre de la paire
report-col-barrier = Obstacle
report-col-between = Entre PRE et PRFI
report-col-claim = Déclaration
report-col-claimed-by = Déclaré par
report-col-content = Ce qui a été appris
report-col-coordinator = Coordinateur
report-col-country = Pays
report-col-cultural-way = Culturels, { $way }
report-col-currency = Monnaie
report-col-date = Date
report-col-decisions = Décisions
report-col-exchanges = Échanges
report-col-figure = Chiffre
report-col-from = Depuis
report-col-gave = A donné
report-col-given-by = Donné par
report-col-giver = Qui donne
report-col-grants = Financements
report-col-hic-gave = Donné par le PRE
report-col-hic-partner = Partenaire du PRE
report-col-hic-partners = Partenaires des PRE
report-col-highest = Maximum sans l'un d'eux
report-col-identified-by = Identifié par
report-col-in-kind-pairs = De même nature, paire par paire
report-col-in-kind-sides = De même nature, côtés entiers
report-col-in-words = En toutes lettres
report-col-innovation = Innovation
report-col-institutional = Gain pour l'institution
report-col-interval = Intervalle à 95 %
report-col-joint = Décidé par les deux côtés
report-col-key = Clé dans le JSON
report-col-kind = Type
report-col-kind-of-knowledge = Type de savoir
report-col-knowledge = Savoirs
report-col-learned-about = Appris sur
report-col-learned-from = Appris de
report-col-lmic-gave = Donné par le PRFI
report-col-lmic-partner = Partenaire du PRFI
report-col-lmic-partners = Partenaires des PRFI
report-col-lowest = Minimum sans l'un d'eux
report-col-matched-in-kind = Retour de même nature
report-col-measure = Mesure
report-col-median-hic = Médiane PRE
report-col-median-lmic = Médiane PRFI
report-col-neither = Aucun n'est documenté
report-col-net = Solde, du partenaire du PRE
report-col-net-by-year = Solde du partenaire du PRE, par année
report-col-net-flow = Solde
report-col-net-of-all = Solde total
report-col-no-exchange = Aucun échange entre les côtés
report-col-no-record-hic = PRE : aucune trace
report-col-no-record-lmic = PRFI : aucune trace
report-col-not-observed-hic = PRE : invisible
report-col-not-observed-lmic = PRFI : invisible
report-col-note = Remarque
report-col-nothing-back = Rien de documenté vers le PRE
report-col-observed-hic = PRE : visible
report-col-observed-lmic = PRFI : visible
report-col-one-sidedness = Sens unique
report-col-other-back = Seulement d'autres vers le PRE
report-col-paid-by = Versé par
report-col-pairs = Paires
report-col-part = Part dans une décision
report-col-part-of = Part
report-col-partner = Partenaire
report-col-partner-measure = Mesure des partenaires
report-col-partnership = Partenariat
report-col-partnerships = Partenariats
report-col-person = Personne
report-col-practice-changed = Pratique changée
report-col-practice-unknown = Pratique non renseignée
report-col-profession = Profession
report-col-received = A reçu
report-col-received-hic = Reçu par les PRE
report-col-received-lmic = Reçu par les PRFI
report-col-receiver = Qui reçoit
report-col-role = Rôle
report-col-rows = Lignes
report-col-run = Plus longue suite d'années
report-col-share-hic = Part PRE
report-col-share-lmic = Part PRFI
report-col-share-matched = Part ayant un retour
report-col-share-of = Part des { unit-many }
report-col-side = Côté
report-col-sides = Côtés
report-col-source = Source
report-col-sources = Sources
report-col-stage = Étape
report-col-stated = Sans ce qui est inféré
report-col-step = Passage
report-col-table = Table
report-col-technical-back = Techniques vers le PRE
report-col-technical-way = Techniques, { $way }
report-col-told-by = Relaté par
report-col-topic = Sujet
report-col-total = Total
report-col-unknown = Inconnu
report-col-undated = Échanges sans date
report-col-value = Valeur
report-col-value-or-why = Valeur, ou pourquoi il n'y en a pas
report-col-what-a-row-is = Ce qu'est une ligne
report-col-who = Qui
report-col-whose = Qui est concerné
report-col-with-exchanges = Avec échanges
report-col-without-about = Sans l'apprentissage « sur »
report-col-without-record = Partenariats sans trace
report-col-year = Année

## For analysts

report-analysts-finding = Où se concentrent les savoirs, et toutes les mesures du réseau.
report-analysts-note = Les parts portent sur tous les partenaires de côté connu. Une médiane porte sur tous les partenaires du côté, y compris ceux sans échange. Rien ici ne classe les partenaires : le PageRank dans le sens des flèches récompense qui est enseigné.
report-measure-flow-hic-lmic = Des partenaires des PRE à ceux des PRFI
report-measure-flow-lmic-hic = Des partenaires des PRFI à ceux des PRE
report-measure-flow-hic-hic = Entre partenaires des PRE
report-measure-flow-lmic-lmic = Entre partenaires des PRFI
report-measure-flow-asymmetry = Sens unique du flux entre les deux côtés (−1 à 1)
report-measure-cross-reciprocity-weighted = Retour de tout type, entre les deux côtés
report-measure-cross-reciprocity-typed = Retour de même nature, entre les deux côtés
report-measure-cross-substitution-gap = Écart de substitution, entre les deux côtés
report-measure-reciprocity-weighted = Retour de tout type, tous partenaires
report-measure-reciprocity-technical = Technique pour technique, tous partenaires
report-measure-reciprocity-cultural = Culturel pour culturel, tous partenaires
report-measure-reciprocity-typed = Retour de même nature, tous partenaires
report-measure-substitution-gap = Écart de substitution, tous partenaires
report-measure-reciprocity-edgewise = Part des arcs ayant un retour
report-measure-rho-gl = ρ de Garlaschelli–Loffredo
report-measure-density = Densité
report-measure-dyad-census = Recensement des dyades
report-measure-triad-census = Recensement des triades
report-measure-mixing-matrix = Matrice de mélange
report-measure-brokerage-income = Intermédiation, par côté
report-measure-brokerage-country = Intermédiation, par pays
report-measure-ei-index = Indice E-I par côté
report-measure-assortativity-income = Assortativité par côté
report-measure-centralization-outdegree = Centralisation de ce qui est donné
report-measure-centralization-indegree = Centralisation de ce qui est reçu
report-measure-centralization-betweenness = Centralisation de l'intermédiation
report-measure-gini-out-strength = Gini de ce qui est donné
report-measure-gini-in-strength = Gini de ce qui est reçu
report-measure-hhi-out-strength = Concentration de ce qui est donné (IHH)
report-measure-theil-out-strength = Theil de ce qui est donné
report-measure-theil-between-income = dont entre les côtés
report-measure-theil-within-income = dont à l'intérieur des côtés
report-measure-flow-hierarchy = Hiérarchie des flux
report-measure-trophic-incoherence = Incohérence trophique
report-measure-of-technical = { $measure } : savoirs techniques
report-measure-of-cultural = { $measure } : savoirs culturels
report-measure-of-from = { $measure } : sans l'apprentissage sur soi ou sur le pays
report-measure-of-active = { $measure } : sur les partenaires ayant un échange
report-partner-measure-out-strength = Savoirs donnés
report-partner-measure-in-strength = Savoirs reçus
report-partner-measure-reverse-pagerank = Source de savoirs (PageRank à rebours des flèches)
report-partner-measure-pagerank = Puits de savoirs (PageRank dans le sens des flèches)
report-partner-measure-betweenness = Intermédiaire entre deux partenaires quelconques
report-partner-measure-betweenness-hic-to-lmic = Intermédiaire, des PRE aux PRFI

# Why a measure is undefined.

report-why-no-exchanges = aucun échange n'est documenté
report-why-no-hic-lmic-exchanges = aucun échange entre un partenaire d'un PRE et un partenaire d'un PRFI n'est documenté
report-why-no-technical-exchanges = aucun échange de savoirs techniques n'est documenté
report-why-no-cultural-exchanges = aucun échange de savoirs culturels n'est documenté
report-why-one-side-only = partenaires d'un seul côté
report-why-fewer-than-two-partners = moins de deux partenaires
report-why-fewer-than-three-partners = moins de trois partenaires
report-why-every-arc-is-present = tous les flux possibles sont documentés, de sorte que rien ne peut varier
report-why-too-few-recorded = trop peu sont documentés pour comparer
report-why-fragmented = la plupart des partenaires n'auraient jamais pu se rencontrer : il n'y a rien à quoi comparer
report-why-not-converged = le calcul ne s'est pas stabilisé
report-why-fewer-than-ten-partnerships = moins de dix partenariats
report-why-no-exchanges-of-its-own = aucun échange propre n'est documenté

# Tables of the data.

report-table-partners = Partenaires
report-table-partners-what = Institutions : hôpitaux, universités, ministères, financeurs et autres.
report-table-people = Personnes
report-table-people-what = Personnes ayant pris part, sous pseudonyme.
report-table-partnerships = Partenariats
report-table-partnerships-what = Partenariats internationaux de santé entre partenaires.
report-table-roles = Rôles
report-table-roles-what = Quel partenaire tient quel rôle dans quel partenariat.
report-table-funding = Financements
report-table-funding-what = Argent : qui a versé combien à qui.
report-table-exchanges = Échanges
report-table-exchanges-what = Savoirs passés d'un partenaire, qui donne, à un autre, qui reçoit.
report-table-participants = Participants
report-table-participants-what = Qui a pris part à un échange.
report-table-decisions = Décisions
report-table-decisions-what = La part de chaque partenaire dans chaque décision.
report-table-assessments = Constats
report-table-assessments-what = Besoins, forces, faiblesses et objectifs documentés.
report-table-claims = Déclarations
report-table-claims-what = Ce qui se dit du partenariat.
report-table-accounts = Récits
report-table-accounts-what = Ce qu'un partenaire dit d'un échange relaté autrement ailleurs.
report-table-innovations = Innovations
report-table-innovations-what = Produits, méthodes et manières de travailler qui pourraient se diffuser.
report-table-adoptions = Adoptions
report-table-adoptions-what = Jusqu'où une innovation est allée, et où.
report-table-barriers = Obstacles
report-table-barriers-what = Ce qui a fait obstacle à une innovation.

## Methods

report-method-finding = Ce que sont ces chiffres, et ce qu'ils ne sont pas.
report-how-exchange = Un échange
report-how-exchange-is = Un flux documenté de savoirs, d'un partenaire qui donne à un partenaire qui reçoit. Son sens est celui des savoirs, non du voyage : une infirmière zambienne formée à Brighton est un flux du Royaume-Uni vers la Zambie.
report-how-exchange-counts =
    { $unit ->
        [person_day] Seuls comptent ici ceux qui se mesurent en { unit-many }, selon leur nombre.
        [visit] Seuls comptent ici ceux qui se mesurent en { unit-many }, selon leur nombre.
        [trainee] Seuls comptent ici ceux qui se mesurent en { unit-many }, selon leur nombre.
       *[exchange] Il compte une fois, ou autant de fois que le dit sa ligne.
    }
report-how-kinds = Techniques et culturels
report-how-kinds-are = Les savoirs techniques sont ce dont un agent de santé ou un service peut se servir : une compétence, une manière d'organiser les soins, une innovation. Les savoirs culturels sont la connaissance d'un pays ou d'une culture, et les compétences relationnelles.
report-how-sides = PRE et PRFI
report-how-sides-are = Pays à revenu élevé, et pays à revenu faible ou intermédiaire, selon le groupe de revenu que la Banque mondiale attribue au pays du partenaire l'année du fait ; s'il n'est pas daté, au début ou à la fin du partenariat ; à défaut, selon le classement le plus récent. Là où un partenaire doit avoir un seul côté, c'est celui de { $year }. Une économie sans groupe cette année-là est inconnue, et montrée comme telle.
report-how-reciprocal = Paraît réciproque, et de même nature
report-how-reciprocal-is = Au sein de chaque paire d'un partenaire d'un PRE et d'un partenaire d'un PRFI, ce qui a été donné est mis en regard de ce qui est revenu. La part de ce qui a été donné à laquelle répond autant en retour, de quelque type que ce soit, est ce qui paraît réciproque ; comptée séparément pour les savoirs techniques et pour les savoirs culturels, c'est la réciprocité de même nature. En symboles : { $formula }, sur tous les savoirs et au sein de chaque type.
report-how-gap = Écart de substitution
report-how-gap-is = La première part moins la seconde : ce qui, dans ce qui paraît réciproque, est un type de savoir payé par l'autre.
report-how-about = Sans l'apprentissage sur soi ou sur le pays
report-how-about-is = Apprendre sur soi ou sur le pays de qui donne est documenté comme un flux, mais ne remplace pas d'apprendre de l'autre côté. Chaque part est donc donnée deux fois : sur le tout, et sans cela.
report-how-partnership = La réciprocité d'un partenariat
report-how-partnership-is = « Côtés entiers » met tout ce qu'ont donné ses partenaires des PRE en regard de tout ce qu'ont donné ceux des PRFI ; « paire par paire » demande les deux mêmes partenaires dans les deux sens.
report-how-interval = Ce que veut dire un intervalle
report-how-interval-is = De telles données ne sont l'échantillon de rien : un intervalle ne dit donc pas où serait la vérité ailleurs. Il dit combien le chiffre dépend de partenariats particuliers : des partenariats entiers sont tirés encore et encore parmi ceux qui sont documentés (2 000 fois, avec la graine 0, pour que les mêmes données donnent le même intervalle), et 95 tirages sur 100 donnent un chiffre qui s'y trouve.{ $reference } En dessous de dix partenariats, il n'y en a pas.
report-how-coders = Jusqu'où deux codeurs concordent
report-how-coders-did = Chaque échange a été codé deux fois, à l'aveugle, et tranché là où les deux divergeaient ; tout le reste a été codé une fois.
report-how-p = p du sens unique
report-how-p-is = Si les échanges de chaque partenariat avaient pu tout aussi bien aller dans l'autre sens, combien de fois le flux serait-il aussi à sens unique qu'il l'est ? Tous les échanges d'un partenariat sont inversés ensemble.
report-how-not-recorded = Non renseigné
report-how-not-recorded-is = L'absence de trace d'un flux n'est pas la trace de son absence. Ce qui manque est montré comme manquant, jamais comme zéro.
report-how-no-ranking = Pas de classement
report-how-no-ranking-is = Les listes sont alphabétiques et il n'y a pas de score : des outils qui en avaient tenté un de l'équité l'ont retiré.
report-references = Références
report-references-analysts = Des mesures pour les analystes :

## Markdown and the workbook

report-md-of = Rapport d'ihp-graph { $version } : { $about }
report-md-about = { $tables }. Côtés selon le groupe de revenu de la Banque mondiale : à la date de l'échange pour { $fact }, à celle du partenariat pour { $partnership }, le plus récent pour { $latest }.
report-md-measures = Mesures
report-md-rest = Toutes les mesures, tous les partenaires, toutes les paires et tous les partenariats sont dans { $json }, { $csv } et { $xlsx }.
report-md-from-year = à partir de { $value }
report-md-to-year = jusqu'à { $value }
report-md-programme = programme { $value }
report-md-topic = thème { $value }
report-md-unit = unité { $value }
report-md-queries = Requêtes : { $queries }
report-md-figure = chiffre
report-md-value = valeur
report-md-measure = mesure
report-md-interval = intervalle à 95 %
report-more-rows = { $n } lignes de plus : voir --format csv
page-rows-partners =
    { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    }
page-rows-people =
    { $n ->
        [one] { $n } personne
       *[other] { $n } personnes
    }
page-rows-partnerships =
    { $n ->
        [one] { $n } partenariat
       *[other] { $n } partenariats
    }
page-rows-roles =
    { $n ->
        [one] { $n } rôle
       *[other] { $n } rôles
    }
page-rows-funding =
    { $n ->
        [one] { $n } financement
       *[other] { $n } financements
    }
page-rows-exchanges =
    { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }
page-rows-participants =
    { $n ->
        [one] { $n } participation
       *[other] { $n } participations
    }
page-rows-decisions =
    { $n ->
        [one] { $n } ligne de décision
       *[other] { $n } lignes de décision
    }
page-rows-assessments =
    { $n ->
        [one] { $n } constat
       *[other] { $n } constats
    }
page-rows-claims =
    { $n ->
        [one] { $n } déclaration
       *[other] { $n } déclarations
    }
page-rows-accounts =
    { $n ->
        [one] { $n } récit
       *[other] { $n } récits
    }
page-rows-innovations =
    { $n ->
        [one] { $n } innovation
       *[other] { $n } innovations
    }
page-rows-adoptions =
    { $n ->
        [one] { $n } adoption
       *[other] { $n } adoptions
    }
page-rows-barriers =
    { $n ->
        [one] { $n } obstacle
       *[other] { $n } obstacles
    }
