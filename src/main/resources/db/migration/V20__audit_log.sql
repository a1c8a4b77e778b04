-- Who did or saw what. audit_pending is written in the transaction of the change, or before an
-- answer; audit_entry is append-only, each entry holding the hash of the one before it. Moving from
-- one to the other locks the single row of audit_head, so all servers keep one chain.
create table audit_pending (
  id bigint generated always as identity primary key,
  happened_at timestamp with time zone not null,
  actor varchar(200) not null,
  roles varchar(100) not null,
  kind varchar(10) not null,
  action varchar(200) not null,
  subject varchar(400) not null,
  data_version varchar(64),
  rule_pack varchar(100),
  engine_version varchar(200) not null,
  correlation_id varchar(100) not null
);

create table audit_entry (
  number bigint primary key,
  happened_at timestamp with time zone not null,
  actor varchar(200) not null,
  roles varchar(100) not null,
  kind varchar(10) not null,
  action varchar(200) not null,
  subject varchar(400) not null,
  data_version varchar(64),
  rule_pack varchar(100),
  engine_version varchar(200) not null,
  correlation_id varchar(100) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);

create index audit_entry_happened on audit_entry (happened_at);

-- Where the chain ends, and what its oldest kept entry comes after.
create table audit_head (
  id integer primary key check (id = 1),
  number bigint not null,
  hash varchar(64) not null,
  removed_up_to bigint not null,
  removed_hash varchar(64) not null
);

insert into audit_head (id, number, hash, removed_up_to, removed_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000',
  0, '0000000000000000000000000000000000000000000000000000000000000000');
