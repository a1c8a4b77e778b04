-- The first day of the month for which an import was last looked through for old rows: until that
-- moves on there are none in it. Null where nobody looked yet.
alter table data_import add column rows_from date;
