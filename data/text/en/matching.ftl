# What the page says of a result, of the help rules and of countries; several rooms show it.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

# In sight under every result.
matching-standing-line = Any bleeding after sex should be checked, even a little, even once.

## Lists

# Between the words of a list: quotes and braces keep the blank.
matching-list-comma = { ", " }
# Between words that have commas in them, and between parts of a sentence.
matching-list-semicolon = { "; " }
# $most holds all words of the list but the last.
matching-list-and = { $most } and { $last }
matching-list-or = { $most } or { $last }
# At the end of a list of signs that is too long for a phone.
matching-more-signs = { $rest } more signs
matching-any-of-more-signs = any of { $rest } more signs
matching-causes = { $causes ->
    [one] { $causes } cause
   *[other] { $causes } causes
 }

## How good the evidence is, and how often a sign goes with a cause

matching-evidence-a = Named for bleeding after sex by a guideline, a national patient page or a study of people who have it.
matching-evidence-b = Named for bleeding after sex in a review or a referral pathway, or linked with it in a study.
matching-evidence-c = Plausible only: case reports, or the sources speak of other bleeding.
matching-state-typical = typical: part of the usual picture
matching-state-common = common
matching-state-sometimes = sometimes
matching-state-rarely = rarely
matching-state-not-stated = linked; how often is not stated
matching-state-not-typical = a source says it is not typical
matching-state-not-linked = nothing read links them, which is no evidence against

## The result

matching-result-all = No sign chosen yet. Most urgent first, not most common.
# $asked is what was asked for: "itching and fever; life stage: pregnant".
matching-result = { $causes ->
    [one] { $causes } cause fits: { $asked }.
   *[other] { $causes } causes fit: { $asked }.
 }
# Of the causes that show at least one of the chosen signs, how many show each.
matching-result-show-all = { $causes ->
    [0] None is known to show all { $chosen } signs.
   *[other] { $causes } can show all { $chosen } signs.
 }
matching-result-none = No cause in these tables fits: { $asked }. This does not mean that nothing is wrong.
# $asked as above; the causes that come nearest follow, each a sentence of its own.
matching-result-none-all = No cause in these tables fits: { $asked }. This does not mean that nothing is wrong. Nearest:
# $level is how soon to get help, with a capital; $causes is a list of names.
matching-result-named = { $level }: { $causes }.
matching-result-more = And { $more } more.
# Before causes that are named: what their order means, and what it does not.
matching-result-order = Best fit first, then most urgent, not most common.
# $level is how soon to get help; $why is one of the three below, or several.
matching-result-nearest = { $cause } ({ $level }; { $why }).
matching-nearest-not-stated = not stated: { $signs }
matching-nearest-not-typical = not typical: { $signs }
matching-nearest-shows = can show { $signs }
matching-result-second = { $causes ->
    [one] { $causes } cause may show no such sign: not ruled out.
   *[other] { $causes } causes may show no such sign: not ruled out.
 }
# Where a sign is said not to be there.
matching-result-not-ruled-out = Not ruled out: { $causes } more.
# $reasons is a list of filters, as the messages "explore-filter-...-reason" name them.
matching-left-out = { $causes ->
    [one] { $causes } cause is left out by { $reasons }, not ruled out.
   *[other] { $causes } causes are left out by { $reasons }, not ruled out.
 }
matching-left-out-by = { $filter } ({ $causes })
# $signs is a list with "or": signs that are not there.
matching-asked-without = without { $signs }
matching-asked-filter = { $filter }: { $chosen }
matching-asked-words = “{ $words }”
# What a help rule asks for; $level is how soon, with a capital.
matching-help-sooner = { $level }. { $situation }: { $action }
matching-note-all = All that is asked for: { $asked }.
matching-note-premise = { $sign } is what this lesson is about. It is taken as given, so choosing it changes nothing.
matching-note-alone = Nothing that was read links { $sign } with a cause. It stands alone here.

## The answer to what is ticked in Help first

matching-answer-more = { $more ->
    [one] One more below.
   *[other] { $more } more to read below.
 }
matching-answer-nothing-ticked = Nothing is ticked. { matching-standing-line }
matching-answer-none-sooner = Nothing you ticked asks for sooner help here. That does not mean that all is well. { matching-standing-line }
# $who is "reader", or who else does it.
matching-answer-to-do = { $who ->
    [reader] { $level }. { $action }
   *[clinician] { $level }, a clinician's step. { $action }
 }
matching-answer-why = Why: { $ticked }.

## Countries, as they stand after "in"

matching-country-every = every country
matching-country-another = another country
matching-countries-all = All countries are shown, each by its name.
matching-countries-shown = Shown: what holds everywhere, and in { $countries }.
