"""Writers: a cleaned document → Markdown, a record, text, its ledger, its explanation."""
