"""Languages that can be read: one folder of lexicons each, and `shared` for what holds in all of them."""
