-- A wish may be for a lookup: its code stands here and its title is the question; NULL: a question in words.
ALTER TABLE wish ADD COLUMN lookup TEXT;
