"""Whether the lights say what the verdicts, overrides, targets and tasks come to now."""

from django.db import connection

COLUMNS = (
    'task_id, cycle_id, layer, field, "order", by_rule, overridden, colour, urgency, pace, judged, red, yellow, green, grey, behind, '
    "on_pace, ahead, unpaced, differs, status"
)
WRONG = f"""
WITH now AS (SELECT {COLUMNS} FROM board_lights_of((SELECT coalesce(array_agg(id), '{{}}') FROM plans_task), NULL)),
     kept AS (SELECT {COLUMNS} FROM board_light)
SELECT DISTINCT task_id, cycle_id, layer FROM ((TABLE now EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE now)) AS differing
ORDER BY 1, 2, 3 LIMIT 1000
"""


def wrong_lights() -> list[tuple[int, int, str]]:
    """(task, cycle, layer) of the lights that are wrong, missing or too many, at most a thousand; everything is computed anew."""
    with connection.cursor() as cursor:
        cursor.execute(WRONG)
        return list(cursor.fetchall())


def mend_lights() -> None:
    """Set them all right."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM board_light WHERE (task_id, cycle_id) IN (SELECT l.task_id, l.cycle_id FROM board_light l EXCEPT SELECT n.task_id, n.cycle_id FROM board_lights_of((SELECT array_agg(id) FROM plans_task), NULL) n)")
        cursor.execute("SELECT board_light_anew((SELECT array_agg(id) FROM plans_task), NULL)")
