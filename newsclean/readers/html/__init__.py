"""HTML pages → documents."""
