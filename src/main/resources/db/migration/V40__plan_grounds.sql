-- What an agreed plan's focus rests on: the actions recommended for a cause (ACTION) and the rules
-- that spoke for it (RULE). Read out of the documents once, for summing effects.
create table coaching_plan_ground (
  plan_id varchar(64) not null references coaching_plan (id) on delete cascade,
  cause varchar(100) not null,
  kind varchar(10) not null,
  name varchar(100) not null,
  primary key (plan_id, cause, kind, name)
);
