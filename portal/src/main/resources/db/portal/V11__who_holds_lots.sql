-- What was decided about the use of lots, as it came: every revision.
create table paper_lot_hold partition of paper for values in ('LOT_HOLD');
