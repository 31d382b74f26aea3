"""Screens as declarations: list, form, bulk, import, export."""
