package no.fremgang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.observation.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The committed demo data are what the generator makes, and agree with themselves. After a change
 * of the generator, run {@link DemoCompany#main} to write them anew.
 */
class DemoDataSetTest {
  private static final List<String> DAYS =
      List.of("lead_on", "contact_on", "meeting_on", "proposal_on", "won_on");

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource(InputFile.class)
  void holdsExactlyWhatTheGeneratorMakes(InputFile file) throws IOException {
    if (!Files.exists(folder.resolve("sellers.csv"))) {
      CompanyGenerator.generate(DemoCompany.spec(), folder);
    }
    assertThat(Files.readAllBytes(folder.resolve(file.fileName()))).isEqualTo(demo(file));
  }

  @Test
  void declaresExactlyWhatIsPlanted(@TempDir Path declared) throws IOException {
    DemoCompany.writePlanted(declared);
    assertThat(Files.readAllBytes(declared.resolve("planted.csv")))
        .isEqualTo(resource("/demo/planted.csv"));
  }

  @Test
  void hasSixtyUniquelyNamedSellersInEightTeamsAndFourRegions() throws IOException {
    List<Map<String, String>> sellers = rows(InputFile.SELLERS);
    assertThat(sellers).hasSize(60);
    assertThat(column(sellers, "name")).hasSize(60);
    assertThat(column(sellers, "team")).hasSize(8);
    assertThat(column(sellers, "region")).containsExactlyInAnyOrder("øst", "vest", "sør", "nord");
  }

  @Test
  void plantsAtLeastSevenDifferentSkillsAndTwoPairs() {
    List<Planted> planted =
        DemoStory.CHAPTERS.stream().flatMap(chapter -> chapter.planted().stream()).toList();
    assertThat(causes(planted, "skill")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(causes(planted, "pair")).hasSize(2);
  }

  @Test
  void funnelCountsTheSameOpportunities() throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    for (Map<String, String> o : rows(InputFile.OPPORTUNITIES)) {
      for (int stage = 0; stage < 4 && !o.get(DAYS.get(stage)).isEmpty(); stage++) {
        String key = cohort(o, o.get(DAYS.get(stage)).substring(0, 7), Market.STAGES.get(stage));
        counted.merge(key + " entered", 1, Integer::sum);
        int advanced = o.get(DAYS.get(stage + 1)).isEmpty() ? 0 : 1;
        counted.merge(key + " advanced", advanced, Integer::sum);
      }
    }
    Map<String, Integer> stated = new TreeMap<>();
    for (Map<String, String> f : rows(InputFile.FUNNEL)) {
      String key = cohort(f, f.get("period"), f.get("stage"));
      stated.put(key + " entered", Integer.valueOf(f.get("entered")));
      stated.put(key + " advanced", Integer.valueOf(f.get("advanced")));
    }
    assertThat(stated).isEqualTo(counted);
  }

  @Test
  void resultsAddUpTheWonOpportunities() throws IOException {
    Map<String, Long> won = new TreeMap<>();
    for (Map<String, String> o : rows(InputFile.OPPORTUNITIES)) {
      if (!o.get("won_on").isEmpty()) {
        String key = o.get("seller_id") + " " + o.get("won_on").substring(0, 7);
        won.merge(key, Long.valueOf(o.get("amount")), Long::sum);
      }
    }
    Map<String, Long> stated = new TreeMap<>();
    for (Map<String, String> r : rows(InputFile.RESULTS)) {
      if (!r.get("deals").equals("0")) {
        stated.put(r.get("seller_id") + " " + r.get("period"), Long.valueOf(r.get("revenue")));
      }
    }
    assertThat(stated).isEqualTo(won);
  }

  @Test
  void daysOfAnOpportunityRunForwardWithinEmploymentAndWhatIsKnown() throws IOException {
    Map<String, Map<String, String>> sellers = new TreeMap<>();
    rows(InputFile.SELLERS).forEach(s -> sellers.put(s.get("seller_id"), s));
    assertThat(rows(InputFile.OPPORTUNITIES))
        .allSatisfy(
            o -> {
              Map<String, String> seller = sellers.get(o.get("seller_id"));
              assertThat(daysOf(o)).isSorted();
              assertThat(daysOf(o).get(0)).isGreaterThanOrEqualTo(seller.get("hired_on"));
              assertThat(daysOf(o)).allMatch(day -> day.compareTo("2026-09-30") <= 0);
              assertThat(o.get("won_on").isEmpty() || o.get("lost_on").isEmpty()).isTrue();
            });
  }

  @Test
  void everySellerButTheSilentOneIsRatedByCustomers() throws IOException {
    Set<String> rated =
        rows(InputFile.SURVEYS).stream()
            .filter(answer -> answer.get("respondent").endsWith("customer"))
            .map(answer -> answer.get("seller_id"))
            .collect(Collectors.toSet());
    assertThat(rated).hasSize(59).doesNotContain("S060");
  }

  @Test
  void writesOnlyTheFilesAskedFor(@TempDir Path large) throws IOException {
    CompanyGenerator.generate(CompanySpec.of(100, 12, 1).only(InputFile.FUNNEL), large);
    try (Stream<Path> files = Files.list(large)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("sellers.csv", "funnel.csv");
    }
  }

  @Test
  void anotherSeedGivesAnotherCompany(@TempDir Path one, @TempDir Path other) throws IOException {
    CompanyGenerator.generate(CompanySpec.of(5, 3, 1), one);
    CompanyGenerator.generate(CompanySpec.of(5, 3, 2), other);
    assertThat(Files.readString(one.resolve("opportunities.csv")))
        .isNotEqualTo(Files.readString(other.resolve("opportunities.csv")));
  }

  private static Set<String> causes(List<Planted> planted, String kind) {
    Predicate<Planted> wanted = p -> p.kind().equals(kind);
    return planted.stream().filter(wanted).map(Planted::cause).collect(Collectors.toSet());
  }

  private static String cohort(Map<String, String> row, String month, String stage) {
    return String.join(" ", row.get("seller_id"), month, stage, row.get("source"));
  }

  private static List<String> daysOf(Map<String, String> opportunity) {
    return Stream.concat(DAYS.stream(), Stream.of("lost_on"))
        .map(opportunity::get)
        .filter(day -> !day.isEmpty())
        .toList();
  }

  private static Set<String> column(List<Map<String, String>> rows, String column) {
    Set<String> values = new HashSet<>();
    rows.forEach(row -> values.add(row.get(column)));
    return values;
  }

  /** The demo has no quoted fields, so that commas alone part them. */
  private static List<Map<String, String>> rows(InputFile file) throws IOException {
    List<String> lines =
        new String(demo(file), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    String[] header = lines.get(0).split(",");
    return lines.stream().skip(1).map(line -> row(header, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(String[] header, String[] fields) {
    assertThat(fields).hasSameSizeAs(header);
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < header.length; i++) {
      row.put(header[i], fields[i]);
    }
    return row;
  }

  private static byte[] demo(InputFile file) throws IOException {
    return resource("/demo/" + file.fileName());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DemoDataSetTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
