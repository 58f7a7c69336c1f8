-- How the books of a school's store were kept on a day, in its newest revision; how many entries have each label.
create table entry_day (
  school_id   text not null,
  day         date not null,
  revision    integer not null,
  on_time     integer not null,
  back_filled integer not null,
  overdue     integer not null,
  missing     integer not null,
  -- Those that are not on time.
  entries     jsonb not null,
  primary key (school_id, day)
);
