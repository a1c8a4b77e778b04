-- What learning tools report. Each report once, by the id the tool gave it.
create table practice_result (
  id varchar(100) primary key,
  recommendation_id varchar(64) not null,
  plan_id varchar(64) not null,
  seller_id varchar(64) not null,
  outcome varchar(10) not null,
  at timestamp with time zone not null,
  score double precision,
  received_at timestamp with time zone not null
);

create index practice_result_of_plan on practice_result (plan_id, at);
