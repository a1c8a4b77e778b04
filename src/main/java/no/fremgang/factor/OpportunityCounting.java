package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import no.fremgang.catalogue.Measure;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Opportunity.Answer;

/** Counts factors from single opportunities. */
final class OpportunityCounting {
  private static final String NO_DECISION = "no_decision";
  private static final String EXISTING_CUSTOMER = "existing";

  /** Half a day stands for what happened on the same day; the logarithm of 0 does not exist. */
  private static final double LEAST_DAYS = 0.5;

  private final Counting counting;
  private final DayCounting days;

  OpportunityCounting(Counting counting, DayCounting days) {
    this.counting = counting;
    this.days = days;
  }

  void count(Measure measure) {
    if (measure instanceof Measure.Volume volume) {
      volume(volume);
      return;
    }
    for (Opportunity opportunity : counting.seller.opportunities()) {
      count(measure, opportunity);
    }
  }

  private void count(Measure measure, Opportunity opportunity) {
    if (measure instanceof Measure.Conversion conversion) {
      conversion(counting.process.indexOf(conversion.stage()), opportunity);
    } else if (measure instanceof Measure.DealSize) {
      dealSize(opportunity);
    } else if (measure instanceof Measure.PriceKept) {
      priceKept(opportunity);
    } else if (measure.scale() == Measure.Scale.DURATION) {
      days(measure, opportunity);
    } else if (measure instanceof Measure.NoDecisionShare) {
      noDecision(opportunity);
    } else if (measure instanceof Measure.NextStepCoverage) {
      nextStep(opportunity);
    } else if (measure instanceof Measure.QualificationCompleteness) {
      qualification(opportunity);
    } else if (measure instanceof Measure.ContactsPerDeal) {
      contacts(opportunity);
    } else if (measure instanceof Measure.CrossSellShare) {
      crossSell(opportunity);
    }
  }

  private void volume(Measure.Volume volume) {
    int stage = counting.process.indexOf(volume.stage());
    TreeMap<YearMonth, Long> counts = new TreeMap<>();
    for (Opportunity opportunity : counting.seller.opportunities()) {
      Optional<LocalDate> entered = opportunity.enteredOn(stage).filter(counting::known);
      if (entered.isPresent() && opportunity.context().selfFound() == volume.selfFound()) {
        counts.merge(YearMonth.from(entered.get()), 1L, Long::sum);
      }
    }
    days.count(counting, counts);
  }

  private void conversion(int stage, Opportunity opportunity) {
    Optional<LocalDate> entered = opportunity.enteredOn(stage);
    int block = entered.map(counting::block).orElse(Window.OUTSIDE);
    if (block == Window.OUTSIDE) {
      return;
    }
    long age = ChronoUnit.DAYS.between(entered.get(), counting.window.asOf());
    if (age < counting.process.stages().get(stage).maturityDays()) {
      counting.tooYoung++;
    } else {
      add(opportunity, entered.get(), advancedBeyond(stage, opportunity) ? 1 : 0);
    }
  }

  /** Reached any later stage, or was won, as far as known; a stage without a day was passed. */
  private boolean advancedBeyond(int stage, Opportunity opportunity) {
    for (int later = stage + 1; later < counting.process.stages().size(); later++) {
      if (opportunity.enteredOn(later).filter(counting::known).isPresent()) {
        return true;
      }
    }
    return opportunity.wonOn().filter(counting::known).isPresent();
  }

  private void dealSize(Opportunity opportunity) {
    double amount = opportunity.amount().map(a -> a.toDouble()).orElse(0.0);
    if (amount > 0) {
      opportunity.wonOn().ifPresent(day -> add(opportunity, day, Math.log(amount), amount));
    }
  }

  private void priceKept(Opportunity opportunity) {
    double list = opportunity.listAmount().map(a -> a.toDouble()).orElse(0.0);
    if (list > 0 && opportunity.amount().isPresent()) {
      double kept = opportunity.amount().get().toDouble() / list;
      double share = Math.max(0, Math.min(1, kept));
      opportunity.wonOn().ifPresent(day -> add(opportunity, day, share));
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
      add(opportunity, spell.from(), Math.log(length), length);
    } else if (chance > 0) {
      counting.table.addOpen(
          counting.block(spell.from()),
          counting.context(opportunity.context(), spell.from()),
          new OpenCase(Math.log(length), chance));
    }
  }

  private void noDecision(Opportunity opportunity) {
    boolean none = opportunity.lostReason().equals(NO_DECISION);
    opportunity.wonOn().ifPresent(day -> add(opportunity, day, 0));
    opportunity.lostOn().ifPresent(day -> add(opportunity, day, none ? 1 : 0));
  }

  /** Open on the last known day of the period; earlier blocks are not open any more. */
  private void nextStep(Opportunity opportunity) {
    LocalDate day = counting.window.lastDay();
    boolean begun =
        Spell.firstDay(opportunity, counting.process).filter(d -> !d.isAfter(day)).isPresent();
    if (begun && isOpen(opportunity, day)) {
      add(opportunity, day, opportunity.nextStepOn().isPresent() ? 1 : 0);
    }
  }

  private static boolean isOpen(Opportunity opportunity, LocalDate day) {
    return opportunity.wonOn().filter(d -> !d.isAfter(day)).isEmpty()
        && opportunity.lostOn().filter(d -> !d.isAfter(day)).isEmpty();
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
      add(opportunity, first.get(), (double) answered / asked);
    }
  }

  private void contacts(Opportunity opportunity) {
    int last = counting.process.stages().size() - 1;
    opportunity
        .enteredOn(last)
        .filter(day -> opportunity.contacts().isPresent())
        .ifPresent(day -> add(opportunity, day, opportunity.contacts().getAsInt()));
  }

  private void crossSell(Opportunity opportunity) {
    boolean existing = opportunity.context().customerType().equals(EXISTING_CUSTOMER);
    opportunity.wonOn().ifPresent(day -> add(opportunity, day, existing ? 1 : 0));
  }

  private void add(Opportunity opportunity, LocalDate day, double y) {
    add(opportunity, day, y, y);
  }

  private void add(Opportunity opportunity, LocalDate day, double y, double plain) {
    int block = counting.block(day);
    if (block != Window.OUTSIDE) {
      CaseContext context = counting.context(opportunity.context(), day);
      counting.table.add(block, context, 1, y, plain);
    }
  }
}
