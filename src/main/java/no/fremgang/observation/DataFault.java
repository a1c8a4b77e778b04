package no.fremgang.observation;

import no.fremgang.core.Message;
import no.fremgang.core.Text;

/**
 * Everything that can be wrong with, or noteworthy in, a data set, each with what is said of it in
 * both languages. See docs/data-faults.md.
 */
public enum DataFault {
  NOT_FOUND("DATA-001"),
  NOT_A_DATA_SET("DATA-002"),
  MISSING_SELLERS("DATA-003.sellers"),
  MISSING_FUNNEL("DATA-003.funnel"),
  NOTHING_GIVEN("DATA-003.nothing"),
  UNKNOWN_FILE("DATA-004"),
  FILE_IN_FOLDER("DATA-004.folder"),
  UNSAFE_PATH("DATA-005"),
  DUPLICATE_FILE("DATA-006"),
  TWO_SPELLINGS("DATA-006.spellings"),
  TOO_MANY_FILES("DATA-007"),
  TOO_LONG_LIST("DATA-007.list"),
  TOO_LARGE("DATA-008"),
  TOO_LARGE_TOGETHER("DATA-008.together"),
  ZIP_BOMB("DATA-009"),
  EMPTY_FILE("DATA-010"),
  BINARY_FILE("DATA-011"),
  NOT_UTF8("DATA-012"),
  NOT_UTF8_OFTEN("DATA-012.often"),
  UTF16("DATA-012.utf16"),
  UNCLOSED_QUOTE("DATA-013"),
  TEXT_AFTER_QUOTE("DATA-013.after"),
  UNREADABLE("DATA-014"),
  NOT_OPENED("DATA-014.opened"),
  TOO_MANY_ROWS("DATA-015"),
  FIELD_TOO_LONG("DATA-016"),

  NO_HEADER("DATA-020"),
  SEMICOLONS("DATA-021.semicolons"),
  TABS("DATA-021.tabs"),
  MISSING_COLUMN("DATA-022"),
  DUPLICATE_COLUMN("DATA-023"),
  SENSITIVE_COLUMN("DATA-024"),
  EXTRA_COLUMN("DATA-025"),
  UNNAMED_COLUMN("DATA-026"),
  NO_ROWS("DATA-027"),
  NO_SELLERS("DATA-027.sellers"),
  TOO_MANY_COLUMNS("DATA-028"),

  WRONG_FIELD_COUNT("DATA-030"),
  MISSING_VALUE("DATA-031"),
  REGION_WITHOUT_DAY("DATA-031.region"),
  TEXT_TOO_LONG("DATA-032"),
  CONTROL_CHARACTER("DATA-033"),
  NOT_A_NUMBER("DATA-034"),
  NEGATIVE("DATA-035"),
  OUT_OF_RANGE("DATA-036"),
  FAR_TOO_LARGE("DATA-036.large"),
  TOO_PRECISE("DATA-037"),
  NOT_WHOLE("DATA-037.whole"),
  NOT_A_DATE("DATA-038"),
  NO_SUCH_DATE("DATA-038.calendar"),
  NOT_A_MONTH("DATA-039"),
  NO_SUCH_MONTH("DATA-039.calendar"),
  NOT_A_PERIOD("DATA-039.quarter"),
  NO_SUCH_PERIOD("DATA-039.no-quarter"),
  IMPLAUSIBLE_DATE("DATA-040"),
  UNKNOWN_LANGUAGE("DATA-041.language"),
  UNKNOWN_ANSWER("DATA-041.answer"),
  UNKNOWN_OBSERVER("DATA-041.observer"),
  UNKNOWN_SELLER("DATA-042"),
  UNKNOWN_STAGE("DATA-043"),
  UNKNOWN_QUESTION("DATA-044"),
  UNKNOWN_RESPONDENT("DATA-045"),
  UNKNOWN_MEASURE("DATA-046"),

  DUPLICATE_SELLER("DATA-050.seller"),
  DUPLICATE_OPPORTUNITY("DATA-050.opportunity"),
  DUPLICATE_ROW("DATA-051"),
  MORE_ADVANCED_THAN_ENTERED("DATA-052"),
  BEFORE_HIRING("DATA-053"),
  AFTER_LEAVING("DATA-054"),
  LEFT_BEFORE_HIRED("DATA-055"),
  DATES_OUT_OF_ORDER("DATA-056"),
  CANCELLED_UNSOLD("DATA-056.unsold"),
  WON_AND_LOST("DATA-057"),
  NO_DATE("DATA-058"),
  SKIPPED_STAGES("DATA-059"),
  SELLER_LEFT_OUT("DATA-060"),
  UNKNOWN_REGION("DATA-061"),
  CHANGED_BEFORE_HIRED("DATA-062"),
  ERASED_SELLER("DATA-063"),
  ERASED_SELLERS("DATA-063.rows"),

  MORE_FAULTS("DATA-099");

  /** The way out of what is only noteworthy. */
  public static final Text AS_MEANT = Message.words("data.as-meant");

  private static final int CODE_LENGTH = 8;

  private final String key;

  DataFault(String key) {
    this.key = key;
  }

  /** Where its texts stand: the code, and a word after a dot where the code has several texts. */
  String key() {
    return key;
  }

  public String code() {
    return key.substring(0, CODE_LENGTH);
  }

  /** What is said of it, with the gaps filled. */
  public Message message(Object... gaps) {
    return Message.of(key, gaps);
  }

  /** Whether the same row could be sound under another rule pack. */
  boolean dependsOnPack() {
    return switch (this) {
      case UNKNOWN_STAGE, UNKNOWN_QUESTION, UNKNOWN_MEASURE, NO_DATE -> true;
      default -> false;
    };
  }
}
