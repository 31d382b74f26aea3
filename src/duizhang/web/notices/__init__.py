"""Telling people: an inbox in the office, mail, and the group robots of DingTalk, WeCom and Feishu; words and rules are data."""
