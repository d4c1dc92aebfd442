"""Languages that can be read: one folder each, with lexicons as TOML and the rules that no lexicon can hold."""
