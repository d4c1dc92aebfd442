"""A record written out: tables, map, page, canonical JSON, and the summary in the terminal."""
