-- What a finding looks like beyond its numbers, in codes that the pages have words for.
alter table finding add column signs jsonb not null default '[]';
