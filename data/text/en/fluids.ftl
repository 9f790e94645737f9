# Room "Normal or not".

fluids-site-causes = { $causes ->
    [one] Read about { $causes } cause
   *[other] Read about { $causes } causes
 }
