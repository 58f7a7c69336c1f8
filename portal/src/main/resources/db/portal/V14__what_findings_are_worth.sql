-- How much a finding is about, where it is about goods: grams, fen, and fen a kilogram.
alter table finding add column grams bigint;
alter table finding add column fen bigint;
alter table finding add column paid_fen_per_kilogram bigint;
alter table finding add column fair_fen_per_kilogram bigint;
