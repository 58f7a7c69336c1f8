-- What has to be sent to whom of an alert, and what became of it. No projection: it is written with the alert, in one transaction,
-- and stays when the projection is emptied, so that nothing is sent anew when Kafka is read again.
create table notice (
  -- Made of the channel, the alert and what came to pass with it: the key that a receiver knows a repeat by.
  notice_id     uuid primary key,
  -- In which order they came.
  sequence      bigint generated always as identity,
  channel       text not null,
  alert_id      text not null,
  revision      integer not null,
  news          text not null,
  -- What the alert was from then on; 0 BLUE to 3 RED.
  severity      smallint not null,
  level         text not null,
  happened_time timestamptz not null,
  rule_id       text not null,
  subject_kind  text not null,
  subject_id    text not null,
  school_id     text,
  region_code   text,
  province_code text,
  city_code     text,
  county_code   text,
  -- WAITING, SENT or DEAD, which is given up.
  state         text not null default 'WAITING',
  attempts      integer not null default 0,
  -- When it is somebody's turn to send it; while one sends it, when that one must have died.
  next_attempt  timestamptz not null,
  sent_time     timestamptz,
  last_error    text
);
create index notice_by_turn on notice (channel, severity desc, sequence) where state = 'WAITING';
create index notice_by_alert on notice (channel, alert_id, sequence) where state = 'WAITING';
create index notice_by_state on notice (state, channel);

-- Which alerts a channel has been for, and since when: what came to pass before is not sent. No region where it was taken away.
create table notice_remit (
  remit_id       bigint generated always as identity primary key,
  channel        text not null,
  since          timestamptz not null,
  region_code    text,
  least_severity smallint
);
create index notice_remit_by_channel on notice_remit (channel, remit_id);

grant select on notice to mingchu_pages;
alter table notice enable row level security;
create policy seen on notice for select to mingchu_pages using (
  case current_setting('mingchu.level', true)
    when 'PROVINCE' then true
    when 'CITY' then city_code = current_setting('mingchu.node', true)
    when 'COUNTY' then county_code = current_setting('mingchu.node', true)
    when 'SCHOOL' then school_id = current_setting('mingchu.node', true)
    else false
  end);
