"""督办件: from 立项 to 销号 and 回访."""
