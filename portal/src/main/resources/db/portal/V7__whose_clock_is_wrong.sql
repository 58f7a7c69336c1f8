-- How far the clock of a device is known to be ahead; negative where it is behind, null where its dates
-- are taken as they are.
alter table device add column clock_ahead_millis bigint;
