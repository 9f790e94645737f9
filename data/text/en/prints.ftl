# What is handed out on paper: the handout, the work sheets, the plan and the letter.
# Cells of the tables come in through gaps. Each sheet has to fit its page: keep it short.

## Titles and what is on every sheet

prints-handout-title = To keep: when to get help
prints-claims-title = True, partly true, or not?
prints-body-title = The body: name its parts
prints-visit-title = What happens at a visit
prints-plan-title = Plan of the lesson
prints-letter-title = Letter to parents or school
prints-answers-title = Key to the claims
# $place is a country as it stands in a sentence: "the UK".
prints-in = In { $place }
prints-everywhere = No country is chosen: what holds everywhere
# $date is the day on which a source was last read anew.
prints-foot = Health lesson. It teaches, and it is no diagnosis. Sources last checked: { $date }.
# What the page of a sheet is called in a browser: neutral, as others may see it.
prints-page = Health lesson
prints-page-of = Page { $page } of { $pages }
prints-longer = More was put on this sheet than its page holds. It goes on overleaf.
prints-pdf = The same sheet as PDF
prints-or = { " or " }
prints-list-between = { "; " }
# Before an emergency number, and behind it where it holds: "Call 999 (the UK)".
prints-call = Call
prints-number-in = ({ $place })
# $sources are names of who says so, $date is when that was last read.
prints-read = { $sources }; checked { $date }
prints-source = { $who } ({ $date })

## The handout

prints-message-harmless = Most causes are harmless. But feeling well rules nothing out: only a check can tell.
prints-message-blame = Blood, or no blood, proves nothing about anyone. If sex was not wanted, it is not your fault, and help is there.
# Beside a square that a phone reads.
prints-handout-again = The whole lesson, to read again
prints-handout-more = This is a short list. The lesson has more, each line with its source. Not sure? Call or ask.
prints-local = Where to get help
prints-local-none = Ask a pharmacy, a doctor, a school nurse or an adult you trust for a clinic near you.
prints-handout-claims = Claims from the lesson, and what was read
prints-handout-claim = “{ $claim }”

## Claims to judge

prints-claims-how = Read each claim from a web page. Tick what you think, and write down why. There are no marks.
prints-claims-number = No.
prints-claims-claim = The claim
prints-claims-verdict = What you think
prints-claims-why = Why?
prints-claims-reason = What was found, and where
prints-claims-ask = What to ask of each claim
prints-key-how = For the teacher. Let the class explain first: the reason is worth more than the verdict.
prints-key-source = Read: { $sources }.
prints-key-verdicts = What the verdicts mean

## The body

prints-body-how = Write the name of each part on its line. Then look below the fold.
prints-fold = Fold here
prints-body-names = The names
# The word that doctors use.
prints-body-term = (Doctors say: { $term }.)
prints-body-alike = A drawing shows one body. Bodies differ, and that is normal.

## The visit

prints-visit-how = A check of bleeding after sex is an ordinary visit. You can ask, say no, and stop at any time.

## The plan

prints-fact-ages = For ages { $low } to { $high }
prints-fact-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
prints-fact-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
 }
prints-plan-calm = Before step 1, say:
prints-calm = “We talk about bleeding and fluids after sex: what can cause them, and when to get help. It is about bodies in general, not about yours. You may pass, look away or leave at any time, without a reason. The door is open, and somebody is there for you. I cannot keep a secret if someone is in danger.”
prints-plan-goals = Afterwards, students can
prints-goal-check = say that any bleeding after sex should be checked, and that most causes are harmless.
prints-goal-soon = tell an ordinary check from help today and from an emergency, and say whom to call.
prints-goal-silent = explain why a missing sign rules nothing out.
prints-goal-numbers = ask “Who was counted?” before they trust a number.
prints-goal-claims = check a health claim: who says so, about whom, and when.
prints-plan-before = Before the class
prints-before-numbers = Dial or open each number and address on the handout yourself.
prints-before-clinic = Add the nearest clinic to the table local_help.csv.
prints-before-lead = Tell your safeguarding lead the day, and who is on call.
prints-before-room = Have a quiet room, with a colleague who is free.
prints-before-phone = Try the wall, and one phone in the same Wi-Fi. Without phones: hands and paper.
prints-before-print = Print the handout, a sheet of claims for each pair, and cards for questions.
prints-plan-rules = Ground rules, all the time
prints-rule-pass = Anyone may pass, leave, or look at something else, without a reason.
prints-rule-names = No real names and no stories about people we know.
prints-rule-bodies = No questions about anybody's body or life, not the teacher's either.
prints-rule-phones = Phones stay face down between the steps.
prints-rule-kind = We may disagree with a claim, never with a person.
prints-plan-steps = The steps
prints-plan-named = { $number }. { $title }
prints-plan-step = Step
prints-plan-say = Say and do
prints-plan-ask = Ask
prints-plan-watch = Watch for
prints-plan-cut = If late
prints-plan-answers = Answers
prints-plan-safeguarding = If somebody tells you of harm
prints-safeguarding-hear = Listen, thank them, and ask no questions beyond “Are you safe now?”.
prints-safeguarding-tell = Say what you have to pass on, to whom, and that it is today.
prints-safeguarding-write = Write down the words that were used, and nothing else.
prints-safeguarding-danger = Danger now, or a child under 13: at once to the safeguarding lead, the police or the emergency number.
prints-safeguarding-matters = Sex that was not wanted, pressure, tests of virginity, cutting, and sex that is paid or filmed are safeguarding matters. The rules of your place come first.
prints-safeguarding-box = A card in the question box that tells of harm is not read out. Keep it, and show it to the lead today.
prints-safeguarding-after = Somebody goes quiet or leaves: a colleague follows, not a classmate.
prints-plan-lead = Safeguarding lead, and how to reach them

## The letter
# What stands in square brackets is a gap that a teacher fills in.

prints-edit = Press into the text to change any word; the gaps in frames are for you to fill in. Then print, or save as PDF, with your browser. Nothing is kept: once you close this page, your changes are gone.
prints-letter-school = [Name and address of the school]
prints-letter-day = [Date]
prints-letter-subject = A health lesson
prints-letter-dear = Dear [parents and carers],
prints-letter-about = on [day of the lesson], [class] will have a health lesson of { $minutes } minutes. It is about bleeding and fluids after sex: what can cause them, what is normal, and when and where to get help. It is made for ages { $low } to { $high }.
prints-letter-goals = Afterwards, students can
prints-letter-not = What the lesson does not do:
prints-letter-no-questions = Nobody is asked about their own body, or about what they have done.
prints-letter-no-pictures = There are no photographs. One drawing shows the parts of the body.
prints-letter-no-names = Nobody is marked. Phones vote without names, and no answer of a single person is kept.
prints-letter-leave = Everybody may pass or leave the room at any time, without a reason. If you would rather that your child does not take part, or if you have a question, please tell us by [day]: [how to reach you].
prints-letter-harm = If a student tells us of harm, we have to act, so that they are safe. At our school this is done by [name of the safeguarding lead].
prints-letter-sources = Each fact in the lesson has a source, with the day on which it was read. The lesson teaches; it does not take the place of a doctor. You can see it beforehand: [where and when].
prints-letter-reply = Afterwards your child brings a sheet home. It says when to get help, and whom to call.
prints-letter-sign = With kind regards, [name of the teacher]
