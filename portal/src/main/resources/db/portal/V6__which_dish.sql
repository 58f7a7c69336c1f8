-- The batch of a dish that a finding is about, as the canteen names it; null where it is about none.
alter table finding add column dish_id text;
