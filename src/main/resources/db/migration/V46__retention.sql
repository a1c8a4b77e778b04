-- One row: the last day old records were removed, and until when a server is at it.
create table retention_run (
  one integer primary key check (one = 1),
  last_day date not null,
  lease_until timestamp with time zone
);

insert into retention_run (one, last_day) values (1, date '1970-01-01');
