-- What schools bought, a line a lot, of every revision of a delivery note; grams, and fen a kilogram.
create table purchase (
  school_id   text not null,
  delivery_id text not null,
  revision    integer not null,
  lot_id      text not null,
  day         date not null,
  bought_at   timestamptz not null,
  supplier_id text not null,
  ingredient  text not null,
  grams       bigint not null,
  price_fen   bigint not null,
  primary key (school_id, delivery_id, revision, lot_id)
);
create index purchase_by_school on purchase (school_id, day);
create index purchase_by_ingredient on purchase (ingredient, day);

-- Which revision of a delivery note counts.
create table delivery_revision (
  school_id   text not null,
  delivery_id text not null,
  revision    integer not null,
  primary key (school_id, delivery_id)
);

-- What an office has found that an ingredient costs; no fen where there is no such price after all.
create table reference_price (
  region_code      text not null,
  ingredient       text not null,
  grade            text not null,
  day              date not null,
  revision         integer not null,
  ingest_time      timestamptz not null,
  fen_per_kilogram bigint,
  primary key (region_code, ingredient, grade, day)
);

-- The delivery notes that were read before are read once more.
delete from kafka_offset where topic = 'mingchu.deliveries';
