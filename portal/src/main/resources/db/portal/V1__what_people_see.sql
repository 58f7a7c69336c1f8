-- A projection of the log: everything here can be dropped and read again from Kafka.
-- Times are moments in UTC; the business day is the pages' matter.

create table school (
  school_id     text primary key,
  name          text not null,
  type          text not null,
  region_code   text not null,
  -- The path of the region, kept beside it so that a count needs no tree.
  province_code text,
  city_code     text,
  county_code   text,
  boarding      boolean not null,
  diners        integer not null,
  canteens      integer not null,
  credit_code   text,
  food_licence  text
);
create index school_by_county on school (county_code);
create index school_by_city on school (city_code);

create table device (
  device_id            text primary key,
  school_id            text not null,
  kind                 text not null,
  name                 text not null,
  zone                 text not null,
  period_seconds       integer not null,
  gateway_id           text,
  label_max_hundredths integer,
  commissioned_at      timestamptz
);
create index device_by_school on device (school_id);

-- When something last came from a device, by the gateway's clock. Updated in place all day long:
-- room in each page keeps the updates there.
create table device_heard (
  device_id text primary key,
  heard_at  timestamptz not null
) with (fillfactor = 70);

create table reading_last (
  device_id  text not null,
  quantity   text not null,
  hundredths integer not null,
  taken_at   timestamptz not null,
  primary key (device_id, quantity)
) with (fillfactor = 70);

create table reading_minute (
  device_id       text not null,
  quantity        text not null,
  minute          timestamptz not null,
  min_hundredths  integer not null,
  max_hundredths  integer not null,
  last_hundredths integer not null,
  last_taken_at   timestamptz not null,
  readings        integer not null,
  primary key (device_id, quantity, minute)
);
-- For the deletion of old minutes: rows arrive nearly in the order of time.
create index reading_minute_by_age on reading_minute using brin (minute);

-- The newest revision of each finding.
create table finding (
  finding_id          text primary key,
  revision            integer not null,
  rule_id             text not null,
  rule_version        integer not null,
  subject_kind        text not null,
  subject_id          text not null,
  school_id           text,
  region_code         text,
  province_code       text,
  city_code           text,
  county_code         text,
  -- 0 BLUE, 1 YELLOW, 2 ORANGE, 3 RED: a number, so that the worst is the greatest.
  severity            smallint not null,
  status              text not null,
  start_time          timestamptz not null,
  end_time            timestamptz,
  decided_time        timestamptz not null,
  decided_ingest_time timestamptz not null,
  quantity            text,
  limit_hundredths    integer,
  worst_hundredths    integer,
  parameters          jsonb not null,
  evidence            jsonb not null
);
create index finding_open_by_county on finding (county_code, severity) where status = 'OPEN';
create index finding_open_by_city on finding (city_code, severity) where status = 'OPEN';
create index finding_open_by_age on finding (start_time) where status = 'OPEN';
create index finding_by_school on finding (school_id, start_time);
create index finding_by_subject on finding (subject_id, start_time);
create index finding_by_decision on finding (decided_time);

-- What was said of a finding, and when: one row a revision.
create table finding_revision (
  finding_id          text not null,
  revision            integer not null,
  severity            smallint not null,
  status              text not null,
  end_time            timestamptz,
  decided_time        timestamptz not null,
  decided_ingest_time timestamptz not null,
  worst_hundredths    integer,
  primary key (finding_id, revision)
);

create table reject_count (
  component text not null,
  reason    text not null,
  topic     text not null,
  rejects   bigint not null,
  last_time timestamptz not null,
  primary key (component, reason, topic)
);

-- The newest rejects; older ones are dropped, the counts stay.
create table reject (
  kafka_partition integer not null,
  kafka_offset    bigint not null,
  rejected_time   timestamptz not null,
  component       text not null,
  reason          text not null,
  detail          text not null,
  field           text,
  topic           text not null,
  source          text,
  school_id       text,
  subject_id      text,
  primary key (kafka_partition, kafka_offset)
);
create index reject_by_time on reject (rejected_time);

-- A record that the portal itself could not read or store: where it is, so that it is never lost silently.
create table unreadable (
  topic           text not null,
  kafka_partition integer not null,
  kafka_offset    bigint not null,
  found_at        timestamptz not null,
  problem         text not null,
  primary key (topic, kafka_partition, kafka_offset)
);

-- The next record to read. Moves only in the transaction that stores what was read.
create table kafka_offset (
  topic           text not null,
  kafka_partition integer not null,
  next_offset     bigint not null,
  moved_at        timestamptz not null,
  primary key (topic, kafka_partition)
);
