"""The commands: one file a verb group; they parse arguments, call the pipeline and print."""
