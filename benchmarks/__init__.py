"""Measures of speed and memory on composed reports: `make bench` (docs/benchmarks.md)."""
