package no.fremgang.feed;

/** Takes down, in the transaction of the change, what is to be sent because of it. */
@FunctionalInterface
interface Outbox {
  void changed(FeedRow row);
}
