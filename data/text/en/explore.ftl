# Room "Explore", and the pieces that other rooms show with it.

explore-filter-situation-hint = Shows only causes that sources tie to it.
explore-filter-words-hint = Looks in names, medical terms, signs and the glossary.
explore-claim-certainty = How sure the link is. { $certainty }
