"""The work of keeping a base: drafting cards, warnings, differences in words, history, other formats."""
