"""The class: steps, votes, questions and what is handed out."""
