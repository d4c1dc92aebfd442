"""Decisions of people: what they can decide, what a decision does, and what awaits one."""
