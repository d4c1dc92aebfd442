"""Files, folders and standard input to reports, with a word on everything that is none."""
