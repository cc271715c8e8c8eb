"""Builds the committed fonts of quoin from Debian packages and npm packages."""
