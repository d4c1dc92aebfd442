"""Weighing: the claims of an incident to ranges, attribution and corroboration, under named conventions and policies."""
