# The codes of the data in words: within a sentence (code-…), and as a heading or a label (heading-…).

code-role-member = membre
code-role-coordinator = coordinateur
code-role-fund-administrator = gestionnaire de fonds
code-role-funder = financeur
code-role-accountable = responsable
heading-role-member = Membre
heading-role-coordinator = Coordinateur
heading-role-fund-administrator = Gestionnaire de fonds
heading-role-funder = Financeur
heading-role-accountable = Responsable

code-topic-agenda = programme de travail
code-topic-budget = budget
code-topic-needs = besoins
code-topic-standards = normes
code-topic-evaluation = évaluation
code-topic-authorship = signature des publications
code-topic-other = autre
heading-topic-agenda = Programme de travail
heading-topic-budget = Budget
heading-topic-needs = Besoins
heading-topic-standards = Normes
heading-topic-evaluation = Évaluation
heading-topic-authorship = Signature des publications
heading-topic-other = Autre
heading-topic-not-recorded = Non renseigné

code-part-decided = a décidé
code-part-consulted = a été consulté
code-part-informed = a été informé
code-part-absent = n'a pas pris part
heading-part-decided = A décidé
heading-part-consulted = A été consulté
heading-part-informed = A été informé
heading-part-absent = N'a pas pris part

code-funding-award = attribution
code-funding-commitment = engagement
code-funding-disbursement = décaissement
code-funding-budget = budget
code-funding-not-recorded = non renseigné

code-assessment-need = besoin
code-assessment-strength = force
code-assessment-weakness = faiblesse
code-assessment-objective = objectif
heading-assessment-need = Besoins
heading-assessment-strength = Forces
heading-assessment-weakness = Faiblesses
heading-assessment-objective = Objectifs

code-claim-reciprocal = réciproque
code-claim-equal = égal
code-claim-mutual-learning = apprentissage mutuel
code-claim-mutual-benefit = bénéfice mutuel
code-claim-one-way = à sens unique
heading-claim-reciprocal = Réciproque
heading-claim-equal = Égal
heading-claim-mutual-learning = Apprentissage mutuel
heading-claim-mutual-benefit = Bénéfice mutuel
heading-claim-one-way = À sens unique

code-stage-identified = repérée
code-stage-transferred = transférée
code-stage-adopted = adoptée
code-stage-scaled = généralisée
code-stage-abandoned = abandonnée
heading-stage-identified = Repérée
heading-stage-transferred = Transférée
heading-stage-adopted = Adoptée
heading-stage-scaled = Généralisée
heading-stage-abandoned = Abandonnée

code-barrier-practical = pratique
code-barrier-regulatory = réglementaire
code-barrier-bias = préjugé
heading-barrier-practical = Pratique
heading-barrier-regulatory = Réglementaire
heading-barrier-bias = Préjugé
