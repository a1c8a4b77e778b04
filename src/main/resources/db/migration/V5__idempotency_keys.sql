-- Answers to requests with an Idempotency-Key; status is null while the request is worked on.
create table idempotency_key (
  caller varchar(200) not null,
  name varchar(200) not null,
  request_hash varchar(64) not null,
  status integer,
  headers varchar(4000),
  body bytea,
  begun_at timestamp with time zone not null,
  primary key (caller, name)
);

create index idempotency_key_begun on idempotency_key (begun_at);
