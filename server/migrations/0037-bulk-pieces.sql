-- The leads that a bulk change still has to change, in pieces. Each is deleted with the change of its
-- leads, so a piece that is here has not been changed.
create table bulk_pieces (
  workspace_id uuid not null references workspaces (id),
  cause_id uuid not null,
  piece integer not null,
  numbers bigint[] not null,
  primary key (workspace_id, cause_id, piece)
);
