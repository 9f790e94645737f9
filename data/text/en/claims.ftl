# Room "Check the claims": every sentence and label of it.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.
# The articles are called A and B: { $article } is one of these letters.

## Verdicts: the word for each, as it stands inside a sentence, and what it means

claims-verdict-supported = supported
claims-verdict-partly = partly
claims-verdict-misleading = misleading or unsupported
claims-verdict-contradicted = contradicted
claims-verdict-not-verified = not verified
claims-verdict-left-blank = left blank
claims-verdict-not-medical = not medical
claims-meaning-supported = Sources that we read say the same.
claims-meaning-partly = True as far as it goes, but a part that matters is off.
claims-meaning-misleading = Over-stated, outdated or mixed up, or no source that we read backs it.
claims-meaning-contradicted = Sources say otherwise, or what it leaves out turns it round.
claims-meaning-not-verified = We read no good source on it. So the lesson takes no side.
claims-meaning-left-blank = A heading with nothing under it. Told, not guessed.
claims-meaning-not-medical = Not a health claim. Told, not guessed.

## The steps of the room

claims-parts = Parts of this room
claims-part-deck = One claim
claims-part-all = All claims
claims-part-disagree = Differences
claims-part-steps = How to check
claims-part-articles = Verdicts

## What the room is about

claims-intro = The two articles, and what each verdict means

claims-article = Article { $article }
# $listed is a list of claims-intro-article, joined by "and".
claims-intro-here = Here are { $listed }.
claims-intro-article = { $n ->
    [one] { $n } claim of article { $article }
   *[other] { $n } claims of article { $article }
 }
claims-intro-undated = Neither carries a date.
claims-intro-examples = Both are examples, not evidence.
claims-intro-more = More on both articles
claims-intro-check = “The check” is what guidelines, patient pages and studies say. Guess a verdict, then look. A guess is a way to think, not a test.
claims-intro-unverified = This room also shows claims that are not verified. They are marked so: take them as open questions.
claims-intro-meanings = What each verdict means

## Which claims are in the deck

claims-all = All claims, by article, topic and verdict

claims-filter-choose = Choose which claims to see
claims-filter-article = Article
claims-filter-topic = Topic
claims-filter-verdict = Verdict
claims-filter-tells = Choosing a verdict tells the answers.
claims-filter-articles-all = Both articles
claims-filter-topics-all = All topics
claims-filter-verdicts-all = All verdicts
claims-filter-clear = Show all claims
claims-filter-to-deck = Guess these, one at a time
# What is asked for: these are joined into a list by "and".
claims-asked-article = article { $article }
claims-asked-topic = topic { $topic }
claims-asked-verdict = verdict { $verdict }
# $asked is that list.
claims-deck-all = All { $n } claims are shown, one at a time.
claims-deck-some = { $n ->
    [one] { $n } of { $all } claims fits: { $asked }.
   *[other] { $n } of { $all } claims fit: { $asked }.
 }
claims-deck-none = No claim fits { $asked }.
claims-deck-silent = Article { $article } says nothing on this topic. What a text leaves out is worth a look too.

## One claim at a time

claims-deck = Guess what the check says.
claims-deck-jump = Go to a claim
claims-deck-jump-opens = It opens when you choose it. With arrow keys, press Enter.
# $name is the name of a claim, such as A19; $claim is its words.
claims-deck-option = { $name }: { $claim }
claims-deck-option-guessed = { $name } (guessed): { $claim }
claims-deck-previous = Previous
claims-deck-next = Next claim
claims-deck-next-claim = Next claim
claims-deck-last = This is the last claim.
claims-deck-kept = Guesses go when you close the page.
claims-deck-card = Card { $n } of { $all }.
claims-deck-tally = { $guessed } of { $can } guessed; { $same } the same as the check.
claims-deck-nothing-to-guess = There is nothing to guess among these.
claims-card-place = Article { $article }, claim { $position } of { $all } · { $topic }
claims-guess-skip = Show without a guess
claims-guess-again = Guess again
claims-guess-forget = Forget all guesses
claims-answer = The check says: { $verdict }.
claims-answer-told = This line is told, not guessed. The check says: { $verdict }.
claims-answer-same = Your guess is the same as the check: { $verdict }.
claims-answer-other = Your guess is not the same as the check. You guessed: { $guess }. The check says: { $verdict }.
claims-card-open-question = This claim is not verified. Take it as an open question, not as a fact.
claims-card-why = Why
claims-card-disagree = Where the articles disagree on it
claims-card-causes = Causes it speaks of
claims-card-cause = See { $cause } in Explore
claims-card-sources = Sources
claims-card-no-source = No source beyond the article itself.

## How many claims got which verdict

claims-chart-title = What the check says of each article
claims-chart-how = Choose a bar to see only the claims with its verdict; choose it again to see all.
claims-chart-label = Bars: verdicts of both articles. { $said }
claims-chart-axis = number of claims
claims-chart-article = article { $article }
# Beside a bar there is little room: "A 12" is article A with 12 claims.
claims-chart-bar = { $article } { $n }
claims-chart-hover = { $n } in article { $article }
claims-chart-table = Number of claims by verdict, as a table
claims-chart-caption = Number of claims by verdict and article
claims-chart-corner = Verdict
claims-chart-row-shown = { $verdict } (shown)
# $listed is a list of claims-count-article, joined by "and".
claims-count = { $uneven ->
    [yes] Claims: { $listed }, so a longer bar alone says little.
   *[no] Claims: { $listed }.
 }
claims-count-on-topic = { $uneven ->
    [yes] Claims on { $topic }: { $listed }, so a longer bar alone says little.
   *[no] Claims on { $topic }: { $listed }.
 }
claims-count-article = { $n ->
    [0] article { $article } has none
   *[other] article { $article } has { $n }
 }
# In these two, $listed is a list of claims-count-out-of, joined by "and".
claims-count-supported = Supported: { $listed }.
claims-count-against = Misleading, unsupported or contradicted: { $listed }.
claims-count-out-of = { $n } of { $judged } in article { $article }
claims-count-less = Article { $article } gets less wrong, and it also says less.
# $listed is a list of claims-count-apart-one, joined by "and"; $verdict is "left blank" or "not medical".
claims-count-apart = Counted apart: { $listed }.
claims-count-apart-one = { $n } { $verdict } in article { $article }

## Where the articles disagree

claims-disagree = Where the two articles disagree
claims-disagree-points = { $n ->
    [one] On { $n } point the two texts part. Read both, then see what guidance says.
   *[other] On { $n } points the two texts part. Read both, then see what guidance says.
 }
claims-disagree-guidance = What guidance says
claims-disagree-closer = Who is closer:
claims-disagree-claims = The claims, with their verdicts
claims-disagree-claim = Claim { $name }

## How to check a claim

claims-steps = { $n ->
    [one] How to check a health claim, in one step
    [5] How to check a health claim, in five steps
   *[other] How to check a health claim, in { $n } steps
 }
claims-steps-lead = Try each step on the claims below it. Then try it on your own feed.
claims-steps-try = Try it on
claims-steps-guess = Guess { $name }
claims-steps-check = See the check of { $name }
claims-steps-behind = { $n ->
    [one] The step is this lesson's own. Behind it stand:
    [5] The five steps are this lesson's own. Behind them stand:
   *[other] The { $n } steps are this lesson's own. Behind them stand:
 }

## All verdicts as a table

claims-table-title = All verdicts as a table: open it after guessing
claims-table-caption = { $n ->
    [one] Article { $article }: { $n } claim
   *[other] Article { $article }: { $n } claims
 }
claims-table-claim = Claim
claims-table-verdict = Verdict
claims-table-why = Why
claims-table-sources = Sources
