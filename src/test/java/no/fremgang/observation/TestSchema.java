package no.fremgang.observation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.core.Text;

/** The contract's default process, factors and questions, without a rule pack. */
public final class TestSchema {
  public static final DataSetSchema DEFAULT = schema("lead", "contact", "meeting", "proposal");

  private TestSchema() {}

  public static DataSetSchema schema(String... stages) {
    List<Stage> process = Stream.of(stages).map(id -> new Stage(id, new Text(id, id), 30)).toList();
    return new DataSetSchema(
        new SalesProcess(process),
        Set.of("lead_volume", "activity_per_day", "meeting_to_proposal", "deal_size", "cycle_days"),
        Set.of("understood_our_needs", "showed_the_value", "followed_up", "motivation"));
  }
}
