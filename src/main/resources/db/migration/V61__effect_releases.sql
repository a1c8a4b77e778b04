-- Sums of effects as they were told, a quarter each; no seller can be told from them.
create table effect_release (
  through varchar(20) primary key,
  made_on date not null,
  document varchar(1000000) not null
);

-- Which goals were in which told sum since when, so that no later sum tells a single one apart.
create table effect_told (
  plan_id varchar(64) not null references coaching_plan (id) on delete cascade,
  cause varchar(100) not null,
  factor varchar(100) not null,
  cut varchar(400) not null,
  through varchar(20) not null,
  primary key (plan_id, cause, factor, cut)
);
