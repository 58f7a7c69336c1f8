-- What anybody may know of a meal of a school, in its newest revision. Rows of the topic public-menus, and nothing else.
create table public_menu (
  menu_id     text primary key,
  revision    integer not null,
  school_id   text not null,
  day         date not null,
  meal        text not null,
  served_time timestamptz not null,
  record      jsonb not null
);
create index public_menu_by_school on public_menu (school_id, day, served_time);
create index public_menu_by_day on public_menu (day);

-- Public pages read with the rights of this role, which sees the table above, the views and the function below, and no other table:
-- a mistake in a public page shows nothing of the console. Roles belong to the server: another portal's may have made it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'mingchu_public') then
    create role mingchu_public nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'mingchu_public', 'member') then
    execute format('grant mingchu_public to %I', current_user);
  end if;
  execute format('grant usage on schema %I to mingchu_public', current_schema());
end $$;

alter table public_menu enable row level security;
create policy seen_by_all on public_menu for select to mingchu_public using (true);
grant select on public_menu to mingchu_public;

-- Of the register: that a school is there, and where.
create view public_school with (security_barrier) as
  select school_id, name, type, region_code, county_code from school;
grant select on public_school to mingchu_public;

-- How content people were, by school and week (Monday to Sunday in China) in which they wrote: rounded to five, nothing of less than
-- five people, no mean of less than ten. Only weeks that are over are to be shown, as they change no more.
create view public_opinion with (security_barrier) as
  select school_id, cast(date_trunc('week', received_time at time zone 'Asia/Shanghai') as date) as monday,
         case when count(*) >= 5 then cast(5 * round(count(*) / 5.0) as integer) end as people,
         case when count(*) >= 10 then cast(round(10 * avg(rating)) as integer) end as rating_tenths
  from feedback group by 1, 2;
grant select on public_opinion to mingchu_public;

-- Answers that somebody has looked at, without what they answer.
create view public_reply with (security_barrier) as
  select school_id, cast(date_trunc('week', received_time at time zone 'Asia/Shanghai') as date) as monday, answer,
         answered_time
  from feedback where review = 'PUBLISHED';
grant select on public_reply to mingchu_public;

-- Masked words that somebody has looked at and whoever wrote them agreed to show: of weeks in which five wrote at least, and in an
-- order that says nothing of when they came or how they were answered.
create view public_words with (security_barrier) as
  select f.school_id, o.monday, f.words, md5(f.words) as place
  from feedback f
  join public_opinion o on o.school_id = f.school_id
    and o.monday = cast(date_trunc('week', f.received_time at time zone 'Asia/Shanghai') as date)
  where f.review = 'PUBLISHED' and f.words_may_be_shown and f.words is not null and o.people is not null;
grant select on public_words to mingchu_public;

-- What became of what somebody wrote, for whoever has its tracking code.
create function public_answer(code bytea)
  returns table (school_id text, school text, received_time timestamptz, day date, meal text, rating smallint, complaint boolean,
                 words text, state text, answer text, answered_time timestamptz)
  language sql stable security definer
  as $$ select f.school_id, s.name, f.received_time, f.day, f.meal, f.rating, f.complaint, f.words, f.state, f.answer, f.answered_time
        from feedback f left join school s on s.school_id = f.school_id where f.code_hash = code $$;
do $$ begin
  execute format('alter function public_answer(bytea) set search_path = %I, pg_temp', current_schema());
end $$;
revoke all on function public_answer(bytea) from public;
grant execute on function public_answer(bytea) to mingchu_public;

-- The public writes feedback, and reads none of it.
grant insert (feedback_id, school_id, received_time, day, meal, rating, complaint, original, words, words_may_be_shown, code_hash,
              state, changed_time)
  on feedback to mingchu_public;
create policy written_by_all on feedback for insert to mingchu_public with check (
  state in ('RECEIVED', 'CLOSED') and exists (select from public_school s where s.school_id = feedback.school_id));
