# The questions: titles, findings and what to know before quoting them.
#
# A message that begins in lower case is a clause: ihp_graph.questions.words.fit makes a sentence of clauses,
# of at most 40 words. $k of $n is a part of a whole; PERCENT adds its percentage from a thousand on.

## Parts of sentences

few =
    { $few ->
        [yes] : too few to compare
       *[no] { "" }
    }
few-comma =
    { $few ->
        [yes] , too few to compare
       *[no] { "" }
    }

of = { $k } of { $n }{ PERCENT($k, $n) }
of-amounts =
    { $n ->
        [one] { $k } of { $n } amount
       *[other] { $k } of { $n } amounts
    }{ PERCENT($k, $n) }
of-assessments =
    { $n ->
        [one] { $k } of { $n } assessment
       *[other] { $k } of { $n } assessments
    }{ PERCENT($k, $n) }
of-decisions =
    { $n ->
        [one] { $k } of { $n } decision
       *[other] { $k } of { $n } decisions
    }{ PERCENT($k, $n) }
of-exchanges =
    { $n ->
        [one] { $k } of { $n } exchange
       *[other] { $k } of { $n } exchanges
    }{ PERCENT($k, $n) }
of-innovations =
    { $n ->
        [one] { $k } of { $n } innovation
       *[other] { $k } of { $n } innovations
    }{ PERCENT($k, $n) }
of-memberships =
    { $n ->
        [one] { $k } of { $n } membership
       *[other] { $k } of { $n } memberships
    }{ PERCENT($k, $n) }
of-needs =
    { $n ->
        [one] { $k } of { $n } need
       *[other] { $k } of { $n } needs
    }{ PERCENT($k, $n) }
of-pairs =
    { $n ->
        [one] { $k } of { $n } pair
       *[other] { $k } of { $n } pairs
    }{ PERCENT($k, $n) }
of-partnerships =
    { $n ->
        [one] { $k } of { $n } partnership
       *[other] { $k } of { $n } partnerships
    }{ PERCENT($k, $n) }

n-exchanges =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    }
n-pairs =
    { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    }
n-partnerships =
    { $n ->
        [one] { $n } partnership
       *[other] { $n } partnerships
    }

unit-one =
    { $unit ->
        [person_day] person-day
        [visit] visit
        [trainee] trainee
       *[exchange] exchange
    }
unit-many =
    { $unit ->
        [person_day] person-days
        [visit] visits
        [trainee] trainees
       *[exchange] exchanges
    }
unit-of-kind =
    { $kind ->
        [technical] technical { unit-one }
       *[cultural] cultural { unit-one }
    }
units-of-kind =
    { $kind ->
        [technical] technical { unit-many }
       *[cultural] cultural { unit-many }
    }
amount =
    { $n ->
        [one] { $n } { unit-of-kind }
       *[other] { $n } { units-of-kind }
    }

unknown-because = unknown ({ $reason })
with-interval = { $value } ({ $low } to { $high })
p-below = p < { $p }
p-equals = p = { $p }

share-none = none
share-all = all
share-little = under a twentieth
share-nearly = over nine tenths
share-about =
    about { $fraction ->
        [twentieth] a twentieth
        [tenth] a tenth
        [seventh] a seventh
        [fifth] a fifth
        [quarter] a quarter
        [third] a third
        [two-fifths] two fifths
        [half] half
        [three-fifths] three fifths
        [two-thirds] two thirds
        [three-quarters] three quarters
        [four-fifths] four fifths
       *[nine-tenths] nine tenths
    }

about-self = learning about self or country

## Why something is undefined

reason-no-exchanges = no exchanges
reason-no-hic-lmic-exchanges = no HIC-LMIC exchanges
reason-no-technical-exchanges = no technical exchanges
reason-no-cultural-exchanges = no cultural exchanges
reason-one-side-only = one side only
reason-fewer-than-two-partners = fewer than two partners
reason-fewer-than-three-partners = fewer than three partners
reason-every-arc-is-present = every arc is present
reason-too-few-recorded = too few recorded
reason-fragmented = fragmented
reason-not-converged = not converged
reason-fewer-than-ten-partnerships = fewer than ten partnerships
reason-no-exchanges-of-its-own = no exchanges of its own
reason-too-few-exchanges = too few exchanges

## What has to be said of the data

sample = Not a random sample: figures describe what is on record here, not what happened elsewhere.
bundled-sample = Not a random sample: these partnerships were found on public pages, and figures describe these pages only.
bundled-not-checked = Partners named here are from the bundled data, coded from public pages and not checked with the partners.
bundled-not-checked-anonymised = The partners' data, names left out, are from the bundled data, coded from public pages and not checked with the partners.
bundled-coders = Two coders of the bundled data agreed on which flows are on record with Cohen's κ { $kappa } over all, and { $kappa_technical } for technical knowledge from LMIC to HIC partners: reciprocity in kind depends on the coder.
bundled-learning-rule = A coding rule of the bundled data makes part of the contrast: soft skills that visitors gain count as learning about oneself.
origin-iati = IATI files say who takes part and who pays. They say nothing of who taught whom: no exchange of knowledge was read from them.
origin-grants = 360Giving files say who was granted what. They say nothing of who taught whom: no exchange of knowledge was read from them.
origin-works = OpenAlex says who published together. That is no exchange of knowledge, and not counted as one.

## Caveats of many questions

caveat-rows =
    { $table ->
        [roles] { $n ->
            [one] { $n } role
           *[other] { $n } roles
        }
        [funding] { $n ->
            [one] { $n } funding row
           *[other] { $n } funding rows
        }
        [decisions] { $n ->
            [one] { $n } decision row
           *[other] { $n } decision rows
        }
        [assessments] { $n ->
            [one] { $n } assessment
           *[other] { $n } assessments
        }
        [claims] { $n ->
            [one] { $n } claim
           *[other] { $n } claims
        }
        [adoptions] { $n ->
            [one] { $n } adoption
           *[other] { $n } adoptions
        }
        [barriers] { $n ->
            [one] { $n } barrier
           *[other] { $n } barriers
        }
       *[exchanges] { $n ->
            [one] { $n } exchange
           *[other] { $n } exchanges
        }
    }
caveat-undated =
    { $n ->
        [one] { caveat-rows } without a date of its own left out.
       *[other] { caveat-rows } without a date of their own left out.
    }
caveat-no-partnership = { caveat-rows } without a partnership left out.
caveat-other-unit = { n-exchanges } in another unit left out.
caveat-few-between = { n-exchanges } between HIC and LMIC partners: too few to compare.
caveat-outside = { of-exchanges } left out: { $unknown } with a partner of unknown side, { $same } between partners of one side.
caveat-without-exchange =
    { $k ->
        [one] { of-partnerships } has no exchange on record: unknown, not unreciprocal.
       *[other] { of-partnerships } have no exchange on record: unknown, not unreciprocal.
    }
caveat-without-exchange-in-view =
    { $k ->
        [one] { of-partnerships } has no exchange in view: unknown, not unreciprocal.
       *[other] { of-partnerships } have no exchange in view: unknown, not unreciprocal.
    }
caveat-untold = Which partner told an exchange is not recorded.
caveat-told =
    { of-exchanges } { $k ->
        [one] is
       *[other] are
    } told by HIC partners, { $lmic } by LMIC partners{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } by partners of unknown side
    }, { $nobody } by no partner.
caveat-sign-flip = Sign-flip test of the exchanges between the sides, those of each partnership turned as a whole: an imbalance of this size or more has { $p }.
caveat-sign-flip-technical = Sign-flip test of the technical exchanges, those of each partnership turned as a whole: an imbalance of this size or more has { $p }.
caveat-interval = Intervals are 95%, from drawing whole partnerships { $draws } times with seed { $seed }: they say how much a figure depends on which of these partnerships are in the data, not how it would be elsewhere.
caveat-no-interval = No interval: { $reason }.
caveat-unclassified = { of-exchanges } between the sides not classified as technical or cultural: counted as given, never as returned in kind.
caveat-about =
    { $k ->
        [one] { of-exchanges } between the sides is { about-self }, no substitute for learning from the other side.
       *[other] { of-exchanges } between the sides are { about-self }, no substitute for learning from the other side.
    }
caveat-inferred = { of-exchanges } between the sides inferred: giver, receiver or kind is read into the source.

none-between =
    { $n ->
        [1] the exchange on record is not between a HIC and an LMIC partner
       *[other] none of { $n } exchanges on record is between a HIC and an LMIC partner
    }
unanswerable = These data cannot answer this question yet; it needs { $needs }.
unanswerable-filtered = Nothing in view of this filter answers this question; it needs { $needs }.

## Q1: the same kind both ways

q1-title = Does the same kind of knowledge flow in both directions?
q1-unclassified = no exchange between the sides is classified as technical or cultural{ few }
q1-both-ways =
    of { amount } between the sides, { $out } { $out ->
        [one] goes
       *[other] go
    } from HIC to LMIC and { $back } the other way{ few }
q1-one-way =
    { $n ->
        [1] the one { unit-of-kind } between the sides goes
       *[other] all { amount } between the sides go
    } from { $giver ->
        [HIC] HIC to LMIC
       *[LMIC] LMIC to HIC
    }{ few }
q1-pairs = the same kind goes both ways in { of-pairs }
q1-pairs-all-about = { q1-pairs }, all of it { about-self }
q1-pairs-without-about = { q1-pairs }, { $bare } of { $left }{ PERCENT($bare, $left) } without { about-self }
q1-no-technical = no technical exchange is on record
q1-returned = Returned in kind, as a share of exchanges: { $share }; without { about-self }: { $share_from }.
q1-stated = Without inferred rows the same kind goes both ways in { of-pairs }.

## Q2: one kind for another

q2-title = Does one kind of knowledge stand in for another?
q2-few =
    { $n ->
        [one] { n-exchanges } between the sides is on record: too few to compare
       *[other] { n-exchanges } between the sides are on record: too few to compare
    }
q2-none = between the sides no { unit-one } is answered by another
q2-answered = between the sides { $share } of { unit-many } are answered by another, { q2-in-kind }
q2-all-answered = between the sides all { unit-many } are answered by another, { q2-in-kind }
q2-in-kind =
    { $nothing ->
        [yes] none in kind
       *[no] { $in_kind } in kind
    }
q2-every-about = every exchange is { about-self }
q2-two-shares =
    { $same ->
        [yes] both are { $blind }
       *[no] { $blind } and { $typed }
    }
q2-without-about = without { about-self } { q2-two-shares }
q2-about-hides = without { about-self }, which hides part of the gap, { q2-two-shares }
q2-about-makes-part = without { about-self }, which makes part of the gap, { q2-two-shares }
q2-about-makes-all = without { about-self }, which makes the gap, { q2-two-shares }
q2-every-inferred = every row is inferred
q2-without-inferred = without inferred rows { q2-two-shares }
q2-gap = Substitution gap, what is answered with another kind: { $gap }; without { about-self }: { $gap_from }.

## Q3: learning and practice

q3-title = Do partners learn about, learn from, and change practice?
q3-one-side =
    learning from the other side is on record in { of-exchanges } received by { $side } partners, a change of practice in { $changed } of { $n }{ PERCENT($changed, $n) }
q3-none-received = no exchange received by { $side } partners is on record
q3-few = too few to compare
q3-learned = learning from the other side is on record in { of-exchanges } received by HIC partners and { $lmic } of { $lmic_n }{ PERCENT($lmic, $lmic_n) } by LMIC partners
q3-learned-few = { q3-learned }: too few to compare
q3-changed = { q3-learned }, a change of practice in { $changed } of { $n }{ PERCENT($changed, $n) } and { $lmic_changed } of { $lmic_n }{ PERCENT($lmic_changed, $lmic_n) }
q3-practice-blank = Whether practice changed is not recorded for { of-exchanges }.
q3-practice-never = Whether practice changed is not recorded for { of-exchanges }, and on record as unchanged for none.

## Q4: power

q4-title = Who coordinates, who holds the money, who decides?
q4-held =
    { of } as { $role ->
        [coordinator] coordinator
        [fund_administrator] fund administrator
        [funder] funder
       *[accountable] accountable
    }
q4-roles = of the roles on record HIC partners hold { $held }{ few }
q4-roles-beside = of the roles on record HIC partners hold { $held }, beside { of } as member{ few }
q4-members-only = HIC partners hold { of-memberships } and no other role is on record
q4-decisions = both sides decided { of-decisions }{ few-comma }
q4-paid = HIC partners paid { of-amounts } on record
q4-without-role =
    { $role ->
        [coordinator] coordinator for { $n }
        [fund_administrator] fund administrator for { $n }
       *[funder] funder for { $n }
    }
q4-no-record = Of { n-partnerships }, no record names a { $without }: unknown, not absent.
q4-decisions-known = Decisions are on record for { of-partnerships }.
q4-funding-known =
    { $n ->
        [one] { $n } row of funding is on record
       *[other] { $n } rows of funding are on record
    }; amounts of different currencies or kinds are never added.
q4-one-currency = In { $currency } at the rates of { $rates }, each amount at that of its own year; { of-amounts } without a rate left out.

## Q5: needs and strengths

q5-title = Whose needs and strengths are acknowledged?
q5-part =
    { $kind ->
        [need] { $n ->
            [one] { $k } of { $n } need
           *[other] { $k } of { $n } needs
        }
        [strength] { $n ->
            [one] { $k } of { $n } strength
           *[other] { $k } of { $n } strengths
        }
        [weakness] { $n ->
            [one] { $k } of { $n } weakness
           *[other] { $k } of { $n } weaknesses
        }
       *[objective] { $n ->
            [one] { $k } of { $n } objective
           *[other] { $k } of { $n } objectives
        }
    }
q5-lmic = on record as those of LMIC partners are { $parts }{ few }
q5-identified = HIC partners identified { of } of these
q5-identified-of-known = HIC partners identified { of } of these with a record of who did
q5-who = Who identified it is not recorded for { of-assessments }.
q5-served = An exchange that serves it is on record for { of } needs and objectives.
q5-serves-blank = Which need or objective an exchange serves is not recorded.

## Q6: capacity

q6-title = Does reciprocity fall as the gap in capacity grows?
q6-few =
    { $n ->
        [one] { n-pairs } of a HIC and an LMIC partner has two exchanges or more and capacities in one unit: too few to compare
       *[other] { n-pairs } of a HIC and an LMIC partner have two exchanges or more and capacities in one unit: too few to compare
    }
q6-flat = over { n-pairs } either the gap in capacity or reciprocity in kind doesn't vary
q6-tau = over { n-pairs } Kendall's τ between the gap in capacity and reciprocity in kind is { $tau }
q6-tau-p = over { n-pairs } Kendall's τ between the gap in capacity and reciprocity in kind is { $tau } ({ $p })
q6-no-cause = A correlation of what is on record: it says nothing of a cause.

## Q7: innovations

q7-title = Are innovations taken up in both directions?
q7-none = no innovation from the { $side } side is on record
q7-first =
    { $n ->
        [one] of { $n } innovation
       *[other] of { $n } innovations
    } from the { $side } side { $k ->
        [one] { $k } is
       *[other] { $k } are
    } on record on the { $other } side, { $adopted } as adopted{ few-comma }
q7-second =
    of { $n } from the { $side } side { $k ->
        [one] { $k } is
       *[other] { $k } are
    } on record on the { $other } side, { $adopted } as adopted{ few-comma }
q7-no-cohort = Innovations are on record because someone noticed them: this is no cohort.
q7-unknown-origin = { of-innovations } of unknown origin: in no direction.
q7-no-rates = Rates need { $n } innovations recorded in both directions: too few recorded.

## Q8: claim and practice

q8-title = Do partnerships that say they are reciprocal differ in what they do?
q8-no-claim = no partnership on record claims mutuality
q8-claim =
    { $n ->
        [one] { n-partnerships } claims mutuality
       *[other] { n-partnerships } claim mutuality
    }
q8-not-measurable =
    no exchange between HIC and LMIC partners is on record for { $n ->
        [1] it
       *[other] any of them
    }
q8-measurable =
    { of } { $n ->
        [one] partnership that claims
       *[other] partnerships that claim
    } mutuality { $k ->
        [one] has
       *[other] have
    } an exchange between the sides on record: { $none_back } without any from LMIC to HIC partners, { $none_technical } without technical knowledge in that direction{ few }
q8-how-sure = Without technical knowledge from LMIC to HIC partners: { of }, or { $share } ({ $low } to { $high }, Wilson's 95% interval).
q8-means =
    Mean reciprocity in kind, of partnerships with 3 exchanges between the sides or more: { $mean } over { $n ->
        [one] { n-partnerships } that claims mutuality
       *[other] { n-partnerships } that claim mutuality
    }, { $mean_other } over { $n_other ->
        [one] { $n_other } partnership that makes no claim of mutuality
       *[other] { $n_other } partnerships that make no claim of mutuality
    }{ few }.
q8-mean-unknown = unknown
q8-documented = Partnerships that claim mutuality are better documented: more of what they do is on record.

## Q9: whose standards

q9-title = Who sets the standard for worthy knowledge?
q9-told = HIC partners told { of-exchanges } on record and LMIC partners { $lmic }{ few }
q9-confirmed = accounts of both sides confirm { $n }
q9-untold = no partner is on record as having told any of { n-exchanges }
q9-needs = HIC partners identified { of-needs }
q9-nothing = no record says who told, classified or identified anything
q9-classified = Who classified it is on record for { of-exchanges }.
q9-standards =
    { $n ->
        [one] { $n } decision row on standards on record.
       *[other] { $n } decision rows on standards on record.
    }

## Q10: whose voice

q10-title = Of whom is there no record of giving, deciding or telling?
q10-act =
    { $act ->
        [give] of giving
        [decide] of deciding
       *[report] of telling
    }
q10-part = { q10-act } for { $lmic } of { $lmic_n } and { $hic } of { $hic_n }
q10-part-named = { q10-act } for { $lmic } of { $lmic_n } LMIC and { $hic } of { $hic_n } HIC members
q10-no-record = there is no record { $parts }
q10-no-record-few = there is no record { $parts }: too few to compare
q10-nobody = no HIC or LMIC member is in a partnership with a record
q10-absence = No record of an act is not its absence: it may not have been told.
q10-not-observed = Members in whose partnerships nobody's act is on record could not have been seen: not counted.

## Q11: coordinators

q11-title = Do coordinating organisations keep the balance?
q11-none =
    no exchange between the sides is on record in the partnerships of { $n ->
        [1] the coordinator
       *[other] { $n } coordinators
    } on record
q11-balance =
    of { $n ->
        [one] { $n } coordinator
       *[other] { $n } coordinators
    } on record { $k ->
        [one] { $k } has
       *[other] { $k } have
    } exchanges between the sides in their partnerships; more goes from HIC to LMIC partners than back with { $out }, less with { $back }{ few }
q11-without = For { n-partnerships } no coordinator is on record.
q11-rests-on-few = With { $n } of these the balance rests on one or two exchanges.

## Q12: balance of pairs

q12-title = Is one partner left indebted?
q12-no-return = in { of-pairs } of a HIC and an LMIC partner nothing is on record in return{ few }
q12-more =
    the HIC partner gave more in { n-pairs }, the LMIC partner in { $lmic }, and { $even } { $even ->
        [one] is
       *[other] are
    } even
q12-undated =
    { of-exchanges } between the sides without a date of { $k ->
        [one] its
       *[other] their
    } own: in the balance, in no year.
q12-years =
    { $n ->
        [one] { n-pairs } has
       *[other] { n-pairs } have
    } dated exchanges in two years or more; in { $one_way } of these all of them go one way.
q12-untold = A pair with nothing recorded in return may have returned what no page tells.

## Flows

flows-no-country = country not recorded
flows-no-programme = no programme recorded
flows-no-partnership = no partnership
