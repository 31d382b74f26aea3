"""Changes of the tables, oldest first; made by `duizhang office makemigrations`."""
