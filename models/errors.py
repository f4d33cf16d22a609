"""Errors a user can act on. Each message says what, where, and what to do; `str(error)` is one line."""


class DossierError(Exception):
    """Root of every error that Sanling reports to its user. The command line answers it with exit status 2."""


class UnknownNameError(DossierError):
    """A look-up by name failed; the message lists the names that exist."""


class PageUnreadableError(DossierError):
    """One page could not be read. It becomes a `PageFailure`; the rest of the dossier goes on."""


class FactsFileError(DossierError):
    """A facts file does not follow `sanling.facts/1`."""


class PostTableError(DossierError):
    """The table of post levels, or the user's own one, is broken: file, row and reason are in the message."""


class PolicyDataError(DossierError):
    """A policy file is broken: file, row and reason are in the message. Nothing is judged with it."""


class StoreError(DossierError):
    """The database cannot be used as asked."""


class StoreAwayError(StoreError):
    """The database cannot be reached or written just now; it may come back."""
