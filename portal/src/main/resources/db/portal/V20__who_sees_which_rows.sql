-- What has to be handled: findings of one cause, in the newest revision of their alert.
create table alert (
  alert_id        text primary key,
  revision        integer not null,
  desk_id         text not null,
  rule_id         text not null,
  subject_kind    text not null,
  subject_id      text not null,
  school_id       text,
  region_code     text,
  province_code   text,
  city_code       text,
  county_code     text,
  -- 0 BLUE to 3 RED, as of findings.
  severity        smallint not null,
  state           text not null,
  -- The highest that has been told.
  level           text not null,
  card            text not null,
  raised_time     timestamptz not null,
  decided_time    timestamptz not null,
  -- When the first clock that asks for something runs out, and whether one has.
  next_due_time   timestamptz,
  overdue         boolean not null,
  stands_for_self boolean not null,
  record          jsonb not null
);
create index alert_by_county on alert (county_code, state);
create index alert_by_city on alert (city_code, state);
create index alert_by_school on alert (school_id, state);
create index alert_by_time on alert (raised_time);

-- Actions on alerts that were not taken, in their newest revision.
create table alert_refusal (
  action_id          uuid primary key,
  revision           integer not null,
  alert_id           text not null,
  school_id          text,
  reason             text not null,
  detail             text not null,
  withdrawn          boolean not null,
  action_ingest_time timestamptz not null
);
create index alert_refusal_by_alert on alert_refusal (alert_id);

-- The pages read with the rights of this role, which the policies below bind to what the visitor may see. Roles belong to
-- the server and not to the database: another portal's may have made it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'mingchu_pages') then
    create role mingchu_pages nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'mingchu_pages', 'member') then
    execute format('grant mingchu_pages to %I', current_user);
  end if;
end $$;

do $$ begin execute format('grant usage on schema %I to mingchu_pages', current_schema()); end $$;
grant select on
  school, device, device_heard, reading_last, reading_minute, finding, finding_revision, rule_setting, reject_count, reject,
  unreadable, kafka_offset, exposure, paper, stock_level, recall_drill, meal_audit, plan_check, entry_day, purchase,
  delivery_revision, reference_price, alert, alert_refusal
to mingchu_pages;

-- mingchu.level and mingchu.node say who looks: set for each connection before it is used. Where they are not, no row is seen.
do $$
declare
  everything constant text := 'current_setting(''mingchu.level'', true) = ''PROVINCE''';
  mine constant text := 'current_setting(''mingchu.node'', true)';
  place constant text := 'case current_setting(''mingchu.level'', true) when ''PROVINCE'' then true'
    || ' when ''CITY'' then city_code = ' || mine || ' when ''COUNTY'' then county_code = ' || mine;
  name text;
begin
  foreach name in array array['school', 'finding', 'alert'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy seen on %I for select to mingchu_pages using (%s when ''SCHOOL'' then school_id = %s else false end)',
                   name, place, mine);
  end loop;
  alter table recall_drill enable row level security;
  execute format('create policy seen on recall_drill for select to mingchu_pages using (%s else false end)', place);
  foreach name in array array['device', 'stock_level', 'meal_audit', 'plan_check', 'entry_day', 'purchase', 'delivery_revision',
                              'reject'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy seen on %1$I for select to mingchu_pages using (%2$s or exists'
                   || ' (select from school s where s.school_id = %1$I.school_id))', name, everything);
  end loop;
  foreach name in array array['device_heard', 'reading_last', 'reading_minute'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy seen on %1$I for select to mingchu_pages using (%2$s or exists'
                   || ' (select from device d where d.device_id = %1$I.device_id))', name, everything);
  end loop;
  alter table finding_revision enable row level security;
  execute format('create policy seen on finding_revision for select to mingchu_pages using (%s or exists'
                 || ' (select from finding f where f.finding_id = finding_revision.finding_id))', everything);
  alter table alert_refusal enable row level security;
  execute format('create policy seen on alert_refusal for select to mingchu_pages using (%s or exists'
                 || ' (select from alert a where a.alert_id = alert_refusal.alert_id))', everything);
  alter table exposure enable row level security;
  execute format('create policy seen on exposure for select to mingchu_pages using (%s or exists'
                 || ' (select from school s where s.school_id = exposure.party_id))', everything);
  -- That something is recalled everybody may know; other papers of a school only who sees the school.
  alter table paper enable row level security;
  execute format('create policy seen on paper for select to mingchu_pages using (%s or kind = ''RECALL'' or exists'
                 || ' (select from school s where s.school_id = paper.party_id))', everything);
end $$;
