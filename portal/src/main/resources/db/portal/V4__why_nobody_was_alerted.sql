-- Why nobody was alerted of a finding that was held back; null for every other.
alter table finding add column held_back_by text;
