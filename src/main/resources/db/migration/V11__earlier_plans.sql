-- What was known of the seller's earlier plan when a plan was made (JSON), so that it can be made
-- again; null where nothing was known.
alter table coaching_plan add column earlier varchar(20000);
create index coaching_plan_event_in_time on coaching_plan_event (taken_at);
create index coaching_plan_in_state on coaching_plan (state, seller_id);
