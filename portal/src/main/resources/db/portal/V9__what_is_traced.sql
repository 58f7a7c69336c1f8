-- What of a recall is in a lot, a dish or a meal, in its newest revision; grams.
create table exposure (
  recall_id             text not null,
  node_id               text not null,
  revision              integer not null,
  kind                  text not null,
  name                  text not null,
  party_id              text not null,
  certain_grams         bigint not null,
  likely_grams          bigint not null,
  most_grams            bigint not null,
  certain_on_hand_grams bigint not null,
  likely_on_hand_grams  bigint not null,
  most_on_hand_grams    bigint not null,
  decided_ingest_time   timestamptz not null,
  primary key (recall_id, node_id)
);
create index exposure_by_party on exposure (party_id);
create index exposure_by_name on exposure (name);

-- Papers that lots are traced by, as they came: every revision. A table of its own for each topic.
create table paper (
  kind       text not null,
  party_id   text not null,
  paper_id   text not null,
  revision   integer not null,
  event_id   uuid not null,
  event_time timestamptz not null,
  lots       text[] not null,
  record     jsonb not null,
  primary key (kind, party_id, paper_id, revision)
) partition by list (kind);
create index paper_by_event on paper (event_id);
create index paper_by_lot on paper using gin (lots);
create table paper_delivery partition of paper for values in ('DELIVERY');
create table paper_meal partition of paper for values in ('MEAL');
create table paper_supply_step partition of paper for values in ('SUPPLY_STEP');
create table paper_stock_movement partition of paper for values in ('STOCK_MOVEMENT');
create table paper_lot_test partition of paper for values in ('LOT_TEST');
create table paper_recall partition of paper for values in ('RECALL');
