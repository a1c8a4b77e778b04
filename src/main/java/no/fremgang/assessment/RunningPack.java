package no.fremgang.assessment;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.diagnosis.CompiledRules;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.diagnosis.ShippedRules;
import no.fremgang.diagnosis.drools.DroolsDiagnostician;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.rule.FactGathering;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;

/** A rule pack that passed its checks, compiled and ready to conclude. */
public final class RunningPack {
  private final RulePack pack;
  private final Diagnostician diagnostician;
  private final Measurement.Basis basis;
  private final DataSetSchema schema;
  private final FactGathering gathering;

  private RunningPack(RulePack pack, Diagnostician diagnostician) {
    this.pack = pack;
    this.diagnostician = diagnostician;
    this.basis = Measurement.Basis.of(pack.catalogue());
    this.schema = DataSetSchema.of(pack.catalogue());
    this.gathering = new FactGathering(pack);
  }

  /** The files of the pack in the jar. */
  public static PackFiles product() {
    return PackFiles.fromClasspath("rules");
  }

  /**
   * @throws no.fremgang.core.InputRejected with every fault of the pack
   */
  public static RunningPack in(Path folder) {
    return of(PackFiles.from(folder));
  }

  public static RunningPack of(PackFiles files) {
    return of(RuleReader.read(files));
  }

  /** Compiles the pack unless it came with the program; takes up to seconds. */
  public static RunningPack of(RulePack pack) {
    return of(pack, new ShippedRules(), UnaryOperator.identity());
  }

  static RunningPack of(RulePack pack, CompiledRules kept, UnaryOperator<Diagnostician> observing) {
    return new RunningPack(pack, observing.apply(DroolsDiagnostician.of(pack, kept)));
  }

  /**
   * The pack run by the recording evaluator, which concludes what the engine does and needs no
   * compiling: for one seller it is ready sooner.
   */
  public static RunningPack evaluated(RulePack pack) {
    return new RunningPack(pack, new RecordingEvaluator(pack)::conclude);
  }

  public RulePack pack() {
    return pack;
  }

  Diagnostician diagnostician() {
    return diagnostician;
  }

  FactGathering gathering() {
    return gathering;
  }

  /** What reading data needs to know of the pack. */
  public DataSetSchema schema() {
    return schema;
  }

  Measurement.Basis basis() {
    return basis;
  }

  public String version() {
    return pack.version();
  }

  public String hash() {
    return pack.hash();
  }
}
