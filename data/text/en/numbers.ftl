# Room "Numbers": every sentence and label of it.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

## Numbers in words

numbers-people = { $total ->
    [one] { $total } person
   *[other] { $total } people
 }
numbers-count-of = { $count } of { $total }
numbers-count = { $n }
numbers-about = about { $n }
numbers-up-to-n = up to { $n }
numbers-more-than = more than { $n }
numbers-fewer-than-one = fewer than 1
numbers-percent = { $percent }%
numbers-bar = Bar from 0 to { $base }: { $number }.
numbers-one-of = { $count } of { $base }
numbers-range-of = from { $low } to { $high } of { $base }
numbers-up-to = up to { $number }
numbers-at-least = at least { $number }
numbers-no-interval = no interval published
numbers-interval-ours = worked out by us (Wilson)
numbers-basis-first-hand = counted by the source
numbers-basis-second-hand = quoted, not counted by the source
numbers-basis-derived = count worked out by us
numbers-basis-modelled = worked out by a model, not counted
numbers-basis-rate-only = only the percent is printed
numbers-span = { $low } to { $high }
numbers-interval-whose = { $ends }, { $whose }
numbers-not-stated = not stated
numbers-data-not-stated = years of the data not stated
numbers-data-from-2000 = data from 2000 on
numbers-data-before-2000 = data from before 2000
numbers-data-both-sides = data from both sides of 2000

## Lab "Who was counted?"

numbers-unit-percent = percent
numbers-unit-per-people = per 100,000 people
numbers-unit-per-people-short = per 100,000
numbers-crowds-summary = { $title }. Lowest that was counted or modelled: { $low } Highest of these: { $high } It is about { $times } times the lowest.
numbers-crowds-quoted-reach = Figures that are only quoted reach { $most } { $unit }.
numbers-crowds-end = { $counted ->
    [yes] { $figure } { $unit }, which is { $of }; { $interval }.
   *[no] { $figure } { $unit }; { $interval }.
 } { $crowd ->
    [clinic] { $heading }, { $years }: { $people }.
   *[other] { $heading }: { $people }.
 }
numbers-crowds-cancer = Cervical cancer in people with bleeding after sex
numbers-crowds-bleeding = How often bleeding after sex happens
numbers-crowd-asked = Everyone asked
numbers-crowd-asked-who = a survey of people, ill or well
numbers-crowd-modelled = In the community, by a model
numbers-crowd-modelled-who = women who develop bleeding after sex
numbers-crowd-told = Told a doctor
numbers-crowd-told-who = people who went to a doctor about it
numbers-crowd-screened = Screened
numbers-crowd-screened-who = people who came to a screening test
numbers-crowd-sent = Sent to a clinic
numbers-crowd-code = Recorded as a code
numbers-crowd-code-who = codes typed for payment
numbers-crowd-unknown = Who was counted
numbers-crowd-unknown-who = is not stated
numbers-country-not-stated = country not stated
numbers-setting = { $setting }, { $place }.
numbers-crowds-cancer-unlike = The symptom is the same. The people counted are not.
numbers-crowds-bleeding-unlike = The symptom is the same. The people counted are not, nor is the time span.
numbers-crowds-none = { $title }: no source that was read counted or modelled it.

## Lab "Studies side by side"

# $setting is "all", or the setting in which the studies counted.
numbers-studies-none = { $setting ->
    [all] No study that was read reports “{ $outcome }”. That says nothing for or against it.
   *[other] No study that was read reports “{ $outcome }” in the setting “{ $setting }”. That says nothing for or against it.
 }
numbers-studies-count = { $setting ->
    [all] { $studies ->
        [one] { $studies } study reports “{ $outcome }”.
       *[other] { $studies } studies report “{ $outcome }”.
     }
   *[other] { $studies ->
        [one] { $studies } study in the setting “{ $setting }” reports “{ $outcome }”.
       *[other] { $studies } studies in the setting “{ $setting }” report “{ $outcome }”.
     }
 }
numbers-studies-sorted = In order of { $order }.
# $end is "only" (there is one study), "lowest" or "highest".
numbers-studies-end = { $end ->
    [only] It found
    [lowest] Lowest
   *[highest] Highest
 }: { $percent } percent, { $of } ({ $name }, { $setting }){ $others ->
    [0] .
    [one] , and { $others } other.
   *[other] , and { $others } others.
 }
numbers-studies-people-not-printed = number of people not printed
numbers-order-year = year of the data, oldest first
numbers-order-size = number of people, most first
numbers-order-country = country, A to Z
numbers-order-setting = setting, A to Z
numbers-studies-none-found = None found does not mean that there can be none: up to { $high } percent still fits { $of }.
numbers-studies-chart-empty = Chart of studies: none reports { $outcome }.
numbers-studies-chart = One line a study, { $studies } in all: { $outcome }, from { $span } percent. The table holds the same.

## Lab "Picture a risk"

numbers-people-aged = { $people }, aged { $first } to { $last }
numbers-picture-too-many = { $base } icons are too many to take in. The picture is a field of dots.
numbers-picture-not-one = Out of { $base } icons, not one whole icon would be filled for “{ $outcome }”. The picture is a field of dots instead.
numbers-picture-headline = { $outcome }: { $number }, among { $people }; { $time }.
numbers-picture-named = { $basis ->
    [second-hand] { $outcome } (second-hand)
    [modelled] { $outcome } (modelled)
    [derived] { $outcome } (worked out by us)
   *[first-hand] { $outcome }
 }
numbers-picture-basis = { $basis ->
    [second-hand] Second-hand: quoted by a source that did not measure it.
    [modelled] Modelled: it comes from a model, not from counting people.
    [derived] Worked out by us from the printed count.
   *[first-hand] { "" }
 }
numbers-picture-time = time: { $period }
numbers-picture-counted = Counted: { $count } of { $total }.
numbers-picture-out-of = Out of { $total } people.
numbers-picture-caption = { $piece ->
    [circle] Each circle is one of { $all }
   *[dot] Each dot is one of { $all }
 }: { $filled } filled, { $half ->
    [0] { $empty } empty.
   *[other] { $half } half filled (the range), { $empty } empty.
 }
numbers-picture-blur = So many dots look like one grey block.
numbers-picture-ring = A ring marks the place.
numbers-picture-difference = { $way ->
    [more] The difference: about { $gap } more of { $base } in the second group.
   *[fewer] The difference: about { $gap } fewer of { $base } in the second group.
 }
numbers-picture-ratio = { $which ->
    [first] A headline could say “{ $times } times as many in the first group”.
   *[second] A headline could say “{ $times } times as many in the second group”.
 } Said as counts: { $large } against { $small }.
numbers-picture-ratio-rest = It is not true of { $large } in the one group, and of { $small } in the other.
numbers-topic-later = What happens later
numbers-topic-age = Risk by age, from a model
numbers-topic-symptom = How common bleeding after sex is
numbers-topic-with = What goes with bleeding after sex
numbers-topic-cancer = Cancer among people with symptoms
numbers-topic-from-cancer = Seen from people with cancer
numbers-topic-background = How common other things are
numbers-wilson = worked out by us, after Wilson
numbers-picture-lost = What the ratio leaves out: both counts, who was counted, and how sure the numbers are. A few times a tiny number is still a tiny number.
numbers-picture-no-time = time span not stated
numbers-published = published by the source
numbers-picture-interval = Numbers that fit the data: { $ends } (95% confidence interval, { $whose }).
numbers-picture-range-across = This is a range: the lowest and the highest of several studies. It is no margin of error around one value.
numbers-picture-range-inside = This is a range inside the source. No interval is published.
numbers-picture-no-interval = No interval is published, so how sure the number is cannot be said.
numbers-picture-if-all = If all { $studied } in the study were counted, up to { $most } still fits the data (95% confidence interval, { $whose }). How many were counted is not known. If it was fewer, a higher number fits too.
numbers-true-of = True of
numbers-not-true-of = Not true of
numbers-in-percent = In percent
numbers-out-of = Out of { $base }
numbers-no-ratio-things = The two count different things, so no ratio is shown.
numbers-no-ratio-sources = The two were counted by different sources or in different crowds. A ratio would compare the ways of counting too, so none is shown.
numbers-no-ratio-range = One of the two is a range, so there is no single ratio.
numbers-no-ratio-small = Out of { $base }, at least one of the two is below 1. Count out of a larger number to compare them.
numbers-picture-two = First: { $first } ({ $first_people }). Second: { $second } ({ $second_people }).
numbers-picture-same = In whole people the two are the same.

## Lab "What a test result means"

numbers-tests-result = Of { $total } people in a crowd where { $share } have { $target } ({ $who }): { $have } have it, { $free } do not. { $test } finds { $found } and misses { $missed }. It gives { $alarms }.
numbers-tests-zero-few = 0 ({ numbers-fewer-than-one })
numbers-tests-none = none
numbers-tests-zero-alarms-few = 0 false alarms ({ numbers-fewer-than-one })
numbers-tests-no-alarm = no false alarm
numbers-tests-alarms = { $n ->
    [one] about { $n } false alarm
   *[other] about { $n } false alarms
 }
numbers-tests-right = About { $found } of { $positive } positive results are right.
numbers-tests-right-of-hundred = About { $found } of { $positive } positive results are right: { $hundred }.
numbers-tests-nearly-hundred = more than 99 of 100
numbers-tests-of-hundred = about { $n } of 100
numbers-tests-negatives = { $missed ->
    [one] Of { $negative } people with a negative result, { $missed } has it.
   *[other] Of { $negative } people with a negative result, { $missed } have it.
 }
numbers-tests-finds = Finds (sensitivity): { $found } of { $have } who have it, { $share }; { $interval }.
numbers-tests-clears = Clears (specificity): { $cleared } of { $free } who do not have it, { $share }; { $interval }.
numbers-tests-derived = The four counts are worked out by us.
numbers-tests-interval-published = 95% confidence interval { $low } to { $high }%, published by the source
numbers-tests-interval-ours = 95% confidence interval { $low } to { $high }%, worked out by us (Wilson)
numbers-tests-weak-positive = What a positive result means: { $risks }
numbers-undrawn-some = only { $known } of the four counts are known
numbers-undrawn-alarms = how many it alarms among those who do not have it is not known
numbers-undrawn-counts = the four counts behind its percentages are not published
numbers-undrawn-share = its group's share is not known
numbers-test-in-group = { $test } for { $target } ({ $group })
numbers-tests-no-positive = Nobody gets a positive result.
numbers-tests-all-alarms = Every positive result is a false alarm.
numbers-tests-all-right = Nearly all of the { $positive } positive results are right.
numbers-tests-no-negative = Nobody gets a negative result.
numbers-tests-why = Why the share matters so much for { $first }: in the study it alarmed { $alarmed } of { $free } who do not have it. When few have it, most people are in that group, so the false alarms pile up. { $second } alarmed only { $second_alarmed } of { $second_free }: its specificity is near 100%. Even in a real crowd where only about { $have } of { $total } have it, about { $found } of { $positive } positive results are right.
numbers-tests-weak-finds = What it finds: { $headline } It would miss all the others: { $rest }.
numbers-tests-weak-alarms = Whom it alarms: { $headline } So it would clear from about { $low } to { $high } (specificity). This range is worked out by us: it takes all who bleed as free of cancer.
numbers-tests-weak-unknown = What is not known: how many women in the community have cervical cancer at one time is not in our tables. So no tree is drawn.
numbers-tests-weak-home = What to take home: bleeding alone does not show cancer, and no bleeding does not clear anyone of it. That is why bleeding after sex is looked into.
