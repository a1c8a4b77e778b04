-- Fitted expectations; the fit itself lies in content_chunk under the id.
create table fit (
  id varchar(64) primary key,
  data_version varchar(64) not null,
  period varchar(10) not null,
  as_of date not null,
  engine_version varchar(200) not null,
  fitted_at timestamp with time zone not null
);
