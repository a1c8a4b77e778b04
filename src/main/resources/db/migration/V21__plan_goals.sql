-- What each plan's focus is to move, for comparing afterwards with sellers without that focus.
create table coaching_plan_goal (
  plan_id varchar(64) not null references coaching_plan (id) on delete cascade,
  cause varchar(100) not null,
  factor varchar(100) not null,
  seller_id varchar(64) not null,
  as_of date not null,
  primary key (plan_id, cause, factor)
);

create index coaching_plan_goal_factor on coaching_plan_goal (factor, as_of);
