# The network page of many partners. Messages of its script begin with crowd-js; there $n chooses the plural,
# and $figure is $n as it is written.

crowd-no-country = Country not recorded
crowd-part = { $country }, part { $part } of { $parts }
crowd-part-short = Part { $part }
crowd-no-texts = These are too many exchanges for one page to hold the texts and sources of each: { $partner } writes those of one partner, and { $programme }, { $from } and { $to } make a narrower page.
crowd-not-drawn =
    { $n ->
        [one] Not drawn: 1 partner without an exchange.
       *[other] Not drawn: { $n } partners without an exchange.
    }
crowd-not-drawn-in-view = Others may be outside the view.
crowd-not-drawn-unknown = What they taught or learned is unknown.
crowd-in-search = They stay in the search.

crowd-js-exchanges =
    { $n ->
        [one] { $figure } exchange
       *[other] { $figure } exchanges
    }
crowd-js-by-volume = counted by volume
crowd-js-shown =
    { $n ->
        [one] { $shown } of { $figure } exchange shown
       *[other] { $shown } of { $figure } exchanges shown
    }
crowd-js-ledger = Given and received, by kind of knowledge
crowd-js-gave = Gave
crowd-js-received = Received
crowd-js-to-it = to it: { $what }
crowd-js-from-it = from it: { $what }
crowd-js-more =
    { $n ->
        [one] Show { $figure } more
       *[other] Show more: { $figure } are left
    }
crowd-js-none = No exchange on record: what it taught or learned is unknown.
crowd-js-hidden =
    { $n ->
        [one] { $figure } more exchange hidden by the filters.
       *[other] { $figure } more exchanges hidden by the filters.
    }
crowd-js-sources = The exchanges themselves, with their sources:
crowd-js-with =
    { $n ->
        [one] With { $figure } partner
       *[other] With { $figure } partners
    }
crowd-js-aliases = Also known as
crowd-js-id = Id
crowd-js-side-as-of = in fiscal year { $year }
crowd-js-partners =
    { $n ->
        [one] { $figure } partner with an exchange
       *[other] { $figure } partners with an exchange
    }
crowd-js-within =
    { $n ->
        [one] { $figure } exchange between its own partners.
       *[other] { $figure } exchanges between its own partners.
    }
crowd-js-parts = Its parts, by name
crowd-js-countries = With whom, by country
crowd-js-members = Its partners
crowd-js-undated = no date recorded
crowd-js-open-for-partners = Open the groups to see between which partners.
crowd-js-sides = From side to side
crowd-js-sides-caption = Exchanges in view, by the sides at their date and the kind of knowledge
crowd-js-sides-note = Giver → receiver, by the sides at the exchange’s date; what the filters leave.
crowd-js-details = Details
crowd-js-hint = Choose a country, a partner or an arrow, in the picture, the table or the search, to see what was given and received.
crowd-js-giver = Giver
crowd-js-receiver = Receiver
crowd-js-knowledge = Knowledge
crowd-js-count = Exchanges
crowd-js-volume = Volume
crowd-js-years = Years
crowd-js-not-recorded = not recorded
crowd-js-save-still = Save the picture (SVG)
crowd-js-save-picture = Save the picture (PNG)
crowd-js-save-table = Save the table (CSV)
