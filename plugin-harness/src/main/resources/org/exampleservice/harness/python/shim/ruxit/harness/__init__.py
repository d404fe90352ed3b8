"""The inside of the shim; no extension imports from here."""
