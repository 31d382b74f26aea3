"""The database itself refuses to change or remove an entry."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger_entry is append-only: % refused', TG_OP;
END $$;
CREATE TRIGGER ledger_refuses_change BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_refuses_truncate BEFORE TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
"""
BACKWARD = """
DROP TRIGGER ledger_refuses_truncate ON ledger_entry;
DROP TRIGGER ledger_refuses_change ON ledger_entry;
DROP FUNCTION ledger_refuse();
"""


class Migration(migrations.Migration):
    """Triggers against UPDATE, DELETE, TRUNCATE."""

    dependencies = (("ledger", "0001_initial"),)
    operations = (migrations.RunSQL(FORWARD, BACKWARD),)
