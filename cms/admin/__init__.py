"""What staff work with beyond editing forms: rights, lists, the dashboard, share links, the headers of the admin."""
