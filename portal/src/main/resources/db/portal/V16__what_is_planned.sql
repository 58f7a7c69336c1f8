-- What the meals that a school plans for a week hold, and what to change, in its newest revision.
create table plan_check (
  school_id text not null,
  monday    date not null,
  revision  integer not null,
  record    jsonb not null,
  primary key (school_id, monday)
);
