"""An article to a card with suggested facts, by the lexicon alone; a person finishes what it suggests."""
