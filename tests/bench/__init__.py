"""Speed as ratios within one run, since machines are noisy (design: quality bars)."""
