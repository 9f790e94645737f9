# Words of the glossary, explained where they stand.

# $terms are buttons, each with its word.
terms-used = Words explained: { $terms }
# Closes the note on a word.
terms-close = Close
