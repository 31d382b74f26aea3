"""Files that people bring, kept in the database: one transaction, one backup."""
