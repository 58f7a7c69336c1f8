-- What somebody asked that nobody be told of, by the action that asked for it. Whether it was taken stands in alert_refusal.
create table silence (
  action_id     uuid primary key,
  school_id     text not null,
  province_code text,
  city_code     text,
  county_code   text,
  rule_id       text,
  subject_id    text,
  from_time     timestamptz not null,
  until_time    timestamptz not null,
  person_id     text not null,
  role          text not null,
  reason        text,
  asked_time    timestamptz not null
);
create index silence_by_school on silence (school_id, until_time);
create index silence_by_county on silence (county_code, until_time);

-- Who asked that one be over before its time, and when.
create table silence_lift (
  action_id  uuid primary key,
  silence_id uuid not null,
  lifted_time timestamptz not null
);
create index silence_lift_by_silence on silence_lift (silence_id);

grant select on silence, silence_lift to mingchu_pages;
alter table silence enable row level security;
create policy seen on silence for select to mingchu_pages using (
  case current_setting('mingchu.level', true)
    when 'PROVINCE' then true
    when 'CITY' then city_code = current_setting('mingchu.node', true)
    when 'COUNTY' then county_code = current_setting('mingchu.node', true)
    when 'SCHOOL' then school_id = current_setting('mingchu.node', true)
    else false
  end);
alter table silence_lift enable row level security;
create policy seen on silence_lift for select to mingchu_pages using (
  exists (select from silence s where s.action_id = silence_lift.silence_id));

-- A refusal is of an alert, or of a silence.
drop policy seen on alert_refusal;
create policy seen on alert_refusal for select to mingchu_pages using (
  current_setting('mingchu.level', true) = 'PROVINCE'
  or exists (select from alert a where a.alert_id = alert_refusal.alert_id)
  or exists (select from silence s where cast(s.action_id as text) = alert_refusal.alert_id));
