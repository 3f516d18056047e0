"""From reading to facts: what each fact accounts for, which answer the question, and whether any does."""
