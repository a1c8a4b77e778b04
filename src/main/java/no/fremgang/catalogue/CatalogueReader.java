package no.fremgang.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Place;

/**
 * Reads the catalogue, the parameters and the coaching tables of a rule pack and checks that they
 * fit together. Knows no company: stages, factors, questions and causes are what the pack says.
 */
public final class CatalogueReader {
  /** A stage's column in opportunities.csv is its id and {@code _on}; these columns are taken. */
  private static final Set<String> TAKEN_BY_COLUMNS = Set.of("won", "lost", "next_step");

  /** Targets name a factor or one of these; the last stands for what no factor explains. */
  private static final Set<String> TAKEN_BY_MEASURES = Set.of("revenue", "deals", "carry_over");

  private final PackFiles files;
  private final Faults faults;
  private final ById<Stage> stages;
  private final ById<FactorDefinition> factors;
  private final ById<Question> questions;
  private final ById<Cause> causes;
  private final ById<ActionText> actions;
  private final Set<Circumstance> named = EnumSet.noneOf(Circumstance.class);

  private CatalogueReader(PackFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
    this.stages = new ById<>("stage", faults);
    this.factors = new ById<>("factor", faults);
    this.questions = new ById<>("question", faults);
    this.causes = new ById<>("cause", faults);
    this.actions = new ById<>("action", faults);
  }

  /**
   * @throws InputRejected with every fault of the catalogue
   */
  public static Catalogue read(PackFiles files) {
    Faults faults = new Faults();
    Optional<Catalogue> catalogue = read(files, faults);
    return catalogue.orElseThrow(() -> new InputRejected(faults.sorted()));
  }

  /** Adds what is wrong to the faults; empty if one of them is an error. */
  public static Optional<Catalogue> read(PackFiles files, Faults faults) {
    Faults own = new Faults();
    Optional<Catalogue> catalogue = new CatalogueReader(files, own).read();
    faults.addAll(own.sorted());
    return own.hasErrors() ? Optional.empty() : catalogue;
  }

  private Optional<Catalogue> read() {
    List<Stage> inOrder = readProcess();
    readFactors();
    readQuestions();
    readCauses();
    readActions();
    Parameters parameters = readParameters();
    ById<CoachingAction> coached = new ActionTable(causes, actions, faults).read(files);
    if (faults.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Catalogue(
            new SalesProcess(inOrder),
            factors.values(),
            questions.values(),
            causes.values(),
            coached.values(),
            parameters));
  }

  private List<Stage> readProcess() {
    List<Stage> inOrder = new ArrayList<>();
    Consumer<YamlFields> readStage =
        f -> {
          Stage stage =
              new Stage(f.id("id"), f.bilingual("name"), f.whole("maturity_days", 0, 3650));
          inOrder.add(stage);
          stages.put(stage.id(), stage, f.placeOf("id"));
          stages.name(stage.name(), f.placeOf("name"));
          refuseTaken("stage", stage.id(), TAKEN_BY_COLUMNS, f.placeOf("id"));
        };
    each("catalogue/process.yaml", "stages", readStage, "id", "name", "maturity_days");
    return inOrder;
  }

  private void readFactors() {
    FactorFields reader = new FactorFields(stages);
    Consumer<YamlFields> readFactor =
        f -> {
          FactorDefinition factor = reader.read(f);
          factors.put(factor.id(), factor, f.placeOf("id"));
          factors.name(factor.name(), f.placeOf("name"));
          refuseTaken("factor", factor.id(), TAKEN_BY_MEASURES, f.placeOf("id"));
        };
    each("catalogue/factors.yaml", "factors", readFactor, FactorFields.KEYS);
  }

  private void refuseTaken(String kind, String id, Set<String> taken, Place place) {
    if (taken.contains(id)) {
      faults.error(
          "CAT-006",
          place,
          "\"" + id + "\" has a meaning of its own and can be no " + kind + ".",
          "Give the " + kind + " another id.");
    }
  }

  private void readQuestions() {
    Consumer<YamlFields> readQuestion =
        f -> {
          Question question =
              new Question(
                  f.id("id"), f.bilingual("name"), f.choice("about", Question.About.class));
          questions.put(question.id(), question, f.placeOf("id"));
          questions.name(question.name(), f.placeOf("name"));
        };
    each("catalogue/questions.yaml", "questions", readQuestion, "id", "name", "about");
  }

  private void readCauses() {
    Consumer<YamlFields> readCause =
        f -> {
          Cause cause =
              new Cause(
                  f.id("id"),
                  f.choice("kind", Cause.Kind.class),
                  f.bilingual("name"),
                  f.eachIfAny("alignment", CatalogueReader::alignment, ALIGNMENT_KEYS),
                  f.optionalChoice("names", Circumstance.class).orElse(null));
          causes.put(cause.id(), cause, f.placeOf("id"));
          causes.name(cause.name(), f.placeOf("name"));
          namesOnce(cause, f.placeOf("names"));
        };
    each("catalogue/causes.yaml", "causes", readCause, "id", "kind", "name", "alignment", "names");
    if (!faults.hasErrors()) {
      Arrays.stream(Circumstance.values()).forEach(this::warnIfNameless);
    }
  }

  private void namesOnce(Cause cause, Place place) {
    Circumstance circumstance = cause.names();
    if (circumstance != null && !named.add(circumstance)) {
      faults.error(
          "CAT-005",
          place,
          "two causes name the circumstance \"" + circumstance.word() + "\".",
          "Keep one of them.");
    }
  }

  /** The amount is in every plan all the same; without a cause nobody can be told what it is. */
  private void warnIfNameless(Circumstance circumstance) {
    if (!named.contains(circumstance) && !causes.values().containsKey(circumstance.word())) {
      faults.warning(
          "CAT-022",
          Place.ofFile("catalogue/causes.yaml"),
          "no cause names the circumstance \"" + circumstance.word() + "\".",
          "Add a cause with names: " + circumstance.name().toLowerCase(Locale.ROOT) + ".");
    }
  }

  private static final String[] ALIGNMENT_KEYS = {"framework", "label", "uri", "relation"};

  private static Cause.Alignment alignment(YamlFields f) {
    return new Cause.Alignment(
        f.text("framework"),
        f.text("uri"),
        f.text("label"),
        f.choice("relation", Cause.Relation.class));
  }

  private void readActions() {
    Consumer<YamlFields> readAction =
        f -> {
          ActionText action = ActionText.read(f, factors);
          actions.put(action.id(), action, f.placeOf("id"));
        };
    each("catalogue/actions.yaml", "actions", readAction, ActionText.KEYS);
  }

  private Parameters readParameters() {
    List<Parameter> all = new ArrayList<>();
    List<String> paths = files.paths("parameters", "yaml");
    for (String path : paths) {
      ParameterFields reader = new ParameterFields(all, faults);
      each(path, "parameters", reader::read, ParameterFields.KEYS);
    }
    if (paths.isEmpty()) {
      missing("parameters/", "Add a file with the engine's numbers.");
    }
    return new Parameters(all);
  }

  private void each(String path, String key, Consumer<YamlFields> read, String... known) {
    Optional<String> text = files.text(path);
    if (text.isEmpty()) {
      missing(path, "Add it, with the key \"" + key + "\".");
      return;
    }
    YamlReader.readMapping(path, text.get(), faults)
        .map(m -> m.fields(faults, key))
        .ifPresent(f -> f.each(key, item -> consumed(read, item), known));
  }

  private static boolean consumed(Consumer<YamlFields> read, YamlFields item) {
    read.accept(item);
    return true;
  }

  private void missing(String path, String wayOut) {
    faults.error("PACK-008", Place.ofFile(path), "the pack lacks this.", wayOut);
  }
}
