"""The database refuses to change or remove a line of the sign-in log; passwords in use count from today."""

from django.db import migrations
from django.utils import timezone

FORWARD = """
CREATE FUNCTION sign_ins_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'accounts_signin is append-only: % refused', TG_OP;
END $$;
CREATE TRIGGER sign_ins_refuse_change BEFORE UPDATE OR DELETE ON accounts_signin
  FOR EACH ROW EXECUTE FUNCTION sign_ins_refuse();
CREATE TRIGGER sign_ins_refuse_truncate BEFORE TRUNCATE ON accounts_signin
  FOR EACH STATEMENT EXECUTE FUNCTION sign_ins_refuse();
"""
BACKWARD = """
DROP TRIGGER sign_ins_refuse_truncate ON accounts_signin;
DROP TRIGGER sign_ins_refuse_change ON accounts_signin;
DROP FUNCTION sign_ins_refuse();
"""


def count_from_today(apps, schema_editor):
    """Whoever has chosen a password already keeps it for PASSWORD_DAYS more."""
    apps.get_model("accounts", "Person").objects.filter(must_change_password=False, is_active=True).update(password_since=timezone.now())


class Migration(migrations.Migration):
    """Triggers against UPDATE, DELETE, TRUNCATE; dates of passwords."""

    dependencies = (("accounts", "0002_keepers_and_sign_ins"),)
    operations = (migrations.RunPython(count_from_today, migrations.RunPython.noop), migrations.RunSQL(FORWARD, BACKWARD))
