"""The workspace on disk: archive, ledger, readings, and the gazetteer file."""
