# What each query of the library asks; in English its own file says so.

query-among-lmic-partners = Qu'est-ce qui va d'un partenaire d'un PRFI à un autre, sans tiers ?
query-exchanges-between-sides = Quels échanges entre les deux côtés sont documentés, et où sont-ils relatés ?
query-flow-by-country = Qu'est-ce qui va de quel pays à quel pays ?
query-flow-by-direction = Qu'est-ce qui circule entre les deux côtés, et au sein de chacun ?
query-flow-by-programme = Qu'est-ce qui va dans chaque sens au sein de chaque programme ?
query-flow-by-year = Qu'est-ce qui est documenté dans chaque sens entre les deux côtés, année par année ?
query-given-and-received = Qu'est-ce qui est documenté comme donné et reçu par chaque partenaire ?
query-partner-exchanges = Quels échanges d'un partenaire sont documentés ?

query-balance-by-year = L'équilibre d'une paire change-t-il au fil des années ?
query-capacity-gap = Quel est l'écart de capacité entre les partenaires d'une paire, et combien est rendu de même nature ?
query-first-given-first-returned = Quand un échange est-il documenté pour la première fois dans chaque sens d'une paire ?
query-flows-by-kind = Qu'est-ce qui va dans chaque sens entre les deux côtés, et qu'est-ce qui a un retour de même nature ?
query-given-and-matched = Qu'a donné chaque côté, et combien a eu un retour, de même nature ou non ?
query-ledgers = Qu'a donné chaque partenaire d'une paire à l'autre ?
query-nothing-recorded-back = Dans quelles paires rien n'est-il documenté en retour ?
query-one-kind-for-another = Dans quelles paires un type de savoir est-il rendu par un autre ?
query-partnership-reciprocity = Combien est rendu de même nature dans chaque partenariat ?
query-programme-reciprocity = Combien est rendu de même nature dans chaque programme ?
query-same-kind-both-ways = Dans quelles paires le même type de savoir est-il documenté dans les deux sens ?
query-substitution-gap = Dans ce qui paraît réciproque, combien est un type de savoir payé par un autre ?
query-who-gave-more = Dans combien de paires quel côté a-t-il donné davantage ?

query-learned-about-only = De quels partenaires tout l'apprentissage documenté porte-t-il sur eux-mêmes ou sur le pays ?
query-learning-ladder = Qu'ont appris ceux qui reçoivent de chaque côté, pour qui, et la pratique a-t-elle changé ?
query-people-by-part = À quel titre les personnes de chaque côté ont-elles pris part ?
query-practice-changed = Où un changement de pratique est-il documenté ?
query-technical-from-lmic = Quels savoirs techniques sont documentés comme venant de partenaires des PRFI ?
query-what-was-learned = Qu'a-t-on appris de chaque côté ?
query-who-gains = Qui y gagne chez celui qui reçoit : des personnes ou l'institution ?

query-decisions-by-topic = Quel côté décide de quoi ?
query-decisions-on-record = Quelles décisions sont documentées, et quelle part y a eue chaque partenaire ?
query-money-by-side = Quel côté paie, et quel côté gère les fonds ?
query-money-on-record = Quelles sommes sont documentées, de qui et à qui ?
query-needs-by-side = De qui les besoins, forces, faiblesses et objectifs sont-ils documentés ?
query-needs-named-by-others = De qui les besoins, forces ou faiblesses ont-ils été relevés par l'autre côté ?
query-needs-on-record = Quels besoins et objectifs sont documentés, qui les a identifiés, et un échange y répond-il ?
query-parts-in-decisions = Quelle part les partenaires de chaque côté ont-ils eue dans les décisions ?
query-power-and-flow = Là où un côté coordonne ou gère les fonds, dans quel sens vont les savoirs ?
query-roles-by-side = Qui coordonne, tient les fonds et en répond, par côté ?
query-several-roles = Quels partenaires tiennent plusieurs des rôles principaux d'un partenariat ?
query-who-administers = Qui coordonne et qui gère les fonds de chaque partenariat ?

query-accounts = De qui le récit d'un échange est-il documenté, et les récits concordent-ils ?
query-claim-and-practice = Qu'est-ce qui est documenté des partenariats qui se disent réciproques, à côté de ceux qui ne le disent pas ?
query-claimed-without-technical-return = Quels partenariats se disent réciproques sans savoirs techniques documentés venant du côté PRFI ?
query-claims-on-record = Qui déclare quoi de quel partenariat ?
query-members-without-record-of-giving = Quels membres sont dans un partenariat où des échanges sont documentés, sans qu'ils en aient donné ?
query-no-record-of = De combien de membres n'y a-t-il aucune trace d'avoir transmis, décidé ou relaté ?
query-told-by-one-side = Quel côté relate les échanges de chaque partenariat ?
query-who-tells = Qui relate, classe, fixe les normes et identifie les besoins ?

query-barriers-by-direction = Quels obstacles sont documentés sur le chemin vers l'autre côté ?
query-barriers-on-record = Qu'est-ce qui a fait obstacle à quelle innovation ?
query-conveyed = Quelles innovations sont documentées comme passées d'un partenaire à un autre ?
query-not-recorded-on-the-other-side = De quelles innovations n'y a-t-il aucune trace d'usage de l'autre côté ?
query-origins = D'où viennent les innovations documentées ?
query-pipeline = Jusqu'où les innovations sont-elles documentées comme arrivées de l'autre côté ?
query-where-it-reached = Où chaque innovation est-elle documentée comme arrivée, et jusqu'à quelle étape ?

query-coordinators = L'échange est-il équilibré dans les partenariats que coordonne chaque coordinateur ?
query-coordinators-by-year = Comment l'équilibre des partenariats de chaque coordinateur change-t-il au fil des années ?
query-how-knowledge-could-travel = En combien d'étapes un savoir pourrait-il aller d'un partenaire à un autre ?
query-lmic-to-lmic-through-hic = Quels partenaires de PRFI pourraient apprendre l'un de l'autre par l'intermédiaire d'un partenaire d'un PRE ?
query-one-hic-partner-only = Quels partenaires de PRFI n'ont d'échanges documentés qu'avec un seul partenaire d'un PRE ?
query-roles-between-sides = Combien de fois un partenaire est-il entre deux autres sans flux direct documenté ?
query-who-stands-between = Quels partenaires sont entre d'autres sans flux direct documenté ?

query-crossed-the-line = Quels partenaires étaient d'un autre côté qu'aujourd'hui à la date d'un échange ?
query-how-sides-are-dated = Selon quelle date trouve-t-on le côté des partenaires de chaque échange ?
query-not-recorded = Qu'est-ce qui n'est pas renseigné des échanges ?
query-partners-without-exchanges = De quels partenaires aucun échange n'est-il documenté, donné ou reçu ?
query-partnerships-without-exchanges = De quels partenariats aucun échange n'est-il documenté ?
query-sources = Quelles sources relatent des échanges, et combien chacune ?
query-stated-or-inferred = Combien repose sur ce que disent les sources, et combien y est inféré ?
query-unknown-sides = Dans quels échanges le côté d'un partenaire est-il inconnu ?
query-what-is-on-record = Combien de quoi contient la base ?
query-who-tells-of-whom = Qui relate un échange : qui a donné, qui a reçu, un autre partenaire ou personne ?
query-without-source = Combien de faits ne nomment aucune source ?
