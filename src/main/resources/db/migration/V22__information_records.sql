-- That sellers or their representatives were told what the product does, before it is used.
create table information_record (
  number bigint generated always as identity primary key,
  given_on date not null,
  audience varchar(20) not null,
  team varchar(200),
  document varchar(300) not null,
  note varchar(2000),
  recorded_by varchar(200) not null,
  recorded_at timestamp with time zone not null
);
