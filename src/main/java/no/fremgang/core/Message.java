package no.fremgang.core;

/**
 * What a fault says, in both languages. The texts stand by key in {@code messages/faults_en} and
 * {@code messages/faults_nb}; a key is the fault's code, or the code, a dot and a word where one
 * code has several texts.
 *
 * @param code stable, documented, such as {@code RULE-104}
 * @param problem names the thing, the value and the rule it broke
 * @param wayOut what to do about it
 */
public record Message(String code, Text problem, Text wayOut) {

  /**
   * The message with its gaps {@code {0}}, {@code {1}} … filled. A gap takes the value as a string,
   * or the right language of a {@link Text}.
   *
   * @throws IllegalArgumentException if a language lacks the message
   */
  public static Message of(String key, Object... gaps) {
    String code = key.indexOf('.') < 0 ? key : key.substring(0, key.indexOf('.'));
    String wayOut = MessageTexts.has(key + ".do") ? key + ".do" : code + ".do";
    return new Message(code, MessageTexts.text(key, gaps), MessageTexts.text(wayOut, gaps));
  }

  /** In a sentence or two, what faults with the code are. */
  public static Text about(String code) {
    return MessageTexts.text(code + ".about");
  }

  /** Words that fill a gap of a message, such as {@code word.list}: "a list", "en liste". */
  public static Text words(String key, Object... gaps) {
    return MessageTexts.text("word." + key, gaps);
  }
}
