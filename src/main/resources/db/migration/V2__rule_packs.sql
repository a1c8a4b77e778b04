-- Rule packs by content; their files lie in content_chunk under the hash.
create table rule_pack (
  hash varchar(100) primary key,
  version varchar(100) not null,
  name varchar(500) not null,
  -- The version where the pack is published, null for a draft: a version is published once.
  published_version varchar(100) unique,
  handed_in_by varchar(200) not null,
  handed_in_at timestamp with time zone not null,
  approved_by varchar(200),
  approved_at timestamp with time zone
);

-- Append-only; the last one says which pack is in force, on every server.
create table rule_pack_activation (
  number bigint generated always as identity primary key,
  version varchar(100) not null,
  hash varchar(100) not null,
  activated_by varchar(200) not null,
  activated_at timestamp with time zone not null
);

create table rule_pack_rejection (
  number bigint generated always as identity primary key,
  rejected_by varchar(200) not null,
  rejected_at timestamp with time zone not null,
  faults bytea not null
);
