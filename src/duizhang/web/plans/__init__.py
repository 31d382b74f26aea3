"""计划: documents, tasks, targets, assignments, milestones, versions and changes."""
