"""Readers: bytes and texts of one kind each → documents."""
