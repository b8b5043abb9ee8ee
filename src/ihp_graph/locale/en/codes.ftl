# The codes of the data in words: within a sentence (code-…), and as a heading or a label (heading-…).

code-role-member = member
code-role-coordinator = coordinator
code-role-fund-administrator = fund administrator
code-role-funder = funder
code-role-accountable = accountable
heading-role-member = Member
heading-role-coordinator = Coordinator
heading-role-fund-administrator = Fund administrator
heading-role-funder = Funder
heading-role-accountable = Accountable

code-topic-agenda = agenda
code-topic-budget = budget
code-topic-needs = needs
code-topic-standards = standards
code-topic-evaluation = evaluation
code-topic-authorship = authorship
code-topic-other = other
heading-topic-agenda = Agenda
heading-topic-budget = Budget
heading-topic-needs = Needs
heading-topic-standards = Standards
heading-topic-evaluation = Evaluation
heading-topic-authorship = Authorship
heading-topic-other = Other
heading-topic-not-recorded = Not recorded

code-part-decided = decided
code-part-consulted = consulted
code-part-informed = informed
code-part-absent = absent
heading-part-decided = Decided
heading-part-consulted = Consulted
heading-part-informed = Informed
heading-part-absent = Absent

code-funding-award = award
code-funding-commitment = commitment
code-funding-disbursement = disbursement
code-funding-budget = budget
code-funding-not-recorded = not recorded

code-assessment-need = need
code-assessment-strength = strength
code-assessment-weakness = weakness
code-assessment-objective = objective
heading-assessment-need = Needs
heading-assessment-strength = Strengths
heading-assessment-weakness = Weaknesses
heading-assessment-objective = Objectives

code-claim-reciprocal = reciprocal
code-claim-equal = equal
code-claim-mutual-learning = mutual learning
code-claim-mutual-benefit = mutual benefit
code-claim-one-way = one way
heading-claim-reciprocal = Reciprocal
heading-claim-equal = Equal
heading-claim-mutual-learning = Mutual learning
heading-claim-mutual-benefit = Mutual benefit
heading-claim-one-way = One way

code-stage-identified = identified
code-stage-transferred = transferred
code-stage-adopted = adopted
code-stage-scaled = scaled
code-stage-abandoned = abandoned
heading-stage-identified = Identified
heading-stage-transferred = Transferred
heading-stage-adopted = Adopted
heading-stage-scaled = Scaled
heading-stage-abandoned = Abandoned

code-barrier-practical = practical
code-barrier-regulatory = regulatory
code-barrier-bias = bias
heading-barrier-practical = Practical
heading-barrier-regulatory = Regulatory
heading-barrier-bias = Bias
