"""Files, folders and standard input to reports, with a word on everything that is none."""

from recount.gather.field_map import FieldMap, read_field_map
from recount.gather.intake import gather
from recount.gather.problem import Problem

__all__ = ["FieldMap", "Problem", "gather", "read_field_map"]
