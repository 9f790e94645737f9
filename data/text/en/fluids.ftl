# Room "Normal or not".
# Cells of the tables come in through gaps: topics, looks, situations, labels.

## What every part of the room shows

fluids-sources = Sources: { $sources }
fluids-source-by = { $who }: { $title }
fluids-between = {"; "}
fluids-help-first = Help first
fluids-read-more = Read more in Explore:
fluids-supported = ✓ Supported by the sources
fluids-supported-partly = ◐ Supported in part
fluids-misleading = ✕ Misleading
fluids-contradicted = ✕ The sources say otherwise
fluids-not-stated = not stated

## The steps of the room

# Said by a screen reader, of the list of the steps.
fluids-steps = Parts of this room
fluids-step-sort = Sort
fluids-step-month = Over a month
fluids-step-guide = Look and smell
fluids-step-questions = Three questions
fluids-step-body = The body
fluids-step-statements = Fluids

## Three looks to sort

fluids-sort = Usual, or not?
fluids-sort-ask = Sort each look: usual, get it checked, or help today?
fluids-sort-said = { $left ->
    [0] All sorted. The sources agree with { $right } of { $sorted }.
   *[other] The sources agree with { $right } of { $sorted }. { $left } to go.
 }
fluids-sort-usual = Usual
fluids-sort-check = Get it checked
fluids-sort-today = Help today
fluids-sort-right = ✓ The sources agree
# $bin is where the sources put the look, such as "Get it checked".
fluids-sort-other = ○ The sources say: { $bin }
fluids-sort-more = More in the guide
fluids-sort-next = Three other looks
fluids-sort-again = Sort these again

## What comes out after sex

fluids-statements = What comes out after sex, and why

## The cycle

fluids-cycle = How discharge changes over a cycle
fluids-cycle-hint = What the sources say. They give no numbers.
fluids-cycle-row = { $phase }. { $words }
fluids-cycle-see = See it drawn
fluids-cycle-drawn = Discharge over a month, drawn
fluids-cycle-not-data = This is a drawing of a typical pattern, not data. Bodies differ, and the sources give no numbers.
fluids-cycle-for = Draw it for
fluids-cycle-usual = A usual cycle
fluids-cycle-label = A drawing, not data. { $said }
fluids-cycle-said = Usual cycle.
fluids-cycle-phase = { $phase }: { $look }.
fluids-cycle-table = The drawing as a table
fluids-cycle-caption = What the drawing shows, in words
fluids-cycle-corner = Phase or time of life
fluids-cycle-look = Look or amount
fluids-cycle-words = What the sources say
fluids-cycle-note = Good to know

## On the drawings. Each is broken into short lines, so short words fit best.

fluids-axis-phase = phase of the cycle
fluids-axis-feel = look and feel (drawn, not measured)
fluids-axis-thick = thicker, stickier
fluids-axis-wet = wetter, slippery
fluids-line-flat = may not change
fluids-line-usual = usual cycle
fluids-axis-life = time of life
fluids-axis-amount = how much (drawn, not measured)
fluids-amount-usual = Usual

## Look and smell

fluids-guide = Look and smell: what it can mean, and what it needs
fluids-guide-hint = A look cannot diagnose: only a test can tell.
# Said by a screen reader, of the list of links to the looks.
fluids-guide-list = Looks in this guide
fluids-guide-look = Look
fluids-guide-smell = Smell
fluids-guide-means = Often means
fluids-guide-needs = What it needs
fluids-guide-nothing = Nothing is needed for this look by itself.

## The three questions

fluids-questions = How often, how much, in what situation
fluids-questions-hint = These three questions help to say how soon. They come after a first check, and do not take its place. Your answers are not in the page's address.
# $help is a link to the room "Help first".
fluids-questions-rules = All rules on when to get help, with sources, stand in { $help }.
fluids-often = 1. How often was there blood after sex?
fluids-much = 2. How much?
fluids-situation = 3. Does any of this fit?
fluids-situation-hint = Tick all that fits. A box left empty rules nothing out.
fluids-clear = Clear the answers
fluids-no-answer = No answer is chosen yet. This says nothing about you: the line above holds for everybody.
# $level is how soon: "same day". $why is the situation of a rule, with a small letter.
fluids-advice = What to do next: { $level }. { $action } Why: { $why }.
fluids-reasons = All that holds for these answers
fluids-reasons-more = These questions do not ask everything. More situations stand in { $help }.
fluids-reason = { $situation }. { $why }
fluids-rule = This rule in Help first

## Articles and guidelines

fluids-differences = What differs between the articles and the guidelines
fluids-differences-hint = Two web articles on this subject were checked. Article A is about bleeding, article B about fluids.
fluids-article = Article { $letter }
fluids-guidelines = Guidelines
fluids-closer = Closer to the guidelines
fluids-claims = Article { $letter }, claim by claim, with the verdicts
fluids-claim-verdict = { $verdict }.
fluids-claim-verdict-note = { $verdict } ({ $note }).
# $claims and $help are links to the rooms "Check the claims" and "Help first".
fluids-elsewhere = To guess first, and to read the reasons: { $claims }. Where the guidance of countries differs: { $help }.
fluids-check-claims = Check the claims

## The body

fluids-body = Where in the body
fluids-body-caption = A simple drawing, not to scale. It shows where the causes of this lesson can sit and leaves other parts out. Grey marks bone. Bodies differ.
fluids-body-press = Press a part to read which causes can sit there. The numbers count causes on our list, not people.
fluids-body-others = Other places
