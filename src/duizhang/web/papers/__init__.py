"""Papers that the office gives out (通报, 简报, 完成情况表, 考核表): what stands on them, and one pen a format. Knows no model."""
