-- What the book of a lot in a canteen's store comes to, in its newest revision; grams.
create table stock_level (
  school_id             text not null,
  lot_id                text not null,
  revision              integer not null,
  ingredient            text,
  keeping               text not null,
  usable_until          date,
  received_grams        bigint not null,
  transferred_in_grams  bigint not null,
  returned_grams        bigint not null,
  issued_grams          bigint not null,
  sent_back_grams       bigint not null,
  discarded_grams       bigint not null,
  transferred_out_grams bigint not null,
  variance_grams        bigint not null,
  on_hand_grams         bigint not null,
  last_time             timestamptz,
  decided_ingest_time   timestamptz not null,
  primary key (school_id, lot_id)
);
