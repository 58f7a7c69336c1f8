-- What the people of a canteen had to do on a day, in its newest revision: how many duties are in each state. Of the five meals
-- (五餐监督) how many are settled, which is what is not merely due, and how many of those were done in time.
create table duty_day (
  school_id              text not null,
  day                    date not null,
  revision               integer not null,
  due                    integer not null,
  done                   integer not null,
  back_filled            integer not null,
  late                   integer not null,
  missing                integer not null,
  cook_tasting_settled   integer not null,
  cook_tasting_done      integer not null,
  leader_meal_settled    integer not null,
  leader_meal_done       integer not null,
  student_rating_settled integer not null,
  student_rating_done    integer not null,
  teacher_meal_settled   integer not null,
  teacher_meal_done      integer not null,
  parent_meal_settled    integer not null,
  parent_meal_done       integer not null,
  -- All of them, by the time at which they are due.
  duties                 jsonb not null,
  primary key (school_id, day)
);
create index duty_day_by_day on duty_day (day);

grant select on duty_day to mingchu_pages;
alter table duty_day enable row level security;
create policy seen on duty_day for select to mingchu_pages using (
  current_setting('mingchu.level', true) = 'PROVINCE'
  or exists (select from school s where s.school_id = duty_day.school_id));
