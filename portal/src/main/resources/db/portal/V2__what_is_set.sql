-- What the province, cities, counties and schools have set: stricter numbers for the rules.
create table rule_setting (
  setting_id     text primary key,
  rule_id        text not null,
  scope          text not null,
  parameters     jsonb not null,
  enabled        boolean not null,
  effective_from timestamptz not null,
  effective_to   timestamptz,
  reason         text not null
);
create index rule_setting_by_scope on rule_setting (scope);
