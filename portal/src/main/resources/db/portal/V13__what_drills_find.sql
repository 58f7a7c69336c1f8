-- What a recall that was only played found in a county, in its newest revision; grams.
create table recall_drill (
  drill_id        text primary key,
  revision        integer not null,
  region_code     text not null,
  province_code   text,
  city_code       text,
  county_code     text,
  day             date not null,
  lot_id          text not null,
  ingredient      text,
  issued_time     timestamptz not null,
  found_time      timestamptz,
  decided_time    timestamptz not null,
  sought_grams    bigint not null,
  found_grams     bigint not null,
  meal_grams      bigint not null,
  kitchen_grams   bigint not null,
  store_grams     bigint not null,
  discarded_grams bigint not null,
  outside_grams   bigint not null,
  reached         text[] not null,
  unreachable     text[] not null
);
create index recall_drill_by_day on recall_drill (day);
