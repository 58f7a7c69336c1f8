-- What was planned for a meal and what became of it, in its newest revision; grams and fen.
create table meal_audit (
  school_id      text not null,
  meal_id        text not null,
  revision       integer not null,
  day            date not null,
  meal           text not null,
  served_time    timestamptz not null,
  planned        boolean not null,
  served         boolean not null,
  planned_diners integer not null,
  diners         integer not null,
  cooked_grams   bigint not null,
  left_grams     bigint not null,
  cost_fen       bigint,
  income_fen     bigint,
  record         jsonb not null,
  primary key (school_id, meal_id)
);
create index meal_audit_by_day on meal_audit (school_id, day);

-- What was found of a meal is looked up by it: its cause begins with "meal SCHOOL MEAL".
create index finding_by_meal on finding (school_id, split_part(cause_id, ' ', 3))
  where cause_id like 'meal %';
