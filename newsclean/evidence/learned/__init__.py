"""The two kinds of learned data and how they are asked: words with weights, and decision trees."""
