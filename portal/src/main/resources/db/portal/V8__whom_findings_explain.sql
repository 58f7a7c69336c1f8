-- Whom else a finding explains: ids of devices, where it is the common cause of what is found of them.
alter table finding add column explains jsonb not null default '[]';
