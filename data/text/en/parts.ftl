# Pieces of the page that several rooms show: cards, questions, services, numbers to call.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

## The card of a cause

parts-card-none = Choose a cause to read about it: in the grid, in a chart, or in the list.
parts-card-speaks-for = Speaks for it
parts-card-silent = How often it shows no sign
parts-card-more = More, and where this is from
parts-card-mainly-in = Who it is mainly seen in
parts-card-signs = Signs that sources link with it
parts-card-found = How it is found
parts-card-helps = What usually helps
parts-card-evidence = How sure we are that it gives bleeding after sex
parts-card-sources = Sources
# $level is a higher urgency; $condition follows "if".
parts-card-sooner = { $level } if { $condition }.
# One sign of the list: $state is how often it goes with the cause.
parts-card-sign = { $mark } { $sign }: { $state }.
# $grade is A, B or C, $meaning a sentence.
parts-card-grade = { $grade }. { $meaning }

## A source

# $title is a link, $about the message "parts-source-about", $more a link as well.
parts-source = { $title }. { $about } { $more }
# $quotes is "yes" where the source quotes another one.
parts-source-about = { $who } ({ $quotes ->
    [yes] read: { $read }, checked { $date }; quotes another source
   *[no] read: { $read }, checked { $date }
 })
parts-source-more = More on this source
parts-source-short = { $title } ({ $author }; read: { $read }; checked { $date })
parts-source-no-author = author not read
parts-sources-open = More, and where this is from

## A claim: one sign of one cause. $sign begins the sentence.

parts-claim-typical = { $sign } is typical of { $cause }.
parts-claim-common = { $sign } is common with { $cause }.
parts-claim-sometimes = { $sign } sometimes goes with { $cause }.
parts-claim-rarely = { $sign } rarely goes with { $cause }.
parts-claim-not-stated = { $sign } can go with { $cause }. How often is not stated.
# Here $sign stands inside the sentence.
parts-claim-not-typical = A source says that { $sign } is not typical of { $cause }.
parts-claim-certainty = How sure the link is. { $certainty }
parts-claim-certainty-high = High: a guideline, a national patient page or a study that was read.
parts-claim-certainty-moderate = Moderate: a review, a referral pathway or a hospital leaflet.
parts-claim-certainty-low = Low: case reports, a clinic's page, or quoted second-hand.
# A list of sources follows; $placed is "yes" where the place in them is known.
parts-claim-stated = { $placed ->
    [yes] Stated in ({ $locator }):
   *[no] Stated in:
 }
parts-claim-stated-in-one = { $placed ->
    [yes] Stated in one of the sources of this cause ({ $locator }):
   *[no] Stated in one of the sources of this cause:
 }

## Steps of the rooms of choices

parts-undo = Undo
parts-reset = Start again

## Countries and numbers

parts-country = Which country?
parts-country-all = All countries
parts-holds-in = Holds in { $country }.
parts-emergency-number = The number to call in an emergency
# Two numbers, either of which can be called.
parts-emergency-or = { $first } or { $second }
parts-emergency-none = No emergency number in { $country } is verified here.

## Questions people ask

parts-asked = Questions people ask
parts-asked-do = What to do.
parts-asked-cause = Read about: { $cause }
parts-asked-rule = How soon: { $situation }

## What a search finds beside causes

parts-found-lead = “{ $words }” leads to more on this page:
parts-found-safety = If the sex was not wanted
parts-found-term = The word: { $term }

## Help after sex that was not wanted

parts-signpost = If the sex was not wanted
parts-signpost-lead = It is not your fault. Help is there whatever you decide.
parts-signpost-link = What to do, and who to contact
parts-signpost-rule = { $situation }: { $action }
parts-signpost-contacts = Who to contact in { $country }
parts-service = { $name }: { $what_for }
parts-service-web = Web page
