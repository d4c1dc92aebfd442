"""From a report's text to its claims and incidents, in the report's own words; a language is a folder of `read/lang`."""
