package no.fremgang.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import no.fremgang.simulation.Person.Outside;

/** What is planted in an organisation. */
enum Scenario {
  NOTHING("nothing differs", Setting::alike),
  CONTEXT("only context differs", Setting::contextOnly),
  PROSPECTING("skill: prospecting", Skill.PROSPECTING),
  MEETING_BOOKING("skill: meeting booking", Skill.MEETING_BOOKING),
  NEEDS_ANALYSIS("skill: needs analysis", Skill.NEEDS_ANALYSIS),
  PRESENTATION("skill: presentation", Skill.PRESENTATION),
  VALUE("skill: value argumentation", Skill.VALUE),
  OBJECTIONS("skill: objection handling", Skill.OBJECTIONS),
  CLOSING("skill: closing", Skill.CLOSING),
  NEGOTIATION("skill: negotiation", Skill.NEGOTIATION),
  TIME("skill: time and priorities", Skill.TIME),
  PIPELINE("skill: pipeline", Skill.PIPELINE),
  MIXED("several skills at once", UnaryOperator.identity()),
  RAMP_UP("outside: ramp-up", UnaryOperator.identity()),
  LEADS("outside: lead starvation", UnaryOperator.identity()),
  ABSENCE("outside: absence", UnaryOperator.identity()),
  TERRITORY("outside: poor territory", UnaryOperator.identity()),
  TEAM("a weak team", UnaryOperator.identity()),
  ASSIGNMENT("good sellers in good territories", UnaryOperator.identity()),
  SMALL("small samples", s -> s.withLeads(6));

  /** Every how many sellers something is planted. */
  private static final int EVERY = 8;

  private static final List<Skill> STAGE_SKILLS =
      List.of(
          Skill.PROSPECTING,
          Skill.MEETING_BOOKING,
          Skill.NEEDS_ANALYSIS,
          Skill.CLOSING,
          Skill.NEGOTIATION,
          Skill.TIME,
          Skill.PRESENTATION,
          Skill.OBJECTIONS,
          Skill.VALUE);

  final String title;
  private final UnaryOperator<Setting> adapted;
  private final List<Skill> skills;

  Scenario(String title, UnaryOperator<Setting> adapted) {
    this.title = title;
    this.adapted = adapted;
    this.skills = List.of();
  }

  Scenario(String title, Skill skill) {
    this.title = title;
    this.adapted = UnaryOperator.identity();
    this.skills = List.of(skill);
  }

  Setting setting(Setting company) {
    return adapted.apply(company);
  }

  /** Whether the company's data can tell what is planted. */
  boolean fits(Setting setting) {
    return skills.stream().allMatch(skill -> skill.visibleIn(setting))
        && (this != TEAM || setting.sellers() >= 24);
  }

  /** Plants the scenario; what stays untouched is ordinary. */
  void plant(List<Person> people, Setting setting, SplittableRandom random) {
    List<Person> drawn = new ArrayList<>(people);
    Collections.shuffle(drawn, new Random(random.nextLong()));
    for (int i = 0; i < drawn.size(); i++) {
      plant(drawn.get(i), i / EVERY, i % EVERY == 0, setting, random);
    }
  }

  private void plant(
      Person person, int turn, boolean chosen, Setting setting, SplittableRandom random) {
    switch (this) {
      case NOTHING, CONTEXT -> {}
      case MIXED, SMALL -> {
        List<Skill> visible =
            STAGE_SKILLS.stream().filter(skill -> skill.visibleIn(setting)).toList();
        if (chosen) {
          gap(person, visible.get(turn % visible.size()), random);
        }
      }
      case RAMP_UP -> {
        if (chosen) {
          rampUp(person, random);
        }
      }
      case LEADS -> {
        if (chosen) {
          person.outside = Outside.LEADS;
          person.leads = 0.3 + 0.25 * random.nextDouble();
        }
      }
      case ABSENCE -> {
        if (chosen) {
          absence(person, turn);
        }
      }
      case TERRITORY -> {
        if (person.region == 0) {
          person.outside = Outside.TERRITORY;
        }
      }
      case TEAM -> {
        if (person.team.equals("T1")) {
          person.outside = Outside.TEAM;
          person.skill[2] -= 0.8;
        }
      }
      case ASSIGNMENT -> assigned(person, chosen, random);
      default -> {
        if (chosen) {
          gap(person, skills.get(0), random);
        }
      }
    }
  }

  /** A gap that lowers the factor by a fifth to well over a half. */
  private static void gap(Person person, Skill skill, SplittableRandom random) {
    double size = 0.4 + 0.9 * random.nextDouble();
    person.planted = skill;
    person.answeredLower = 0.6 + 0.8 * size;
    person.blindSpot = random.nextInt(3) == 0;
    switch (skill) {
      case NEGOTIATION -> person.priceKept -= 0.1 * size;
      case TIME -> person.activity = Math.exp(-0.7 * size);
      case PIPELINE -> person.pace = Math.exp(0.7 * size);
      case DEAL_SIZE -> person.dealSize = Math.exp(-size);
      default -> person.skill[skill.stage()] -= size;
    }
  }

  private static void rampUp(Person person, SplittableRandom random) {
    person.outside = Outside.RAMP_UP;
    person.hiredOn = LocalDate.of(2026, 4 + random.nextInt(5), 1);
    for (int stage = 0; stage < person.skill.length; stage++) {
      person.skill[stage] -= 0.5;
    }
  }

  private static void absence(Person person, int turn) {
    person.outside = Outside.ABSENCE;
    if (turn % 2 == 0) {
      person.position = 0.6;
    } else {
      person.away.add(YearMonth.of(2026, 7));
      person.away.add(YearMonth.of(2026, 8));
    }
  }

  /** A third is strong and gets most of the good cases; a gap hides behind good cases. */
  private static void assigned(Person person, boolean chosen, SplittableRandom random) {
    if (chosen) {
      gap(person, Skill.NEEDS_ANALYSIS, random);
      person.goodCases = 0.85;
    } else if (random.nextInt(3) == 0) {
      for (int stage = 0; stage < person.skill.length; stage++) {
        person.skill[stage] += 0.35;
      }
      person.goodCases = 0.85;
    } else {
      person.goodCases = 0.3;
    }
  }
}
