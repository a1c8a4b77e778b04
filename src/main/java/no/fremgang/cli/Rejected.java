package no.fremgang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import no.fremgang.core.Message;

/** Input with faults, and the language they are told in. */
final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;
  private final Language language;

  private Rejected(InputRejected rejected, Language language) {
    super(rejected);
    this.faults = rejected.faults();
    this.language = language;
  }

  /**
   * What is read.
   *
   * @throws Rejected with every fault of it
   */
  static <T> T unlessRead(Language language, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InputRejected rejected) {
      throw new Rejected(rejected, language);
    }
  }

  void tell(PrintWriter err) {
    faults.forEach(fault -> err.println(fault.told(language)));
    long errors = faults.stream().filter(Fault::isError).count();
    String key = errors == 1 ? "nothing-written.one" : "nothing-written";
    err.println(Message.words(key, errors).in(language));
  }
}
