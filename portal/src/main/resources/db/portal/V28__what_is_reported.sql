-- What offices get to read of a period that is over. No projection: a report stays as it was made, and stays when the projection is
-- emptied. Where something that it rests on is amended, another edition can be made.
create table report (
  node          text not null,
  -- WEEK, TEN_DAYS or MONTH.
  period        text not null,
  first_day     date not null,
  edition       integer not null check (edition >= 1),
  -- PROVINCE, CITY or COUNTY.
  level         text not null,
  last_day      date not null,
  province_code text,
  city_code     text,
  county_code   text,
  -- Of what was said of the node.
  revision      integer not null,
  made_time     timestamptz not null,
  -- Who asked for it; null where it was made at its hour.
  person_id     text,
  -- All that it says, and which revisions of what it rests on.
  record        jsonb not null,
  primary key (node, period, first_day, edition)
);

create trigger report_is_only_added_to before update or delete on report
  for each row execute function only_added_to();
create trigger report_is_never_emptied before truncate on report
  for each statement execute function only_added_to();

grant select on report to mingchu_pages;
alter table report enable row level security;
-- A city's report names its counties: nobody sees that of a region above.
create policy seen on report for select to mingchu_pages using (
  case current_setting('mingchu.level', true)
    when 'PROVINCE' then true
    when 'CITY' then city_code = current_setting('mingchu.node', true)
    when 'COUNTY' then county_code = current_setting('mingchu.node', true)
    else false end);
