# Room "Compare": two causes side by side.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

## The steps of the room

# What the links between the steps are called together.
compare-steps = Steps of this room
compare-step-pair = Two causes
compare-step-signs = All their signs
compare-step-order = Causes in order

## Two causes side by side

compare-first = First cause
compare-second = Second cause
compare-start = Start here
compare-same = Both choices are the same cause. Choose another one to compare it with.
compare-signs = Signs of the two causes
compare-sign = Sign
compare-where = Read as a sign of
compare-both = both
compare-neither = neither
compare-further = Other signs that differ
compare-asks = Questions that may help
compare-ask = { $situation }: tied to { $cause }.
compare-undo = Undo
compare-again = Start again

## The picture of their signs

# A sign that is in no text about a cause may still be a sign of it: say what was read.
compare-group-both = Read as a sign of both
compare-group-one = Read as a sign of { $cause } only
compare-group-neither = Read as a sign of neither
compare-state-typical = typical
compare-state-common = common
compare-state-sometimes = sometimes
compare-state-rarely = rarely
compare-state-not-stated = how often not stated
compare-state-not-typical = not typical
compare-state-not-linked = nothing read
compare-picture-note = Nothing read is no evidence against a cause.

## What tells two causes apart

compare-telling = The sign to ask about first
# It stands in large type, in the place of a sign, above the sentence that says it in full.
compare-telling-none = No telling sign found
# $causes is a list of the two; $shared says whether a sign was read for both.
compare-none-apart = { $further ->
    [further] No further sign was found that tells { $causes } apart
   *[any] No sign was found that tells { $causes } apart
 }: { $shared ->
    [some] no other sign read for both is known to differ
   *[none] nothing read links another sign with both
 }, and what is not written is no evidence against.
# $first and $second are two of the messages "compare-goes", one for each cause.
compare-apart = { $sign }: { $first }; { $second }.
compare-both-can = { $sign }: { $first }; { $second }. Both can have it.
compare-goes-typical = typical of { $cause }
compare-goes-common = common with { $cause }
compare-goes-sometimes = sometimes with { $cause }
compare-goes-rarely = rarely with { $cause }
compare-goes-not-stated = linked with { $cause }, how often is not stated
compare-goes-not-typical = not typical of { $cause }
compare-goes-not-linked = nothing read links it with { $cause }, which is no evidence against
compare-clinic = What a clinic does to tell
# $found is a sentence of its own: "By a swab."
compare-clinic-one = { $cause }: { $found }

## Causes in order

compare-order = Signs that fit, then urgency
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
