# The page around the rooms: its bar, its notices, and the pages shown in its place.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.

# The code of this language, as HTML writes it.
page-shell-language = en
# The name of this language in the language itself: "Deutsch", not "German".
page-language-name = English
# What the list of languages is called to a screen reader.
page-languages = Language

## The way past the bar, and out

page-skip = Skip to the lesson
page-way-out = Way out
page-leave-now = Leave this page now
page-leave = Leave this page

## The bar

page-rooms-label = Rooms of this lesson
page-rooms = Rooms
page-display = Display
page-display-label = Display and print
page-colours = Colours
page-colours-system = As this device
page-colours-light = Light
page-colours-dark = Dark
page-projector = Projector
page-big-type = Big type
page-big-type-keys = The key F8 does the same. Escape ends it.
page-print = Print
page-print-what = What to print
page-print-all = All rooms
page-print-open = Open all folded parts, with their sources
# The last room by its own name.
page-print-hint = Opened, “Words and sources” alone takes about 100 pages.
page-print-now = Print

## Before the controls are there

page-no-script = The filters and charts need JavaScript. The text can be read without it.
page-waiting = The controls are on their way.

## The connection, and answers that went wrong

page-urgent = The text can still be read. With heavy bleeding that does not stop, severe pain, or feeling faint, get emergency help now.
page-lost = The connection to the lesson is lost. What you choose gets no answer now. Reload the page to go on. { page-urgent }
page-lost-tries = The connection to the lesson is lost. The page tries again by itself, and keeps what you choose. { page-urgent }
page-no-room = The room is full for now. The page tries again by itself, and keeps what you choose. { page-urgent }
page-back = The connection is back. The lesson answers again.
page-trouble = Something went wrong, and your last step may not show. It is not your fault. Try again, or reload the page.

## Said by the page's own script
# The reader's browser fills these in: a message holds gaps, or it is one choice by one gap.

page-shell-late = The controls could not be fetched yet. The page tries again by itself.
page-shell-failed = This part of the lesson could not be shown. Reload the page to try again.
page-shell-absent = This part cannot be shown here.
page-shell-shift = { $n ->
    [one] Press Shift { $n } more time to leave this page.
   *[other] Press Shift { $n } more times to leave this page.
 }
page-shell-shift-over = The presses of Shift no longer count.

## One room at a time

page-home = Home
# Stands on a button, before the word for it; two letters that show sizes of type.
page-display-mark = Aa
page-whole = Show all rooms on one page
page-clicker = With big type, a clicker steps through the rooms
page-strange-link = This link was not understood as a whole. What could be read of it is shown here.
page-foot = One room on or back
# Where the reader is among the rooms.
page-shell-at = { $at } of { $all }
# What the button that opens the list of rooms is called; $room is where the reader is.
page-shell-rooms = Rooms: { $room }

## The neutral page that takes the lesson's place when a reader leaves
# It should look like what a pupil may well be reading.

page-shell-loading = Loading.
page-shell-away-title = Times tables
page-shell-away-caption = From 1 to 12
page-shell-away-link = Weather

## A part of the page that could not be made

page-part-failed = This part of the lesson could not be shown. Reload the page to try again. The rest of the lesson can still be read.

## Pages in the lesson's place

page-fault-title = Health lesson
page-fault = The lesson could not be opened
page-fault-wait = Something went wrong on this computer, not with you. Wait a moment, then try again.
# The number is one that the person who runs the lesson can look up: 500.
page-fault-tell = If it happens again, tell the person who runs the lesson. The number is { $number }.
page-fault-again = Try again
page-missing = There is no such page here
page-missing-way = The lesson is a single page. The button opens it.
page-full = The room is full
page-full-why = As many people are here as this computer can serve. There is nothing wrong with your phone.
page-full-wait = This page tries again by itself every { $seconds } seconds. You can leave it open.
page-full-join = Follow the class and vote without the full lesson
page-full-urgent = If you have heavy bleeding that does not stop, severe pain, or feel faint, get emergency help now. Do not wait for this page.
