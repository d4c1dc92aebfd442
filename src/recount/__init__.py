"""recount: from reports of violence to a record of incidents that a reader can check down to the sentence."""

__version__ = "0.1.0"
