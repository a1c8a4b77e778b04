-- One row: how many sellers were erased so far, and what their ids are recognised by. Whoever
-- changes the data or erases locks it.
create table erasure_state (
  one integer primary key check (one = 1),
  erasures bigint not null,
  tombstone_key varchar(64)
);

insert into erasure_state (one, erasures) values (1, 0);

-- A keyed hash of the id, so that rows of the seller are known again when they are handed in once
-- more. Nothing leads from here to what was kept under a pseudonym.
create table erased_seller (
  tombstone varchar(64) primary key,
  number bigint not null unique,
  erased_at timestamp with time zone not null
);

-- Of a plan that was erased nothing is left but that it was.
create table erased_plan (
  id varchar(64) primary key,
  erased_at timestamp with time zone not null
);

-- That somebody had a plan with this goal, so that nobody else's effect of coaching changes.
create table erased_coaching (
  pseudonym varchar(64) not null,
  factor varchar(100) not null,
  as_of date not null,
  primary key (pseudonym, factor, as_of)
);
