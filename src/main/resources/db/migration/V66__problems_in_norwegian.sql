-- Why something failed, in Norwegian beside the English of problem and disabled_because. Null where
-- the English stands for both.
alter table job add column problem_nb varchar(1000);
alter table job_seller add column problem_nb varchar(1000);
alter table webhook add column disabled_because_nb varchar(500);
alter table webhook_attempt add column problem_nb varchar(500);
