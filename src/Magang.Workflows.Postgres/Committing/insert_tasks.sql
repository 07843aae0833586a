-- Tasks that were opened; some are closed again by now. Lists come as text, parted by the unit separator.
INSERT INTO task (instance_id, task_id, region, activity_id, title, role, opd, person, form, fields, decisions, due_at, barred,
                  evidence_required, optional, prefill, revision, claimed_by, decision, decided_by, opened_at, closed_at,
                  due_working_days)
SELECT instance_id, task_id, region, activity_id, title, role, opd, person, form, string_to_array(fields, E'\x1f'),
       string_to_array(decisions, E'\x1f'),
       due_at, string_to_array(barred, E'\x1f'), evidence_required, optional, prefill, revision, claimed_by, decision,
       decided_by, opened_at, closed_at, due_working_days
  FROM unnest(@instance, @task, @region, @activity, @title, @role, @opd, @person, @form, @fields, @decisions, @due_at,
              @barred,
              @evidence_required, @optional, @prefill, @revision, @claimed_by, @decision, @decided_by, @opened_at, @closed_at,
              @due_working_days)
       AS opened (instance_id, task_id, region, activity_id, title, role, opd, person, form, fields, decisions, due_at, barred,
                  evidence_required, optional, prefill, revision, claimed_by, decision, decided_by, opened_at, closed_at,
                  due_working_days);
