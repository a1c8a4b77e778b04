package no.fremgang.assessment;

import java.util.Map;

/** Answers to requests that may come twice, by the caller's key. */
public interface IdempotencyKeys {
  /** What to do with a request that carries a key. */
  sealed interface Decision {
    /** Nobody has used the key: do the work, then {@link #answered} or {@link #forget}. */
    record Begin() implements Decision {}

    /** The same request was answered before. */
    record Replay(Answer answer) implements Decision {}

    /** The same request is being worked on. */
    record UnderWay() implements Decision {}

    /** The key was used for another request. */
    record UsedForAnother() implements Decision {}
  }

  /**
   * @param headers those that belong to the answer itself, such as {@code Location}
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    public Answer {
      headers = Map.copyOf(headers);
      body = body.clone();
    }

    @Override
    public byte[] body() {
      return body.clone();
    }
  }

  /**
   * Takes the key for the request, if it is free.
   *
   * @param requestHash tells requests apart
   */
  Decision begin(String caller, String key, String requestHash);

  void answered(String caller, String key, Answer answer);

  /** Frees the key: the work was not done. */
  void forget(String caller, String key);
}
