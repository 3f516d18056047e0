-- What became of a question that had no answer: still open, answered by a later base, or not ours to answer.
ALTER TABLE question ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'not_ours'));
CREATE INDEX question_unanswered ON question (outcome, state, id);
