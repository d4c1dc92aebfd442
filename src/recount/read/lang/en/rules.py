"""What English needs beyond lexicons: sentences, day words, times of day and header dates."""

from recount.read.lang.en.days import day_phrases, header_day, time_words
from recount.read.lang.en.sentences import bounds

__all__ = ["bounds", "day_phrases", "header_day", "time_words"]
