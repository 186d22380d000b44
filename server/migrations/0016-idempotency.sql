-- Nothing is reserved before a change any more, and what members were answered about a lead is kept as
-- keys were: records of the former form are of no use.
delete from remembered_answers
where status = 0
  or exists (
    select from members m
    where m.workspace_id = remembered_answers.workspace_id and m.id = remembered_answers.key_id
  );
