-- Times a job was taken up without a plan made since, so that one that cannot be done ends.
-- lease_until of a QUEUED job: not before.
alter table job add column attempts integer default 0 not null;
alter table job add column attempt_problem varchar(1000);
