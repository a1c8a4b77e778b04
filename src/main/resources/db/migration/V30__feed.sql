-- What HR and learning tools are told. One row: the last place given out; whoever writes to the
-- feed locks it until the end of the transaction, so places come in the order of commits.
create table feed_counter (
  one integer primary key check (one = 1),
  last_sequence bigint not null,
  last_at timestamp with time zone not null
);

insert into feed_counter (one, last_sequence, last_at) values (1, 0, '1970-01-01 00:00:00+00');

-- A recommendation as it is now. A withdrawn one keeps nothing but its id, seller and plan.
create table feed_recommendation (
  id varchar(64) primary key,
  seller_id varchar(64) not null,
  period varchar(10) not null,
  plan_id varchar(64) not null,
  sequence bigint not null unique,
  change varchar(10) not null,
  status varchar(20) not null,
  changed_at timestamp with time zone not null,
  told text,
  practised text
);

create index feed_recommendation_of_plan on feed_recommendation (plan_id);
create index feed_recommendation_of_seller on feed_recommendation (seller_id, period);
