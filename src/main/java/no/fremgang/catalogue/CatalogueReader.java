package no.fremgang.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.catalogue.yaml.YamlSequence;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/**
 * Reads the catalogue, the parameters and the coaching tables of a rule pack and checks that they
 * fit together. Knows no company: stages, factors, questions and causes are what the pack says.
 */
public final class CatalogueReader {
  /** A stage's column in opportunities.csv is its id and {@code _on}; these columns are taken. */
  private static final Set<String> TAKEN_BY_COLUMNS = Set.of("won", "lost", "next_step");

  /** Targets name a factor or one of these; the last stands for what no factor explains. */
  private static final Set<String> TAKEN_BY_MEASURES = Set.of("revenue", "deals", "carry_over");

  static final List<String> STAGE_KEYS = List.of("id", "name", "maturity_days");
  static final List<String> QUESTION_KEYS = List.of("id", "name", "about");

  /** Stands for a process that could not be read. */
  private static final Stage NO_STAGE = new Stage("", new Text("", ""), 0);

  private final PackFiles files;
  private final Faults faults;
  private final ById<Stage> stages;
  private final ById<FactorDefinition> factors;
  private final ById<Question> questions;
  private final ById<Cause> causes;
  private final ById<ActionText> actions;
  private final Set<Circumstance> named = EnumSet.noneOf(Circumstance.class);

  private boolean numbersIncomplete;

  private CatalogueReader(PackFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
    this.stages = new ById<>(Kind.STAGE, faults);
    this.factors = new ById<>(Kind.FACTOR, faults);
    this.questions = new ById<>(Kind.QUESTION, faults);
    this.causes = new ById<>(Kind.CAUSE, faults);
    this.actions = new ById<>(Kind.ACTION, faults);
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
    ReadCatalogue read = readable(files, own);
    faults.addAll(own.sorted());
    return own.hasErrors() ? Optional.empty() : Optional.of(read.catalogue());
  }

  /** Reads what can be read; what is wrong with the rest is added to the faults. */
  public static ReadCatalogue readable(PackFiles files, Faults faults) {
    return new CatalogueReader(files, faults).read();
  }

  private ReadCatalogue read() {
    List<Stage> inOrder = readProcess();
    readFactors(inOrder);
    readQuestions();
    readCauses();
    readActions();
    Map<String, Place> ofParameters = new HashMap<>();
    Parameters parameters = readParameters(ofParameters);
    ById<CoachingAction> coached = new ActionTable(causes, actions, faults).read(files);
    Catalogue catalogue =
        new Catalogue(
            new SalesProcess(inOrder.isEmpty() ? List.of(NO_STAGE) : inOrder),
            factors.values(),
            questions.values(),
            causes.values(),
            coached.values(),
            parameters);
    return new ReadCatalogue(catalogue, places(ofParameters), incomplete());
  }

  private Map<Kind, Map<String, Place>> places(Map<String, Place> ofParameters) {
    Map<Kind, Map<String, Place>> places = new EnumMap<>(Kind.class);
    all().forEach(each -> places.put(each.kind(), each.places()));
    places.put(Kind.PARAMETER, ofParameters);
    return places;
  }

  private Set<Kind> incomplete() {
    Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    all().stream().filter(ById::isIncomplete).forEach(each -> incomplete.add(each.kind()));
    if (numbersIncomplete) {
      incomplete.add(Kind.PARAMETER);
    }
    return incomplete;
  }

  private List<ById<?>> all() {
    return List.of(stages, factors, questions, causes, actions);
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
          refuseTaken(stages, stage.id(), TAKEN_BY_COLUMNS, f.placeOf("id"));
        };
    each("catalogue/process.yaml", "stages", stages, readStage, STAGE_KEYS.toArray(String[]::new));
    return inOrder;
  }

  private void readFactors(List<Stage> inOrder) {
    FactorFields reader = new FactorFields(stages, inOrder.stream().map(Stage::id).toList());
    Consumer<YamlFields> readFactor =
        f -> {
          FactorDefinition factor = reader.read(f);
          factors.put(factor.id(), factor, f.placeOf("id"));
          factors.name(factor.name(), f.placeOf("name"));
          refuseTaken(factors, factor.id(), TAKEN_BY_MEASURES, f.placeOf("id"));
        };
    each("catalogue/factors.yaml", "factors", factors, readFactor, FactorFields.KEYS);
  }

  private void refuseTaken(ById<?> ids, String id, Set<String> taken, Place place) {
    if (taken.contains(id)) {
      Kind kind = ids.kind();
      faults.error(place, Message.of("CAT-006", id, kind.word(), kind.definite()));
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
    each(
        "catalogue/questions.yaml",
        "questions",
        questions,
        readQuestion,
        QUESTION_KEYS.toArray(String[]::new));
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
    each("catalogue/causes.yaml", "causes", causes, readCause, CAUSE_KEYS);
  }

  private void namesOnce(Cause cause, Place place) {
    Circumstance circumstance = cause.names();
    if (circumstance != null && !named.add(circumstance)) {
      faults.error(place, Message.of("CAT-005", circumstance.word()));
    }
  }

  static final String[] CAUSE_KEYS = {"id", "kind", "name", "alignment", "names"};
  static final String[] ALIGNMENT_KEYS = {"framework", "label", "uri", "relation"};

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
    each("catalogue/actions.yaml", "actions", actions, readAction, ActionText.KEYS);
  }

  private Parameters readParameters(Map<String, Place> places) {
    Faults own = new Faults();
    ParameterReader reader = new ParameterReader(places, own);
    List<String> paths = files.paths("parameters", "yaml");
    List<String> tables = files.paths("parameters", "csv");
    for (String path : paths) {
      each(path, "parameters", own, reader::read, ParameterReader.KEYS);
    }
    tables.forEach(path -> reader.readTable(path, files.text(path).orElse("")));
    if (paths.isEmpty() && tables.isEmpty() && !files.isUnread("parameters/")) {
      own.error(Place.ofFile("parameters/"), Message.of("PACK-008.parameters"));
    }
    numbersIncomplete = own.hasErrors() || files.isUnread("parameters/");
    faults.addAll(own.sorted());
    return new Parameters(reader.all());
  }

  /** What cannot be read leaves the kind incomplete. */
  private void each(
      String path, String key, ById<?> ids, Consumer<YamlFields> read, String... known) {
    if (!each(path, key, faults, read, known)) {
      ids.incomplete();
    }
  }

  /** Whether every item of the file's list could be read as a mapping. */
  private boolean each(
      String path, String key, Faults found, Consumer<YamlFields> read, String... known) {
    Optional<String> text = files.text(path);
    if (text.isEmpty()) {
      if (!files.isUnread(path)) {
        found.error(Place.ofFile(path), Message.of("PACK-008", key));
      }
      return false;
    }
    return YamlReader.readMapping(path, text.get(), found)
        .map(m -> m.fields(found, key))
        .filter(f -> f.each(key, item -> consumed(read, item), known).size() == items(f, key))
        .isPresent();
  }

  private static int items(YamlFields file, String key) {
    return file.node(key).orElse(null) instanceof YamlSequence list && !list.items().isEmpty()
        ? list.items().size()
        : -1;
  }

  private static boolean consumed(Consumer<YamlFields> read, YamlFields item) {
    read.accept(item);
    return true;
  }
}
