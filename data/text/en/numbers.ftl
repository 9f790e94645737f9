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
numbers-interval-published = published
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
# What stands between the parts of a list, such as the sources of a figure.
numbers-comma = { ", " }

## What several labs show

numbers-same-as-table = The same as a table
numbers-how = Method and limits
numbers-show-answer = Show the answer
numbers-hide = Hide the answer
numbers-start-here = Start here
numbers-source = Source: { $links }.
numbers-counted-as = Counted as “{ $words }”.
# Below a chart; the star stands beside the name in the chart too.
numbers-star = * { $name }: counted as “{ $words }”.
numbers-column-of = How many of how many
numbers-column-note = Note
numbers-column-percent = Percent
numbers-column-per-people = Per 100,000 people

## Lab "Who was counted?"
numbers-crowds-heading = Who was counted?
numbers-crowds-how = One mark is one figure. Further right means more people. Each line across is 10 times the one before. Read the bold words first: they say who was counted.
numbers-crowds-choice = What was counted?
numbers-crowds-table = Figures by the people who were counted
numbers-crowds-corner = Figure
numbers-crowds-sources = Sources
numbers-crowds-people = Who they were
numbers-crowds-interval = 95% interval, and whose
numbers-crowds-basis = How we know it
# Beside the title of a chart.
numbers-unit-percent = percent
numbers-unit-per-people = per 100,000 people
# After a number in a sentence.
numbers-unit-percent-short = percent
numbers-unit-per-people-short = per 100,000
# Each says whom it counts, and out of whom: nobody must read it the other way round.
numbers-crowds-cancer-direction = Of 100,000 people with bleeding after sex, how many have cervical cancer
numbers-crowds-bleeding-direction = Of 100 people counted, how many have bleeding after sex
# The axis of a chart.
numbers-crowds-lines = each line: 10 times more
numbers-crowds-cancer-axis = cervical cancers per 100,000 people with bleeding after sex; { numbers-crowds-lines }
numbers-crowds-bleeding-axis = percent of the people counted who have bleeding after sex; { numbers-crowds-lines }
numbers-crowds-cancer-why = Why do the figures differ so much? Each one counts other people. A clinic sees only the people who were sent there. More people say that they bleed than tell a doctor. So the people at a clinic are not like all people who bleed. Cancer was also found more often where screening is rare, and in hospital groups from before 2000.
numbers-crowds-bleeding-why = Why do the figures differ so much? More people say yes when they are asked than tell a doctor. Even fewer get a code in their records. It also matters which time people were asked about: one moment, a year, or two years.
# “England, all symptoms” is the label of a row in crowds.csv.
numbers-crowds-cancer-cannot-tell = What this cannot tell: your own chance, or anyone's. Countries, years and ages differ as well as the crowd, so the crowd is not the only reason for the gap. The two figures by age come from a model. They hold only for women who develop bleeding after sex, in the community. The row “England, all symptoms” counts other symptoms too.
numbers-crowds-bleeding-cannot-tell = What this cannot tell: how often it happens to everyone. Each study asked some people only. Countries, ages and time spans differ from row to row, so the crowd is not the only reason for the gap.
# Read out in place of the chart.
numbers-crowds-chart = { $title }, { $unit }: { $figures } figures in { $crowds } crowds of people. The table holds the same.
numbers-crowds-nobody = nobody counted
numbers-crowds-nobody-means = “Nobody counted” means that no source that was read gives a figure for this crowd.
numbers-crowds-legend-range = a range: the source gives no single value
numbers-crowds-legend-quoted-range = a range that is quoted
numbers-crowds-legend-zero = none found: no line; the words say how many still fit the count
# Beside the mark of a count of 0: among how many, and the upper end of the interval
# in the unit of the axis, such as "per 100,000".
numbers-crowds-zero = none found in { $total };{ $line }up to { $high } { $unit } fits
# The button that opens the whole chart.
numbers-crowds-all = All { $figures } figures
# The question of the lab. $low and $high are the two ends of the chart, as numbers.
numbers-crowds-cancer-question =
    Same symptom. Same disease.
    { $low } or { $high } in 100,000?
numbers-crowds-bleeding-question =
    Same symptom.
    { $low } or { $high } in 100 people?
numbers-crowds-answer = Both. Nobody is wrong: they counted different people. { $low }: { $low_people }. { $high }: { $high_people }. A clinic sees the few who were sent there. A community is everybody.
numbers-crowds-whom = { $counted ->
    [yes] { $of }, { $people }
   *[no] { $people }
 }
numbers-crowds-short = { $low }. { $high }, about { $times } times as many.
# $crowd is a crowd's short name, such as “Sent to a clinic”.
numbers-crowds-short-end = { $crowd }: { $figure } { $unit }
numbers-crowds-legend-interval = thin line: the 95% interval; no line, no interval published
# Short words on the chart, 22 letters at most with the count before them.
numbers-crowds-quoted = quoted
numbers-crowds-modelled = from a model
numbers-crowds-derived = our count
numbers-crowds-below = { $counted }, { $basis }
numbers-crowds-hover = { $label }: { $figure }
numbers-crowds-people-time = { $people } Time: { $period }.
# A heading of the table: a crowd, and who that is or when it was counted.
numbers-crowds-group = { $heading }: { $note }
# A line in the list of sources; $crowd is a "line" from below.
numbers-crowds-source = { $label } ({ $crowd }): { $links }

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
# Each crowd: its heading, who that is (below the heading), and both as part of a line.
numbers-crowd-asked = Everyone asked
numbers-crowd-asked-who = a survey of people, ill or well
numbers-crowd-asked-line = everyone asked
numbers-crowd-modelled = In the community, by a model
numbers-crowd-modelled-who = women who develop bleeding after sex
numbers-crowd-modelled-line = in the community, by a model
numbers-crowd-modelled-short = Community, by a model
numbers-crowd-told = Told a doctor
numbers-crowd-told-who = people who went to a doctor about it
numbers-crowd-told-line = told a doctor
numbers-crowd-screened = Screened
numbers-crowd-screened-who = people who came to a screening test
numbers-crowd-screened-line = screened
numbers-crowd-sent = Sent to a clinic
numbers-crowd-sent-line = sent to a clinic
numbers-crowd-code = Recorded as a code
numbers-crowd-code-who = codes typed for payment
numbers-crowd-code-line = recorded as a code
numbers-crowd-code-short = Codes in records
numbers-crowd-unknown = Who was counted
numbers-crowd-unknown-who = is not stated
numbers-crowd-unknown-line = who was counted is not stated
numbers-crowd-unknown-short = Not stated who
numbers-country-not-stated = country not stated
numbers-setting = { $setting }, { $place }.
numbers-crowds-cancer-unlike = The symptom is the same. The people counted are not.
numbers-crowds-bleeding-unlike = The symptom is the same. The people counted are not, nor is the time span.
numbers-crowds-none = { $title }: no source that was read counted or modelled it.

## Lab "Studies side by side"
numbers-studies-heading = Studies side by side
numbers-studies-how = One row is one study. Choose a mark, or a row of the table, to read about it. The mark is the percent it found; the line shows how sure that is. A long line means a less sure number. The year beside an author is when a study was published; its data are older. The unit differs from that of “Who was counted?”: 0.63 percent is the same as 630 per 100,000.
numbers-studies-found = What the studies found
numbers-studies-where = Where
numbers-studies-everywhere = All settings
numbers-studies-sort = Sort by
numbers-studies-table = Studies that report the outcome
numbers-studies-corner = Study
numbers-studies-table-empty = No study to show.
numbers-studies-country = Country
numbers-studies-setting = Setting
numbers-studies-years = Years of the data
numbers-studies-interval = 95% interval in percent, and whose
numbers-studies-source = Source
numbers-studies-axis = of people with bleeding after sex, the percent with “{ $outcome }”
numbers-studies-question =
    Same symptom, same finding: “{ $outcome }”.
    { $low } or { $high } in 100 people?
numbers-studies-answer = Both were found. { $first }. { $second }. The studies chose their people in unlike ways, so neither is the number for everyone.
numbers-studies-answer-end = { $name }: { $of }, { $setting }
numbers-studies-narrow = Where, and in which order
# After each number of the axis.
numbers-studies-axis-percent = %
numbers-studies-percent-only = percent only
numbers-studies-counts-not-printed = counts not printed
numbers-studies-not-printed = not printed
numbers-studies-legend-published = people counted; a bigger mark, more people
numbers-studies-legend-derived = count worked out by us from a printed percent
numbers-studies-legend-rate = { numbers-basis-rate-only }: { numbers-no-interval }
numbers-studies-legend-interval = line: the 95% interval, worked out by us
numbers-studies-not-pooled = Why is there no average of all studies? The studies chose their people in unlike ways. Some took only people with a normal smear. Some took only people before the menopause. Some took everyone who was sent. An average would describe none of these groups.
numbers-studies-cannot-tell = What this cannot tell: how common a cause is in everyone who bleeds after sex. Most of these people were sent to a clinic. A wide interval means a less sure number, not a higher one. Most studies were read as an abstract only.
numbers-study-close = Close the study
numbers-study-open = Open: { $name }.
numbers-study-years = Years of the data: { $years }.
numbers-study-people = People in the group: { $people }.
numbers-study-people-unknown = People in the group: not stated.
numbers-study-chosen = How they were chosen: { $chosen }
numbers-study-chosen-unknown = How they were chosen: not stated in the part read.
numbers-study-read = How much of it was read: { $read }.
numbers-study-found = What it found
# $of is "6 of 1,470".
numbers-study-finding = { $outcome }: { $of }, { $percent } ({ $interval }).
numbers-study-finding-rate = { $outcome }: { $percent } ({ $interval }).

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
numbers-picture-heading = Picture a risk
numbers-picture-how = One circle is one person. Filled ones have it. Choose how many people to count out of, and read the sentence first.
numbers-picture-choose = Choose a number
numbers-picture-with = Compare it with
numbers-picture-none = None
numbers-picture-base = Count out of
numbers-picture-ages = Compare two ages
# A prepared view: one tiny figure, such as “2 in 100,000”.
numbers-picture-few = { $n } in { $base }
# A prepared view: one outcome in two groups of people.
numbers-picture-both = { $outcome }: two crowds
numbers-picture-how-sure = How sure it is
numbers-picture-question =
    { $outcome }: { $low },
    or { $high }?
numbers-picture-answer = Both, each for its own people. Of { $low_people }: { $low }. Of { $high_people }: { $high }. Ask who was counted before you ask how many.
numbers-picture-back = Back to the start
numbers-picture-table = The numbers that are shown
numbers-picture-corner = What was counted
numbers-picture-sources = Limits and sources of these numbers
numbers-picture-number = Number
numbers-picture-group = Who was counted
numbers-picture-period = Time
numbers-picture-sure = How sure
numbers-picture-from = Where it comes from
# A choice, and a heading: what was counted, and in whom.
numbers-picture-in = { $outcome }: { $people }
numbers-picture-same-twice = Both choices are the same. Choose another one to compare it with.
numbers-picture-side-by-side = The two side by side
numbers-picture-thin = The bar is too thin to see: the share is that small.
numbers-picture-other-ways = The same number, said in other ways
numbers-picture-said-of = { $outcome }, { $people }:
numbers-picture-sounds = Only the wording differs. “True of” and “not true of” can feel far apart. A percent alone does not say who was counted.

numbers-people-aged = { $people }, aged { $first } to { $last }
numbers-picture-too-many = { $base } icons are too many to take in. The picture is a field of { $dots } dots.
numbers-picture-not-one = Out of { $base } icons, not one whole icon would be filled for “{ $outcome }”. So the picture is a field of { $dots } dots, and the number counts out of { $dots }.
# Below a number that is told out of more people than were asked for; $number is on the base that was.
numbers-picture-asked = That is { $number }.
# In the picture, beside the arrow.
numbers-picture-here = { $n } here
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
numbers-picture-blur = Each small box is { $box } dots.
numbers-picture-ring = The arrow and the ring show where the filled ones are.
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
numbers-tests-heading = What a test result means
numbers-tests-how = Start with everyone at the top. Follow the lines down: who has it, and who tests positive. Then compare the people with a positive test.
numbers-tests-choice = Test
numbers-tests-beside = Another test in the same crowd
numbers-tests-question =
    The test says “positive”.
    Right { $first } times in 100, or { $second }?
numbers-tests-answer = Both happen. { $first } { $second } It depends on the test, and on how many of the crowd have what it looks for.
numbers-tests-answer-one = { $test } for { $target }: { $found } of { $positive } positive results were right ({ $group }).
numbers-tests-option = { $test } for { $target }: { $group }
numbers-tests-title = { $test } for { $target }
# The heading of a test's limits and sources.
numbers-tests-group = { $test }, { $group }
numbers-tests-share = How many of the crowd have it
numbers-tests-share-of = How many of the crowd have { $target }
numbers-tests-share-hint = Move it, type a number, or choose a real crowd below.
# After the number of the slider.
numbers-tests-share-unit = %
numbers-tests-made-up = a made-up crowd, to try it out
numbers-tests-same = In both crowds { $share }% have what the test looks for: only the tests differ.
numbers-tests-kept = The slider changes the crowd only. It takes for granted that the test finds and clears as it did in its study. In another crowd it may not.
numbers-tests-table-corner = Of 1,000 people
numbers-tests-table = { $test }: the same 1,000 people
numbers-tests-table-positive = Positive result
numbers-tests-table-negative = Negative result
numbers-tests-table-all = All
numbers-tests-table-have = Have it
numbers-tests-table-free = Do not have it
numbers-tests-crowds = The same test in other real crowds
numbers-tests-crowds-corner = Crowd
numbers-tests-crowds-table = { $test } in real crowds of 1,000
numbers-tests-crowds-found = Found
numbers-tests-crowds-missed = Missed
numbers-tests-crowds-alarms = False alarms
numbers-tests-crowds-right = Positive results that are right
numbers-tests-sources = Limits and sources of these tests
numbers-tests-undrawn = Tests that cannot be drawn, and why
numbers-tests-undrawn-why = { $test }: { $reason }.
# In the tree of people, each after a number.
numbers-tree-all = people are tested
numbers-tree-have = have it
numbers-tree-free = do not have it
numbers-tree-found = found: positive result
numbers-tree-missed = missed: negative result
numbers-tree-alarm = false alarm: positive result
numbers-tree-cleared = cleared: negative result
# $words is one of those above, after a 0 that is only rounded.
numbers-tree-few = { $words } ({ numbers-fewer-than-one })
numbers-tests-circles = Each circle is one of { $total } people.
numbers-tests-circles-parts = Each circle is one of { $total } people: { $found } found, { $missed } missed, { $alarms } false alarms, { $cleared } cleared.
numbers-tests-weak = A very weak test: the symptom itself
numbers-tests-weak-guess = Guess first: if bleeding after sex were a test for cervical cancer, would it be a good one?
numbers-tests-weak-answer = Show the answer

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

# What the links between the labs are called together.
numbers-labs = The four labs
