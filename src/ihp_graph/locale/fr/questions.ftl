# The questions: titles, findings and what to know before quoting them.
#
# A message that begins in lower case is a clause: ihp_graph.questions.words.fit makes a sentence of clauses,
# of at most 40 words. $k of $n is a part of a whole; PERCENT adds its percentage from a thousand on.

## Parts of sentences

few =
    { $few ->
        [yes] { "\u00A0" }: trop peu pour comparer
       *[no] { "" }
    }
few-comma =
    { $few ->
        [yes] , trop peu pour comparer
       *[no] { "" }
    }

of = { $k } sur { $n }{ PERCENT($k, $n) }
of-amounts =
    { $k ->
        [one] { $k } montant
       *[other] { $k } montants
    } sur { $n }{ PERCENT($k, $n) }
of-assessments =
    { $k ->
        [one] { $k } constat
       *[other] { $k } constats
    } sur { $n }{ PERCENT($k, $n) }
of-decisions =
    { $k ->
        [one] { $k } décision
       *[other] { $k } décisions
    } sur { $n }{ PERCENT($k, $n) }
of-exchanges =
    { $k ->
        [one] { $k } échange
       *[other] { $k } échanges
    } sur { $n }{ PERCENT($k, $n) }
of-innovations =
    { $k ->
        [one] { $k } innovation
       *[other] { $k } innovations
    } sur { $n }{ PERCENT($k, $n) }
of-memberships =
    { $k ->
        [one] { $k } membre
       *[other] { $k } membres
    } sur { $n }{ PERCENT($k, $n) }
of-needs =
    { $k ->
        [one] { $k } besoin
       *[other] { $k } besoins
    } sur { $n }{ PERCENT($k, $n) }
of-pairs =
    { $k ->
        [one] { $k } paire
       *[other] { $k } paires
    } sur { $n }{ PERCENT($k, $n) }
of-partnerships =
    { $k ->
        [one] { $k } partenariat
       *[other] { $k } partenariats
    } sur { $n }{ PERCENT($k, $n) }

n-exchanges =
    { $n ->
        [one] { $n } échange
       *[other] { $n } échanges
    }
n-pairs =
    { $n ->
        [one] { $n } paire
       *[other] { $n } paires
    }
n-partnerships =
    { $n ->
        [one] { $n } partenariat
       *[other] { $n } partenariats
    }

unit-one =
    { $unit ->
        [person_day] jour-personne
        [visit] visite
        [trainee] stagiaire
       *[exchange] échange
    }
unit-many =
    { $unit ->
        [person_day] jours-personnes
        [visit] visites
        [trainee] stagiaires
       *[exchange] échanges
    }
unit-of-kind =
    { $kind ->
        [technical] { unit-one } technique
       *[cultural] { $unit ->
            [visit] { unit-one } culturelle
           *[exchange] { unit-one } culturel
        }
    }
units-of-kind =
    { $kind ->
        [technical] { unit-many } techniques
       *[cultural] { $unit ->
            [visit] { unit-many } culturelles
           *[exchange] { unit-many } culturels
        }
    }
amount =
    { $n ->
        [one] { $n } { unit-of-kind }
       *[other] { $n } { units-of-kind }
    }

unknown-because = sans valeur ({ $reason })
with-interval = { $value } ({ $low } à { $high })
p-below = p < { $p }
p-equals = p = { $p }

share-none = aucune
share-all = la totalité
share-little = moins d'un vingtième
share-nearly = plus de neuf dixièmes
share-about =
    environ { $fraction ->
        [twentieth] un vingtième
        [tenth] un dixième
        [seventh] un septième
        [fifth] un cinquième
        [quarter] un quart
        [third] un tiers
        [two-fifths] deux cinquièmes
        [half] la moitié
        [three-fifths] trois cinquièmes
        [two-thirds] deux tiers
        [three-quarters] trois quarts
        [four-fifths] quatre cinquièmes
       *[nine-tenths] neuf dixièmes
    }

about-self = apprentissage sur soi ou le pays

## Why something is undefined

reason-no-exchanges = aucun échange
reason-no-hic-lmic-exchanges = aucun échange entre PRE et PRFI
reason-no-technical-exchanges = aucun échange technique
reason-no-cultural-exchanges = aucun échange culturel
reason-one-side-only = un seul côté
reason-fewer-than-two-partners = moins de deux partenaires
reason-fewer-than-three-partners = moins de trois partenaires
reason-every-arc-is-present = tous les liens possibles sont présents
reason-too-few-recorded = trop peu de données
reason-fragmented = réseau morcelé
reason-not-converged = calcul non convergent
reason-fewer-than-ten-partnerships = moins de dix partenariats
reason-no-exchanges-of-its-own = aucun échange propre
reason-too-few-exchanges = trop peu d'échanges

## What has to be said of the data

sample = Échantillon non aléatoire : les chiffres décrivent ce qui est documenté ici, et non ce qui s'est passé ailleurs.
bundled-sample = Échantillon non aléatoire : ces partenariats ont été trouvés sur des pages publiques, et les chiffres ne décrivent que ces pages.
bundled-not-checked = Les partenaires nommés ici proviennent des données fournies avec l'outil, codées à partir de pages publiques et non vérifiées auprès des partenaires.
bundled-not-checked-anonymised = Les données des partenaires, dont les noms sont omis, proviennent de celles fournies avec l'outil, codées à partir de pages publiques et non vérifiées auprès des partenaires.
bundled-coders = Sur les flux documentés, l'accord entre les deux codeurs des données fournies est un κ de Cohen de { $kappa } dans l'ensemble, et de { $kappa_technical } pour les savoirs techniques allant des PRFI aux PRE : la réciprocité de même nature dépend du codeur.
bundled-learning-rule = Une règle de codage des données fournies crée une partie du contraste : les compétences relationnelles qu'acquièrent les visiteurs comptent comme un apprentissage sur soi.
origin-iati = Les fichiers IATI disent qui participe et qui paie. Ils ne disent pas qui a transmis des savoirs à qui : aucun échange de savoirs n'en a été tiré.
origin-grants = Les fichiers 360Giving disent qui a reçu quelle subvention. Ils ne disent pas qui a transmis des savoirs à qui : aucun échange de savoirs n'en a été tiré.
origin-works = OpenAlex dit qui a publié avec qui. Ce n'est pas un échange de savoirs, et n'est pas compté comme tel.

## Caveats of many questions

caveat-rows =
    { $table ->
        [roles] { $n ->
            [one] { $n } rôle
           *[other] { $n } rôles
        }
        [funding] { $n ->
            [one] { $n } ligne de financement
           *[other] { $n } lignes de financement
        }
        [decisions] { $n ->
            [one] { $n } ligne de décision
           *[other] { $n } lignes de décision
        }
        [assessments] { $n ->
            [one] { $n } constat
           *[other] { $n } constats
        }
        [claims] { $n ->
            [one] { $n } déclaration
           *[other] { $n } déclarations
        }
        [adoptions] { $n ->
            [one] { $n } adoption
           *[other] { $n } adoptions
        }
        [barriers] { $n ->
            [one] { $n } obstacle
           *[other] { $n } obstacles
        }
       *[exchanges] { $n ->
            [one] { $n } échange
           *[other] { $n } échanges
        }
    }
caveat-undated = Sans date propre, donc hors du compte : { caveat-rows }.
caveat-no-partnership = Sans partenariat, donc hors du compte : { caveat-rows }.
caveat-other-unit = Dans une autre unité, donc hors du compte : { n-exchanges }.
caveat-few-between = { n-exchanges } entre PRE et PRFI : trop peu pour comparer.
caveat-outside = Hors du compte : { of-exchanges }, { $unknown } avec un partenaire de côté inconnu et { $same } entre partenaires d'un même côté.
caveat-without-exchange =
    { $k ->
        [one] { of-partnerships } n'a
       *[other] { of-partnerships } n'ont
    } aucun échange documenté : réciprocité inconnue, et non absente.
caveat-without-exchange-in-view =
    { $k ->
        [one] { of-partnerships } n'a
       *[other] { of-partnerships } n'ont
    } aucun échange retenu par le filtre : réciprocité inconnue, et non absente.
caveat-untold = Les données ne disent pas quel partenaire a relaté un échange.
caveat-told =
    { of-exchanges } { $k ->
        [one] est relaté
       *[other] sont relatés
    } par des partenaires des PRE, { $lmic } par des partenaires des PRFI{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } par des partenaires de côté inconnu
    }, { $nobody } par aucun partenaire.
caveat-sign-flip = Test de permutation des signes sur les échanges entre les deux côtés, ceux de chaque partenariat étant inversés ensemble : un déséquilibre au moins aussi grand a une probabilité { $p }.
caveat-sign-flip-technical = Test de permutation des signes sur les échanges techniques, ceux de chaque partenariat étant inversés ensemble : un déséquilibre au moins aussi grand a une probabilité { $p }.
caveat-interval = Les intervalles sont à 95 %, obtenus par { $draws } tirages de partenariats entiers (graine { $seed }) : ils disent combien un chiffre dépend des partenariats présents dans les données, et non ce qu'il serait ailleurs.
caveat-no-interval = Sans intervalle : { $reason }.
caveat-unclassified =
    { $k ->
        [one] { of-exchanges } entre les deux côtés n'est classé ni technique ni culturel : il compte comme donné, jamais comme rendu de même nature.
       *[other] { of-exchanges } entre les deux côtés ne sont classés ni techniques ni culturels : ils comptent comme donnés, jamais comme rendus de même nature.
    }
caveat-about =
    { $k ->
        [one] { of-exchanges } entre les deux côtés relève
       *[other] { of-exchanges } entre les deux côtés relèvent
    } de l'{ about-self }, qui ne remplace pas d'apprendre de l'autre côté.
caveat-inferred =
    { $k ->
        [one] { of-exchanges } entre les deux côtés est inféré
       *[other] { of-exchanges } entre les deux côtés sont inférés
    } : qui donne, qui reçoit ou le type de savoir y est déduit de la source.

none-between =
    { $n ->
        [1] l'unique échange documenté ne relie pas un partenaire d'un PRE à un partenaire d'un PRFI
       *[other] aucun des { $n } échanges documentés ne relie un partenaire d'un PRE à un partenaire d'un PRFI
    }
unanswerable = Ces données ne permettent pas encore de répondre à cette question ; il y faudrait { $needs }.
unanswerable-filtered = Rien de ce que retient ce filtre ne répond à cette question ; il y faudrait { $needs }.

## Q1: the same kind both ways

q1-title = Le même type de savoir circule-t-il dans les deux sens ?
q1-unclassified = aucun échange entre les deux côtés n'est classé comme technique ou culturel{ few }
q1-both-ways =
    sur { amount } entre les deux côtés, { $out } { $out ->
        [one] va
       *[other] vont
    } des PRE aux PRFI et { $back } à l'inverse{ few }
q1-one-way =
    { $n ->
        [1] l'unique { unit-of-kind } entre les deux côtés va
       *[other] la totalité des { amount } entre les deux côtés va
    } { $giver ->
        [HIC] des PRE aux PRFI
       *[LMIC] des PRFI aux PRE
    }{ few }
q1-pairs =
    { $k ->
        [one] { of-pairs } échange le même type de savoir dans les deux sens
       *[other] { of-pairs } s'échangent le même type de savoir
    }
q1-pairs-all-about = { q1-pairs }, le tout en { about-self }
q1-pairs-without-about = { q1-pairs }, { $bare } sur { $left }{ PERCENT($bare, $left) } sans l'{ about-self }
q1-no-technical = aucun échange technique n'est documenté
q1-returned = Part des échanges rendue de même nature : { $share } ; sans l'{ about-self } : { $share_from }.
q1-stated = Hors lignes inférées, { q1-pairs }.

## Q2: one kind for another

q2-title = Un type de savoir tient-il lieu d'un autre ?
q2-few =
    { $n ->
        [one] { n-exchanges } documenté entre les deux côtés : trop peu pour comparer
       *[other] { n-exchanges } documentés entre les deux côtés : trop peu pour comparer
    }
q2-none =
    entre les deux côtés, { $unit ->
        [person_day] aucun jour-personne
        [visit] aucune visite
        [trainee] aucun stagiaire
       *[exchange] aucun échange
    } ne trouve de retour
q2-answered = entre les deux côtés, { $share } des { unit-many } trouvent un retour, { q2-in-kind }
q2-all-answered = entre les deux côtés, la totalité des { unit-many } trouve un retour, { q2-in-kind }
q2-in-kind =
    { $nothing ->
        [yes] sans rien de même nature
       *[no] { $in_kind } de même nature
    }
q2-every-about = tous les échanges relèvent de l'{ about-self }
q2-two-shares =
    { $same ->
        [yes] { $blind } pour les deux
       *[no] { $blind } et { $typed }
    }
q2-without-about = sans l'{ about-self }, { q2-two-shares }
q2-about-hides = sans l'{ about-self }, qui masque une part de l'écart, { q2-two-shares }
q2-about-makes-part = sans l'{ about-self }, d'où vient une part de l'écart, { q2-two-shares }
q2-about-makes-all = sans l'{ about-self }, d'où vient l'écart, { q2-two-shares }
q2-every-inferred = toutes les lignes sont inférées
q2-without-inferred = hors lignes inférées, { q2-two-shares }
q2-gap = Écart de substitution, ce qui est rendu par un autre type de savoir : { $gap } ; sans l'{ about-self } : { $gap_from }.

## Q3: learning and practice

q3-title = Apprend-on sur soi et sur le pays, apprend-on de l'autre, change-t-on de pratique ?
q3-one-side =
    apprendre de l'autre côté est documenté dans { of-exchanges } vers les { $side ->
        [HIC] PRE
       *[LMIC] PRFI
    }, un changement de pratique dans { $changed } sur { $n }{ PERCENT($changed, $n) }
q3-none-received =
    aucun échange vers les { $side ->
        [HIC] PRE
       *[LMIC] PRFI
    } n'est documenté
q3-few = trop peu pour comparer
q3-learned = apprendre de l'autre côté est documenté dans { of-exchanges } vers les PRE et { $lmic } sur { $lmic_n }{ PERCENT($lmic, $lmic_n) } vers les PRFI
q3-learned-few = { q3-learned } : trop peu pour comparer
q3-changed = { q3-learned }, un changement de pratique dans { $changed } sur { $n }{ PERCENT($changed, $n) } et { $lmic_changed } sur { $lmic_n }{ PERCENT($lmic_changed, $lmic_n) }
q3-practice-blank = Pour { of-exchanges }, on ne sait pas si la pratique a changé.
q3-practice-never = Pour { of-exchanges }, on ne sait pas si la pratique a changé, et elle n'est documentée comme inchangée pour aucun.

## Q4: power

q4-title = Qui coordonne, qui tient les fonds, qui décide ?
q4-held =
    { $role ->
        [coordinator] { $k ->
            [one] { $k } coordinateur
           *[other] { $k } coordinateurs
        }
        [fund_administrator] { $k ->
            [one] { $k } gestionnaire de fonds
           *[other] { $k } gestionnaires de fonds
        }
        [funder] { $k ->
            [one] { $k } financeur
           *[other] { $k } financeurs
        }
       *[accountable] { $k ->
            [one] { $k } responsable
           *[other] { $k } responsables
        }
    } sur { $n }{ PERCENT($k, $n) }
q4-roles = les rôles documentés comptent, côté PRE, { $held }{ few }
q4-roles-beside = les rôles documentés comptent, côté PRE, { $held }, pour { of-memberships }{ few }
q4-members-only = les rôles documentés comptent, côté PRE, { of-memberships }, et aucun autre rôle n'est documenté
q4-decisions = les deux côtés ont décidé ensemble pour { of-decisions }{ few-comma }
q4-paid = les partenaires des PRE ont versé { of-amounts }
q4-without-role =
    { $role ->
        [coordinator] d'un coordinateur pour { $n }
        [fund_administrator] d'un gestionnaire de fonds pour { $n }
       *[funder] d'un financeur pour { $n }
    }
q4-no-record = Sur { n-partnerships }, aucune trace { $without } : inconnu, et non absent.
q4-decisions-known = Des décisions sont documentées pour { of-partnerships }.
q4-funding-known =
    { $n ->
        [one] { $n } ligne de financement est documentée
       *[other] { $n } lignes de financement sont documentées
    } ; des montants de monnaies ou de types différents ne sont jamais additionnés.
q4-one-currency = En { $currency } aux taux de { $rates }, chaque montant à celui de son année ; sans taux, donc hors du compte : { of-amounts }.

## Q5: needs and strengths

q5-title = De qui reconnaît-on les besoins et les forces ?
q5-part =
    { $kind ->
        [need] { $k ->
            [one] { $k } besoin
           *[other] { $k } besoins
        }
        [strength] { $k ->
            [one] { $k } force
           *[other] { $k } forces
        }
        [weakness] { $k ->
            [one] { $k } faiblesse
           *[other] { $k } faiblesses
        }
       *[objective] { $k ->
            [one] { $k } objectif
           *[other] { $k } objectifs
        }
    } sur { $n }
q5-lmic = les données attribuent aux partenaires des PRFI { $parts }{ few }
q5-identified = les partenaires des PRE en ont identifié { of }
q5-identified-of-known = les partenaires des PRE en ont identifié { of } dont l'auteur est renseigné
q5-who = L'auteur du constat n'est pas renseigné pour { of-assessments }.
q5-served = Besoins et objectifs auxquels répond un échange documenté : { of }.
q5-serves-blank = Les données ne disent pas à quel besoin ou objectif répond un échange.

## Q6: capacity

q6-title = La réciprocité diminue-t-elle quand l'écart de capacité se creuse ?
q6-few =
    { $n ->
        [one] { n-pairs } PRE–PRFI compte
       *[other] { n-pairs } PRE–PRFI comptent
    } au moins deux échanges et des capacités dans une même unité : trop peu pour comparer
q6-flat = sur { n-pairs }, l'écart de capacité ou la réciprocité de même nature ne varie pas
q6-tau = sur { n-pairs }, le τ de Kendall entre l'écart de capacité et la réciprocité de même nature est de { $tau }
q6-tau-p = sur { n-pairs }, le τ de Kendall entre l'écart de capacité et la réciprocité de même nature est de { $tau } ({ $p })
q6-no-cause = Une corrélation dans ce qui est documenté : elle ne dit rien d'une cause.

## Q7: innovations

q7-title = Les innovations sont-elles reprises dans les deux sens ?
q7-none =
    aucune innovation née côté { $side ->
        [HIC] PRE
       *[LMIC] PRFI
    } n'est documentée
q7-first =
    sur { $n ->
        [one] { $n } innovation née
       *[other] { $n } innovations nées
    } côté { $side ->
        [HIC] PRE
       *[LMIC] PRFI
    }, { $k ->
        [one] { $k } est documentée
       *[other] { $k } sont documentées
    } côté { $other ->
        [HIC] PRE
       *[LMIC] PRFI
    }, dont { $adopted ->
        [one] { $adopted } comme adoptée
       *[other] { $adopted } comme adoptées
    }{ few-comma }
q7-second =
    sur { $n ->
        [one] { $n } née
       *[other] { $n } nées
    } côté { $side ->
        [HIC] PRE
       *[LMIC] PRFI
    }, { $k ->
        [one] { $k } est documentée
       *[other] { $k } sont documentées
    } côté { $other ->
        [HIC] PRE
       *[LMIC] PRFI
    }, dont { $adopted ->
        [one] { $adopted } comme adoptée
       *[other] { $adopted } comme adoptées
    }{ few-comma }
q7-no-cohort = Les innovations sont documentées parce que quelqu'un les a remarquées : ce n'est pas une cohorte.
q7-unknown-origin =
    { $k ->
        [one] { of-innovations } est d'origine inconnue : elle ne compte dans aucun sens.
       *[other] { of-innovations } sont d'origine inconnue : elles ne comptent dans aucun sens.
    }
q7-no-rates = Il faut { $n } innovations documentées dans chaque sens pour donner des taux : il y en a trop peu.

## Q8: claim and practice

q8-title = Les partenariats qui se disent réciproques agissent-ils autrement ?
q8-no-claim = aucun partenariat documenté ne se dit réciproque
q8-claim =
    { $n ->
        [one] { n-partnerships } se dit réciproque
       *[other] { n-partnerships } se disent réciproques
    }
q8-not-measurable =
    aucun échange entre PRE et PRFI n'est documenté pour { $n ->
        [1] lui
       *[other] aucun d'eux
    }
q8-measurable =
    des partenariats qui se disent réciproques, { $k ->
        [one] { of } a
       *[other] { of } ont
    } un échange documenté entre les deux côtés : { $none_back } sans aucun des PRFI vers les PRE, { $none_technical } sans savoirs techniques dans ce sens{ few }
q8-how-sure = Sans savoirs techniques des PRFI vers les PRE : { of }, soit { $share } ({ $low } à { $high }, intervalle de Wilson à 95 %).
q8-means =
    Réciprocité de même nature, en moyenne sur les partenariats ayant au moins 3 échanges entre les deux côtés : { $mean } pour { $n ->
        [one] { n-partnerships } qui se dit réciproque
       *[other] { n-partnerships } qui se disent réciproques
    }, { $mean_other } pour { $n_other ->
        [one] { $n_other } partenariat qui ne le dit pas
       *[other] { $n_other } partenariats qui ne le disent pas
    }{ few }.
q8-mean-unknown = sans valeur
q8-documented = Les partenariats qui se disent réciproques sont mieux documentés : on en sait davantage sur ce qu'ils font.

## Q9: whose standards

q9-title = Qui décide de ce qui compte comme savoir ?
q9-told = les partenaires des PRE ont relaté { of-exchanges } et ceux des PRFI { $lmic }{ few }
q9-confirmed = les récits des deux côtés en confirment { $n }
q9-untold =
    { $n ->
        [1] aucun partenaire n'a relaté l'unique échange documenté
       *[other] aucun partenaire n'a relaté l'un des { $n } échanges documentés
    }
q9-needs = les partenaires des PRE ont identifié { of-needs }
q9-nothing = aucune trace ne dit qui a relaté, classé ou identifié quoi que ce soit
q9-classified = On sait qui a classé l'échange pour { of-exchanges }.
q9-standards =
    { $n ->
        [one] { $n } ligne de décision sur les normes est documentée.
       *[other] { $n } lignes de décision sur les normes sont documentées.
    }

## Q10: whose voice

q10-title = Qui n'a laissé aucune trace d'avoir transmis, décidé ou relaté ?
q10-act =
    { $act ->
        [give] de transmission
        [decide] de décision
       *[report] de récit
    }
q10-part = { q10-act } pour { $lmic } sur { $lmic_n } et { $hic } sur { $hic_n }
q10-part-named =
    { q10-act } pour { $lmic ->
        [one] { $lmic } membre
       *[other] { $lmic } membres
    } sur { $lmic_n } côté PRFI et { $hic } sur { $hic_n } côté PRE
q10-no-record = aucune trace { $parts }
q10-no-record-few = aucune trace { $parts } : trop peu pour comparer
q10-nobody = aucun membre d'un PRE ou d'un PRFI n'est dans un partenariat où il y en ait trace
q10-absence = L'absence de trace d'un acte n'est pas l'absence de l'acte : il a pu ne pas être relaté.
q10-not-observed = Les membres de partenariats où aucun acte n'est documenté n'ont pas pu être vus : ils ne sont pas comptés.

## Q11: coordinators

q11-title = Les organisations coordinatrices maintiennent-elles l'équilibre ?
q11-none =
    aucun échange entre les deux côtés n'est documenté dans les partenariats { $n ->
        [1] du coordinateur documenté
       *[other] des { $n } coordinateurs documentés
    }
q11-balance =
    sur { $n ->
        [one] { $n } coordinateur documenté
       *[other] { $n } coordinateurs documentés
    }, { $k ->
        [one] { $k } a des échanges entre les deux côtés dans ses partenariats
       *[other] { $k } ont des échanges entre les deux côtés dans leurs partenariats
    } ; il va davantage des PRE aux PRFI qu'en retour chez { $out }, moins chez { $back }{ few }
q11-without = Pour { n-partnerships }, aucun coordinateur n'est documenté.
q11-rests-on-few = Chez { $n } d'entre eux, l'équilibre repose sur un ou deux échanges.

## Q12: balance of pairs

q12-title = L'un des partenaires reste-t-il redevable ?
q12-no-return = dans { of-pairs } entre un PRE et un PRFI, rien n'est documenté en retour{ few }
q12-more =
    le partenaire du PRE a donné davantage dans { n-pairs }, celui du PRFI dans { $lmic }, et { $even } { $even ->
        [one] est
       *[other] sont
    } à égalité
q12-undated =
    { $k ->
        [one] { of-exchanges } entre les deux côtés n'a pas de date propre : il compte dans le bilan, mais dans aucune année.
       *[other] { of-exchanges } entre les deux côtés n'ont pas de date propre : ils comptent dans le bilan, mais dans aucune année.
    }
q12-years =
    { $n ->
        [one] { n-pairs } a
       *[other] { n-pairs } ont
    } des échanges datés dans au moins deux années ; dans { $one_way } d'entre elles, tous vont dans le même sens.
q12-untold = Une paire sans retour documenté a pu rendre ce qu'aucune page ne dit.

## Flows

flows-no-country = pays non renseigné
flows-no-programme = programme non renseigné
flows-no-partnership = sans partenariat
