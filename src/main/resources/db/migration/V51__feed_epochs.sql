-- Every start of a server begins an epoch of the feed. A cursor holds the epoch it was given out in, so
-- that one from a time a restored database knows nothing of is found out.
create table feed_epoch (
  number bigint primary key,
  epoch varchar(36) not null unique,
  -- The last place given out before it began; places of the epochs before end there.
  from_sequence bigint not null,
  began_at timestamp with time zone not null
);
