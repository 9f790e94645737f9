# Room "Compare": two causes side by side.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

## Two causes side by side

compare-pair = Two causes side by side
compare-first = First cause
compare-second = Second cause
compare-choose = Choose a cause
compare-not-ready = Choose two causes to see which signs they share and what tells them apart.
compare-same = Both choices are the same cause. Choose another one to compare it with.
compare-signs = Signs of the two causes
compare-sign = Sign
compare-where = A sign of
compare-both = both
compare-neither = neither
compare-further = Other signs that differ
compare-asks = Questions that may help
compare-ask = { $situation }: tied to { $cause }.

## What tells two causes apart

# $causes is a list of the two.
compare-nothing-apart = No further sign in these tables tells { $causes } apart.
# $apart is the message "compare-apart" of the same sign.
compare-best-sign = The sign to ask about first: { $sign }. { $apart }
# $first and $second are two of the next messages, one for each cause.
compare-apart = { $sign }: { $first }; { $second }.
compare-goes-typical = typical of { $cause }
compare-goes-common = common with { $cause }
compare-goes-sometimes = sometimes with { $cause }
compare-goes-rarely = rarely with { $cause }
compare-goes-not-stated = linked with { $cause }, how often is not stated
compare-goes-not-typical = not typical of { $cause }
compare-goes-not-linked = nothing read links it with { $cause }, which is no evidence against

## Causes in order

compare-order = Causes in order: signs that fit, then urgency
compare-order-caption = Causes in order: choose two to compare them
compare-order-said = In order of chosen signs that fit, then urgency, then name. The order says nothing of how likely a cause is.
compare-order-no-sign = No sign is chosen, so the causes stand in order of urgency. Choose signs in Explore to see what speaks for each.
compare-order-nothing = No cause fits what is chosen. This does not mean that nothing is wrong.
compare-cause = Cause
compare-how-soon = How soon to get help
compare-for = Signs that fit
compare-not-stated = Fit, how often not stated
compare-missing = Not known to fit
compare-not-typical = not typical: { $signs }
compare-none = none
