"""What is wrong with the tables: their schema, and what a schema cannot say."""
