"""How much of an input is taken: past these limits it is no report, or an attack, and one line says so (docs/inputs.md)."""

LONGEST_TEXT = 1_000_000
"""Characters of one report; the longest investigations of rights groups have about as many."""
LONGEST_LINE = 16_000_000
"""Bytes of one line of JSON: a longest text with every character escaped, and its other fields."""
LARGEST_TEXT_FILE = 4 * LONGEST_TEXT + 4
"""Bytes of a file that is one text: as many as a longest text has in any encoding."""
LARGEST_PAGE = 20_000_000
"""Bytes of one web page: pages that carry their pictures within them reach this."""
LARGEST_SHEET = 400_000_000
"""Bytes that a spreadsheet may unpack to."""
MOST_UNPACKED = 4_000_000_000
"""Bytes that an archive may unpack to, all its files together."""
MOST_FILES = 200_000
"""Files in one archive."""
HIGHEST_RATIO = 200
"""Times that a packed file may grow when it is unpacked; texts grow three to twenty times."""
RATIO_FREE = 10_000_000
"""Bytes that a packed file may unpack to whatever its ratio."""
LONGEST_CELL = LONGEST_TEXT
"""Characters of one cell."""
MOST_COLUMNS = 2_000
"""Columns of a table."""


def size_words(number: int) -> str:
    """A number of bytes or characters for people: "3 kB" is left to others, this gives "2.5 million"."""
    return f"{number / 1_000_000:,.1f} million" if number >= 1_000_000 else f"{number:,}"


def unpacks_too_far(packed: int, unpacked: int) -> bool:
    """Whether so many bytes out of so few are more than any text or sheet comes to."""
    return unpacked > RATIO_FREE and unpacked > HIGHEST_RATIO * packed
