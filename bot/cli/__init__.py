"""One module per subcommand: `configure` adds its options, `main` runs it and returns the exit code."""
