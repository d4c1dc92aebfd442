"""Linking: reported incidents to incidents, first within a report, then across; copies and independent origins."""
