-- In which order findings came to stand as they do. The numbers are given in the order of the commits,
-- because findings are written by one transaction at a time: who reads on from a number misses nothing.
-- A rebuild goes on counting, and a database that was dropped and made anew begins at the milliseconds
-- since 1970, above what the former one reached: who reads on gets everything once more.
create sequence finding_change;
select setval('finding_change', (extract(epoch from now()) * 1000)::bigint);
alter table finding add column change_number bigint not null default nextval('finding_change');
create unique index finding_by_change on finding (change_number);
