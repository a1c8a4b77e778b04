package no.fremgang.observation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its name whether a column holds what must never be a fact about a seller: age, gender,
 * birth, health, ethnicity, religion, union membership, family and the like, in English and
 * Norwegian. Names are compared word by word, so that {@code stage} and {@code language} pass.
 */
final class SensitiveColumns {
  /** Words that give a column away wherever they stand as a word of its name. */
  private static final Set<String> WORDS =
      Set.of(
          ("age ages aged dob born sex sexes alder fodt foedt kjonn kjoenn barn kids child children"
                  + " race rase etnisk union unions ssn fnr pnr personnr health helse helsa sick ill"
                  + " syk sykdom religion faith tro livssyn politics political politisk"
                  + " nationality citizenship spouse ektefelle samboer gift married divorced skilt"
                  + " gravid disabled disability handicap lgbt legning trans biometric genetic"
                  + " criminal straffbar strafferegister family familie nasjonalitet statsborgerskap"
                  + " maternity paternity parental diagnose illness disease medical medication"
                  + " medisin vaccine pension disabilities allergy caste skin hudfarge bmi")
              .split(" "));

  /** Beginnings of words that mean nothing else. */
  private static final List<String> BEGINNINGS =
      List.of(
          ("birth gender ethnic etnisi religi marital sivilst fodsel foedsel fagforen fagorg"
                  + " sykefrav sykmeld sykemeld egenmeld pregnan gravid diagnos sexual seksual"
                  + " seksuel tradeunion laborunion labourunion unionmember healthc healths"
                  + " healthi helsetil sickleave sickness sickday dateofbirth yearofbirth nationalid"
                  + " personnummer personnumm socialsecurity funksjonsn funksjonsh disabil political"
                  + " politisk fodeland foedeland agegroup ageband ageyears ageinyears alderstrinn"
                  + " aldersgr kjonns menopaus foreldreperm foreldrepeng svangerskap biometri"
                  + " ekteskap nasjonalit statsborg hudfarge livssyn fravaersarsak absencereason")
              .split(" "));

  /** Words beside which age and health speak of a deal or a customer relation, not of a person. */
  private static final Set<String> OF_BUSINESS =
      Set.of(
          "stage",
          "deal",
          "opportunity",
          "lead",
          "account",
          "pipeline",
          "proposal",
          "quote",
          "invoice",
          "contract",
          "relationship",
          "data");

  private static final Set<String> ALSO_OF_BUSINESS = Set.of("age", "aged", "health");

  /** Pairs of words, each harmless alone. */
  private static final List<Set<String>> PAIRS =
      List.of(
          Set.of("national", "id"),
          Set.of("social", "security"),
          Set.of("absence", "reason"),
          Set.of("absence", "cause"),
          Set.of("fravaer", "arsak"),
          Set.of("country", "origin"),
          Set.of("parents", "leave"));

  private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-zæøå0-9])(?=[A-ZÆØÅ])");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SensitiveColumns() {}

  static boolean holds(String column) {
    List<String> words = words(column);
    boolean business = words.stream().anyMatch(OF_BUSINESS::contains);
    for (String word : words) {
      boolean excused = business && ALSO_OF_BUSINESS.contains(word);
      if (!excused && (WORDS.contains(word) || begins(word))) {
        return true;
      }
    }
    String joined = String.join("", words);
    return begins(joined) || PAIRS.stream().anyMatch(words::containsAll);
  }

  private static boolean begins(String word) {
    return BEGINNINGS.stream().anyMatch(word::startsWith);
  }

  /** The words of the name in lower case, without accents; ø as o, æ as ae, å as a. */
  static List<String> words(String column) {
    String apart = CAMEL_HUMP.matcher(column).replaceAll("_").toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD)).replaceAll("");
    String latin = plain.replace("ø", "o").replace("æ", "ae").replace("ß", "ss");
    List<String> words = new ArrayList<>(List.of(NOT_A_LETTER.split(latin)));
    words.removeIf(String::isEmpty);
    return words;
  }
}
