package no.fremgang.diagnosis.drools;

import java.util.List;
import java.util.Set;

/**
 * The class loader compiled rules are resolved with: they see facts, the engine and the harmless
 * part of the language, nothing that could read a file, reach the network or end the program. A
 * second line of defence: no text of a rule gets into the compiled code in the first place.
 */
final class OnlyFacts extends ClassLoader {
  private static final Set<String> REFUSED_CLASSES =
      Set.of(
          "java.lang.System",
          "java.lang.Runtime",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ClassLoader",
          "java.lang.Module",
          "java.lang.ModuleLayer");

  private static final List<String> REFUSED_PACKAGES =
      List.of(
          "java.lang.reflect.",
          "java.lang.invoke.MethodHandles",
          "java.io.File",
          "java.io.RandomAccessFile",
          "java.net.",
          "java.nio.file.",
          "java.nio.channels.",
          "java.sql.",
          "javax.",
          "org.springframework.");

  OnlyFacts(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isRefused(name)) {
      throw new ClassNotFoundException(name + " is not for rules");
    }
    return super.loadClass(name, resolve);
  }

  private static boolean isRefused(String name) {
    int nested = name.indexOf('$');
    String outer = nested < 0 ? name : name.substring(0, nested);
    return REFUSED_CLASSES.contains(outer) || REFUSED_PACKAGES.stream().anyMatch(name::startsWith);
  }
}
