-- What parents and children said of a canteen, and what they were answered. No projection: the topic has it without what is masked here.
create table feedback (
  feedback_id    uuid primary key,
  school_id      text not null,
  received_time  timestamptz not null,
  day            date,
  meal           text,
  rating         smallint not null check (rating between 1 and 5),
  complaint      boolean not null,
  -- As it was written. No page reads it; it is dropped after some days.
  original       text,
  -- What is left when telephones, ids, names and the like are taken out.
  words          text,
  -- Whether whoever wrote agreed that their words are shown to everybody when they have been looked at.
  words_may_be_shown boolean not null default false,
  -- SHA-256 of the tracking code, which is kept nowhere.
  code_hash      bytea not null unique check (length(code_hash) = 32),
  -- RECEIVED, ANSWERED or CLOSED.
  state          text not null,
  answer         text,
  -- When it was answered first, and by whom last.
  answered_time  timestamptz,
  answered_by    text,
  -- PENDING, PUBLISHED or WITHHELD: whether everybody may see the answer and, where that was agreed to, the words.
  review         text not null default 'PENDING' check (review in ('PENDING', 'PUBLISHED', 'WITHHELD')),
  review_reason  text,
  reviewed_time  timestamptz,
  reviewed_by    text,
  revision       integer not null default 1,
  -- When this revision became true, and the last one that is on the topic.
  changed_time   timestamptz not null,
  told_revision  integer not null default 0,
  constraint feedback_answer check ((state = 'ANSWERED') = (answer is not null)),
  constraint feedback_published check (review <> 'PUBLISHED' or answer is not null)
);
create index feedback_by_school on feedback (school_id, received_time);
create index feedback_untold on feedback (received_time) where told_revision < revision;
create index feedback_original on feedback (received_time) where original is not null;

grant select (feedback_id, school_id, received_time, day, meal, rating, complaint, words, words_may_be_shown, state, answer,
              answered_time, answered_by, review, review_reason, reviewed_time, reviewed_by, revision)
  on feedback to mingchu_pages;
alter table feedback enable row level security;
create policy seen on feedback for select to mingchu_pages using (
  current_setting('mingchu.level', true) = 'PROVINCE'
  or exists (select from school s where s.school_id = feedback.school_id));
