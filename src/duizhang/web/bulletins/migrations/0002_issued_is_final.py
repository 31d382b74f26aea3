"""The database itself refuses to change the content of what was issued, or to remove it."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION bulletins_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'bulletins_issue: an issued paper is kept' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.state = 'draft'
    OR (NEW.kind, NEW.year, NEW.number, NEW.title, NEW.plan_id, NEW.cycle_id, NEW.layer, NEW.as_of, NEW.paper, NEW.drafted, NEW.data, NEW.key,
        NEW.objection_days, NEW.objections_until, NEW.supersedes_id, NEW.correction_note, NEW.issued_by_id, NEW.issued_at, NEW.issued_despite)
    IS DISTINCT FROM
       (OLD.kind, OLD.year, OLD.number, OLD.title, OLD.plan_id, OLD.cycle_id, OLD.layer, OLD.as_of, OLD.paper, OLD.drafted, OLD.data, OLD.key,
        OLD.objection_days, OLD.objections_until, OLD.supersedes_id, OLD.correction_note, OLD.issued_by_id, OLD.issued_at, OLD.issued_despite)
  THEN
    RAISE EXCEPTION 'bulletins_issue: an issued paper does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulletins_issued_is_final BEFORE UPDATE OR DELETE ON bulletins_issue
  FOR EACH ROW EXECUTE FUNCTION bulletins_refuse();
"""
BACKWARD = """
DROP TRIGGER bulletins_issued_is_final ON bulletins_issue;
DROP FUNCTION bulletins_refuse();
"""


class Migration(migrations.Migration):
    """A trigger against UPDATE and DELETE."""

    dependencies = (("bulletins", "0001_initial"),)
    operations = (migrations.RunSQL(FORWARD, BACKWARD),)
