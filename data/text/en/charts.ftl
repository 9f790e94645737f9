# What charts of several rooms say.

# The mark that a cause with weak evidence (grade C) carries everywhere.
charts-weak-cause = { $label } [C]
# A cell of the grid: nothing that was read links a sign with a cause.
charts-not-linked = nothing read
