# Room "Explore": from signs to causes.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

## Signs and filters

explore-noticed = What is noticed?
# Beside a sign: how many causes show it together with all that is chosen.
explore-sign-leaves = { $mode ->
    [any] { $causes } show all
   *[all] { $causes } left
 }
explore-every-sign = + all { $signs } signs
explore-more-filters = Filters
explore-signs = Signs that are there
explore-signs-hint = Choose what a person notices besides the bleeding.
explore-mode = Show causes with
explore-mode-all = all signs
explore-mode-any = any sign
explore-absent = Signs that are not there
explore-absent-hint = A cause that can show one moves to the second list, never out.
explore-absent-search = Search signs that are not there
explore-sign-premise = Taken as given: this lesson is about it.
explore-sign-alone = Nothing read links it with a cause.

# A message "...-reason" names its filter inside sentences: "left out by life stage".
explore-filter-sheet-person = Situation
explore-filter-sheet-cause = Kind of cause and urgency
explore-filter-stage = Who?
explore-filter-stage-any = Anyone
explore-filter-stage-reason = life stage
explore-filter-situation = Situation
explore-filter-situation-hint = Shows only causes that sources tie to it.
explore-filter-situation-reason = situation
explore-filter-kind = Kind of cause
explore-filter-kind-reason = kind of cause
explore-filter-urgency = How soon to get help
explore-filter-urgency-reason = urgency
explore-filter-words = Search words
explore-filter-words-hint = Looks in names, medical terms, signs and the glossary.
explore-filter-words-reason = search words
explore-undo-filter = Undo the last filter

## Headings of several tables

explore-cause = Cause
explore-how-soon = How soon to get help
explore-none = none

## The grid of causes and signs

explore-grid = Causes and signs
explore-grid-caption = Of people with each cause, how many have each sign
# The name of a row; $read is of how many signs the sources of the cause speak.
explore-grid-row = { $read ->
    [one] { $cause } · { $read } sign read
   *[other] { $cause } · { $read } signs read
 }
# A heading inside the grid: below it stand causes that do not show all chosen signs.
explore-grid-second = Not ruled out
explore-grid-fitting = Only what fits
explore-grid-whole = Whole grid
explore-grid-all = All { $causes } causes
explore-grid-empty = No cause to show.
explore-grid-nothing = There is no cause to show. This does not mean that nothing is wrong.
explore-grid-cell = { $sign }: { $state }
# For a reader who does not see the chart; $causes is "1 cause" or "3 causes".
explore-grid-label = { $signs ->
    [one] Grid of { $causes } and { $signs } sign.
   *[other] Grid of { $causes } and { $signs } signs.
 } Sources speak of { $linked } of the { NUMBER($pairs, useGrouping: 0) } pairs. The table view holds the same facts.
explore-grid-label-empty = Grid of causes and signs: nothing to show.
explore-legend = What the cells mean
explore-legend-typical = typical
explore-legend-common = common
explore-legend-sometimes = sometimes
explore-legend-rarely = rarely
explore-legend-not-stated = not stated
explore-legend-not-typical = not typical
explore-legend-blank = blank: nothing read

## Ways to look at a result

explore-look = Show as
explore-look-grid = Grid
explore-look-table = Table
explore-look-list = List
explore-look-fit = Fit
explore-look-kinds = Kinds

# A button that leads to the list, after the causes that are named.
explore-found-more = And { $more } more

## The list of causes

explore-list-caption = Causes left, those that fit first
explore-list-first = Fit what is chosen
# Where nothing is chosen.
explore-list-all = Most urgent first

explore-second = { $causes ->
    [one] { $causes } cause may show no such sign: not ruled out
   *[other] { $causes } causes may show no such sign: not ruled out
 }
explore-second-why = Many causes often show no sign at all, and sources do not speak of every sign. So a missing sign does not rule a cause out.
explore-second-for = Chosen signs that speak for it
explore-second-reason = Why it stands here
# Why a cause stands in the second list: one, or several with "; " between.
explore-second-not-linked = nothing read links it with { $signs }
explore-second-not-typical = not typical: { $signs }
explore-second-shows = it can show { $signs }

## Chart: how many chosen signs speak for each cause

explore-fit = How many chosen signs speak for each cause
explore-fit-caption = Chosen signs that speak for each cause
explore-fit-twin = Chosen signs that speak for each cause, as a table
explore-fit-for = Signs that speak for it
explore-fit-of = { $count } of { $total }
explore-fit-axis = chosen signs (of { $chosen })
explore-fit-hover = { $cause }: { $count } of the chosen signs
explore-fit-cannot-tell = This counts signs. It does not say how likely a cause is: a common cause and a rare one can have the same bar.
explore-fit-no-sign = No sign is chosen yet. Choose one or more signs, and this chart counts how many of them speak for each cause.
explore-fit-nothing = No cause fits the chosen signs and filters: nothing to count.
# For a reader who does not see the chart; $best is a list of causes.
explore-fit-label = Chosen signs that speak for each of { $causes }. Most signs, { $most } of { $chosen }: { $best }.
explore-fit-label-more = { $more } more
explore-fit-label-empty = Chart of fit: no sign is chosen.

## Chart: causes of each kind

explore-kinds = Causes of each kind
explore-kinds-caption = Number of causes of each kind
explore-kinds-twin = Number of causes of each kind, as a table
explore-kinds-kind = Kind
explore-kinds-first = Fit the chosen signs
explore-kinds-may = May show no such sign
explore-kinds-out = Left out
# A kind of cause that is chosen.
explore-kinds-shown = { $kind } (shown)
explore-kinds-fit = fit what is chosen
explore-kinds-second = may show no such sign
explore-kinds-hover = { $count }: { $list }
explore-kinds-axis = number of causes
explore-kinds-how = Choose a bar to add or remove its kind.
explore-kinds-label = { $picked ->
    [yes] Causes of each kind, { $total } in all before the filter by kind.
   *[no] Causes of each kind, { $total } in all.
 } Most: { $most }, { $causes }. This counts causes in the list, not people.
explore-kinds-label-empty = Causes of each kind: none is left by the other filters.

## What is read beside the results

explore-read-about = Read about a cause
explore-choose-cause = Read about a cause
explore-close = Close
# A button in the card of a cause; Compare offers the other one to choose.
explore-compare = Compare with …
explore-opened = Open: { $cause }.
