"""Measurements that are too slow or too broad for the tests; each module is run by name and prints its figures."""
