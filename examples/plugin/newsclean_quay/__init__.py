"""Filters for harbour newspapers."""
