package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.StillRecommended;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.feed.FeedRow.Change;
import no.fremgang.feed.FeedRow.Status;
import no.fremgang.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** No life of a plan says it belongs in the feed, so a plan that is checked is withdrawn. */
@ParameterizedClass
@EnumSource(Database.class)
class DataInFeedTest {
  @Parameter private Database database;
  private FeedOn on;
  private PlanChecks checks;
  private DataInFeed data;
  private final Map<String, RuntimeException> failing = new HashMap<>();

  @BeforeEach
  void threePlansThatWereTold() {
    on = new FeedOn(database);
    checks = new PlanChecks(on.jdbc);
    for (String n : List.of("1", "2", "3")) {
      on.feed.put(SamplePlans.plan("plan-" + n, "S" + n, "ask"), Status.agreed);
    }
    CoachingPlans plans = plans();
    PlanLives lives = of(PlanLives.class, (proxy, method, arguments) -> List.of());
    DataSets none = of(DataSets.class, (proxy, method, arguments) -> List.of());
    data =
        new DataInFeed(
            none,
            plans,
            new StillRecommended(plans, none, FeedOn.PACKS, unused()),
            checks,
            on.rows,
            new PlansInFeed(on.feed, plans, lives, checks, PlansTold.agreed),
            on.transaction);
  }

  @AfterEach
  void close() {
    on.close();
  }

  @Test
  void aPlanThatFailsHoldsUpNoOtherAndIsTriedAgain() {
    failing.put("plan-1", new IllegalStateException("a pack that cannot be read"));
    data.catchUp();
    assertThat(withdrawn()).containsExactly("S2", "S3");
    assertThat(checks.open("")).containsExactly("plan-1");
    data.catchUp();
    assertThat(checks.open("")).containsExactly("plan-1");

    failing.clear();
    data.catchUp();
    assertThat(withdrawn()).containsExactly("S1", "S2", "S3");
    assertThat(checks.open("")).isEmpty();
  }

  @Test
  void endsThePassWithTheDatabaseAway() {
    failing.put("plan-1", new DataAccessResourceFailureException("away"));
    assertThatThrownBy(data::catchUp).isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(withdrawn()).isEmpty();
    failing.clear();
    data.catchUp();
    assertThat(withdrawn()).containsExactly("S1", "S2", "S3");
  }

  private List<String> withdrawn() {
    return on.all().stream()
        .filter(row -> row.change() == Change.withdrawn)
        .map(FeedRow::sellerId)
        .sorted()
        .toList();
  }

  private CoachingPlans plans() {
    return of(
        CoachingPlans.class,
        (proxy, method, arguments) ->
            method.getName().equals("find") ? found(arguments) : Optional.empty());
  }

  private Optional<CoachingPlan> found(Object[] arguments) {
    String id = (String) arguments[0];
    if (failing.containsKey(id)) {
      throw failing.get(id);
    }
    return Optional.of(SamplePlans.plan(id, "S" + id.substring(5), "ask"));
  }

  private static Assessments unused() {
    return new Assessments();
  }

  private static <T> T of(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
