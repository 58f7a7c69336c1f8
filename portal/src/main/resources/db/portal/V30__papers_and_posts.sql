-- Papers of canteens and of those who work there, and posts that somebody fills, in their newest telling.
create table register_entry (
  entry_id    text primary key,
  school_id   text not null,
  kind        text not null,
  -- By the name under which duty records know them; null for a paper of the canteen.
  person      text,
  -- Of a licence; else null.
  number      text,
  valid_from  date not null,
  -- The last day; null where no end is set.
  valid_until date,
  -- The first day on which it holds no more, although it should; null where it was not revoked.
  revoked_on  date
);
create index register_entry_by_school on register_entry (school_id);

grant select on register_entry to mingchu_pages;
alter table register_entry enable row level security;
create policy seen on register_entry for select to mingchu_pages using (
  current_setting('mingchu.level', true) = 'PROVINCE'
  or exists (select from school s where s.school_id = register_entry.school_id));
