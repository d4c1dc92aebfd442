"""Measures against gold standards: records, links across reports, and the floors that they may not fall below."""
