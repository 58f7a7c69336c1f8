-- The recall, or what of a paper a finding rests on; null where it rests on measurements alone.
alter table finding add column cause_id text;
