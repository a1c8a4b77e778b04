package no.fremgang.demo;

import static no.fremgang.demo.Behaviour.AVERAGE;
import static no.fremgang.demo.Trait.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who of the demo company differs, how, and what is declared about it. Nobody else differs. */
final class DemoStory {
  /** One seller's story: what is changed in an ordinary seller, and its declaration. */
  record Chapter(String sellerId, UnaryOperator<SellerProfile> plant, List<Planted> planted) {}

  static final List<Chapter> CHAPTERS =
      List.of(
          skill(
              "S003",
              "objection-handling",
              "Tilbud taper på innvendinger som ikke blir besvart",
              AVERAGE
                  .with(PROPOSAL_TO_WON, -1.3)
                  .customersRate("handled_our_concerns", -1.6)
                  .managerRates("handled_our_concerns", -1.5)),
          new Chapter(
              "S006",
              s ->
                  s.behaving(
                          AVERAGE
                              .with(CONTACT_TO_MEETING, -1.0)
                              .with(LEADS, 0.75)
                              .with(DEAL_SIZE, 0.15)
                              .customersRate("first_impression", -1.6)
                              .managerRates("first_impression", -1.5))
                      .withTargetFactor(0.7),
              List.of(
                  new Planted(
                      "S006",
                      "meeting-booking",
                      "skill",
                      "SHOWN",
                      "Få kontakter blir til møter; mange leads skjuler det"),
                  new Planted(
                      "S006",
                      "pair-1",
                      "pair",
                      "above",
                      "Over mål i en rik region, med et ferdighetsgap"))),
          new Chapter(
              "S008",
              s ->
                  s.behaving(
                      AVERAGE
                          .with(MEETING_TO_PROPOSAL, 0.7)
                          .with(PROPOSAL_TO_WON, 0.8)
                          .customersRate("understood_our_needs", 0.7)
                          .customersRate("showed_the_value", 0.7)),
              List.of(
                  new Planted(
                      "S008", "strength", "praise", "", "Sterk i flere ledd, alt i orden"))),
          skill(
              "S010",
              "value-proposition",
              "Mange kunder lar være å bestemme seg; verdien er ikke blitt tydelig",
              AVERAGE
                  .with(PROPOSAL_TO_WON, -0.9)
                  .with(NO_DECISION, 0.5)
                  .customersRate("showed_the_value", -1.7)
                  .managerRates("showed_the_value", -1.5)),
          skill(
              "S011",
              "account-development",
              "Nesten alt salg går til nye kunder; lite mersalg til egne",
              AVERAGE.with(EXISTING, -0.33).with(LEADS, 0.25)),
          skill(
              "S013",
              "time-management",
              "Halvparten så mange aktiviteter per dag, men vanlige overgangsrater",
              AVERAGE.with(ACTIVITY, -0.6).managerRates("followed_up", -1.5)),
          new Chapter(
              "S015",
              s ->
                  s.changing(
                      AVERAGE.with(CONTACT_TO_MEETING, -1.0),
                      LocalDate.of(2026, 7, 1),
                      AVERAGE.with(CONTACT_TO_MEETING, 1.4)),
              List.of(
                  new Planted(
                      "S015",
                      "progress",
                      "praise",
                      "",
                      "Klar framgang fra kontakt til møte siden juli 2026"))),
          skill(
              "S017",
              "needs-analysis",
              "Få møter blir til tilbud, kundene føler seg ikke forstått; blindsone",
              AVERAGE
                  .with(MEETING_TO_PROPOSAL, -1.1)
                  .customersRate("understood_our_needs", -1.7)
                  .ratesSelf("understood_our_needs", 1.0)
                  .managerRates("understood_our_needs", -1.5)),
          new Chapter(
              "S020",
              s -> s.behaving(AVERAGE.ratesSelf("role_clarity", -2.4)),
              List.of(
                  new Planted(
                      "S020", "role-clarity", "situation", "", "Vet ikke hva som er forventet"))),
          new Chapter(
              "S022",
              s -> s.left(LocalDate.of(2026, 5, 29)),
              List.of(
                  new Planted(
                      "S022", "left", "data", "", "Sluttet i mai 2026, har ingen periode"))),
          skill(
              "S024",
              "presentation",
              "Tilbud kommer sent og oppleves uklare",
              AVERAGE
                  .with(PROPOSAL_DELAY, 0.6)
                  .with(MEETING_TO_PROPOSAL, -1.0)
                  .customersRate("clear_presentation", -1.7)
                  .managerRates("clear_presentation", -1.5)),
          skill(
              "S026",
              "closing",
              "Tilbud blir ikke til avtaler; det spørres ikke om en beslutning",
              AVERAGE
                  .with(PROPOSAL_TO_WON, -1.4)
                  .customersRate("asked_for_decision", -1.7)
                  .managerRates("asked_for_decision", -1.5)),
          new Chapter(
              "S029",
              s ->
                  s.behaving(
                          AVERAGE
                              .with(PRICE_KEPT, -0.14)
                              .with(LEADS, 0.4)
                              .customersRate("fair_negotiation", -1.5)
                              .managerRates("fair_negotiation", -1.5))
                      .withTargetFactor(0.85),
              List.of(
                  new Planted(
                      "S029",
                      "negotiation",
                      "skill",
                      "SHOWN",
                      "Mye rabatt; mange leads gjør at målet likevel nås"),
                  new Planted(
                      "S029",
                      "pair-2",
                      "pair",
                      "above",
                      "Over mål med mange leads, med et ferdighetsgap"))),
          new Chapter(
              "S031",
              s ->
                  s.behaving(
                      AVERAGE
                          .customersRate("understood_our_needs", 0.9)
                          .ratesSelf("understood_our_needs", -1.5)),
              List.of(
                  new Planted(
                      "S031",
                      "hidden-strength",
                      "praise",
                      "",
                      "Kundene føler seg godt forstått; selgeren vurderer seg lavt"))),
          skill(
              "S033",
              "pipeline-discipline",
              "Salg trekker ut, få åpne salg har et neste steg",
              AVERAGE
                  .with(PACE, 0.55)
                  .with(NEXT_STEP, -0.5)
                  .customersRate("followed_up", -1.7)
                  .managerRates("followed_up", -1.5)),
          new Chapter(
              "S036",
              s -> s.behaving(AVERAGE.with(LEADS, -0.9)),
              List.of(
                  new Planted(
                      "S036",
                      "lead-supply",
                      "outside",
                      "",
                      "Får under halvparten av de andres leads"))),
          new Chapter(
              "S038",
              s ->
                  s.changing(
                      AVERAGE,
                      LocalDate.of(2026, 7, 1),
                      AVERAGE.with(ACTIVITY, -0.35).ratesSelf("motivation", -2.3)),
              List.of(
                  new Planted(
                      "S038",
                      "engagement",
                      "situation",
                      "",
                      "Aktiviteten falt fra juli 2026, motivasjonen er lav"))),
          skill(
              "S040",
              "qualification",
              "Budsjett, beslutningsprosess og konkurrent er ofte ukjent; få tilbud vinnes",
              AVERAGE
                  .with(ANSWERS, -0.48)
                  .with(PROPOSAL_TO_WON, -1.2)
                  .customersRate("right_fit", -1.5)
                  .managerRates("right_fit", -1.5)),
          skill(
              "S043",
              "stakeholders",
              "Bare én kontakt per salg, og salgene trekker ut",
              AVERAGE.with(CONTACTS, -1.3).with(PACE, 0.5)),
          new Chapter(
              "S044",
              s ->
                  s.behaving(
                          AVERAGE
                              .with(LEADS, -0.9)
                              .with(PROPOSAL_TO_WON, 1.3)
                              .with(PRICE_KEPT, 0.02))
                      .withTargetFactor(1.3),
              List.of(
                  new Planted(
                      "S044",
                      "lead-supply",
                      "outside",
                      "",
                      "Får under halvparten av de andres leads"),
                  new Planted(
                      "S044",
                      "pair-2",
                      "pair",
                      "below",
                      "Under mål med få leads, men vinner flere tilbud enn andre"))),
          new Chapter(
              "S047",
              s ->
                  s.behaving(
                          AVERAGE
                              .with(MEETING_TO_PROPOSAL, 1.1)
                              .customersRate("understood_our_needs", 0.6))
                      .withTargetFactor(2.5),
              List.of(
                  new Planted(
                      "S047",
                      "territory",
                      "outside",
                      "",
                      "Målet er satt som i en rik region, potensialet er lavt; arbeidet er godt"))),
          skill(
              "S005",
              "customer-care",
              "Eksisterende kunder savner oppfølging etter salget og kjøper sjelden igjen",
              AVERAGE
                  .with(EXISTING, -0.33)
                  .with(LEADS, 0.25)
                  .customersRate("care_after_sale", -1.8)
                  .managerRates("care_after_sale", -1.5)),
          skill(
              "S052",
              "prospecting",
              "Få leads blir til kontakt, og få er egne",
              AVERAGE.with(LEAD_TO_CONTACT, -1.6).with(SELF_FOUND, -1.3)),
          new Chapter(
              "S055",
              s ->
                  s.behaving(
                          AVERAGE
                              .with(MEETING_TO_PROPOSAL, 0.8)
                              .with(PROPOSAL_TO_WON, 0.8)
                              .customersRate("understood_our_needs", 0.8))
                      .withTargetFactor(2.8),
              List.of(
                  new Planted(
                      "S055",
                      "territory",
                      "outside",
                      "",
                      "Målet er satt som i en rik region, potensialet er lavt"),
                  new Planted(
                      "S055",
                      "pair-1",
                      "pair",
                      "below",
                      "Under mål i en fattig region, men sterkere enn de andre"))),
          new Chapter(
              "S056",
              s -> s.working(0.6, Set.of(YearMonth.of(2026, 7), YearMonth.of(2026, 8))),
              List.of(
                  new Planted(
                      "S056",
                      "absence",
                      "outside",
                      "",
                      "60 % stilling, borte i juli og august 2026"))),
          new Chapter(
              "S058",
              s ->
                  s.hired(LocalDate.of(2026, 7, 1))
                      .behaving(
                          AVERAGE
                              .with(LEAD_TO_CONTACT, -0.5)
                              .with(CONTACT_TO_MEETING, -0.6)
                              .with(MEETING_TO_PROPOSAL, -0.8)
                              .with(PROPOSAL_TO_WON, -0.8)),
              List.of(
                  new Planted(
                      "S058", "ramp-up", "outside", "", "Ansatt 1. juli 2026, i opplæring"))),
          new Chapter(
              "S059",
              s ->
                  s.working(0.25, Set.of())
                      .behaving(AVERAGE.with(MEETING_TO_PROPOSAL, -0.3).with(PROPOSAL_TO_WON, -0.3))
                      .withTargetFactor(0.25),
              List.of(
                  new Planted(
                      "S059", "insufficient-data", "data", "", "25 % stilling: for få saker"))),
          new Chapter(
              "S060",
              s -> s.hired(LocalDate.of(2026, 9, 14)).unrecorded(),
              List.of(
                  new Planted("S060", "no-data", "data", "", "Ansatt i september: bare et navn"))),
          new Chapter("S027", s -> s.speaking("en"), List.of()),
          new Chapter("S012", s -> s.speaking("en"), List.of()));

  private DemoStory() {}

  private static Chapter skill(String sellerId, String cause, String note, Behaviour behaviour) {
    return new Chapter(
        sellerId,
        s -> s.behaving(behaviour),
        List.of(new Planted(sellerId, cause, "skill", "SHOWN", note)));
  }
}
