"""The commands of `sanling`, one file each: `add` describes the call, `run` does the work and gives the exit status.

Imports of engines, database and rules wait inside `run`: `sanling --help` must not load them.
"""
