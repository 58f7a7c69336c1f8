-- How a node of the region tree did over a period, in its newest revision. What stands now (LIVE) is one row a node: it begins on the
-- first day of all.
create table supervision (
  node           text not null,
  -- SCHOOL, COUNTY, CITY or PROVINCE.
  level          text not null,
  period         text not null,
  begins         date not null,
  first_day      date not null,
  last_day       date not null,
  revision       integer not null,
  province_code  text,
  city_code      text,
  county_code    text,
  closed         boolean not null,
  amended        boolean not null,
  -- Hundredths of a point; null where nothing was measured.
  score          integer,
  uncapped_score integer,
  record         jsonb not null,
  primary key (node, period, begins)
);
create index supervision_by_period on supervision (period, begins, level);

grant select on supervision to mingchu_pages;
alter table supervision enable row level security;
-- A city's row names its counties: nobody sees that of a region above.
create policy seen on supervision for select to mingchu_pages using (
  case current_setting('mingchu.level', true)
    when 'PROVINCE' then true
    when 'CITY' then city_code = current_setting('mingchu.node', true)
    when 'COUNTY' then county_code = current_setting('mingchu.node', true)
    else false end
  or (level = 'SCHOOL' and exists (select from school s where s.school_id = supervision.node)));
