package no.fremgang.rest;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.fremgang.assessment.Viewer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /openapi.json} says beyond the single operations. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String VERSION_HEADER = "RulePackVersion";

  /** The form of every error (RFC 9457), for the document only. */
  record Problem(
      URI type,
      String title,
      int status,
      String detail,
      URI instance,
      List<Problems.ErrorLine> errors) {}

  static {
    // Who asks is known from the sign-in; it is no parameter.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Fremgang")
                .version(version())
                .summary("Fair, explained coaching plans for sellers")
                .description(
                    "Sellers' activities, funnel counts, surveys and targets go in; a coaching plan"
                        + " for each seller comes out. Plans are proposals: a person decides. They"
                        + " are no basis for automatic decisions on pay or employment, and sellers"
                        + " are not ranked.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(
            new Components()
                .addHeaders(
                    VERSION_HEADER,
                    new Header()
                        .description("Version and content hash of the rule pack behind the answer")
                        .schema(new StringSchema().example("1.0.0 sha256:…"))));
  }

  /** Every operation names the rule pack in its answers and tells errors the same way. */
  @Bean
  OpenApiCustomizer commonAnswers() {
    return api -> {
      ModelConverters.getInstance(true)
          .readAll(Problem.class)
          .forEach(api.getComponents()::addSchemas);
      api.getPaths().values().stream()
          .flatMap(path -> Stream.ofNullable(path.getPost()))
          .forEach(post -> post.addParametersItem(idempotencyKey()));
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(ApiDescription::describe);
      SchemaExamples examples = new SchemaExamples(api.getComponents());
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .flatMap(ApiDescription::bodies)
          .forEach(examples::illustrate);
    };
  }

  /** What an operation takes and gives. */
  private static Stream<MediaType> bodies(Operation operation) {
    Stream<Content> answers =
        operation.getResponses().values().stream().map(ApiResponse::getContent);
    Stream<Content> request =
        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
    return Stream.concat(request, answers)
        .flatMap(Stream::ofNullable)
        .flatMap(content -> content.values().stream());
  }

  private static void describe(Operation operation) {
    ApiResponses answers = operation.getResponses();
    answers.computeIfAbsent(
        "400", status -> problem("A parameter or the body cannot be used, or is not known here"));
    answers
        .values()
        .forEach(
            answer ->
                answer.addHeaderObject(
                    "Rule-Pack-Version",
                    new Header().$ref("#/components/headers/" + VERSION_HEADER)));
    answers.addApiResponse("default", errors());
  }

  private static Parameter idempotencyKey() {
    return new HeaderParameter()
        .name(IdempotencyFilter.KEY)
        .description(
            "A text of the caller's own, such as a UUID: the same request with the same key is"
                + " answered once, and again with the same answer for 24 hours, if the service is"
                + " not set otherwise. Of no effect on uploads, where the same files twice are one"
                + " import, and on webhooks.")
        .schema(new StringSchema());
  }

  private static ApiResponse errors() {
    return problem(
        "What went wrong, where, and the way out, in the language of Accept-Language (nb or en)");
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  private static String version() {
    return Optional.ofNullable(ApiDescription.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
