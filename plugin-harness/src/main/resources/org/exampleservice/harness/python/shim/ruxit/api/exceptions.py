"""Exceptions that decide the status of the endpoint, by their exact class (sdk.md 8.1)."""


class AuthException(Exception):
    """The extension was not let in: ERROR_AUTH."""


class ConfigException(Exception):
    """The configuration cannot work: ERROR_CONFIG."""


class NothingToReportException(Exception):
    """Nothing to say this minute: NOTHING_TO_REPORT, which counts as fine."""
