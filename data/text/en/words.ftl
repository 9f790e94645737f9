# Room "Words and sources": every sentence and label of it.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

## The steps of the room

words-parts = Parts of this room
words-part-find = Search
words-part-terms = A to Z
words-part-sources = Sources
words-part-download = Download
words-part-about = About, limits

## The headings of its parts

words-signs = Signs
words-contexts = Life stages and situations
words-unverified = Not verified
words-download = Download
words-limits = What these data cannot show
words-about = About this lesson

## What several parts share

# Between the items of a list that is no sentence.
words-comma = { ", " }
words-semicolon = { "; " }

# A line about a term, a sign or a source.
words-line-other = Other words: { $words }
words-line-explore = In Explore: { $words }
words-line-hpo = HPO: { $words }
words-line-sources = Sources: { $words }

## The word list

words-terms = { $n ->
    [one] Words: { $n } term
   *[other] Words: { $n } terms
 }
words-terms-lead = Across the page, a word with dots under it is a button: it opens a short note where you are. All of these words stand here as well.
words-terms-letters = Words by their first letter

## The search
## ($words is what was typed)

words-find = What do you want to know?
words-find-label = Search words, causes, signs and sources in your own words
words-find-try = Try one of these:
words-find-stands = What the search looks through:
# $listed is a list of the counts below, joined by "and".
words-find-found = “{ $words }” is found in { $listed }.
words-find-none = Nothing here has “{ $words }” in it. Try another word, or look through the words from A to Z.
words-find-short = Type a little more.
words-find-asked = Questions people ask
words-find-asked-count = { $n ->
    [one] { $n } question
   *[other] { $n } questions
 }
words-find-terms = Words
words-find-terms-count = { $n ->
    [one] { $n } word
   *[other] { $n } words
 }
words-find-causes = Causes
words-find-causes-count = { $n ->
    [one] { $n } cause
   *[other] { $n } causes
 }
words-find-signs = Signs
words-find-signs-count = { $n ->
    [one] { $n } sign
   *[other] { $n } signs
 }
words-find-contexts = Life stages and situations
words-find-contexts-count = { $n ->
    [one] { $n } situation
   *[other] { $n } situations
 }
words-find-sources = Sources
words-find-sources-count = { $n ->
    [one] { $n } source
   *[other] { $n } sources
 }
# What is said of a cause: why it makes one bleed (a whole sentence), and how soon to
# get help, such as "routine appointment".
words-find-cause = { $why } How soon: { $urgency }.
words-find-more = { $n ->
    [one] { $n } more
   *[other] { $n } more
 }
words-find-cut = The first { $n } are shown. Type more to find fewer.

## Signs

words-signs-lead = What a person may notice, with the name and number that the Human Phenotype Ontology (HPO) gives it. The HPO is a shared list of signs.
words-signs-show = { $n ->
    [one] Show { $n } sign
   *[other] Show { $n } signs
 }
words-sign-premise = This lesson is about it, so every result starts from it.
words-sign-flag = A warning sign: get help now.
words-sign-own-path = It has advice of its own in Help first, and is not matched.
words-sign-not-linked = Nothing that was read links it with a cause.
words-sign-hpo = { $label } ({ $id })
words-sign-no-hpo = no term found
words-sign-choose = Choose it in Explore

## Life stages and situations

words-contexts-lead = What else about a person changes what is likely, or how soon to get help.
words-contexts-show = Show { $n } life stages and situations
words-context-explore = Offered in Explore.
words-context-help = Offered in Help first.
words-context-both = Offered in Explore and in Help first.

## Sources

words-sources = Sources: { $n }
words-sources-lead = “Opening part” means about the first 2,000 letters. “Whole abstract” means the whole summary of a paper, not the paper. Copies were read; many have no date.
words-kind-guidelines = Guidelines and patient information: { $n }
words-kind-research = Research and reviews: { $n }
words-kind-information = How to inform people well: { $n }
# A kind that is new, as the tables call it.
words-kind-other = { $kind }: { $n }
words-source-no-authors = Authors not recorded
words-source-no-date = no date
words-source-what = { $authors }, { $year }. { $type }
words-source-quotes = It quotes other sources (second-hand).
words-source-unverified = Not verified.
# $read is how much of it was read, $note what qualifies that.
words-source-read = Read: { $read }. Checked: { $date }. Short name: { $id }.
words-source-read-note = Read: { $read } ({ $note }). Checked: { $date }. Short name: { $id }.
words-source-no-address = The official address was not recorded.
words-source-also = Also: { $places }.
words-source-copy = The copy that was read: { $places }.
words-source-used = { $n ->
    [one] Used in { $n } place
   *[other] Used in { $n } places
 }
words-source-guide = This page goes by it. No row of the tables cites it.
# What the search shows of a source: $who is its authors and year.
words-source-found-used = { $n ->
    [one] { $who }; used in { $n } place.
   *[other] { $who }; used in { $n } places.
 }
words-source-found-guide = { $who }; a guide for this page.

## Where a source is used, a line a table

words-use = { $table }: { $rows }
words-use-in-room = { $table } ({ $room }): { $rows }
# Signs of a cause, or outcomes of a study.
words-use-of = { $whole } – { $parts }
words-use-unverified = { $row } (not verified)
words-room-help = Help first
words-room-fluids = Normal or not
words-room-numbers = Numbers
words-rows-causes = Causes
words-rows-symptoms = Signs
words-rows-contexts = Life stages and situations
words-rows-cause-symptoms = Signs of a cause
words-rows-help-rules = When to get help
words-rows-thresholds = Where countries differ
words-rows-local-help = Who to contact
words-rows-advice = Advice
words-rows-asked = Questions people ask
words-rows-help-cases = Cases that the help rules must get right
words-rows-countries = Countries
words-rows-waiting = Waiting for a clinician
words-rows-sites = Parts of the body
words-rows-estimates = Numbers
words-rows-study-findings = What studies found
words-rows-tests = Test results
words-rows-claims = Claims of two articles
words-rows-contradictions = Where the articles differ
words-rows-steps = Steps to check a claim
words-rows-glossary = Words

# One row of a table in a few words.
words-row-pair = { $first }: { $second }
words-row-test = { $test } for { $target }: { $group }

## What waits for a clinician

words-waiting = { $n ->
    [one] Waiting for a clinician: { $n } question
   *[other] Waiting for a clinician: { $n } questions
 }
words-waiting-lead = No clinician has read this lesson yet. Where a national health service prints a more urgent level, that level is shown. Where none does, the safer reading is. Both are marked, and both stand here.
words-waiting-show = { $n ->
    [one] Show what waits: { $n } question
   *[other] Show what waits: { $n } questions
 }
words-waiting-sign-off = To sign off: the source is plain
words-waiting-decide = To decide: the safer reading is shown
words-waiting-shown = Shown now: { $words }
words-waiting-readings = What was read: { $words }

## What is not verified

words-unverified-title = { $n ->
    [one] Not verified: { $n } row
   *[other] Not verified: { $n } rows
 }
words-unverified-lead = No source good enough was read for these rows. They are kept here, marked as such. No chart, no search for causes and no card uses them.
words-unverified-none = Every row of the tables is checked.
words-unverified-show = { $n ->
    [one] Show what is not verified: { $n } row
   *[other] Show what is not verified: { $n } rows
 }
words-unverified-leans = It belongs to a row that is not verified.
words-unverified-nothing-read = No source good enough was read.

## The tables to download

words-download-lead = Every table as a CSV file, and what Explore lists now. Any spreadsheet opens them, also without the internet. A cell that a spreadsheet could run as a formula gets an apostrophe before it.
words-tables = What the { $n } tables hold, and how much has a source
words-table-rows = { $n ->
    [one] { $table }: { $n } row
   *[other] { $table }: { $n } rows
 }
words-table-sourced = { $have } of { $need } checked rows name a source.
words-table-needs-none = These rows need no source of their own.
words-table-unverified = { $n } not verified.
words-table-located = { $n } say where in the source.
# $words are a table's own words for how sure a row is, with counts.
words-table-how-sure = By how sure: { $words }.
# $grade is one of the next four; $counts is a list of words and how many rows have each.
words-table-grades = { $grade }: { $counts }
words-table-grade = { $word } { $n }
words-grade-certainty = certainty
words-grade-evidence = evidence
words-grade-basis = basis
words-grade-verdict = verdict
words-download-which = Which table?
words-download-option = { $n ->
    [one] { $table } ({ $n } row)
   *[other] { $table } ({ $n } rows)
 }
words-download-table = Download this table
words-download-view = Download what Explore lists now
words-download-failed = This table could not be read. Reload the page.
words-download-saved = { $n ->
    [one] Saved { $file }: { $n } row. Files saved so far: { $saved }.
   *[other] Saved { $file }: { $n } rows. Files saved so far: { $saved }.
 }
# $standing is the sentence that stands under every result of Explore.
words-download-saved-view = { $n ->
    [one] Saved { $file }: { $n } cause with their signs. { $standing } Files saved so far: { $saved }.
   *[other] Saved { $file }: { $n } causes with their signs. { $standing } Files saved so far: { $saved }.
 }

# The names of the tables.
words-table-causes = Causes
words-table-symptoms = Symptoms
words-table-contexts = Contexts
words-table-cause-symptoms = Cause symptoms
words-table-pairs = Pairs
words-table-help-rules = Help rules
words-table-help-cases = Help cases
words-table-thresholds = Thresholds
words-table-local-help = Local help
words-table-countries = Countries
words-table-advice = Advice
words-table-asked = Asked
words-table-fluids = Fluids
words-table-answers = Answers
words-table-help-kinds = Help kinds
words-table-sites = Sites
words-table-estimates = Estimates
words-table-studies = Studies
words-table-study-findings = Study findings
words-table-crowds = Crowds
words-table-tests = Tests
words-table-claims = Claims
words-table-contradictions = Contradictions
words-table-steps = Steps
words-table-lesson-steps = Lesson steps
words-table-misconceptions = Misconceptions
words-table-stories = Stories
words-table-vote-questions = Questions of a vote
words-table-vote-options = Answers of a vote
words-table-glossary = Glossary
words-table-search-words = Search words
words-table-waiting = Waiting
words-table-sources = Sources

# In the file of what Explore lists now: what was asked for, which list a cause is in,
# and whether a sign was chosen.
words-view-none-chosen = no sign chosen
words-view-fits = fits the chosen signs
words-view-may-show-none = may show no such sign
words-view-listed = listed
words-view-note = note
words-view-there = there
words-view-not-there = not there

## What these data cannot show

words-limit-no-review = No clinician has reviewed this lesson yet. One should, before you rely on it.
words-limit-no-chance = They cannot tell how likely a cause is for you. Nothing here is a chance: Explore counts signs that match, and orders causes by that and by urgency.
words-limit-few-sources = Words such as typical, common and rarely come from few sources. Of { $links } links between a cause and a sign, { $single } rest on one source, and for { $unstated } no source says how often.
words-limit-read-in-part = Most sources were not read to the end. Of { $sources }, { $whole } were read whole, { $opening } in their opening part, and { $summary } as the summary of a paper. The rest of a text may say more.
words-limit-copies = { $n ->
    [one] Copies were read, not the live pages, and many have no date. Open the page itself before you rely on it. { $n } source quotes other sources that were not read.
   *[other] Copies were read, not the live pages, and many have no date. Open the page itself before you rely on it. { $n } sources quote other sources that were not read.
 }
words-limit-weak-causes = { $weak } of { $causes } causes carry the mark C: that they give bleeding after sex is plausible only.
words-limit-clinics = { $clinic } of { $studies } groups in the studies were counted at a clinic or a hospital. They say little about people who never went there. What was found in one group need not hold for another age, place or time.
words-limit-countries = Much of the advice is from the UK, and other countries may do otherwise. The services listed are in: { $services }. Of { $studies } groups in the studies, { $british } are from the UK; the others come from { $more } more countries, or the country was not read.
words-limit-unlinked = A pair of cause and sign without a link means that nothing we read links them. It is no evidence against.

## About this lesson

words-about-what = This page is Spotting, a lesson about bleeding and fluids after sex. It is education, not diagnosis.
words-about-sources = Each fact comes from a source that the page names; where a rule is this lesson's own, it says so. Guidelines, leaflets and studies were read as copies, many of them in part; each source says how much.
words-about-review = No clinician has approved it yet. A clinician should review it before you rely on it.
words-about-counts = { $causes } causes, { $signs } signs, { $links } links between them, { $sources } sources.
words-about-explored = { $n } of the causes can be explored. The others are not verified, or help stands in their place.
words-about-sourced = { $have } of the { $need } checked rows that need a source name one. { $unverified } more rows are not verified.
words-about-checked = Last checked against the sources: { $date }.
words-about-version = Version { $version }.
words-about-licence = Text and tables: CC BY 4.0. Code: MIT licence.
words-about-mistake = Found a mistake? Tell your teacher, or open an issue where the code of this lesson is kept. Name the row and the source that says otherwise.
words-private-title = What stays private
words-private-choices = What you choose goes only to the computer that runs this lesson. It is kept in that computer's memory while the page is open, and is not stored there. It is not written into a log.
words-private-no-cookie = The page sets no cookie, and loads nothing from any other computer. It counts no visits, and has no part that follows you.
words-private-address = The codes in the page's address open the same view again. They hold no word of it, and the browser does not send them. They stay in your browser's history. What you say about consent or safety is never in them.
words-private-tab = This tab keeps five small things until you close it: the colours, the type size, whether all rooms stand on one page and whether a clicker steps through them, if you set them, so that a reload keeps them; and that you left by the button, so that Back does not bring the lesson back. In a class, the page of who teaches keeps its secret so as well, and that of a remote.
words-private-links = A link to a source opens another site. That site sees your visit as any site does, but not which page you came from.
words-private-check = To check it: open your browser's tools for developers. The list of requests (Network) names this computer alone. The list of what is stored (Application or Storage) shows no cookie. The first answer has a Content-Security-Policy: with it the browser itself holds the page to this.
words-leaving-title = Leaving the page
words-leaving-how = “Leave this page” takes the lesson off the screen at once and shows a page of times tables. Pressing Shift alone three times does the same. It needs no network. If the internet can be reached, a weather page then follows.
words-leaving-back = Leaving ends what you chose. Back does not bring the lesson back, unless your browser runs no scripts. To return, open the link again.
words-leaving-history = Leaving does not clear your browser's history: the page's address stays in it, under the name “Health lesson”. A private window keeps no history once it is closed. A school or a shared device may still keep its own record.
# --no-quick-exit is typed by a teacher as it stands.
words-leaving-teacher = A teacher can switch the button off, where leaving is of no use: start the lesson with --no-quick-exit.
