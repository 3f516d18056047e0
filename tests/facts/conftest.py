"""Lets the tests in the folders below use what stands beside this file (`made_up_cards`)."""
