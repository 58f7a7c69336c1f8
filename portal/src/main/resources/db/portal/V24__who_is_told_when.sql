-- What dishes are called, by the newest revision of their meal that tells of them.
create table dish (
  school_id text not null,
  dish_id   text not null,
  revision  integer not null,
  name      text not null,
  day       date not null,
  meal      text not null,
  primary key (school_id, dish_id)
);

grant select on dish to mingchu_pages;
alter table dish enable row level security;
create policy seen on dish for select to mingchu_pages using (
  current_setting('mingchu.level', true) = 'PROVINCE'
  or exists (select from school s where s.school_id = dish.school_id));

-- Those of the meals that were read before.
insert into dish (school_id, dish_id, revision, name, day, meal)
select distinct on (p.party_id, d.dish ->> 'dishId')
       p.party_id, d.dish ->> 'dishId', p.revision, d.dish ->> 'name', cast(p.record ->> 'day' as date), p.record ->> 'meal'
from paper p cross join lateral jsonb_array_elements(p.record -> 'dishes') as d (dish)
where p.kind = 'MEAL'
order by p.party_id, d.dish ->> 'dishId', p.revision desc;

-- Why it has not arrived, as people are told; last_error is for whoever looks into it.
alter table notice add column trouble text;
-- Which of a mail's recipients have it: it is not sent to them again.
alter table notice add column reached text[] not null default '{}';

-- What is not grave may wait for a channel's digest: GATHERED, and IN_DIGEST when that was made, which is a row of its own and of
-- no alert. gathered_until is the end of the period, by the clock of the kitchens.
alter table notice
  alter column alert_id drop not null,
  alter column revision drop not null,
  alter column level drop not null,
  alter column rule_id drop not null,
  alter column subject_kind drop not null,
  alter column subject_id drop not null,
  add column gathered_until timestamptz,
  add column digest_id uuid,
  add constraint notice_of_an_alert_or_digest check (
    news = 'DIGEST' or (alert_id is not null and revision is not null and level is not null and rule_id is not null
                        and subject_kind is not null and subject_id is not null)),
  add constraint notice_gathered_until check (state <> 'GATHERED' or gathered_until is not null);
create index notice_gathered on notice (gathered_until, channel) where state = 'GATHERED';
create index notice_by_digest on notice (digest_id, sequence) where digest_id is not null;

-- Which office it is for where a roster says who of it hears. The key is the same for the same news to the same office: whoever was
-- told stays told, whatever the roster says when Kafka is read again.
alter table notice
  add column office text,
  add column office_key uuid,
  add constraint notice_office_key check ((office is null) = (office_key is null));
create index notice_by_office_alert on notice (alert_id) where office is not null;
