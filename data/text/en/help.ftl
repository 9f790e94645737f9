# Room "Help first".
# Cells of the tables come in through gaps: situations, actions, places, services.

## Care cards, by how soon

# The lines below a card's heading go on from its last word.
help-card-self-care = Look after yourself first if:
help-card-routine = Book an ordinary appointment if:
help-card-days = Get an appointment within days if:
help-card-same-day = Get help today if:
help-card-emergency = Get emergency help now if:
help-card-timed = Some help works only for a few days
help-clinician = What a clinician does
help-clinician-more = What a doctor or nurse goes by
help-both-true = Two things are true at once. Any bleeding after sex should be checked. And most causes are harmless. Some need treatment, and rarely it is cancer: a check tells.

## What stands above every step

help-strip-emergency = Heavy bleeding, severe pain, faint? Call:
help-strip-unwanted = Sex was not wanted? Help is there.

## The steps of the room

help-steps = Parts of this room
help-step-asks = Now
help-step-soon = How soon
help-step-tick = All that fits
help-step-asked = Questions
help-step-visit = The visit
help-step-where = Where
help-soon = How soon to get help
help-where = Where to get help

## Three questions

help-asks = Three questions
help-ask-much = How much blood?
help-ask-fits = What else fits?
help-ask-who = Who is it?
help-ask-private = Your teacher cannot see what you choose.
help-ask-none = Press what fits.
# Stands beside the answer that was pressed last; $level is how soon, such as "same day".
help-ask-so-far = So far: { $level }
help-ask-clear = Clear the answers
help-ask-call = Whom to call or see
help-ask-knows = Who will know?
help-ask-knows-more = More on what stays private
help-ask-also = Also for you
help-ask-all = All that is on this level, with sources
help-ladder = How soon: the levels, from an ordinary check up to an emergency

## Who to contact

help-contacts = Who to contact
# $place is a country as it stands in a sentence: "the UK".
help-contacts-in = In { $place }
help-contacts-all = All services listed for { $place }
help-contacts-none = No service is listed here. { help-own-list }
help-contacts-missing = What is not listed, and how to find it
# $kinds lists kinds of help, $how says how to find them.
help-not-listed = No verified number or service in { $place } for: { $kinds }. { $how }
help-own-list = A teacher can add local services to the table local_help.csv.

## Where guidance differs

help-limits = Where guidance differs
help-limits-hint = Countries set different limits. One country's limit says nothing about another.
help-limits-nothing = Nothing was read on this.
help-limits-elsewhere = Elsewhere
help-limits-source = Source
help-limits-unread = Nothing was read for { $places }.

## The visit

help-visit = What happens at the visit
help-your-say = You have a say
help-young-people = Young people: the law, and who will know
help-take-along = What to take along
help-prevention = What can be prevented
help-background = Where this is from
help-background-more = More, and where this is from
help-note-in = { $country }: { $note }

## Tick what fits

help-tick = Tick what fits, and see what to do
help-check = What else fits?
help-check-hint = Each answer starts from bleeding after sex, so it is not on the list. What you tick is not saved, and your teacher cannot see it.
help-check-search = Search situations and signs
help-check-clear = Clear all ticks
help-check-where = Where are you? Pick it once
help-group-urgent = Signs that need help now
help-group-situation = Your situation
help-group-life-stage = Your life stage
help-group-safety = Safety and protection
help-group-signs = Signs: { $group }

## What the ticks call for

# $mark is a sign that a clinician has still to confirm it, or nothing; $why is the next message.
help-reason = { $situation }. { $mark } { $why }
help-why = Why: { $ticked }.
help-why-given = Why: this page is about bleeding after sex.
help-between = {"; "}
help-good-to-know = Good to know
help-remark = { $context }. { $why }
