-- Which schools are inspected and what was found there. No projection: what is in these tables is nowhere else.

-- That somebody must not inspect a school.
create table inspection_conflict (
  person_id     text not null,
  school_id     text not null,
  declared_by   text not null,
  declared_time timestamptz not null,
  primary key (person_id, school_id)
);

-- A draw of schools and inspectors. What was published when it was announced never changes.
create table inspection_draw (
  draw_id        uuid primary key,
  county_code    text not null,
  city_code      text,
  province_code  text,
  announced_time timestamptz not null,
  announced_by   text not null,
  -- Where the public number comes from, in words.
  number_source  text not null,
  list           text not null,
  list_hash      text not null,
  -- Kept until the draw is drawn; no page reads it.
  salt           text not null,
  commitment     text not null,
  -- Of the one who drew: another than who announced. All null until then.
  number         text,
  opened_salt    text,
  seed           text,
  drawn_time     timestamptz,
  drawn_by       text,
  constraint inspection_draw_two_people check (drawn_by <> announced_by),
  constraint inspection_draw_at_once check (
    num_nulls(number, opened_salt, seed, drawn_time, drawn_by) in (0, 5)),
  constraint inspection_draw_salt check (opened_salt is null or opened_salt = salt)
);
create index inspection_draw_by_county on inspection_draw (county_code, announced_time);

-- A draw is announced, and drawn once; it is never withdrawn, so that nobody announces until they like what comes.
create function drawn_once() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.drawn_time is not null
     or (old.draw_id, old.county_code, old.announced_time, old.announced_by, old.number_source, old.list, old.list_hash, old.salt,
         old.commitment)
        is distinct from (new.draw_id, new.county_code, new.announced_time, new.announced_by, new.number_source, new.list,
                          new.list_hash, new.salt, new.commitment) then
    raise exception 'a draw is announced and drawn once, and stays';
  end if;
  return new;
end $$;
create trigger inspection_draw_stays before update or delete on inspection_draw for each row execute function drawn_once();
create trigger inspection_draw_is_never_emptied before truncate on inspection_draw
  for each statement execute function only_added_to();

-- An inspection of a school by two people.
create table inspection (
  inspection_id  uuid primary key,
  draw_id        uuid not null references inspection_draw,
  -- From 0, in the order in which the schools were drawn.
  place          integer not null,
  school_id      text not null,
  first_id       text not null,
  second_id      text not null,
  due_day        date not null,
  -- Of the list of checks that it is done by.
  checklist      text not null,
  state          text not null default 'OPEN' check (state in ('OPEN', 'SUBMITTED', 'CLOSED', 'ANNULLED')),
  -- The day on which they were there, in Shanghai.
  day            date,
  submitted_by   text,
  submitted_time timestamptz,
  confirmed_by   text,
  confirmed_time timestamptz,
  annulled_reason text,
  revision       integer not null default 1,
  changed_time   timestamptz not null,
  constraint inspection_two_inspectors check (first_id <> second_id),
  constraint inspection_two_signatures check (confirmed_by <> submitted_by),
  constraint inspection_submitted check (state in ('OPEN', 'ANNULLED') or (day is not null and submitted_by is not null)),
  constraint inspection_closed check (state <> 'CLOSED' or confirmed_by is not null),
  unique (draw_id, place)
);
create index inspection_by_school on inspection (school_id, confirmed_time);

-- What was found of each thing that is checked.
create table inspection_answer (
  inspection_id uuid not null references inspection,
  item_id       text not null,
  answer        text not null check (answer in ('CONFORMS', 'FAILS', 'NOT_APPLICABLE')),
  note          text,
  primary key (inspection_id, item_id)
);

grant select on inspection, inspection_answer, inspection_conflict to mingchu_pages;
grant select (draw_id, county_code, city_code, province_code, announced_time, announced_by, number_source, list, list_hash, commitment,
              number, opened_salt, seed, drawn_time, drawn_by)
  on inspection_draw to mingchu_pages;
alter table inspection_draw enable row level security;
create policy seen on inspection_draw for select to mingchu_pages using (
  case current_setting('mingchu.level', true)
    when 'PROVINCE' then true
    when 'CITY' then city_code = current_setting('mingchu.node', true)
    when 'COUNTY' then county_code = current_setting('mingchu.node', true)
    else false end);
-- A school does not see that it is going to be visited.
alter table inspection enable row level security;
create policy seen on inspection for select to mingchu_pages using (
  case current_setting('mingchu.level', true)
    when 'PROVINCE' then true
    when 'SCHOOL' then state in ('CLOSED', 'ANNULLED') and exists (select from school s where s.school_id = inspection.school_id)
    else exists (select from school s where s.school_id = inspection.school_id) end);
alter table inspection_answer enable row level security;
create policy seen on inspection_answer for select to mingchu_pages using (
  exists (select from inspection i where i.inspection_id = inspection_answer.inspection_id));
alter table inspection_conflict enable row level security;
create policy seen on inspection_conflict for select to mingchu_pages using (
  case current_setting('mingchu.level', true)
    when 'PROVINCE' then true
    when 'SCHOOL' then false
    else exists (select from school s where s.school_id = inspection_conflict.school_id) end);

-- The result of the last inspection of a school that two inspectors have signed: shown until the next one.
create view public_inspection with (security_barrier) as
  select distinct on (i.school_id) i.school_id, i.day,
         (select count(*) from inspection_answer a where a.inspection_id = i.inspection_id and a.answer = 'CONFORMS') as conforming,
         (select count(*) from inspection_answer a where a.inspection_id = i.inspection_id and a.answer <> 'NOT_APPLICABLE') as checked
  from inspection i where i.state = 'CLOSED'
  order by i.school_id, i.day desc, i.confirmed_time desc;
grant select on public_inspection to mingchu_public;
