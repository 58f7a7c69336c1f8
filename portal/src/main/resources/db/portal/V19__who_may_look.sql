-- Who has an account, and what was looked at and done. No projection: what is in these tables is nowhere else.
create table account (
  account_id          uuid primary key,
  login               text not null unique,
  name                text not null,
  role                text not null,
  node_level          text not null,
  node                text not null,
  password_hash       text not null,
  -- Goes up with each change of what its owner may do: sessions of an earlier one are over.
  generation          integer not null default 1,
  closed              boolean not null default false,
  failed_attempts     integer not null default 0,
  locked_until        timestamptz,
  created_at          timestamptz not null,
  password_changed_at timestamptz not null
);

-- Who has signed in. As Spring Session wants it, but that a login has no longest length.
create table account_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index account_session_by_expiry on account_session (expiry_time);
create index account_session_by_principal on account_session (principal_name);
create table account_session_attributes (
  session_primary_id char(36) not null references account_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

create table audit (
  entry_id  bigint generated always as identity primary key,
  noted_at  timestamptz not null,
  person_id text,
  login     text,
  role      text,
  node      text,
  -- LOOKED, ACTED, SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT
  deed      text not null,
  subject   text not null,
  status    integer,
  address   text
);
create index audit_by_time on audit (noted_at);
create index audit_by_person on audit (person_id, noted_at);

create function only_added_to() returns trigger language plpgsql as
$$ begin raise exception 'the table % is only added to', tg_table_name; end $$;
create trigger audit_is_only_added_to before update or delete on audit
  for each row execute function only_added_to();
create trigger audit_is_never_emptied before truncate on audit
  for each statement execute function only_added_to();
