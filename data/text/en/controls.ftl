# Form elements, charts and tables: what they say by themselves.
# What stands in { $braces } is filled in by the page. Keep the names; move them freely.
# The reader's browser fills these in: a message holds gaps, or it is one choice by one gap
# (choices may stand in one another). Nothing else of Fluent is known there.

## A chart, before it is drawn

controls-chart-coming = The chart is on its way.
controls-chart-failed = The chart cannot be drawn here. The table below holds the same facts.
# Before the sentence that says what the chart shows.
controls-chart-scrolls = Scrolls sideways. { $label }

## A list to tick, with a search. $things says what is ticked: signs, or lines of a list.

controls-search-signs = Search signs
# Heard before and after what it takes away, which is seen as well.
controls-checklist-remove = Remove { $label }
controls-checklist-ticked = { $ticked } of { $all } chosen
controls-checklist-chosen = { $things ->
    [line] Chosen lines
   *[sign] Chosen signs
 }
controls-checklist-all = { $things ->
    [line] { $n ->
        [one] Show all { $n } line
       *[other] Show all { $n } lines
     }
   *[sign] { $n ->
        [one] Show all { $n } sign
       *[other] Show all { $n } signs
     }
 }
# "2 of 40 signs shown": the plural is that of all.
controls-checklist-found = { $things ->
    [line] { $all ->
        [one] { $found } of { $all } line shown
       *[other] { $found } of { $all } lines shown
     }
   *[sign] { $all ->
        [one] { $found } of { $all } sign shown
       *[other] { $found } of { $all } signs shown
     }
 }
controls-checklist-none = { $things ->
    [line] No line is called that.
   *[sign] No sign is called that.
 }

## A button that copies the link to what is shown

controls-copy-link = Copy link to this view
# Heard and seen for a moment.
controls-copy-done = Link copied
# What a field is called that holds the link, where a browser may not copy by itself.
controls-copy-field = The link, to copy

## A slider with a box for its number

# "2.5%": a space may stand before the unit.
controls-slider-value = { $number }{ $unit }
# "2.5%: people in a screening test"
controls-slider-said = { $value }: { $meaning }
controls-slider-number = { $label }, as a number
controls-slider-marks = { $label }: real values
controls-slider-moved = From { $low } to { $high }. Set to { $value }.

## A table whose cells can be opened; on a phone, a list of its rows

controls-nothing-to-show = Nothing to show.
controls-table-keys = Arrow keys move between cells, Enter opens one.
# How many signs of a row can be opened.
controls-table-opens = { $n ->
    [one] { $n } sign
   *[other] { $n } signs
 }
# A cell of the list: the heading of its column, and what it holds.
controls-table-cell = { $column }: { $text }
