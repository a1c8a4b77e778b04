package no.fremgang.demo;

import java.util.List;

/** Any number of ordinary sellers for companies that are only large. */
final class Crowd {
  private static final int PER_TEAM = 8;
  private static final int PLANTED_EVERY = 20;
  private static final List<Region> REGIONS =
      List.of(
          new Region("øst", 0.05, 1.1, 1.05, 1_200_000),
          new Region("vest", 0, 1, 1, 1_000_000),
          new Region("sør", 0, 1, 0.95, 950_000),
          new Region("nord", -0.1, 0.8, 0.9, 700_000));
  private static final List<String> SEGMENTS = List.of("small", "medium", "large");
  private static final List<String> FIRST_NAMES =
      List.of("Åse", "Bjørn", "Kari", "Ola", "Ingrid", "Pål", "Sølvi", "Håkon", "Eva", "Jon");
  private static final List<String> LAST_NAMES =
      List.of("Ødegård", "Sæther", "Østby", "Hansen", "Bø", "Ås", "Nygård", "Lie", "Moe", "Vik");

  private Crowd() {}

  static SellerProfile seller(int position) {
    int team = position / PER_TEAM;
    SellerProfile seller =
        SellerProfile.average(
            "S%06d".formatted(position + 1),
            FIRST_NAMES.get(position % 10) + " " + LAST_NAMES.get(position / 10 % 10),
            "team-" + (team + 1),
            "M" + (team + 1),
            REGIONS.get(team % REGIONS.size()),
            SEGMENTS.get(position % SEGMENTS.size()));
    if (position % PLANTED_EVERY != 7) {
      return seller;
    }
    Trait conversion = Trait.values()[position / PLANTED_EVERY % Market.STAGES.size()];
    return seller.behaving(Behaviour.AVERAGE.with(conversion, -1.2));
  }
}
