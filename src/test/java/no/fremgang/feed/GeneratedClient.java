package no.fremgang.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a Java client from a description of the API and compiles it with programs that use it. */
final class GeneratedClient {
  private static final Set<String> TAGS = Set.of("HR and learning tools", "Webhooks");
  private static final JsonMapper JSON = JsonMapper.shared();

  private GeneratedClient() {}

  /**
   * @param document the description, of which the part for HR tools is taken
   * @param programs source files compiled against the client
   */
  static ClassLoader compiled(String document, Path folder, Path... programs) throws IOException {
    Path spec = Files.writeString(folder.resolve("openapi.json"), forTools(document));
    generate(spec, folder.resolve("source"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> sources;
    try (Stream<Path> found = Files.walk(folder.resolve("source/src/main/java"))) {
      sources =
          Stream.concat(
                  found.filter(file -> file.toString().endsWith(".java")), Stream.of(programs))
              .toList();
    }
    compile(sources, classes);
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
  }

  private static void generate(Path spec, Path out) {
    CodegenConfigurator wanted =
        new CodegenConfigurator()
            .setInputSpec(spec.toString())
            .setGeneratorName("java")
            .setLibrary("native")
            .setOutputDir(out.toString());
    for (String left : List.of("apiDocs", "modelDocs", "apiTests", "modelTests")) {
      wanted.addGlobalProperty(left, "false");
    }
    wanted.addAdditionalProperty("apiPackage", "client.api");
    wanted.addAdditionalProperty("modelPackage", "client.model");
    wanted.addAdditionalProperty("invokerPackage", "client.invoker");
    wanted.addAdditionalProperty("openApiNullable", "false");
    wanted.addAdditionalProperty("useJakartaEe", "true");
    new DefaultGenerator().opts(wanted.toClientOptInput()).generate();
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiles =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiles) {
        throw new IllegalStateException("The client does not compile:\n" + said);
      }
    }
  }

  /** The operations of HR tools with what they refer to. */
  private static String forTools(String document) {
    ObjectNode whole = (ObjectNode) JSON.readTree(document);
    ObjectNode paths = (ObjectNode) whole.path("paths");
    for (String path : List.copyOf(paths.propertyNames())) {
      if (paths.path(path).valueStream().noneMatch(GeneratedClient::isForTools)) {
        paths.remove(path);
      }
    }
    Set<String> used = new HashSet<>();
    collect(paths, whole, used);
    ObjectNode schemas = (ObjectNode) whole.path("components").path("schemas");
    schemas.remove(schemas.propertyNames().stream().filter(name -> !used.contains(name)).toList());
    return JSON.writeValueAsString(whole);
  }

  private static boolean isForTools(JsonNode operation) {
    return operation.path("tags").valueStream().anyMatch(tag -> TAGS.contains(tag.asString()));
  }

  private static void collect(JsonNode node, JsonNode whole, Set<String> used) {
    String reference = node.path("$ref").asString("");
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    if (reference.startsWith("#/components/schemas/") && used.add(name)) {
      collect(whole.path("components").path("schemas").path(name), whole, used);
    }
    node.valueStream().forEach(child -> collect(child, whole, used));
  }
}
