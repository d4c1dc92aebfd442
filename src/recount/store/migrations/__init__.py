"""How the tables of older workspaces become those of now; run by `recount.store.upgrading`, no alembic.ini needed."""
