# The report, as a page and as Markdown.

## The page

report-question = Where do power and knowledge concentrate, and is the exchange reciprocal in kind?
report-page = Where do power and knowledge concentrate? Report
report-page-of = { $title }: { report-page }
report-on = Report on { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    }, { $partnerships ->
        [one] { $partnerships } partnership
       *[other] { $partnerships } partnerships
    }, { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    }
report-in-view = In view: { $filter }. What a filter could not place is left out and counted below.
report-filter-years = { $first } to { $last }
report-filter-from = from { $year }
report-filter-to = up to { $year }
report-filter-programme = programme { $name }
report-filter-topic = topic { $name }
report-filter-unit = only what is measured in { unit-many }
report-the-answer = The answer
report-no-picture = No picture: too little on record.
report-key-hatched = not recorded, or too few
report-throughout = What holds throughout
report-questions = Questions
report-no-answer = no answer yet
report-analysts = For analysts
report-method = Methods and data
report-made-by = Made by ihp-graph { $version }. The same figures as data: { $json }, { $csv }, { $xlsx } or { $md }.
report-short-q1 = Same kind, both ways
report-short-q2 = One kind for another
report-short-q3 = Learning and practice
report-short-q4 = Roles, money, decisions
report-short-q5 = Needs and strengths
report-short-q6 = Capacity
report-short-q7 = Innovations
report-short-q8 = Claim and practice
report-short-q9 = Whose standards
report-short-q10 = Whose voice
report-short-q11 = Coordinators
report-short-q12 = Balance of pairs
report-short-link = { $id }: { $short }

## The three answers

report-matched = { $looks } of { $whole } { unit-many } are answered by one coming back, { $kind } of { $whole } by one of the same kind.
report-matched-alike-without = { $looks } of { $whole } { unit-many } are answered by one coming back, { $kind } of { $whole } by one of the same kind; without learning about self or country both shares are { $share }.
report-matched-without = { $looks } of { $whole } { unit-many } are answered by one coming back, { $kind } of { $whole } by one of the same kind; without learning about self or country the shares are { $looks_share } and { $kind_share }.
report-answer-flows =
    { $basis } in { $inside } of { $partnerships ->
        [one] { $partnerships } partnership
       *[other] { $partnerships } partnerships
    }.
report-answer-unclassified = { $n } not classified by kind.
report-answer-basis = { $basis }.
report-answer-intervals = 95% intervals { $looks } and { $kind }.
report-answer-roles =
    { $members ->
        [one] { $members } membership
       *[other] { $members } memberships
    }, { $others ->
        [one] { $others } other role
       *[other] { $others } other roles
    }.
report-basis =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    }
report-basis-weight =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    } of { $weight } { unit-many }
report-sides-dated = A side is that at the exchange’s own date for { $fact }, at the partnership’s for { $partnership } and the latest for { $latest } of { $whole ->
        [one] { $whole } exchange
       *[other] { $whole } exchanges
    }.

## A question

report-would-answer = What would answer it
report-rests-on = What it rests on
report-not-known-heading = What is not known
report-and-throughout = And { $open }what holds throughout{ $close }.
report-sources-at = Sources: { $open }those of the exchanges, under { $question }{ $close }.
report-cypher-of = The Cypher that gives the rows of “{ $caption }”
report-query-runs = { $query } runs it over everything in the store.
report-query-runs-over = { $query } runs it over everything in the store, and { $command } over what this page shows.
report-query-runs-part = { $query } runs it over everything in the store; this page shows a part of that: { $filter }.
report-query-kept = Kept as { $file }.
report-queries-about = Queries about { $question } in the library ({ $n })
report-queries-run = { $query } and the name runs one over what the store holds; { $explain } shows its Cypher.
report-sources = Sources behind these rows: { $n }, with the number of facts from each
report-uncited =
    { $k } of { $n ->
        [one] { $n } fact
       *[other] { $n } facts
    } name no source.
report-sources-left-out =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    } more are left out of this page; the { $column } column of the data has all.
report-left-out =
    { $n ->
        [one] { $n } row more is
       *[other] { $n } rows more are
    } left out of this page; { $json } and { $csv } have all { $all }.
report-hatched-few = Hatched: too few to compare.
report-link-to = Link to { $of }
report-file-of = { $form } of “{ $title }”
report-nothing-on-record = Nothing on record.
report-none-named = none named
report-and-more = and { $n } more
report-alphabetical = In alphabetical order.
page-not-recorded = not recorded
report-not-known = not known
page-yes = yes
page-no = no

## A figure taken away

report-foot-title = { $title }.
report-foot-of = { $line }.
report-foot-view = In view: { $filter }.
report-foot-bundled = From the bundled data, not checked with the partners.

## Pictures

page-none-recorded = none recorded
report-none-on-record = none on record
report-too-few = too few to compare
report-looks-reciprocal = { $share } looks reciprocal
report-is-in-kind = { $share } is so in kind
report-narrower = { $looks }, in kind { $kind }
report-legend-kind = matched in kind
report-legend-other = by another kind
report-legend-nothing = nothing recorded back
report-n-unknown = { $n } unknown
report-hic-partners = HIC partners
report-lmic-partners = LMIC partners
report-hic-partners-gave = HIC partners gave
report-lmic-partners-gave = LMIC partners gave
report-hic-gave-more = HIC partner gave more
report-lmic-gave-more = LMIC partner gave more
report-even = Even
report-even-lower = even
page-k-of-n = { $k } of { $n }
report-n-not-recorded = { $n } not recorded
report-began = Began on the { $origin } side → reached the { $other } side
report-began-n = ({ $n ->
        [one] { $n } innovation
       *[other] { $n } innovations
    }{ $few ->
        [yes] , too few to compare
       *[no] { "" }
    })
report-began-hic = Began on the HIC side → reached the LMIC side ({ $n } recorded{ $few ->
        [yes] , too few to compare
       *[no] { "" }
    })
report-began-lmic = Began on the LMIC side → reached the HIC side ({ $n } recorded{ $few ->
        [yes] , too few to compare
       *[no] { "" }
    })
report-interval = { $low } to { $high }
report-with-interval = { $value } ({ $low } to { $high })
report-no-date = no date
report-received = received { $n }
report-members = members

# What a picture says to whoever cannot see it.

report-said-of = { $name }: { $values }
report-said-way = { $giver } to { $receiver } { $value }
report-said-nested = Of { $whole }, { $looks } are matched by one coming back, share { $looks_share }; { $kind } are matched in kind, share { $kind_share }; for { $nothing } nothing is recorded coming back.
report-said-narrower = { $label }: { $looks } and { $kind }.
report-said-year = { $label }: HIC partners gave { $hic }, LMIC partners { $lmic }
report-said-interval = { $label }: { $value }, 95% interval { $low } to { $high }
report-said-balance = Net flow of each pair: { $values }
report-said-hic = HIC partner gave more by { $by } { $pairs }
report-said-lmic = LMIC partner gave more by { $by } { $pairs }
report-said-even = even { $by } { $pairs }
report-said-sides = HIC { $hic }, LMIC { $lmic }, unknown { $unknown }
report-said-rung = { $rung }: HIC partners { $hic } of { $hic_n }, LMIC partners { $lmic } of { $lmic_n }
report-said-stages-hic = Of { $n } innovations from the HIC side on the LMIC side: { $stages }
report-said-stages-lmic = Of { $n } innovations from the LMIC side on the HIC side: { $stages }

## Words in pictures and tables

report-all-knowledge = All knowledge
report-knowledge-technical = Technical knowledge
report-knowledge-cultural = Cultural knowledge
report-knowledge-unclassified = Not classified
report-knowledge-given = Knowledge given
report-rung-learned-about = learned about themselves or the country
report-rung-learned-from = learned from the other side
report-rung-institutional = the institution gained
report-rung-practice-changed = practice changed
report-rung-give = a record of giving
report-rung-decide = a record of deciding
report-rung-report = a record of telling
report-act-give = Giving
report-act-decide = Deciding
report-act-report = Telling
report-content-hard-skill = Clinical or technical skill
report-content-care-practice = Way of running care or a service
report-content-innovation = Innovation
report-content-country-knowledge = Knowledge of the country
report-content-cultural-competency = Cultural competency
report-content-soft-skill = Soft skill
report-content-not-recorded = Not recorded
report-role-member = Members
report-role-coordinator = Coordinators
report-role-fund-administrator = Fund administrators
report-role-funder = Funders
report-role-accountable = Accountable
report-assessed-need = Needs
report-assessed-strength = Strengths
report-assessed-weakness = Weaknesses
report-assessed-objective = Objectives
report-assessed-identified-by-other-side = Of all these, identified by the other side
report-assessed-served = Needs and objectives that an exchange serves
report-standard-reported = Told an exchange
report-standard-classified = Called its knowledge technical or cultural
report-standard-standards-decided = Decided on standards
report-standard-needs-identified = Identified a need
report-account-confirmed = Told by both sides, who agree
report-account-disputed = Told differently
report-account-one-sided = Told by one side
report-account-third-party-only = Told by third parties only
report-outcome-same = same kind both ways
report-outcome-other = both ways, another kind
report-outcome-hic-only = recorded only HIC → LMIC
report-outcome-lmic-only = recorded only LMIC → HIC
report-practice-technical-back = technical knowledge to the HIC side
report-practice-other-back = only other knowledge to the HIC side
report-practice-nothing-back = nothing recorded to the HIC side
report-practice-no-exchange = no exchange between the sides recorded
report-matched-kind = Matched in kind
report-matched-kind-note = technical for technical, cultural for cultural
report-matched-other = Matched, another kind
report-matched-other-note = one kind answered with the other
report-matched-nothing = Nothing recorded back
report-matched-nothing-note = beyond what was matched
report-given-by-hic = given by HIC partners
report-given-by-lmic = given by LMIC partners
report-everything = everything
report-without-about = without learning about self or country
report-without-inferred = without what is inferred
report-share-any = Any kind coming back
report-share-same = The same kind coming back
report-share-gap = Substitution gap, the difference
report-falls = falls
report-rises = rises
report-tau = Kendall’s τ
report-pairs-compared = Pairs that can be compared
report-power-decided = Decided
report-power-paid = Paid
report-power-administered = Administered
report-power-group-role = Roles
report-power-group-decided = Decisions
report-power-group-paid = Money
report-power-group-administered = Money

## Q1: the same kind both ways

report-things =
    { $unit ->
        [person_day] Person-days
        [visit] Visits
        [trainee] Trainees
       *[exchange] Exchanges
    }
report-mark-pair =
    { $drawn ->
        [marks] One mark is one pair
       *[bars] Length is the number of pairs
    }
report-mark-exchange =
    { $drawn ->
        [marks] One mark is one exchange
       *[bars] Length is the number of exchanges
    }
report-q1-flows = { report-things } between HIC and LMIC partners, by kind of knowledge
report-q1-flows-caption = All arrows have one scale. The giver stands first, the receiver at the tip.
report-q1-one-sidedness = How one-sided the flow between the sides is
report-q1-one-sidedness-caption = From −1, where everything goes from LMIC to HIC partners, to 1, where everything goes from HIC to LMIC partners; 0 is even. Whiskers are 95% intervals; hollow: too few.
report-q1-pairs = Pairs of one HIC and one LMIC partner with an exchange between them: { $n }
report-q1-pairs-caption = { report-mark-pair }: its upper half is what the HIC partner gave, its lower half what the LMIC partner gave, broken where that is of another kind, empty where nothing is recorded.
report-q1-rests =
    { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    } between a HIC and an LMIC partner, in { $partnerships ->
        [one] { $partnerships } partnership
       *[other] { $partnerships } partnerships
    } and { $pairs ->
        [one] { $pairs } pair
       *[other] { $pairs } pairs
    }.
report-q1-rests-one-sidedness = One-sidedness of the flow, from −1 to 1: { $stated }.
report-stated-nothing = not defined, { $reason }
report-stated-interval = 95% interval { $interval }
report-stated-p = sign-flip test, p{ "\u00A0" }{ $p }
report-no-value = not defined: { $reason }
report-no-interval = none
report-note-too-few = too few
report-note-sampled = sampled

## Q2: one kind for another

report-q2-matches = What was given, facing what came back
report-mark-thing =
    { $drawn ->
        [marks] One mark is one exchange
       *[bars] Length is the number of { unit-many }
    }
report-q2-matches-caption = { report-mark-thing }; solid is technical, broken is cultural{ $unclassified ->
        [some] , hatched is not classified
       *[none] { "" }
    }. Matched means that within the pair as much is recorded coming back.
report-q2-intervals = The shares, and how sure they are
report-q2-intervals-caption = Shares of { unit-many }, from 0 to 1. Whiskers are 95% intervals: how much a share leans on single partnerships. Hollow: too few.
report-q2-shares = What looks reciprocal, and what is so in kind
report-q2-shares-caption = The bar is all { unit-many } between the sides; what is matched within a pair stands at the left.
report-q2-rests = The same { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    } as Q1, matched within each pair of partners.
report-q2-rests-interval = What an interval means stands under Methods.

## Q3: learning

report-q3-ladder = The learning ladder: of the exchanges that each side received
report-q3-ladder-caption = Bars grow outwards from the words, both to all that the side received. Hatched: not recorded. The rungs are not parts of one another.
report-q3-rests =
    { $hic ->
        [one] { $hic } exchange
       *[other] { $hic } exchanges
    } received by HIC partners, { $lmic } by LMIC partners; each row counts once, whatever its size.
report-q3-rests-interval = No interval: these are counts of what is on record.

## Q4: power

report-read = HIC from the left, LMIC from the right, unknown hatched between.
report-q4-roles = Holders of each role on record, by side
report-q4-roles-caption = Each bar is all recorded holders of that role: { report-read } Members come first: they are what an even share would look like.
report-q4-power = Who gives the knowledge, and who holds the power
report-q4-power-caption = Each bar is all on record of that row: { report-read } Money is in its own currency.
report-q4-rests =
    { $roles ->
        [one] { $roles } role record
       *[other] { $roles } role records
    }, { $decisions ->
        [one] { $decisions } row of decisions
       *[other] { $decisions } rows of decisions
    }, { $funding ->
        [one] { $funding } grant
       *[other] { $funding } grants
    }.
report-q4-rests-once = A partner counts once for each partnership and role, on the side of its earliest dated record.
report-one-currency = Money in { $currency } at the rates of { $rates }, each amount at that of its year

## Q5: needs

report-q5-assessments = Whose needs, strengths, weaknesses and objectives are on record
report-q5-assessments-caption = Each bar is all on record of that kind, by the side of the partner whose they are: { report-read }
report-q5-rests =
    { $n ->
        [one] { $n } assessment
       *[other] { $n } assessments
    }: needs, strengths, weaknesses and objectives.

## Q6: capacity

report-q6-capacity = How the gap in capacity and reciprocity in kind go together
report-q6-capacity-caption = From −1, where reciprocity falls as the gap in capacity grows, to 1, where it rises; 0: no order. Hollow: fewer than 10 pairs. It says nothing of a cause.
report-q6-rests =
    { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    } with two exchanges or more and capacities in one unit.
report-capacity = Capacity and reciprocity

## Q7: innovations

report-q7-stages = Innovations that reached each stage on the other side
report-q7-stages-caption = Both directions have one scale. A later stage implies the earlier ones. Hatched: fewer than { $few } innovations, too few to compare.
report-q7-rests =
    { $innovations ->
        [one] { $innovations } innovation
       *[other] { $innovations } innovations
    }, { $adoptions ->
        [one] { $adoptions } record
       *[other] { $adoptions } records
    } of how far one got, { $barriers ->
        [one] { $barriers } barrier
       *[other] { $barriers } barriers
    }.
report-q7-rests-frugal =
    { $n ->
        [one] { $n } innovation
       *[other] { $n } innovations
    } on record as frugal.
report-q7-rests-stages = A later stage implies the earlier ones; use on the side of its origin does not count.

## Q8: claims

report-q8-practice = What is on record coming to the HIC side, partnership by partnership
report-mark-partnership =
    { $drawn ->
        [marks] One mark is one partnership
       *[bars] Length is the number of partnerships
    }
report-q8-practice-caption = { report-mark-partnership }. Solid: technical knowledge came to the HIC side. Broken: only other knowledge. Empty: nothing recorded. Hatched: no exchange between the sides recorded.
report-q8-claiming = Say they are reciprocal, equal or mutual: { $n }
report-q8-not-claiming = No such claim on record: { $n }
report-q8-rests =
    { $claims ->
        [one] { $claims } claim
       *[other] { $claims } claims
    } on record; { $claiming ->
        [one] { $claiming } partnership
       *[other] { $claiming } partnerships
    } with one of reciprocity, equality, mutual learning or mutual benefit.

## Q9 and Q10: standards and voices

report-q9-standards = Who told, classified, set standards and identified needs
report-q9-standards-caption = Each bar is all partners on record as doing so, once for each fact, by side: { report-read }
report-q9-accounts = Whose account of an exchange is on record: { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    }
report-q9-accounts-caption = { report-mark-exchange }. Solid: told by both sides, who agree. Broken: told differently. Empty: told by one side. Hatched: told by third parties only.
report-q9-rests =
    { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    }, { $untold } of them told by no partner; { $assessments ->
        [one] { $assessments } assessment
       *[other] { $assessments } assessments
    }; { $decisions ->
        [one] { $decisions } row of decisions
       *[other] { $decisions } rows of decisions
    }.
report-q10-voices = Members in whom it could have been seen: who has a record of it
report-q10-voices-caption = Bars grow outwards from the words, both to all members in whom it could have been seen. Hatched: no record. That is not silence: it may not have been told.
report-q10-rests = Members of partnerships in which an exchange, a decision or a teller is on record: only in them could it have been seen.

## Q11 and Q12: coordinators and pairs

report-q11-balance = How one-sided the flow is in the partnerships of each coordinator
report-q11-balance-caption = In alphabetical order. From −1, where everything goes from LMIC to HIC partners, to 1, where everything goes from HIC to LMIC partners; 0 is even. Hollow: fewer than 3 exchanges.
report-first-of = The first { $most } of { $n }.
report-q11-rests =
    { $n ->
        [one] { $n } coordinator
       *[other] { $n } coordinators
    } on record; their figures are of the exchanges between the sides in the partnerships that they coordinate, by whoever gave them.
report-q11-rests-one-sidedness = One-sidedness: 1 where everything goes from HIC to LMIC partners, −1 where all comes back.
report-q12-balance = Pairs by how much more one partner gave than it received: { $n }
report-q12-balance-caption = Height is the number of pairs, below it the difference in { unit-many }. Filled: { unit-many } recorded both ways. Hatched: nothing recorded coming back.
report-q12-years = What each side gave, year by year
report-q12-years-caption = { report-things } between the sides, by the year of their own date, on one scale. Hatched: fewer than 3 exchanges in that year, or none with a date.
report-q12-rests =
    { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    } of one HIC and one LMIC partner with an exchange.
report-q12-rests-run = Longest run of years in which the same partner gave more: { $n }.
report-year-net = { $year }: { $net }

## Captions of tables

report-content = What was learned, in exchanges on record
report-learning = What each side received and learned
report-roles = Holders of each role, by side
report-all-topics = All topics
report-decisions = Decisions on record
report-parts = Parts that partners had in decisions
report-funding = Money on record, never added across currencies or kinds
report-claiming = Claim mutuality
report-not-claiming = No such claim on record
report-claims = Claim and practice
report-assessments = Assessments on record, by the side whose they are
report-standards = Partners on record, by side
report-accounts = Whose account of an exchange is on record
report-voices = Members of partnerships, by side
report-coordinators = Coordinators, and the balance in their partnerships
report-steps = Step by step
page-k-of-n-interval = { $k } of { $n } (95% interval { $low } to { $high })
report-barriers = Barriers on record
report-every-partnership = Every partnership
report-every-exchange = The exchanges between the sides, each with its source
report-every-roles = Every role on record
report-every-decisions = Every part in a decision
report-every-funding = Every grant on record
report-every-assessments = Every assessment on record
report-every-claims = Every claim on record
report-every-adoptions = Every record of how far an innovation got
report-every-barriers = Every barrier on record
report-every-measure = Every measure
report-every-partner = Every partner
report-kinds = Reciprocity in kind
report-same-kind-pairs = Pairs with the same kind of knowledge on record in both directions
report-other-kind-pairs = Pairs in which one kind of knowledge is answered with another
report-given-and-back = What each side gave, and what came back
report-balances = Who has given more
report-ledgers = The ledger of each pair
report-persistence = Pairs with dated exchanges in two or more years
report-shares = Shares, and how sure they are
report-concentration = Where knowledge concentrates
report-sides-as-of = Sides as of { $year }.
report-sampled = Going between is estimated from the shortest paths of { $used } of the { $of } partners that teach.
report-sensitivity = How far each headline depends on one partnership, or on inference
report-read-tables = What was read
report-people = People who took part

## Headings of columns

report-col-account = Whose account it is
report-col-act = Act
report-col-administered-by = Administered by
report-col-all = All
report-col-all-partnerships = All
report-col-alone-hic = HIC side alone
report-col-alone-lmic = LMIC side alone
report-col-amount = Amount
report-col-assessments = Assessments
report-col-back-in-kind = Coming back in kind
report-col-balance = Balance of the pair
report-col-barrier = Barrier
report-col-between = Between HIC and LMIC
report-col-claim = Claim
report-col-claimed-by = Claimed by
report-col-content = What was learned
report-col-coordinator = Coordinator
report-col-country = Country
report-col-cultural-way = Cultural, { $way }
report-col-currency = Currency
report-col-date = Date
report-col-decisions = Decisions
report-col-exchanges = Exchanges
report-col-figure = Figure
report-col-from = From
report-col-gave = Gave
report-col-given-by = Given by
report-col-giver = Giver
report-col-grants = Grants
report-col-hic-gave = HIC partner gave
report-col-hic-partner = HIC partner
report-col-hic-partners = HIC partners
report-col-highest = Highest without one of them
report-col-identified-by = Identified by
report-col-in-kind-pairs = In kind, pair by pair
report-col-in-kind-sides = In kind, sides as wholes
report-col-in-words = In words
report-col-innovation = Innovation
report-col-institutional = Institution gained
report-col-interval = 95% interval
report-col-joint = Both sides decided
report-col-key = Key in the JSON
report-col-kind = Kind
report-col-kind-of-knowledge = Kind of knowledge
report-col-knowledge = Knowledge
report-col-learned-about = Learned about
report-col-learned-from = Learned from
report-col-lmic-gave = LMIC partner gave
report-col-lmic-partner = LMIC partner
report-col-lmic-partners = LMIC partners
report-col-lowest = Lowest without one of them
report-col-matched-in-kind = Matched in kind
report-col-measure = Measure
report-col-median-hic = HIC median
report-col-median-lmic = LMIC median
report-col-neither = Neither is recorded
report-col-net = Net, from the HIC partner
report-col-net-by-year = Net from the HIC partner, by year
report-col-net-flow = Net
report-col-net-of-all = Net of all
report-col-no-exchange = No exchange between the sides
report-col-no-record-hic = HIC: no record
report-col-no-record-lmic = LMIC: no record
report-col-not-observed-hic = HIC: could not be seen
report-col-not-observed-lmic = LMIC: could not be seen
report-col-note = Note
report-col-nothing-back = Nothing recorded to HIC
report-col-observed-hic = HIC: could be seen
report-col-observed-lmic = LMIC: could be seen
report-col-one-sidedness = One-sidedness
report-col-other-back = Only other to HIC
report-col-paid-by = Paid by
report-col-pairs = Pairs
report-col-part = Part in a decision
report-col-part-of = Part
report-col-partner = Partner
report-col-partner-measure = Measure of partners
report-col-partnership = Partnership
report-col-partnerships = Partnerships
report-col-person = Person
report-col-practice-changed = Practice changed
report-col-practice-unknown = Practice not recorded
report-col-profession = Profession
report-col-received = Received
report-col-received-hic = HIC partners received
report-col-received-lmic = LMIC partners received
report-col-receiver = Receiver
report-col-role = Role
report-col-rows = Rows
report-col-run = Longest run of years
report-col-share-hic = HIC share
report-col-share-lmic = LMIC share
report-col-share-matched = Share matched
report-col-share-of = Share of { unit-many }
report-col-side = Side
report-col-sides = Sides
report-col-source = Source
report-col-sources = Sources
report-col-stage = Stage
report-col-stated = Without what is inferred
report-col-step = Step
report-col-table = Table
report-col-technical-back = Technical to HIC
report-col-technical-way = Technical, { $way }
report-col-told-by = Told by
report-col-topic = Topic
report-col-total = Total
report-col-unknown = Unknown
report-col-undated = Exchanges without a date
report-col-value = Value
report-col-value-or-why = Value, or why it has none
report-col-what-a-row-is = What a row is
report-col-who = Who
report-col-whose = Whose it is
report-col-with-exchanges = With exchanges
report-col-without-about = Without learning “about”
report-col-without-record = Partnerships without a record
report-col-year = Year

## For analysts

report-analysts-finding = Where knowledge concentrates, and every measure of the network.
report-analysts-note = Shares are of all partners of known side. A median is over all partners of that side, those without an exchange included. Nothing here ranks partners: PageRank along the arrows rewards whoever is taught.
report-measure-flow-hic-lmic = From HIC to LMIC partners
report-measure-flow-lmic-hic = From LMIC to HIC partners
report-measure-flow-hic-hic = Between HIC partners
report-measure-flow-lmic-lmic = Between LMIC partners
report-measure-flow-asymmetry = One-sidedness of the flow between the sides (−1 to 1)
report-measure-cross-reciprocity-weighted = Any kind coming back, between the sides
report-measure-cross-reciprocity-typed = The same kind coming back, between the sides
report-measure-cross-substitution-gap = Substitution gap, between the sides
report-measure-reciprocity-weighted = Any kind coming back, all partners
report-measure-reciprocity-technical = Technical for technical, all partners
report-measure-reciprocity-cultural = Cultural for cultural, all partners
report-measure-reciprocity-typed = The same kind coming back, all partners
report-measure-substitution-gap = Substitution gap, all partners
report-measure-reciprocity-edgewise = Share of arcs returned
report-measure-rho-gl = Garlaschelli–Loffredo ρ
report-measure-density = Density
report-measure-dyad-census = Dyad census
report-measure-triad-census = Triad census
report-measure-mixing-matrix = Mixing matrix
report-measure-brokerage-income = Brokerage income
report-measure-brokerage-country = Brokerage country
report-measure-ei-index = E-I index by side
report-measure-assortativity-income = Assortativity by side
report-measure-centralization-outdegree = Centralisation of giving
report-measure-centralization-indegree = Centralisation of receiving
report-measure-centralization-betweenness = Centralisation of going between
report-measure-gini-out-strength = Gini of giving
report-measure-gini-in-strength = Gini of receiving
report-measure-hhi-out-strength = Concentration of giving (HHI)
report-measure-theil-out-strength = Theil of giving
report-measure-theil-between-income = of which between the sides
report-measure-theil-within-income = of which within the sides
report-measure-flow-hierarchy = Flow hierarchy
report-measure-trophic-incoherence = Trophic incoherence
report-measure-of-technical = { $measure }: technical
report-measure-of-cultural = { $measure }: cultural
report-measure-of-from = { $measure }: without learning recorded as about
report-measure-of-active = { $measure }: over partners with an exchange
report-partner-measure-out-strength = Knowledge given
report-partner-measure-in-strength = Knowledge received
report-partner-measure-reverse-pagerank = Knowledge source (PageRank against the arrows)
report-partner-measure-pagerank = Knowledge sink (PageRank along the arrows)
report-partner-measure-betweenness = Going between any two partners
report-partner-measure-betweenness-hic-to-lmic = Going between, from HIC to LMIC

# Why a measure is undefined.

report-why-no-exchanges = no exchange is on record
report-why-no-hic-lmic-exchanges = no exchange between a HIC and an LMIC partner is on record
report-why-no-technical-exchanges = no technical exchange is on record
report-why-no-cultural-exchanges = no cultural exchange is on record
report-why-one-side-only = partners of one side only
report-why-fewer-than-two-partners = fewer than two partners
report-why-fewer-than-three-partners = fewer than three partners
report-why-every-arc-is-present = every possible flow is on record, so that nothing can vary
report-why-too-few-recorded = too few are recorded to compare
report-why-fragmented = most partners could never have met, so there is nothing to compare with
report-why-not-converged = the computation did not settle
report-why-fewer-than-ten-partnerships = fewer than ten partnerships
report-why-no-exchanges-of-its-own = no exchange of its own is on record

# Tables of the data.

report-table-partners = Partners
report-table-partners-what = Institutions: hospitals, universities, ministries, funders and others.
report-table-people = People
report-table-people-what = People who took part, by pseudonym.
report-table-partnerships = Partnerships
report-table-partnerships-what = International health partnerships between partners.
report-table-roles = Roles
report-table-roles-what = Which partner holds which role in which partnership.
report-table-funding = Funding
report-table-funding-what = Money: who paid how much to whom.
report-table-exchanges = Exchanges
report-table-exchanges-what = Knowledge that moved from one partner, the giver, to another, the receiver.
report-table-participants = Participants
report-table-participants-what = Who took part in an exchange.
report-table-decisions = Decisions
report-table-decisions-what = The part that each partner had in each decision.
report-table-assessments = Assessments
report-table-assessments-what = Needs, strengths, weaknesses and objectives on record.
report-table-claims = Claims
report-table-claims-what = What is said of the partnership.
report-table-accounts = Accounts
report-table-accounts-what = What a partner says of an exchange that is told differently elsewhere.
report-table-innovations = Innovations
report-table-innovations-what = Products, methods and ways of working that could spread.
report-table-adoptions = Adoptions
report-table-adoptions-what = How far an innovation got, and where.
report-table-barriers = Barriers
report-table-barriers-what = What stood in an innovation's way.

## Methods

report-method-finding = What these figures are, and what they are not.
report-how-exchange = An exchange
report-how-exchange-is = One recorded flow of knowledge from a giver to a receiver. Its direction is that of the knowledge, not of the journey: a Zambian nurse trained in Brighton is a flow from the United Kingdom to Zambia.
report-how-exchange-counts =
    { $unit ->
        [person_day] Here only those measured in { unit-many } count, by their number.
        [visit] Here only those measured in { unit-many } count, by their number.
        [trainee] Here only those measured in { unit-many } count, by their number.
       *[exchange] It counts once, or as many times as its record says.
    }
report-how-kinds = Technical and cultural
report-how-kinds-are = Technical knowledge is what a health worker or a service can use: a skill, a way of running care, an innovation. Cultural knowledge is knowing a country or a culture, and soft skills.
report-how-sides = HIC and LMIC
report-how-sides-are = High-income, and low- or middle-income, by the World Bank’s income group of the partner’s country in the year of the fact; where that has no date, at the partnership’s start or end; where that is missing too, by the latest classification. Where a partner needs one side, it is that of { $year }. An economy without a group in that year is unknown, and shown as such.
report-how-reciprocal = Looks reciprocal, and in kind
report-how-reciprocal-is = Within each pair of one HIC and one LMIC partner, what was given is set against what came back. The share of all that was given which is matched by as much coming back, of whatever kind, is what looks reciprocal; counted within technical and within cultural knowledge separately, it is reciprocal in kind. In symbols: { $formula }, over all knowledge and within each kind.
report-how-gap = Substitution gap
report-how-gap-is = The first share less the second: how much of what looks reciprocal is one kind of knowledge paid for with the other.
report-how-about = Without learning recorded as about
report-how-about-is = Learning about oneself or about the giver’s country is on record as a flow, and is no substitute for learning from the other side. So each share is given twice: over everything, and without it.
report-how-partnership = A partnership’s reciprocity
report-how-partnership-is = “Sides as wholes” sets all that its HIC partners gave against all that its LMIC partners gave; “pair by pair” needs the same two partners both ways.
report-how-interval = What an interval means
report-how-interval-is = Records like these are not a sample of anything, so an interval does not say where the truth lies elsewhere. It says how much the figure leans on single partnerships: whole partnerships are drawn again and again (2,000 times, with seed 0, so that the same data give the same interval) from those on record, and 95 of 100 draws give a figure within it.{ $reference } Under ten partnerships there is none.
report-how-coders = How far two coders agreed
report-how-coders-did = Every exchange was coded twice, blind, and adjudicated where the two differed; everything else was coded once.
report-how-p = p of the one-sidedness
report-how-p-is = If each partnership’s exchanges were as likely to have gone the other way, how often would the flow be as one-sided as it is? All exchanges of a partnership are turned together.
report-how-not-recorded = Not recorded
report-how-not-recorded-is = No record of a flow is not a record of no flow. What is missing is shown as missing, never as zero.
report-how-no-ranking = No ranking
report-how-no-ranking-is = Lists are alphabetical and there is no score: instruments that tried one for fairness withdrew it.
report-references = References
report-references-analysts = Of the measures for analysts:

## Markdown and the workbook

report-md-of = Report of ihp-graph { $version }: { $about }
report-md-about = { $tables }. Sides by World Bank income group at the date of the exchange for { $fact } exchanges, at the partnership's for { $partnership }, the latest for { $latest }.
report-md-measures = Measures
report-md-rest = Every measure, partner, pair and partnership is in { $json }, { $csv } and { $xlsx }.
report-md-from-year = from year { $value }
report-md-to-year = to year { $value }
report-md-programme = programme { $value }
report-md-topic = topic { $value }
report-md-unit = unit { $value }
report-md-queries = Queries: { $queries }
report-md-figure = figure
report-md-value = value
report-md-measure = measure
report-md-interval = 95% interval
report-more-rows = { $n } more rows: see --format csv
page-rows-partners =
    { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }
page-rows-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
page-rows-partnerships =
    { $n ->
        [one] { $n } partnership
       *[other] { $n } partnerships
    }
page-rows-roles =
    { $n ->
        [one] { $n } role
       *[other] { $n } roles
    }
page-rows-funding = { $n } funding
page-rows-exchanges =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    }
page-rows-participants =
    { $n ->
        [one] { $n } participant
       *[other] { $n } participants
    }
page-rows-decisions =
    { $n ->
        [one] { $n } decision
       *[other] { $n } decisions
    }
page-rows-assessments =
    { $n ->
        [one] { $n } assessment
       *[other] { $n } assessments
    }
page-rows-claims =
    { $n ->
        [one] { $n } claim
       *[other] { $n } claims
    }
page-rows-accounts =
    { $n ->
        [one] { $n } account
       *[other] { $n } accounts
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
        [one] { $n } barrier
       *[other] { $n } barriers
    }
