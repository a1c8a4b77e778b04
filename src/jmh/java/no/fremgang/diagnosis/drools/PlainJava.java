package no.fremgang.diagnosis.drools;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import no.fremgang.diagnosis.drools.Drl.RuleWay;
import no.fremgang.rule.NormalForm.Way;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;

/**
 * The rules as a programmer would write them by hand: one {@code if} for each way, over fields that
 * hold the states. Written by this class, so that it follows the pack, and compiled by javac.
 */
final class PlainJava implements Matcher {
  private static final String NAME = "HandWritten";

  private final Map<Subject, Integer> fields;

  /**
   * Takes, by field, the bit of its state (0 where it is unknown), and marks the ways that hold.
   */
  private final BiConsumer<long[], BitSet> rules;

  private PlainJava(Map<Subject, Integer> fields, BiConsumer<long[], BitSet> rules) {
    this.fields = fields;
    this.rules = rules;
  }

  static PlainJava of(List<RuleWay> ways) throws Exception {
    Map<Subject, Integer> fields = new HashMap<>();
    StringBuilder methods = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    for (int number = 0; number < ways.size(); number++) {
      calls.append("    way%d(at, fired);%n".formatted(number));
      methods.append(method(number, ways.get(number), fields));
    }
    return new PlainJava(fields, compiled(source(calls, methods)));
  }

  private static String source(CharSequence calls, CharSequence methods) {
    return """
        import java.util.BitSet;

        public final class %s implements java.util.function.BiConsumer<long[], BitSet> {
          public void accept(long[] at, BitSet fired) {
        %s  }
        %s}
        """
        .formatted(NAME, calls, methods);
  }

  private static String method(int number, RuleWay way, Map<Subject, Integer> fields) {
    String conditions =
        new Way(new TreeSet<>(way.literals()))
            .demands().entrySet().stream()
                .map(demand -> condition(field(demand.getKey(), fields), demand.getValue()))
                .collect(Collectors.joining(" && "));
    return """
          private static void way%d(long[] at, BitSet fired) {
            if (%s) {
              fired.set(%d);
            }
          }
        """
        .formatted(number, conditions, number);
  }

  private static int field(Subject subject, Map<Subject, Integer> fields) {
    return fields.computeIfAbsent(subject, s -> fields.size());
  }

  private static String condition(int field, Set<State> wanted) {
    long bits = wanted.stream().mapToLong(PlainJava::bit).reduce(0, (one, other) -> one | other);
    return "(at[%d] & %dL) != 0".formatted(field, bits);
  }

  private static long bit(State state) {
    return 1L << state.ordinal();
  }

  @SuppressWarnings("unchecked")
  private static BiConsumer<long[], BitSet> compiled(String source) throws Exception {
    Path classes = Files.createTempDirectory("plain-java");
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + NAME + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    String path = System.getProperty("java.class.path");
    List<String> options = List.of("-d", classes.toString(), "-classpath", path, "-proc:none");
    if (!ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, null, options, null, List.of(file))
        .call()) {
      throw new IllegalStateException("javac refused the rules as plain Java");
    }
    URL[] urls = {classes.toUri().toURL()};
    ClassLoader loader = new URLClassLoader(urls, PlainJava.class.getClassLoader());
    return (BiConsumer<long[], BitSet>)
        loader.loadClass(NAME).getDeclaredConstructor().newInstance();
  }

  @Override
  public BitSet match(Map<Subject, State> known) {
    long[] at = new long[fields.size()];
    known.forEach(
        (subject, state) -> {
          Integer field = fields.get(subject);
          if (field != null) {
            at[field] = bit(state);
          }
        });
    BitSet fired = new BitSet();
    rules.accept(at, fired);
    return fired;
  }
}
