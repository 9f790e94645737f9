# The class: what stands on phones, on the wall and on the teacher's page while a teacher
# runs the lesson. The browser fills these in: a message holds gaps, or one choice by one.

## Pages

class-page-title = Health lesson
class-page-script = This page needs JavaScript. The lesson itself can be read without it.
class-page-lesson = Open the lesson
class-page-leave = Leave this page
class-page-skip = Skip to the class

## On the phone

class-phone-label = The class
class-phone-now = Now in class
class-phone-step = Step { $at } of { $all }
class-phone-leave = Leave the class
class-phone-back = Back to the class
class-phone-lost = No connection to the class. Trying again.
class-phone-comes = The class is on its way.
class-phone-waits = The class has not begun yet. This page opens by itself when it does.
class-phone-ended = The class is over. What was asked in the box is gone, and so is what you chose.
class-phone-black = The wall is dark. Look at your teacher.
class-phone-lit = The wall is lit again.
class-phone-whole-why = This page follows the class, and is lighter than the whole lesson. Beside it:
class-phone-whole = Open the whole lesson
class-phone-aside = (opens beside this page)
class-phone-step-view = Look at this in the lesson

class-phone-think = Think by yourself first. The vote comes next.
class-phone-open = Choose an answer. Nobody sees yours.
class-phone-open-again = Choose again: the same answer, or another one.
class-phone-closed = This vote is closed.
class-phone-talk = Closed. Talk with the person beside you: why that answer? Then you choose again.
class-phone-published = What the class chose
class-phone-answers = The answers
class-phone-in = Your answer is in. You can change it.
class-phone-sending = Your answer is on its way. It is sent again until it is in.
# What an option is marked with: what this reader chose, and what is right, or fits best.
class-phone-mark-own = your answer
class-phone-mark-right = right
class-phone-mark-best = fits best
class-phone-about = about { $n }
class-phone-under = under 5
class-phone-first = First
class-phone-second = Then
class-phone-few = Fewer than 5 each: { $options }
class-phone-few-first = First, fewer than 5 each: { $options }
class-phone-few-second = Then, fewer than 5 each: { $options }
class-phone-others = The other answers
class-phone-too-few = Fewer than 10 answered, so no numbers are shown.
class-phone-view = See why
class-phone-pairs = What became of the first answers
class-phone-change-gained = right only now
class-phone-change-kept = right both times
class-phone-change-lost = right only before
class-phone-change-missed = not yet right
class-phone-no-comparison = There is no comparison group: what else may have changed the answers is not known.

## The question box

class-phone-box = Question box
class-phone-box-who = Only your teacher reads what you send, after the box has closed. It comes without a name and in no order.
class-phone-box-limits = It cannot stay secret if someone is in danger: then your teacher has to get help.
class-phone-box-watched = Nobody watches this box for emergencies.
class-phone-box-help = Where to get help now
class-phone-box-unwanted = After something that was not wanted
class-phone-box-gone = Nothing is stored. All questions are gone when the class ends, or if this computer starts again.
class-phone-box-field = Your question, without names
class-phone-box-send = Send
class-phone-box-no = No question today
class-phone-left = { $n ->
    [one] { $n } letter left
   *[other] { $n } letters left
 }
class-phone-box-open = The question box is open.
class-phone-box-closed = The question box is closed.
class-phone-box-sending = It is on its way.
class-phone-box-in = Your question is in. Send again to change it, while the box is open.
class-phone-box-none = “No question today” is in. You can still send one, while the box is open.
class-phone-box-late = The box has closed. Nothing was sent.
class-phone-box-failed = It could not be sent. Try again.

## The lesson alone

class-alone-ways = Steps
class-alone-back = Back
class-alone-next = Next: { $title }
class-alone-end = Open the lesson
class-alone-show = Show the answers
class-alone-shown = The answers are shown.
class-alone-compared = Right at the start: { $before }. Right now: { $after }.
class-alone-box = In class this is where questions are sent without a name. Alone, write yours down for a nurse, a doctor or someone you trust.
class-alone-failed = The steps of the lesson are not offered here now.

## On the wall

class-wall-welcome = Welcome
class-wall-join = Open this address on a phone or a laptop:
class-wall-code = A code for phones that leads to the address beside it
class-wall-black = The wall is dark.
class-wall-view = The view of this step
class-wall-keys = Clicker keys
class-wall-lost = No connection. Trying again.
class-wall-ended = Thank you. The class is over.
class-wall-gained = right only now: about { $n }

## The teacher's page, before class

class-teacher-comes = The teacher's page is on its way.
class-teacher-start = Before class
class-teacher-start-why = Open the wall on the projector, try one phone, then begin.
class-teacher-over = The class is over
class-teacher-over-why = “Begin anew” starts at the first step, with no votes and no questions.
class-teacher-checks = What works
class-teacher-light-good = works:
class-teacher-light-open = not known yet:
class-teacher-light-bad = look here:
class-teacher-check-address = Address for phones
class-teacher-check-address-is = { $address }
class-teacher-check-address-none = Only this computer can open the lesson. Start it with “--share”, or use paper.
class-teacher-check-country = Country
class-teacher-check-country-is = { $country }: its numbers to call are on the handout.
class-teacher-check-country-none = None is chosen, so the handout lists many. Start again with “--country”, as in --country Scotland.
class-teacher-check-phones = Phones
class-teacher-check-phones-seen = { $n ->
    [one] { $n } page follows the class
   *[other] { $n } pages follow the class
 }
class-teacher-check-phones-none = None has come yet. Try one: it must be in the same Wi-Fi.
class-teacher-check-phones-isolated = No phone has reached this computer. Some Wi-Fi keeps devices apart: try a hotspot of your own phone.
class-teacher-check-room = Room
class-teacher-check-room-size = { $visitors } of { $n } places for the whole lesson are taken. More phones follow on a lighter page.
class-teacher-check-wall = Projector
class-teacher-check-wall-none = Open the wall, and move its window to the projector.
class-teacher-check-wall-fits = The wall is { $width } × { $height }: large enough.
class-teacher-check-wall-small = The wall is { $width } × { $height }. Make its window full screen (F11); 1280 × 720 is the least.
class-teacher-check-clicker = Clicker
class-teacher-check-clicker-none = Press a key of it here or on the wall. Arrow keys do as well.
class-teacher-check-clicker-next = It works: next.
class-teacher-check-clicker-back = It works: back.
class-teacher-check-clicker-black = It works: black screen.
class-teacher-begin = Begin the class
class-teacher-open-wall = Open the wall
class-teacher-paper = No phones? Print the handout and count hands: closed votes take typed numbers. Tell before step one what comes, that anyone may leave, and whom to see.
class-teacher-plan = { $n ->
    [one] The plan: { $n } minute
   *[other] The plan: { $n } minutes
 }
class-teacher-minutes = { $n } min
class-teacher-print = Print
class-teacher-sheet-handout = Handout
class-teacher-sheet-claims = Eight claims to sort
class-teacher-sheet-body = The body
class-teacher-sheet-visit = At a visit
class-teacher-sheet-plan = Plan, for you alone
class-teacher-sheet-letter = Letter to parents or school
class-teacher-sheet-key = Eight claims with answers
class-teacher-no-sheet = This sheet could not be made.

## The teacher's page, in class

class-teacher-desk = What comes next
class-teacher-note-say = Say
class-teacher-note-ask = Ask
class-teacher-note-watch = Watch for
class-teacher-note-safety = When to stop
class-teacher-cut = If you are late
class-teacher-late = { $n ->
    [one] You are { $n } minute late
   *[other] You are { $n } minutes late
 }
class-teacher-cuts = What can go
class-teacher-left = left of { $n }
class-teacher-in-step = of { $n } in this step
class-teacher-on-time = on time
class-teacher-behind = { $n ->
    [one] { $n } minute late
   *[other] { $n } minutes late
 }
class-teacher-paused = clock paused
class-teacher-phones = { $n ->
    [one] phone follows
   *[other] phones follow
 }
class-teacher-wall = On the wall now
class-teacher-dark = (dark)
class-teacher-answered = about { $n } answered
class-teacher-totals = Votes of closed rounds, for you alone
class-teacher-option = Option
class-teacher-pairs-in = First and second answers of about { $n } phones
class-teacher-back = Back
class-teacher-next = Next: { $title }
class-teacher-skip = Skip to: { $title }
class-teacher-open = Open the vote
class-teacher-close = Close the vote
class-teacher-open-again = They talked: vote again
class-teacher-publish = Show the results
class-teacher-publish-now = Show results without a second vote
class-teacher-pairs = Show before and after
class-teacher-box-open = Open the question box
class-teacher-box-close = Close the question box
class-teacher-see-view = Wall: show the view
class-teacher-see-words = Wall: show the words
class-teacher-black = Black screen
class-teacher-lit = Show the wall again
class-teacher-pause = Pause the clock
class-teacher-go-on = Start the clock
class-teacher-asked = { $n ->
    [0] The box was empty
    [one] { $n } slip in the box
   *[other] { $n } slips in the box
 }
class-teacher-asked-note = For you alone; the wall never shows them. Something that tells of harm: do not read it out, and speak to the safeguarding lead today.
class-teacher-hands = Type in raised hands
class-teacher-hands-how = They take the place of the phones' votes in this round.
class-teacher-hands-in = Use these numbers
class-teacher-more = Steps, remote, begin anew
class-teacher-go = Go to step
class-teacher-keys = Clicker keys: arrows, Page Up and Down, B
class-teacher-digits = Show digits for a remote
class-teacher-digits-hide = Hide the digits
class-teacher-digits-how = On your second phone, open the address with /remote behind it.
class-teacher-anew = Begin anew
class-teacher-anew-ask = Begin anew?
class-teacher-anew-why = The lesson goes back to step one. All votes of this class are deleted, and its questions: { $n }. What tells of harm goes to the safeguarding lead first.
class-teacher-end = End the class
class-teacher-end-ask = End the class?
class-teacher-end-why = { $n ->
    [0] Phones are told that it is over.
    [one] Phones are told that it is over. { $n } slip of the box is deleted now: if it tells of harm, note it first for the safeguarding lead.
   *[other] Phones are told that it is over. { $n } slips of the box are deleted now: note first, for the safeguarding lead, what tells of harm.
 }
class-teacher-keep = Keep this class
class-teacher-lost = No connection to the lesson. Trying again. If it was stopped, start it with the same command: the class goes on where it was.
class-teacher-no-answer = The lesson did not answer. Try again.
class-teacher-refused = { $reason ->
    [not-stored] It could not be saved on this computer, so nothing was changed.
    [ended] This class is over. Begin anew first.
   *[other] That does not go now. The page shows how the class stands.
 }

## The remote

class-remote-title = Remote
class-remote-how = Your teacher's page shows six digits under “Steps, remote, begin anew”.
class-remote-digits = Six digits
class-remote-enter = Use this phone as remote
class-remote-wrong = These digits do not hold. Try once more, or have the teacher's page show new ones: they hold five minutes, and five tries.
class-remote-lost = No connection. Trying again.
class-remote-waits = No class is going on now.
class-remote-next = Next step
class-remote-back = Step back
