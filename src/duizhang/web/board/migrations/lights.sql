-- What every light must say now: of these tasks, in these cycles (NULL: all).
CREATE FUNCTION board_lights_of(tasks bigint[], cycles bigint[]) RETURNS TABLE (
  task_id bigint, cycle_id bigint, layer varchar, field varchar, "order" integer, by_rule varchar, overridden varchar, colour varchar,
  urgency smallint, pace varchar, judged integer, red integer, yellow integer, green integer, grey integer, behind integer,
  on_pace integer, ahead integer, unpaced integer, differs boolean, status varchar
) LANGUAGE sql STABLE AS $$
  WITH standing AS (
    SELECT g.task_id, s.target_id, s.cycle_id, s.layer, s.colour, s.verdict, s.pace, s.value, s.unit
    FROM cycles_snapshot s
    JOIN plans_target g ON g.id = s.target_id AND g.review = 'accepted'
    LEFT JOIN cycles_submission b ON b.id = s.submission_id
    LEFT JOIN cycles_report r ON r.id = b.report_id
    WHERE g.task_id = ANY (tasks) AND (cycles IS NULL OR s.cycle_id = ANY (cycles))
      AND (s.submission_id IS NULL OR r.state IN ('accepted', 'locked'))
  ), counted AS (
    SELECT v.task_id, v.cycle_id, v.layer, count(*) AS judged,
      count(*) FILTER (WHERE v.colour = 'red') AS red, count(*) FILTER (WHERE v.colour = 'yellow') AS yellow,
      count(*) FILTER (WHERE v.colour = 'green') AS green, count(*) FILTER (WHERE v.colour = 'grey') AS grey,
      count(*) FILTER (WHERE v.pace = 'behind') AS behind, count(*) FILTER (WHERE v.pace = 'on') AS on_pace,
      count(*) FILTER (WHERE v.pace = 'ahead') AS ahead, count(*) FILTER (WHERE v.pace = '') AS unpaced,
      max(CASE WHEN v.verdict IN ('met', 'stated_done') THEN 1 WHEN v.verdict = 'not_met' OR v.pace = 'behind' THEN 5
        WHEN v.verdict = 'not_reported' THEN 4 WHEN v.pace IN ('on', 'ahead') THEN 2 ELSE 3 END) AS worst
    FROM standing v GROUP BY 1, 2, 3
  ), differing AS (
    SELECT f.task_id, f.cycle_id FROM (
      SELECT v.task_id, v.cycle_id, v.target_id FROM standing v WHERE v.value IS NOT NULL
      GROUP BY 1, 2, 3 HAVING count(DISTINCT (v.value, v.unit)) > 1
    ) f GROUP BY 1, 2
  ), lit AS (
    SELECT t.id AS task_id, c.id AS cycle_id, l.layer, t.field, t."order", o.colour AS overridden,
      n.judged, n.red, n.yellow, n.green, n.grey, n.behind, n.on_pace, n.ahead, n.unpaced, d.task_id IS NOT NULL AS differs,
      coalesce((ARRAY['met', 'on_pace', 'unjudged', 'not_reported', 'behind'])[n.worst], '') AS status,
      CASE WHEN n.red > 0 THEN 'red' WHEN n.yellow > 0 THEN 'yellow' WHEN n.green > 0 THEN 'green' ELSE 'grey' END AS by_rule
    FROM plans_task t
    JOIN cycles_cycle c ON c.plan_id = t.plan_id
    CROSS JOIN (VALUES ('reported'), ('computed'), ('published')) AS l (layer)
    LEFT JOIN counted n ON n.task_id = t.id AND n.cycle_id = c.id AND n.layer = l.layer
    LEFT JOIN differing d ON d.task_id = t.id AND d.cycle_id = c.id
    LEFT JOIN board_override o ON o.task_id = t.id AND o.cycle_id = c.id AND o.withdrawn_at IS NULL
    WHERE t.id = ANY (tasks) AND (cycles IS NULL OR c.id = ANY (cycles)) AND t.review = 'accepted' AND t.merged_into_id IS NULL
  )
  SELECT x.task_id, x.cycle_id, x.layer, x.field, x."order", x.by_rule, x.overridden, coalesce(x.overridden, x.by_rule),
    (array_position(ARRAY['grey', 'green', 'yellow', 'red'], coalesce(x.overridden, x.by_rule)::text) - 1)::smallint,
    CASE WHEN x.behind > 0 THEN 'behind' WHEN x.on_pace > 0 THEN 'on' WHEN x.ahead > 0 THEN 'ahead' ELSE '' END,
    coalesce(x.judged, 0)::int, coalesce(x.red, 0)::int, coalesce(x.yellow, 0)::int, coalesce(x.green, 0)::int, coalesce(x.grey, 0)::int,
    coalesce(x.behind, 0)::int, coalesce(x.on_pace, 0)::int, coalesce(x.ahead, 0)::int, coalesce(x.unpaced, 0)::int, x.differs, x.status
  FROM lit x
$$;

-- Make them say it. Their rows are held first, so that of two changes the later one sees what the earlier one did.
CREATE FUNCTION board_light_anew(tasks bigint[], cycles bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF tasks IS NULL OR tasks = '{}' THEN RETURN; END IF;
  PERFORM 1 FROM board_light x WHERE x.task_id = ANY (tasks) AND (cycles IS NULL OR x.cycle_id = ANY (cycles)) ORDER BY x.id FOR UPDATE;
  DELETE FROM board_light x USING plans_task t
  WHERE x.task_id = ANY (tasks) AND t.id = x.task_id
    AND (t.review <> 'accepted' OR t.merged_into_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM cycles_cycle c WHERE c.id = x.cycle_id AND c.plan_id = t.plan_id));
  INSERT INTO board_light AS x (task_id, cycle_id, layer, field, "order", by_rule, overridden, colour, urgency, pace, judged, red, yellow,
    green, grey, behind, on_pace, ahead, unpaced, differs, status)
  SELECT * FROM board_lights_of(tasks, cycles)
  ON CONFLICT (task_id, cycle_id, layer) DO UPDATE SET field = EXCLUDED.field, "order" = EXCLUDED."order", by_rule = EXCLUDED.by_rule,
    overridden = EXCLUDED.overridden, colour = EXCLUDED.colour, urgency = EXCLUDED.urgency, pace = EXCLUDED.pace,
    judged = EXCLUDED.judged, red = EXCLUDED.red, yellow = EXCLUDED.yellow, green = EXCLUDED.green, grey = EXCLUDED.grey,
    behind = EXCLUDED.behind, on_pace = EXCLUDED.on_pace, ahead = EXCLUDED.ahead, unpaced = EXCLUDED.unpaced, differs = EXCLUDED.differs,
    status = EXCLUDED.status
  WHERE (x.field, x."order", x.by_rule, x.overridden, x.colour, x.pace, x.judged, x.red, x.yellow, x.green, x.grey, x.behind, x.on_pace,
    x.ahead, x.unpaced, x.differs, x.status) IS DISTINCT FROM (EXCLUDED.field, EXCLUDED."order", EXCLUDED.by_rule, EXCLUDED.overridden,
    EXCLUDED.colour, EXCLUDED.pace, EXCLUDED.judged, EXCLUDED.red, EXCLUDED.yellow, EXCLUDED.green, EXCLUDED.grey, EXCLUDED.behind,
    EXCLUDED.on_pace, EXCLUDED.ahead, EXCLUDED.unpaced, EXCLUDED.differs, EXCLUDED.status);
END $$;

CREATE FUNCTION board_light_snapshots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_light_anew(array_agg(DISTINCT g.task_id), array_agg(DISTINCT s.cycle_id)) FROM changed s JOIN plans_target g ON g.id = s.target_id;
  RETURN NULL;
END $$;
CREATE TRIGGER board_light_1 AFTER INSERT ON cycles_snapshot REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_snapshots();
CREATE TRIGGER board_light_2 AFTER UPDATE ON cycles_snapshot REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_snapshots();
CREATE TRIGGER board_light_3 AFTER DELETE ON cycles_snapshot REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_snapshots();

CREATE FUNCTION board_light_overrides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_light_anew(array_agg(DISTINCT o.task_id), array_agg(DISTINCT o.cycle_id)) FROM changed o;
  RETURN NULL;
END $$;
CREATE TRIGGER board_light_1 AFTER INSERT ON board_override REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_overrides();
CREATE TRIGGER board_light_2 AFTER UPDATE ON board_override REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_overrides();
CREATE TRIGGER board_light_3 AFTER DELETE ON board_override REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_overrides();

-- A report counts once it is accepted, and no more when it is sent back.
CREATE FUNCTION board_light_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_light_anew(array_agg(DISTINCT n.task_id), array_agg(DISTINCT n.cycle_id)) FROM changed n JOIN before o ON o.id = n.id
    WHERE (n.state IN ('accepted', 'locked')) <> (o.state IN ('accepted', 'locked'));
  RETURN NULL;
END $$;
CREATE TRIGGER board_light_2 AFTER UPDATE ON cycles_report REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_reports();

CREATE FUNCTION board_light_targets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_light_anew(array_agg(DISTINCT x.task_id), NULL) FROM (
    SELECT unnest(ARRAY[n.task_id, o.task_id]) AS task_id FROM changed n JOIN before o ON o.id = n.id
    WHERE (n.review, n.task_id) IS DISTINCT FROM (o.review, o.task_id)) x;
  RETURN NULL;
END $$;
CREATE TRIGGER board_light_2 AFTER UPDATE ON plans_target REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_targets();

CREATE FUNCTION board_light_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM board_light_anew(array_agg(n.id), NULL) FROM changed n;
  ELSE
    PERFORM board_light_anew(array_agg(n.id), NULL) FROM changed n JOIN before o ON o.id = n.id
      WHERE (n.review, n.merged_into_id, n.plan_id, n.field, n."order") IS DISTINCT FROM (o.review, o.merged_into_id, o.plan_id, o.field, o."order");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER board_light_1 AFTER INSERT ON plans_task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_tasks();
CREATE TRIGGER board_light_2 AFTER UPDATE ON plans_task REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_tasks();

CREATE FUNCTION board_light_cycles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_light_anew(array_agg(t.id), c.ids) FROM
    (SELECT n.plan_id, array_agg(n.id) AS ids FROM changed n GROUP BY 1) c JOIN plans_task t ON t.plan_id = c.plan_id GROUP BY c.plan_id, c.ids;
  RETURN NULL;
END $$;
CREATE TRIGGER board_light_1 AFTER INSERT ON cycles_cycle REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_light_cycles();

SELECT board_light_anew((SELECT array_agg(id) FROM plans_task), NULL);
