"""The office: plans, reports, three colours and supervision cases on PostgreSQL. Its apps import only downward."""
