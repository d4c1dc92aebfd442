"""From the words for places and days to gazetteer entries and EDTF intervals; pure functions of values."""
