"""What a person can type or click: thin; each asks facts/ and shows the answer."""
