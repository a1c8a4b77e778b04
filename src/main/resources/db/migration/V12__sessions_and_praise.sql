-- What was said in sessions; for the seller and the manager alone. Numbered like the step they are.
create table coaching_session (
  plan_id varchar(64) not null references coaching_plan (id),
  number bigint not null,
  held_on date not null,
  person varchar(200) not null,
  part varchar(10) not null,
  recorded_at timestamp with time zone not null,
  note varchar(4000) not null,
  primary key (plan_id, number)
);

-- Praise that was passed on; each line of a plan once.
create table praise_sent (
  plan_id varchar(64) not null references coaching_plan (id),
  line integer not null,
  seller_id varchar(64) not null,
  kind varchar(20) not null,
  rule varchar(100) not null,
  praise varchar(4000) not null,
  words varchar(4000),
  person varchar(200) not null,
  sent_at timestamp with time zone not null,
  primary key (plan_id, line)
);

create index praise_sent_to_seller on praise_sent (seller_id, sent_at);
