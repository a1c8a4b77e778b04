package no.fremgang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import no.fremgang.observation.InputFile;

/**
 * The demo company: sixty sellers in eight teams and four regions, October 2025 to September 2026.
 */
public final class DemoCompany {
  static final long SEED = 20260930;
  static final double LEADS_PER_MONTH = 36;

  private static final Region EAST = new Region("øst", 0.05, 1.15, 1.05, 4_600_000);
  private static final Region WEST = new Region("vest", 0, 1, 1, 3_600_000);
  private static final Region SOUTH = new Region("sør", 0, 1, 0.97, 3_500_000);
  private static final Region NORTH = new Region("nord", -0.1, 0.75, 0.9, 2_000_000);
  private static final List<String> SEGMENTS = List.of("small", "medium", "large");

  private record Team(String name, String manager, Region region, List<String> sellers) {}

  private static final List<Team> TEAMS =
      List.of(
          new Team(
              "oslo",
              "M1",
              EAST,
              List.of(
                  "Åse Ødegård",
                  "Bjørn Sæther",
                  "Kari Østby",
                  "Håkon Bråten",
                  "Ingrid Lønning",
                  "Øyvind Grønli",
                  "Mari Fjellheim",
                  "Torstein Aasen")),
          new Team(
              "drammen",
              "M2",
              EAST,
              List.of(
                  "Solveig Brekke",
                  "Pål Rønning",
                  "Gro Nordby",
                  "Amira Hussain",
                  "Jørn Kjærstad",
                  "Silje Moen",
                  "Lars Ødegaard",
                  "Tuva Hagen")),
          new Team(
              "bergen",
              "M3",
              WEST,
              List.of(
                  "Marte Bjørnstad",
                  "Kåre Nygård",
                  "Ane Tveit",
                  "Sølvi Haukås",
                  "Eirik Fløgstad",
                  "Nina Bårdsen",
                  "Dag Sandvik",
                  "Ragnhild Måløy")),
          new Team(
              "stavanger",
              "M4",
              WEST,
              List.of(
                  "Ole Tjøstheim",
                  "Berit Hålandsmyr",
                  "Jakub Kowalski",
                  "Liv Sømme",
                  "Trond Bøe",
                  "Camilla Egeland",
                  "Åsmund Ræge")),
          new Team(
              "kristiansand",
              "M5",
              SOUTH,
              List.of(
                  "Tone Flekkerøy",
                  "Gunnar Høiland",
                  "Vibeke Ås",
                  "Stian Randesund",
                  "Hege Søgne",
                  "Anders Tveito",
                  "Lin Nguyen")),
          new Team(
              "skien",
              "M6",
              SOUTH,
              List.of(
                  "Jostein Gjerpen",
                  "Bodil Børseth",
                  "Even Skåtøy",
                  "Wenche Kåsa",
                  "Per-Åge Lunde",
                  "Synnøve Bø",
                  "Daniel Larsen")),
          new Team(
              "tromsø",
              "M7",
              NORTH,
              List.of(
                  "Aslak Sørgård",
                  "Britt Ånes",
                  "Ánne Utsi",
                  "Kjell Bårnes",
                  "Jorunn Tømmervåg",
                  "Sindre Hætta",
                  "Maja Kvaløy",
                  "Rune Lyngsø")),
          new Team(
              "bodø",
              "M8",
              NORTH,
              List.of(
                  "Elin Saltdal",
                  "Ørjan Misvær",
                  "Grete Løding",
                  "Svein Bjørkås",
                  "Thea Røst",
                  "Mathias Kjerringøy",
                  "Frøya Værøy")));

  private DemoCompany() {}

  public static CompanySpec spec() {
    List<SellerProfile> sellers = sellers();
    return new CompanySpec(
        sellers.size(),
        sellers::get,
        12,
        YearMonth.of(2026, 9),
        LEADS_PER_MONTH,
        SEED,
        EnumSet.allOf(InputFile.class));
  }

  static List<SellerProfile> sellers() {
    List<SellerProfile> sellers = new ArrayList<>();
    for (Team team : TEAMS) {
      for (String name : team.sellers()) {
        sellers.add(planted(ordinary(sellers.size() + 1, name, team)));
      }
    }
    return sellers;
  }

  private static SellerProfile ordinary(int number, String name, Team team) {
    String segment = SEGMENTS.get(number % SEGMENTS.size());
    LocalDate hired = LocalDate.of(2012 + number * 7 % 12, 1 + number * 5 % 12, 1);
    return SellerProfile.average(
            "S%03d".formatted(number), name, team.name(), team.manager(), team.region(), segment)
        .hired(hired);
  }

  private static SellerProfile planted(SellerProfile seller) {
    return DemoStory.CHAPTERS.stream()
        .filter(chapter -> chapter.sellerId().equals(seller.id()))
        .map(chapter -> chapter.plant().apply(seller))
        .findFirst()
        .orElse(seller);
  }

  /** Writes the data set and, into the second folder, what was planted in it. */
  public static void main(String[] folders) throws IOException {
    CompanyGenerator.generate(spec(), Path.of(folders[0]));
    writePlanted(Path.of(folders[1]));
  }

  static void writePlanted(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (CsvFile file =
        new CsvFile(folder.resolve("planted.csv"), "seller_id,cause,kind,standing,note")) {
      for (DemoStory.Chapter chapter : DemoStory.CHAPTERS) {
        for (Planted p : chapter.planted()) {
          file.row(p.sellerId(), p.cause(), p.kind(), p.standing(), p.note());
        }
      }
    }
  }
}
