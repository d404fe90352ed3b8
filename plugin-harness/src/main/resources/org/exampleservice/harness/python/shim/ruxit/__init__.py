"""The names of the ActiveGate extension API 1.0, spoken to the harness over a channel."""
