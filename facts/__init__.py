"""The domain: cards become a fact base, a question becomes an answer. Runs without Discord."""
