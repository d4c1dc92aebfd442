"""Frozen types of casualty recording and their arithmetic; standard library only."""
