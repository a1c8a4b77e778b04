-- Which plans were told at the last start; with another setting everything is told anew.
alter table feed_counter add column plans varchar(20) default 'agreed' not null;

-- What the data in force say of a plan: recommendations they do not lead to any more (JSON list).
create table feed_plan_check (
  plan_id varchar(64) primary key,
  -- null where there were no data
  data_version varchar(64),
  gone text not null
);
