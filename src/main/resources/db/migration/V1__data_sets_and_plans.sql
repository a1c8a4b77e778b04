-- Runs on H2 (MODE=PostgreSQL) and on PostgreSQL alike.

-- Large contents, gzipped and cut, so that they are read and written as streams.
create table content_chunk (
  content_id varchar(100) not null,
  number integer not null,
  bytes bytea not null,
  primary key (content_id, number)
);

-- What was handed in, named by its content. Files lie in content_chunk as <id>/<file name>.
create table data_import (
  id varchar(64) primary key,
  sellers integer not null
);

create table data_import_file (
  import_id varchar(64) not null references data_import (id),
  file varchar(20) not null,
  row_count bigint not null,
  primary key (import_id, file)
);

-- A version is its parent with one import on top; its id is the content address of the two.
create table data_version (
  id varchar(64) primary key,
  parent_id varchar(64) references data_version (id),
  import_id varchar(64) not null references data_import (id)
);

-- Append-only: every change of the data, in order; the last one says which version is in force.
-- Two changes at once would take the same number, so one of them is tried again on the other.
create table data_change (
  number bigint primary key,
  kind varchar(10) not null,
  import_id varchar(64) not null references data_import (id),
  version_id varchar(64) references data_version (id),
  changed_at timestamp with time zone not null
);

create table coaching_plan (
  id varchar(64) primary key,
  seller_id varchar(64) not null,
  team varchar(200) not null,
  manager_id varchar(64) not null,
  period varchar(10) not null,
  as_of date not null,
  pack_version varchar(100) not null,
  pack_hash varchar(100) not null,
  data_version varchar(64) not null references data_version (id),
  engine_version varchar(200) not null,
  made_at timestamp with time zone not null,
  document bytea not null,
  explanation bytea not null
);

create index coaching_plan_of_seller on coaching_plan (seller_id, as_of desc, id);
create index coaching_plan_of_team on coaching_plan (team, period);
create index coaching_plan_of_manager on coaching_plan (manager_id, period);
