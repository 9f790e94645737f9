# Home: where a reader chooses a way in.

home-help = Help now
home-help-what = Heavy bleeding, severe pain, feeling faint, or sex not wanted
home-join = Join the class
home-join-what = Follow and vote, without a name
home-lesson = The whole lesson
home-lesson-what = Stories, questions and why
home-alone = Explore alone
home-alone-what = Pick what someone notices, and see what can cause it
home-body = Start from the body
home-body-what = Press a part to see which causes sit there. Numbers count causes, not people.
home-rooms = Seven rooms, seven questions

# One question a room, in a few words.
home-question-help = How soon, and where?
home-question-explore = Which causes can show these signs?
home-question-compare = What tells two causes apart?
home-question-numbers = 2.3 or 5,455 in 100,000?
home-question-fluids = What is usual after sex?
home-question-claims = Is that article right?
home-question-words = What does that word mean?
