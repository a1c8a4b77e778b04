package no.fremgang.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.Measure;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;

/** Which file each measure is counted from, and what the data set lacks for it. */
final class DataNeeded {
  private final Observations observations;
  private final Set<String> activities = new TreeSet<>();

  DataNeeded(Observations observations) {
    this.observations = observations;
    for (Seller seller : observations.sellers()) {
      observations.of(seller.id()).activities().forEach(row -> activities.add(row.activity()));
    }
  }

  /** Files, with the column or activity, the data set lacks for the measure; empty if nothing. */
  List<String> missing(Measure measure) {
    if (measure.whole() instanceof Measure.ActivityRate rate) {
      return missing(rate.activities().isEmpty() ? List.of() : List.of(rate.activities()));
    }
    if (measure.whole() instanceof Measure.ActivityShare share) {
      return missing(List.of(share.activities(), share.of()));
    }
    if (usesFunnel(measure)
        || measure.whole() instanceof Measure.DealSize && usesResults(measure)) {
      return List.of();
    }
    if (!has(InputFile.OPPORTUNITIES)) {
      return missingWithoutOpportunities(measure);
    }
    List<String> columns = new ArrayList<>(columns(measure.whole()));
    columns.addAll(partColumns(measure));
    return without(InputFile.OPPORTUNITIES, columns);
  }

  /** An activity nobody ever recorded was not counted; that is no zero. */
  private List<String> missing(List<Set<String>> kinds) {
    String file = InputFile.ACTIVITIES.fileName();
    if (!has(InputFile.ACTIVITIES)) {
      return List.of(file);
    }
    return kinds.stream()
        .filter(kind -> kind.stream().noneMatch(activities::contains))
        .map(kind -> file + ":" + String.join("/", new TreeSet<>(kind)))
        .toList();
  }

  private List<String> missingWithoutOpportunities(Measure measure) {
    boolean onlyColumns = counted(measure.whole()) && has(InputFile.FUNNEL);
    return onlyColumns
        ? without(InputFile.FUNNEL, partColumns(measure))
        : List.of(InputFile.OPPORTUNITIES.fileName());
  }

  private List<String> without(InputFile file, List<String> columns) {
    return columns.stream()
        .filter(column -> !observations.hasColumn(file, column))
        .map(column -> file.fileName() + ":" + column)
        .toList();
  }

  private static List<String> partColumns(Measure measure) {
    return measure.where().keySet().stream().sorted().map(DataNeeded::column).toList();
  }

  private static String column(Adjuster adjuster) {
    return adjuster.name().toLowerCase(Locale.ROOT);
  }

  /** A funnel that does not tell the part apart is of no use for it. */
  boolean usesFunnel(Measure measure) {
    return counted(measure.whole())
        && has(InputFile.FUNNEL)
        && partColumns(measure).stream().allMatch(c -> observations.hasColumn(InputFile.FUNNEL, c));
  }

  private static boolean counted(Measure measure) {
    return measure instanceof Measure.Conversion || measure instanceof Measure.Volume;
  }

  /** Deal sizes come from results where there are no opportunities; those know no part. */
  boolean usesResults(Measure measure) {
    return measure.where().isEmpty() && has(InputFile.RESULTS) && !has(InputFile.OPPORTUNITIES);
  }

  /** The file the measure is counted from. */
  List<String> fileOf(Measure measure) {
    boolean activity =
        measure.whole() instanceof Measure.ActivityRate
            || measure.whole() instanceof Measure.ActivityShare;
    InputFile other = usesFunnel(measure) ? InputFile.FUNNEL : InputFile.OPPORTUNITIES;
    return List.of((activity ? InputFile.ACTIVITIES : other).fileName());
  }

  private boolean has(InputFile file) {
    return observations.files().contains(file);
  }

  private static List<String> columns(Measure measure) {
    if (measure instanceof Measure.DealSize) {
      return List.of("amount");
    } else if (measure instanceof Measure.PriceKept
        || measure instanceof Measure.PriceKeptAtPeriodEnd) {
      return List.of("amount", "list_amount");
    } else if (measure instanceof Measure.NoDecisionShare
        || measure instanceof Measure.LossReasonShare) {
      return List.of("lost_reason");
    } else if (measure instanceof Measure.OpenPerDay) {
      return List.of("won_on", "lost_on");
    } else if (measure instanceof Measure.DaysToLost) {
      return List.of("lost_on");
    } else if (measure instanceof Measure.NextStepCoverage) {
      return List.of("next_step_on");
    } else if (measure instanceof Measure.ContactsPerDeal) {
      return List.of("contacts");
    } else if (measure instanceof Measure.TouchesPerLead) {
      return List.of("touches");
    } else if (measure instanceof Measure.ResponseDays) {
      return List.of("first_response_on");
    } else if (measure instanceof Measure.CloseDateMoves) {
      return List.of("close_date_moves");
    } else if (measure instanceof Measure.AcceptedShare) {
      return List.of("accepted");
    } else if (measure instanceof Measure.CommitsWon) {
      return List.of("committed");
    } else if (measure instanceof Measure.SilentShare) {
      return List.of("last_reply_on");
    } else if (measure instanceof Measure.PlanAgreedShare) {
      return List.of("plan_agreed_on");
    } else if (measure instanceof Measure.CancelledShare) {
      return List.of("won_on", "cancelled_on");
    } else if (measure instanceof Measure.CrossSellShare) {
      return List.of("customer_type");
    }
    return List.of();
  }
}
