"""REST: everything that the pages do, for other systems, with scoped tokens. One file a resource in `resources/`."""
