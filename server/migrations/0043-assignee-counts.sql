-- The leads of each member by status: automations assign to the least loaded by them.
insert into lead_counts (workspace_id, kind, value, count)
select workspace_id, 'assignee_status', assigned_member_id || ' ' || status_id, count(*) from leads
where deleted_at is null and assigned_member_id is not null
group by workspace_id, assigned_member_id, status_id;
