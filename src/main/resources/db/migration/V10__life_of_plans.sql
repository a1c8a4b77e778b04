-- Where a plan is in its life. The revision counts the steps taken, so that two at once are noticed.
alter table coaching_plan add column state varchar(20) default 'PROPOSED' not null;
alter table coaching_plan add column revision bigint default 0 not null;
-- The plan this one was made in place of, after an objection.
alter table coaching_plan add column replaces varchar(64);

-- Append-only: who took which step with a plan, when, and what was said (content, JSON).
create table coaching_plan_event (
  plan_id varchar(64) not null references coaching_plan (id),
  number bigint not null,
  step varchar(20) not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  person varchar(200) not null,
  part varchar(10) not null,
  taken_at timestamp with time zone not null,
  engine_version varchar(200) not null,
  content varchar(20000) not null,
  primary key (plan_id, number)
);
