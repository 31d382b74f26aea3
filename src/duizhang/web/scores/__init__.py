"""考核: assessments by a published rule, the units' sheets with their working."""
