"""From facts to sentences: labels, dates, numbers and leads, all from the message catalogues."""
