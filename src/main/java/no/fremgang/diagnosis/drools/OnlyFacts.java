package no.fremgang.diagnosis.drools;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class loader compiled rules are resolved with. They are linked with facts, the parts of the
 * engine that generated rules are written in, and a harmless handful of the language: nothing that
 * could read a file, reach the network, start a thread or end the program. The compiler, which must
 * see the types that signatures of the engine name, sees more than that, but nothing harmful of the
 * language either. A second line of defence: no text of a rule gets into the compiled code in the
 * first place.
 */
final class OnlyFacts extends ClassLoader {
  private static final String CLASS_FILE = ".class";

  private static final Set<String> HIDDEN =
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

  private static final List<String> HIDDEN_PACKAGES =
      List.of(
          "java.lang.reflect.",
          "java.io.File",
          "java.io.RandomAccessFile",
          "java.net.",
          "java.nio.file.",
          "java.nio.channels.",
          "java.sql.",
          "javax.",
          "org.springframework.");

  private static final Set<String> ALLOWED =
      Set.of(
          "no.fremgang.diagnosis.drools.Fired",
          "no.fremgang.diagnosis.drools.Known",
          "java.io.Serializable",
          "java.lang.Boolean",
          "java.lang.CharSequence",
          "java.lang.Comparable",
          "java.lang.Enum",
          "java.lang.Error",
          "java.lang.Exception",
          "java.lang.IllegalArgumentException",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Override",
          "java.lang.Record",
          "java.lang.RuntimeException",
          "java.lang.String",
          "java.lang.Throwable",
          "java.lang.Void",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc",
          "java.lang.invoke.CallSite",
          "java.lang.invoke.LambdaMetafactory",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.SerializedLambda",
          "java.time.format.DateTimeFormatter",
          "java.time.format.DateTimeFormatterBuilder",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.Collection",
          "java.util.Collections",
          "java.util.HashMap",
          "java.util.Iterator",
          "java.util.List",
          "java.util.Locale",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Set",
          "org.drools.compiler.kie.builder.MaterializedLambda",
          "org.drools.ecj.EclipseJavaCompiler",
          "org.drools.util.DateUtils",
          "org.kie.api.builder.ReleaseId");

  /** Of the engine: what the model of rules is built from. */
  private static final List<String> ALLOWED_PACKAGES =
      List.of(
          "java.lang.annotation.",
          "org.drools.core.base.accumulators.",
          "org.drools.model.",
          "org.drools.modelcompiler.");

  OnlyFacts(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isAllowed(name)) {
      throw new ClassNotFoundException(name + " is not for rules");
    }
    return super.loadClass(name, resolve);
  }

  /** The compiler looks for the files of classes. */
  @Override
  public @Nullable URL getResource(String name) {
    return isVisible(name) ? super.getResource(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isVisible(name) ? super.getResources(name) : Collections.emptyEnumeration();
  }

  private static boolean isVisible(String resource) {
    if (!resource.endsWith(CLASS_FILE)) {
      return false;
    }
    String file = resource.substring(0, resource.length() - CLASS_FILE.length());
    String name = file.replace('/', '.');
    return !HIDDEN.contains(outer(name)) && HIDDEN_PACKAGES.stream().noneMatch(name::startsWith);
  }

  private static boolean isAllowed(String name) {
    return ALLOWED.contains(outer(name)) || ALLOWED_PACKAGES.stream().anyMatch(name::startsWith);
  }

  private static String outer(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
