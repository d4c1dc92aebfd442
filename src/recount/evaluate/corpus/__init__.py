"""Reports and pages in any number for benchmarks, composed out of a file of reports: days, figures, places, outlets swapped."""

from recount.evaluate.corpus.compose import Atlas, Composed, compose
from recount.evaluate.corpus.pages import page
from recount.evaluate.corpus.sources import SourceReport, load_sources

__all__ = ["Atlas", "Composed", "SourceReport", "compose", "load_sources", "page"]
