package no.fremgang.catalogue;

import java.util.List;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** An action as written, before a coaching table says which cause it is for. */
record ActionText(
    String id,
    Text title,
    Text why,
    List<Text> practice,
    @Nullable Integer effortMinutes,
    String goalFactor,
    List<CoachingAction.Resource> resources) {
  static final String[] KEYS = {
    "id", "title", "why", "practice", "effort_minutes", "goal_factor", "resources"
  };

  static ActionText read(YamlFields f, ById<FactorDefinition> factors) {
    String goalFactor = f.optionalText("goal_factor").orElse("");
    factors.knows(goalFactor, f.placeOf("goal_factor"));
    return new ActionText(
        f.id("id"),
        f.bilingual("title"),
        f.bilingual("why"),
        f.each("practice", p -> new Text(p.text("en"), p.text("nb")), "en", "nb"),
        effortMinutes(f),
        goalFactor,
        f.eachIfAny("resources", ActionText::resource, "title", "url", "minutes"));
  }

  private static @Nullable Integer effortMinutes(YamlFields f) {
    return f.has("effort_minutes") ? (Integer) f.whole("effort_minutes", 1, 10_000) : null;
  }

  private static CoachingAction.Resource resource(YamlFields f) {
    return new CoachingAction.Resource(
        f.bilingual("title"), f.text("url"), f.whole("minutes", 1, 10_000));
  }

  CoachingAction forCause(String cause, boolean findsOut, int order) {
    return new CoachingAction(
        id, cause, title, why, practice, effortMinutes, goalFactor, findsOut, order, resources);
  }
}
