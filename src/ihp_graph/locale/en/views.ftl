# The views: the pages of one thing, and of everything.

## All of them

views-save = Save this picture:
views-file-of = { $form } of { $name }
views-colon = { ": " }
views-picture = Picture
views-sources = Sources: { $n }, with the number of facts from each
views-no-sources = None recorded.
views-no-source = No source recorded.
views-foot = Direction is giver → receiver. “On record” is what sources say, not what happened; what isn’t recorded is unknown, never zero.
views-in-view = In view: { $filter }.
views-filter-years = from { $first } to { $last }
views-filter-from = from { $year }
views-filter-to = to { $year }
views-filter-programme = programme “{ $name }”
views-filter-topic = topic “{ $name }”
views-filter-unit = unit “{ $unit }”
views-left-out-undated =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    } without a date of their own left out.
views-left-out-no-partnership =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    } without a partnership left out.
views-left-out-other-unit =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    } in another unit or without a volume left out.
views-fiscal-year = , fiscal year { $year }
views-side =
    { $side ->
        [HIC] HIC side
        [LMIC] LMIC side
       *[unknown] Side unknown
    }
views-no-exchange = No exchange is on record.
views-arrow =
    { $giver } → { $receiver }: { $n } { $kind ->
        [technical] technical
        [cultural] cultural
       *[unclassified] not classified
    }
views-n-kind =
    { $n } { $kind ->
        [technical] technical
        [cultural] cultural
       *[unclassified] not classified
    }
views-told-by = Told by { $name }.
views-told-by-stop = Told by { $name }.
views-untold = No partner told it.

## One exchange

views-content-hard-skill = Clinical or technical skill
views-content-innovation = Innovation
views-content-care-practice = Way of caring
views-content-country-knowledge = Knowledge of the country
views-content-cultural-competency = Cultural competency
views-content-soft-skill = Soft skill
views-content-not-recorded = Content not recorded
views-learning-from = learned from the giver
views-learning-about = learned about itself or the giver’s country
views-benefit-individual = for individuals
views-benefit-institutional = for the institution
views-practice-changed = practice changed
views-practice-unchanged = practice not changed
views-volume-exchange =
    { $value } { $n ->
        [one] exchange
       *[other] exchanges
    }
views-volume-person-day =
    { $value } { $n ->
        [one] person-day
       *[other] person-days
    }
views-volume-visit =
    { $value } { $n ->
        [one] visit
       *[other] visits
    }
views-volume-trainee =
    { $value } { $n ->
        [one] trainee
       *[other] trainees
    }
views-inferred = read into its source, not stated there
views-blank = Not recorded: { $what }.
views-blank-learning = from or about whom it learned
views-blank-benefit = for whom
views-blank-practice-changed = change of practice
views-blank-volume = amount
views-blank-date = date

## Partners

code-kind-hospital = hospital
code-kind-university = university
code-kind-professional-body = professional body
code-kind-ngo = ngo
code-kind-government = government
code-kind-funder = funder
code-kind-coordinating-body = coordinating body
code-kind-company = company
code-kind-other = other
code-kind-not-recorded = kind not recorded
views-no-capacity = capacity not recorded
views-capacity = capacity { $figure }
views-to = to { $name }
views-from-partner = from { $name }
views-taught-nothing = Taught: not recorded.
views-learned-nothing = Learned: not recorded.
views-taught-sentence = Taught: { $kinds }, to { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }.
views-learned-sentence = Learned: { $kinds }, from { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }.
views-partner-picture = { $title }: who taught it at the left, whom it taught at the right
views-partner-caption = Arrows run from giver to receiver, left to right; the number is what is on record. In the order of names. The table below has the same.
views-taught-it = Taught it
views-learned-from-it = Learned from it
views-with-whom = With whom
views-col-taught = Taught it: { $kind ->
        [technical] technical
        [cultural] cultural
       *[unclassified] not classified
    }
views-col-learned = Learned from it: { $kind ->
        [technical] technical
        [cultural] cultural
       *[unclassified] not classified
    }
views-ledgers = Its two ledgers
views-heading-taught = Taught
views-heading-learned = Learned
views-partnerships-and-roles = Partnerships and roles
views-roles = Roles
views-none-on-record = None on record.
views-else = What else is on record of it
views-told-exchanges = Exchanges that it told
views-gave-accounts = Accounts that it gave
views-changed-practice = Practice changed by what it learned
views-money-what = Money { $what }
views-paid = paid
views-administered = administered
views-decisions = Decisions
views-no-topic = Topic not recorded
views-decision = { $topic }: { $part }
views-claims = Claims made
views-claim-text = { $claim }: “{ $text }”
views-without-words = recorded without words
views-within-partnership = { $what } ({ $partnership })

## The mirror of a partnership

views-mirror-title = { $name }: the mirror
views-face-hic = HIC partners
views-face-lmic = LMIC partners
views-face-unknown = partners of unknown side
views-since = since { $date }
views-until = until { $date }
views-no-dates = no dates recorded
views-no-partner = no partner recorded
views-from = { $n } from { $who }
views-mirror-nowhere =
    { $kind ->
        [technical] Technical
       *[cultural] Cultural
    } knowledge is not recorded in either direction.
views-mirror-one-way =
    { $kind ->
        [technical] Technical
       *[cultural] Cultural
    } knowledge is recorded one way: { $clauses }.
views-mirror-both-ways =
    { $kind ->
        [technical] Technical
       *[cultural] Cultural
    } knowledge is recorded both ways: { $clauses }.
views-mirror-sides =
    { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }, shown as sides; each is listed in its own right below.
views-mirror-same = Both partners are asked the same questions in the same words.
views-mirror-left-right = Left and right mean nothing.
views-mirror-arrow =
    { $kind ->
        [technical] technical
        [cultural] cultural
       *[unclassified] unclassified
    }, { $giver } to { $receiver }: { $n }
views-mirror-matched = { $part } are matched by one of the same kind coming back; counted pair by pair the share is { $share }.
views-mirror-undefined = What came back in kind is undefined: { $reason }.
views-mirror-between =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    } between the sides{ $few ->
        [yes] , too few to compare
       *[no] { "" }
    }.
views-mirror-told-by = { $n } told by { $name };
views-mirror-untold = { $n } told by no partner.
views-mirror-accounts =
    { $n ->
        [one] { $n } account
       *[other] { $n } accounts
    } on record that confirms or disputes an exchange.
views-mirror-no-account = No account on record that confirms or disputes an exchange.
views-facing-ledgers = Exchanges, as two facing ledgers
views-gave-received = { $giver } gave → { $receiver } received
views-left-right =
    { $left ->
        [0] none
       *[other] { $left }
    } recorded from the left, { $right ->
        [0] none
       *[other] { $right }
    } from the right.
views-rest =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    } not from one of these to the other
views-other-rows = Roles, decisions, needs, claims, accounts and money
views-of-partner = { $name }: { $what }
views-roles-on-record =
    { $n ->
        [0] none
        [one] { $n } role
       *[other] { $n } roles
    } on record
views-decisions-on-record =
    { $n ->
        [0] none
        [one] { $n } decision
       *[other] { $n } decisions
    } on record
views-accounts-on-record =
    { $n ->
        [0] none
        [one] { $n } account
       *[other] { $n } accounts
    } on record
views-role-held = { $role }: { $value }
views-identified-by = Identified by { $name }.
views-not-identified = By whom it was identified is not recorded.
views-no-date = Date not recorded.
views-own-account = Its own account of the exchanges
views-told = Told { $k } of { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    }
views-gave-account = Gave its own account of { $n }
views-money = Money
views-money-apart = each currency and kind on its own
views-sum = { $what }: { $value }
views-all-figures = All figures
views-all-figures-heading = All figures that are recorded, in the same rows for all
views-what = What
views-each-partner = Each partner
views-others = Others in this partnership
views-nobody-else = Nobody else is on record.
views-depends = Which record the figure depends on
views-one-more = What one more exchange would change
views-if-one-more = If one more were recorded
views-share = Share
views-as-it-is = As it is on record
views-arithmetic = Arithmetic, not advice. An exchange that isn’t recorded may have happened.
views-no-share = No exchange between an HIC and an LMIC partner is on record, so there is no share to change.
views-could-add = What either partner could add
views-could-add-blank = { $what }: { $column } (blank in { $k } of { $n })
views-could-add-nothing = { $what }: { $column } (nothing recorded)
views-could-add-accounts-agrees = Its own account of each exchange
views-could-add-exchanges-practice-changed = Whether practice changed
views-could-add-exchanges-start = Dates
views-could-add-exchanges-volume = Amounts
views-could-add-decisions-part = Who decided
views-could-add-assessments-text = Needs, strengths, weaknesses and objectives of both
views-could-add-claims-claim = What it claims
views-could-add-funding-amount = Who paid, and who administered it

# Its figures, one a row.

views-figure-taught-exchanges = taught: exchanges
views-figure-taught-technical = taught: technical
views-figure-taught-cultural = taught: cultural
views-figure-taught-unclassified = taught: unclassified
views-figure-learned-exchanges = learned: exchanges
views-figure-learned-technical = learned: technical
views-figure-learned-cultural = learned: cultural
views-figure-learned-unclassified = learned: unclassified
views-figure-learning-from = learning: from
views-figure-learning-about = learning: about
views-figure-practice-changed = practice: changed
views-figure-roles-member = roles: member
views-figure-roles-coordinator = roles: coordinator
views-figure-roles-fund-administrator = roles: fund administrator
views-figure-roles-funder = roles: funder
views-figure-roles-accountable = roles: accountable
views-figure-decisions-decided = decisions: decided
views-figure-decisions-consulted = decisions: consulted
views-figure-decisions-informed = decisions: informed
views-figure-decisions-absent = decisions: absent
views-figure-assessments-need = assessments: need
views-figure-assessments-strength = assessments: strength
views-figure-assessments-weakness = assessments: weakness
views-figure-assessments-objective = assessments: objective
views-figure-identified-need = identified: need
views-figure-identified-strength = identified: strength
views-figure-identified-weakness = identified: weakness
views-figure-identified-objective = identified: objective
views-figure-claims-reciprocal = claims: reciprocal
views-figure-claims-equal = claims: equal
views-figure-claims-mutual-learning = claims: mutual learning
views-figure-claims-mutual-benefit = claims: mutual benefit
views-figure-claims-one-way = claims: one way
views-figure-told-exchanges = told: exchanges
views-figure-told-accounts = told: accounts
views-figure-money = money: { $what }

## Flows

views-flows-title = Who teaches whom, between sides, countries and within programmes
views-flows-sides = Between and within sides
views-flows-countries = Between countries
views-flows-programmes = Between the sides, by programme
views-flows-said =
    { $k ->
        [one] { $k } exchange
       *[other] { $k } exchanges
    } of { $n } have one HIC and one LMIC partner.
views-flows-sides-at = Sides are those at each exchange’s own date; of countries, in fiscal year { $year }.
views-flows-count = Bars count { unit-many } on record.
views-flows-col-sides = Sides
views-flows-col-countries = Countries
views-flows-col-programmes = Programme
views-direction = Direction
views-within = Within { $name }
views-both = { $a } and { $b }
views-exchanges =
    { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    }{ $few ->
        [yes] , too few to compare
       *[no] { "" }
    }
views-flows-shown = { $k } of { $n } are shown; the CSV has all.
views-flows-scale = One scale in this table. A hatched stub: none recorded.
views-flows-each = An exchange counts in each programme of its partnership.

## The map

views-map-title = Who teaches whom, between countries
views-map = Map
views-map-said =
    { $n ->
        [one] { $n } country
       *[other] { $n } countries
    } with a partner; arrows are { unit-many } on record, from giver to receiver. A mark’s size is the number of partners; its side is that of fiscal year { $year }. Choose a country to see its arrows alone.
views-map-outlines = Outlines: Natural Earth, public domain, at 1:110 million. They show who holds an area, not to whom it belongs, and are nobody’s statement on a border. Areas without an ISO code are drawn with the country whose code holds them. The tables below have the same facts.
views-map-outlines-short = Outlines: Natural Earth.
views-map-picture = { $title }: countries, and arrows from giver to receiver
views-country-partners =
    { $country }: { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }
views-countries = Countries
views-not-on-map = not on the map
views-direction-heading = Giver → receiver
views-no-exchange-between = No exchange between countries is on record.
views-within-not-drawn = Within { $name }: { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    }, not drawn.
views-map-shown = Shown: { $name }. Escape shows all.

## The journey of an innovation

views-journey = Journey
views-journey-nowhere = Where it began is not recorded, so it goes in no direction.
views-journey-nothing = It began on the { $origin } side; on the { $other } side nothing is on record.
views-journey-whole = It began on the { $origin } side; on the { $other } side it is on record as { $stage }.
views-journey-part = It began on the { $origin } side; on the { $other } side it is on record as { $stage }, and nothing beyond. { $n ->
        [one] { $n } barrier
       *[other] { $n } barriers
    } on record.
views-no-description = No description recorded
views-no-year = year not recorded
views-began = Began: { $place }, { $year }; { $frugal ->
        [yes] frugal
        [no] not frugal
       *[unknown] whether frugal is not recorded
    }.
views-key-stage = stage on record, or implied by a later one
views-key-barrier = ✕ barrier on the way to the stage
views-journey-caption = How far it got on each side, on one track. A stage that isn’t recorded may have been reached.
views-stages = Stages on record
views-where = Where
views-when = When
views-what-is-told = What is told
views-on-the-way-to = On the way to
views-conveyed = Exchanges that conveyed it
views-lane =
    { $side ->
        [HIC] HIC side
        [LMIC] LMIC side
       *[unknown] side unknown
    }: no stage on record
views-lane-reached =
    { $side ->
        [HIC] HIC side
        [LMIC] LMIC side
       *[unknown] side unknown
    }: furthest { $stage }
views-titled = { $title }: { $said }
views-records =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    }
views-implied = implied
views-loose-barriers = Barrier, step not recorded: { $barriers }.
views-barrier-nowhere-practical = Practical (place not recorded)
views-barrier-nowhere-regulatory = Regulatory (place not recorded)
views-barrier-nowhere-bias = Bias (place not recorded)
views-abandoned = Abandoned: { $n ->
        [one] { $n } record
       *[other] { $n } records
    }.

## What a query found

views-from-the-store = from the store
views-found =
    { $nodes ->
        [one] { $nodes } node
       *[other] { $nodes } nodes
    } and { $arcs ->
        [one] { $arcs } relationship
       *[other] { $arcs } relationships
    }.
views-found-of-type =
    { $nodes ->
        [one] { $nodes } node
       *[other] { $nodes } nodes
    } and { $arcs ->
        [one] { $arcs } relationship
       *[other] { $arcs } relationships
    }, of the type { $type }.
views-found-arrows = Arrows point as in the graph; position has no meaning.
views-found-picture =
    { $nodes ->
        [one] { $nodes } node
       *[other] { $nodes } nodes
    } and { $arcs ->
        [one] { $arcs } relationship
       *[other] { $arcs } relationships
    }; the table holds the same.
views-found-side =
    { $side ->
        [HIC] HIC partner
        [LMIC] LMIC partner
       *[unknown] side unknown
    }
views-found-other = ○ any other node: its label stands above its name
views-found-table = The same as a table
views-relationships = Relationships
views-relationship = Relationship
views-col-from = From
views-col-to = To
views-what-is-recorded = What is recorded
views-no-relationship = No relationship among what was found.
views-found-shown = { $k } of { $n } shown; { $csv } has all.
views-nodes-n =
    { $n ->
        [one] { $n } node
       *[other] { $n } nodes
    }
views-nodes = Nodes
views-label = Label
views-name = Name
views-the-query = The query
views-found-foot = Direction is that of the graph; for knowledge, giver → receiver. “On record” is what sources say, not what happened.
views-without-name = without a name
views-own-query = A query of your own

## The network

views-network-page = Who taught whom
views-network-page-of = Who taught whom: { $title }
views-network-line =
    { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    }, { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    } on record
views-network-title = Who taught whom: { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    }, { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    } on record
views-network-title-nothing = Who taught whom: no exchange on record
views-network-arrow = An arrow runs from the giver of knowledge to the receiver.
views-network-grouped = A mark is a country, as large as its number of partners; it opens into them. HIC countries stand on the left, the others on the right, largest first.
views-network-free = Linked partners stand together; large groups are drawn by forces, HIC to the left; in the others HIC partners stand on the left, the others on the right. Nothing else about position has a meaning.
views-network-banks = In every linked group HIC partners stand on the left, the others on the right; nothing else about position has a meaning.
views-network-nothing =
    { $n ->
        [one] { $n } partner is
       *[other] { $n } partners are
    } in view, and none of them has an exchange on record: what they taught or learned is unknown. A picture needs rows in the table { $table }.
views-without-exchange =
    { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    } without an exchange { $view ->
        [yes] in view
       *[no] on record
    }
views-in-brackets = ({ $what })
views-find-and-filter = Find and filter
views-find = Find a partner
views-find-by = Name, other name or id
views-partners-found = Partners found
views-filters = Filters
views-filter-knowledge = Knowledge
views-filter-giver = Giver
views-filter-receiver = Receiver
views-years = Years
views-years-from = from
views-years-to = to
views-undated = no date ({ $n })
views-programme = Programme
views-every-programme = All
views-reset = Reset filters
views-key-hic = HIC: high-income country
views-key-n = ({ $n })
views-key-kind =
    { $kind ->
        [technical] technical
        [cultural] cultural
       *[unclassified] not classified
    }
views-key-direction = giver → receiver; thicker: more { unit-many }
views-zoom-in = Zoom in
views-zoom-out = Zoom out
views-zoom-whole = Whole picture
views-zoom-hint = Drag to move, Ctrl and wheel to zoom.
views-zoom-hint-grouped = Drag to move, Ctrl and wheel to zoom; click a country to open it.
views-canvas = Network of { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    } and { $arrows ->
        [one] { $arrows } arrow
       *[other] { $arrows } arrows
    }. The table holds the same facts.
views-keys = Keyboard: Tab to the picture, arrow keys move between partners, Enter selects, Escape clears.
views-keys-free = Keyboard: Tab to the picture, arrow keys move between partners, Enter selects, Escape clears, + and − zoom, 0 shows the whole.
views-keys-grouped = Keyboard: Tab to the picture, arrow keys move between marks, Enter selects or opens, Escape clears, + and − zoom, 0 shows the whole.
views-notes = Notes
views-not-drawn = Not drawn: { views-without-exchange }.
views-outside-view = Others may be outside the view.
views-unknown-taught = What they taught or learned is unknown.
views-in-search = They stay in the search and are listed below.
views-read-with-care = Read with care.
views-told-by-sides =
    { $hic } of { $n ->
        [one] { $n } exchange
       *[other] { $n } exchanges
    } { $hic ->
        [one] is
       *[other] are
    } told by HIC partners, { $lmic } by LMIC partners, { $nobody } by no partner. A missing arrow is a missing record, not proof that nothing was taught.
views-sides-heading = Sides.
views-sides-are = The shape of a partner is the side of its country in fiscal year { $year }; an exchange counts, and is filtered, by the sides at its own date.
views-layout = Layout.
views-layout-same = The same data give the same picture.
views-layout-one-sided = A linked group of one side only stands in both columns.
views-size-partners = Size counts partners; it is no score.
views-size = Size counts { unit-many }; it is no score.
views-details = Details
views-table = The same facts as a table
views-table-of-arrows = Table of arrows
views-needs-script = The picture, the table and the filters need JavaScript. Without it: { $command }.
views-network-foot = Direction is that of knowledge: giver → receiver. “On record” is what sources say, not what happened.
views-no-country = Country not recorded
views-part = { $country }, part { $part } of { $parts }

# The words of the network's script: n chooses the plural, figure is that number as it is written.

views-js-side-hic = HIC
views-js-side-lmic = LMIC
views-js-side-unknown = unknown
views-js-of-unknown-side = side unknown
views-js-kind-technical = technical
views-js-kind-cultural = cultural
views-js-kind-unclassified = not classified
views-js-code-hard-skill = hard skill
views-js-code-innovation = innovation
views-js-code-care-practice = care practice
views-js-code-country-knowledge = country knowledge
views-js-code-cultural-competency = cultural competency
views-js-code-soft-skill = soft skill
views-js-code-hospital = hospital
views-js-code-university = university
views-js-code-professional-body = professional body
views-js-code-ngo = ngo
views-js-code-government = government
views-js-code-funder = funder
views-js-code-coordinating-body = coordinating body
views-js-code-company = company
views-js-code-other = other
views-js-code-member = member
views-js-code-coordinator = coordinator
views-js-code-fund-administrator = fund administrator
views-js-code-accountable = accountable
views-js-volume-exchange =
    { $n ->
        [one] { $figure } exchange
       *[other] { $figure } exchanges
    }
views-js-volume-person-day =
    { $n ->
        [one] { $figure } person day
       *[other] { $figure } person days
    }
views-js-volume-visit =
    { $n ->
        [one] { $figure } visit
       *[other] { $figure } visits
    }
views-js-volume-trainee =
    { $n ->
        [one] { $figure } trainee
       *[other] { $figure } trainees
    }
views-js-exchanges =
    { $n ->
        [one] { $figure } exchange
       *[other] { $figure } exchanges
    }
views-js-partners =
    { $n ->
        [one] { $figure } partner
       *[other] { $figure } partners
    }
views-js-by-volume = counted by volume
views-js-arrows-shown =
    { $n ->
        [one] { $shown } of { $figure } arrow
       *[other] { $shown } of { $figure } arrows
    }
views-js-exchanges-shown =
    { $n ->
        [one] { $shown } of { $figure } exchange shown
       *[other] { $shown } of { $figure } exchanges shown
    }
views-js-widest = ; the picture draws the { $most } widest
views-js-sentence = { $text }.
views-js-partner-chosen = { $name } chosen. Its exchanges and sources are in the details.
views-js-arrow-chosen = Arrow chosen. Its exchanges and sources are in the details.
views-js-cleared = Choice cleared.
views-js-not-found = No partner has this in its names or ids
views-js-more-found = and { $more } more: type more of the name
views-js-found =
    { $n ->
        [one] { $figure } partner found.
       *[other] { $figure } partners found.
    }
views-js-none-found = No partner found.
views-js-pairs = Pairs that exchange only with each other, by name
views-js-arrow = { $from } → { $to }: { $amount }, { $kind }
views-js-no-country = country not recorded
views-js-announced =
    { $n ->
        [one] { $name }, { $what }, { $figure } arrow.
       *[other] { $name }, { $what }, { $figure } arrows.
    }
views-js-opened =
    { $n ->
        [one] { $name } opened into { $figure } partner.
       *[other] { $name } opened into { $figure } partners.
    }
views-js-opened-parts =
    { $n ->
        [one] { $name } opened into { $figure } part.
       *[other] { $name } opened into { $figure } parts.
    }
views-js-closed-others = Closed to keep the picture quick: { $names }.
views-js-closed = { $name } closed.
views-js-close-details = Close the details
views-js-counted = Counted: { $unit }
views-js-counted-by-volume = Counted: exchanges by volume
views-js-col-exchanges = Exchanges
views-js-close-group = Close { $name } into one mark
views-js-open-group =
    { $n ->
        [one] Open { $name } into its { $figure } partner
       *[other] Open { $name } into its { $figure } partners
    }
views-js-open-parts =
    { $n ->
        [one] Open { $name } into its { $figure } part
       *[other] Open { $name } into its { $figure } parts
    }
views-js-period = { $start } to { $end }
views-js-learning-from = learned from the giver
views-js-learning-about = learned about itself or the giver’s country
views-js-benefit-individual = benefit to individuals
views-js-benefit-institutional = benefit to the institution
views-js-practice-changed = practice changed
views-js-practice-unchanged = practice not changed
views-js-blank-date = date
views-js-blank-content = content
views-js-blank-learning = learning
views-js-blank-benefit = benefit
views-js-blank-practice = change of practice
views-js-blank = not recorded: { $what }
views-js-not-recorded = not recorded
views-js-innovation = Innovation: { $name }
views-js-at-its-date = At its date: { $giver } → { $receiver }
views-js-within = Within { $name }.
views-js-told-by = Told by { $name }.
views-js-untold = Not told by a partner.
views-js-classified-by = Classified by { $name }.
views-js-certainty-stated = Direction and kind stated.
views-js-certainty-inferred = Direction and kind inferred.
views-js-source = Source: { $source }
views-js-show-exchanges =
    { $n ->
        [one] Show { $figure } more exchange
       *[other] Show { $figure } more exchanges
    }
views-js-ledger = Given and received, by kind of knowledge
views-js-gave = Gave
views-js-received = Received
views-js-about =
    { $n ->
        [one] Of the { $received } received, { $figure } is learning about itself or the giver’s country.
       *[other] Of the { $received } received, { $figure } are learning about itself or the giver’s country.
    }
views-js-in-year = { $side } in fiscal year { $year }
views-js-nothing = No exchange on record: what it taught or learned is unknown.
views-js-hidden =
    { $n ->
        [one] { $figure } more exchange hidden by the filters.
       *[other] { $figure } more exchanges hidden by the filters.
    }
views-js-with-sources = Exchanges, with sources
views-js-gave-to = gave { $count } { $kind } to { $name }
views-js-received-from = received { $count } { $kind } from { $name }
views-js-on-record = On record
views-js-role = { $role } { $times }×
views-js-roles = Roles
views-js-partnerships = Partnerships
views-js-none-on-record = none on record
views-js-aliases = Also known as
views-js-capacity = Capacity
views-js-id = Id
views-js-no-date = no date recorded
views-js-with-exchange =
    { $n ->
        [one] { $figure } partner with an exchange
       *[other] { $figure } partners with an exchange
    }
views-js-between-own =
    { $n ->
        [one] { $figure } exchange between its own partners.
       *[other] { $figure } exchanges between its own partners.
    }
views-js-its-partners = Its partners
views-js-side-to-side = From side to side
views-js-sides-caption = Exchanges in view, by the sides at their date and the kind of knowledge
views-js-sides-note = Giver → receiver, by the sides at the exchange’s date; what the filters leave.
views-js-details = Details
views-js-hint = Choose a partner or an arrow, in the picture, the table or the search, to see its exchanges with their sources.
views-js-col-giver = Giver
views-js-col-receiver = Receiver
views-js-col-knowledge = Knowledge
views-js-col-volume = Volume
views-js-col-years = Years
views-js-row-details = , { $giver } to { $receiver }: details and sources
views-js-by-giver = Arrows by giver
views-js-rows =
    { $n ->
        [one] { $figure } row; a row is one giver, receiver and kind of knowledge
       *[other] { $figure } rows; a row is one giver, receiver and kind of knowledge
    }
views-js-no-rows = no exchange passes the filters
views-js-first-rows =
    { $n ->
        [one] The first { $limit } of { $figure } row.
       *[other] The first { $limit } of { $figure } rows.
    }
views-js-show-more = Show { $more } more

## Narrowing the lists

views-sift = Narrow the lists
views-sift-text = Search
views-sift-kind = Knowledge
views-sift-side = Sides
views-sift-years = Years
views-sift-from = from
views-sift-to = to
views-sift-programme = Programme
views-sift-any = any
views-sift-reset = Show all
views-sift-all = All { $n } rows are shown.
views-sift-shown = { $k } of { $n } rows are shown; sums, sentences and pictures are of all. With a year given, what has no date isn't shown.
views-sift-arrows = { $k } of { $n } flows are listed, and drawn where they are ticked; sums are of all.
