# What charts of several rooms say.

# The mark that a cause with weak evidence (grade C) carries everywhere.
charts-weak-cause = { $label } [C]
