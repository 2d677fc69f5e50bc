"""What staff work with beyond the editing forms: rights, lists, the dashboard, share links, the headers of the admin."""
