-- Batches of plans. A worker holds a job until lease_until and renews it; a job whose worker is
-- gone is taken up by another one, where it was left.
create table job (
  id varchar(64) primary key,
  -- null: the whole company
  team varchar(200),
  period varchar(10) not null,
  as_of date not null,
  data_version varchar(64) not null references data_version (id),
  pack_hash varchar(100) not null,
  state varchar(10) not null,
  total integer not null,
  made integer not null,
  failed integer not null,
  problem varchar(1000),
  worker varchar(100),
  lease_until timestamp with time zone,
  requested_at timestamp with time zone not null,
  finished_at timestamp with time zone
);

create index job_open on job (state, requested_at);

-- What became of each seller of a job; written together with the plans.
create table job_seller (
  job_id varchar(64) not null references job (id),
  seller_id varchar(64) not null,
  plan_id varchar(64),
  problem varchar(1000),
  primary key (job_id, seller_id)
);
