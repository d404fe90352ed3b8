"""What an extension imports."""
