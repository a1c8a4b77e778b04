package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.fremgang.catalogue.Measure;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Opportunity.Answer;

/** Counts factors from single opportunities. */
final class OpportunityCounting {
  private static final String EXISTING_CUSTOMER = "existing";

  /** Half a day stands for what happened on the same day; the logarithm of 0 does not exist. */
  private static final double LEAST_DAYS = 0.5;

  private final Counting counting;
  private final DayCounting days;
  private final LossCounting losses;
  private final OpenCounting open;
  private final HandlingCounting handling;

  OpportunityCounting(Counting counting, DayCounting days) {
    this.counting = counting;
    this.days = days;
    this.losses = new LossCounting(counting);
    this.open = new OpenCounting(counting);
    this.handling = new HandlingCounting(counting);
  }

  void count(Measure measure) {
    if (measure instanceof Measure.Volume volume) {
      volume(volume);
      return;
    }
    if (measure instanceof Measure.OpenPerDay) {
      open.perDay(counted(), days.inPeriod(counting));
      return;
    }
    for (Opportunity opportunity : counting.seller.opportunities()) {
      if (counting.counts(opportunity.context())) {
        count(measure, opportunity);
      }
    }
  }

  private List<Opportunity> counted() {
    return counting.seller.opportunities().stream()
        .filter(o -> counting.counts(o.context()))
        .toList();
  }

  private void count(Measure measure, Opportunity opportunity) {
    if (measure instanceof Measure.Conversion conversion) {
      int stage = counting.process.indexOf(conversion.stage());
      reach(stage, stage + 1, opportunity);
    } else if (measure instanceof Measure.Reach reach) {
      reach(
          counting.process.indexOf(reach.stage()),
          counting.process.indexOf(reach.to()),
          opportunity);
    } else if (measure instanceof Measure.DealSize) {
      dealSize(opportunity);
    } else if (measure instanceof Measure.PriceKept) {
      priceKept(opportunity);
    } else if (measure instanceof Measure.PriceKeptAtPeriodEnd end) {
      priceKeptAtEnd(end.lastDays(), opportunity);
    } else if (measure.scale() == Measure.Scale.DURATION) {
      days(measure, opportunity);
    } else if (measure instanceof Measure.NoDecisionShare) {
      losses.noDecision(opportunity);
    } else if (measure instanceof Measure.LossReasonShare share) {
      losses.reason(share, opportunity);
    } else if (measure instanceof Measure.NextStepCoverage) {
      open.nextStep(opportunity);
    } else if (measure instanceof Measure.StalledShare stalled) {
      open.stalled(stalled.stage(), opportunity);
    } else if (measure instanceof Measure.StagesRecorded) {
      stagesRecorded(opportunity);
    } else if (measure instanceof Measure.QualificationCompleteness) {
      qualification(opportunity);
    } else if (measure instanceof Measure.ContactsPerDeal) {
      contacts(opportunity);
    } else if (measure instanceof Measure.TouchesPerLead) {
      handling.touches(opportunity);
    } else if (measure instanceof Measure.CloseDateMoves) {
      handling.closeDateMoves(opportunity);
    } else if (measure instanceof Measure.AcceptedShare share) {
      handling.accepted(share, opportunity);
    } else if (measure instanceof Measure.CommitsWon) {
      handling.commitsWon(opportunity);
    } else if (measure instanceof Measure.SilentShare share) {
      handling.silent(share, opportunity);
    } else if (measure instanceof Measure.PlanAgreedShare share) {
      open.planAgreed(share.stage(), opportunity);
    } else if (measure instanceof Measure.CancelledShare) {
      handling.cancelled(opportunity);
    } else if (measure instanceof Measure.CrossSellShare) {
      crossSell(opportunity);
    }
  }

  private void volume(Measure.Volume volume) {
    int stage = counting.process.indexOf(volume.stage());
    TreeMap<YearMonth, Long> counts = new TreeMap<>();
    for (Opportunity opportunity : counted()) {
      Optional<LocalDate> entered = opportunity.enteredOn(stage).filter(counting::known);
      if (entered.isPresent() && opportunity.context().selfFound() == volume.selfFound()) {
        counts.merge(YearMonth.from(entered.get()), 1L, Long::sum);
      }
    }
    days.count(counting, counts);
  }

  private void reach(int stage, int to, Opportunity opportunity) {
    Optional<LocalDate> entered = opportunity.enteredOn(stage);
    int block = entered.map(counting::block).orElse(Window.OUTSIDE);
    if (block == Window.OUTSIDE) {
      return;
    }
    long age = ChronoUnit.DAYS.between(entered.get(), counting.window.asOf());
    if (age < maturity(stage, to)) {
      counting.tooYoung++;
    } else {
      counting.add(opportunity, entered.get(), reached(to, opportunity) ? 1 : 0);
    }
  }

  /** Days within which an opportunity has normally gone from the one stage to the other. */
  private int maturity(int stage, int to) {
    return counting.process.stages().subList(stage, to).stream()
        .mapToInt(SalesProcess.Stage::maturityDays)
        .sum();
  }

  /** Reached the stage or a later one, or was won, as far as known; no day means it was passed. */
  private boolean reached(int to, Opportunity opportunity) {
    return counting.lastStage(opportunity, counting.window.asOf()) >= to
        || opportunity.wonOn().filter(counting::known).isPresent();
  }

  /** An opportunity that never went beyond its first stage has left nothing out. */
  private void stagesRecorded(Opportunity opportunity) {
    LocalDate asOf = counting.window.asOf();
    boolean won = opportunity.wonOn().filter(counting::known).isPresent();
    int last = won ? counting.process.stages().size() : counting.lastStage(opportunity, asOf);
    Optional<LocalDate> first = Spell.firstDay(opportunity, counting.process);
    if (last > 0 && first.isPresent()) {
      boolean every =
          IntStream.range(0, last).allMatch(stage -> opportunity.enteredOn(stage).isPresent());
      counting.add(opportunity, first.get(), every ? 1 : 0);
    }
  }

  private void dealSize(Opportunity opportunity) {
    double amount = opportunity.amount().map(a -> a.toDouble()).orElse(0.0);
    if (amount > 0) {
      opportunity
          .wonOn()
          .ifPresent(day -> counting.add(opportunity, day, Math.log(amount), amount));
    }
  }

  private void priceKept(Opportunity opportunity) {
    OptionalDouble kept = opportunity.priceKept();
    if (kept.isPresent()) {
      opportunity.wonOn().ifPresent(day -> counting.add(opportunity, day, kept.getAsDouble()));
    }
  }

  private void priceKeptAtEnd(int days, Opportunity opportunity) {
    if (opportunity.wonOn().filter(day -> PeriodEnd.isLast(day, days)).isPresent()) {
      priceKept(opportunity);
    }
  }

  /**
   * Spells that began in the window: the reached ones with their length, the open ones as at least
   * so long, the missed ones not at all.
   */
  private void days(Measure measure, Opportunity opportunity) {
    Spell.of(measure, opportunity, counting.process, counting.window.asOf())
        .filter(spell -> counting.block(spell.from()) != Window.OUTSIDE)
        .ifPresent(spell -> addSpell(opportunity, spell));
  }

  private void addSpell(Opportunity opportunity, Spell spell) {
    double length = Math.max(spell.days(), LEAST_DAYS);
    double chance = counting.chances.chance(counting.definition.id(), spell);
    if (spell.ending() == Spell.Ending.REACHED) {
      counting.add(opportunity, spell.from(), Math.log(length), length);
    } else if (chance > 0) {
      counting.table.addOpen(
          counting.block(spell.from()),
          counting.context(opportunity.context(), spell.from()),
          new OpenCase(Math.log(length), chance));
    }
  }

  private void qualification(Opportunity opportunity) {
    Optional<LocalDate> first = Spell.firstDay(opportunity, counting.process);
    int asked = 0;
    int answered = 0;
    for (Answer answer :
        new Answer[] {opportunity.budgetKnown(), opportunity.decisionProcessKnown()}) {
      asked += answer == Answer.NOT_ASKED ? 0 : 1;
      answered += answer == Answer.YES ? 1 : 0;
    }
    String competitor = opportunity.context().competitor();
    asked += competitor.isEmpty() ? 0 : 1;
    answered += competitor.isEmpty() || competitor.equals("unknown") ? 0 : 1;
    if (asked > 0 && first.isPresent()) {
      counting.add(opportunity, first.get(), (double) answered / asked);
    }
  }

  private void contacts(Opportunity opportunity) {
    int last = counting.process.stages().size() - 1;
    opportunity
        .enteredOn(last)
        .filter(day -> opportunity.contacts().isPresent())
        .ifPresent(day -> counting.add(opportunity, day, opportunity.contacts().getAsInt()));
  }

  private void crossSell(Opportunity opportunity) {
    boolean existing = opportunity.context().customerType().equals(EXISTING_CUSTOMER);
    opportunity.wonOn().ifPresent(day -> counting.add(opportunity, day, existing ? 1 : 0));
  }
}
