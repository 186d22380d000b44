-- A merge takes over the leads in the trash, too: without an index that has them, it read all leads of
-- the workspace.
drop index leads_contact;
create index leads_contact on leads (workspace_id, contact_id, number);
