# The drawing of the body, on Home and in "Normal or not".

# Said by a screen reader, of the whole drawing.
body-title = The body parts from the side, as if cut through the middle
body-where = The front of the body is on the left. The vagina leads up from the vulva to the neck of the womb. The womb lies above, with a tube. The bladder and the urine tube lie in front, the bowel behind.
# Under the name of a part, in small letters.
body-causes = { $causes ->
    [one] { $causes } cause
   *[other] { $causes } causes
 }
# Said by a screen reader, of the link at a part: what stands there, in its order.
body-pin = { $causes ->
    [one] { $number } { $part } { $causes } cause
   *[other] { $number } { $part } { $causes } causes
 }
