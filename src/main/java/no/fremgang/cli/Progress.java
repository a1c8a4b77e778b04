package no.fremgang.cli;

import java.io.Console;
import java.io.PrintWriter;

/** Counts on standard error, when a person is watching. */
@FunctionalInterface
interface Progress {
  void made(int plans, int of);

  static Progress on(PrintWriter err) {
    if (!isTerminal()) {
      return (plans, of) -> {};
    }
    return (plans, of) -> {
      err.print("\r" + plans + " of " + of + " plans" + (plans == of ? "\n" : ""));
      err.flush();
    };
  }

  /** From Java 22 on, a console exists without a terminal and has to be asked. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
