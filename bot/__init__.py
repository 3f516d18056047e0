"""Wiring and life cycle: settings, client, command line, start and stop."""
