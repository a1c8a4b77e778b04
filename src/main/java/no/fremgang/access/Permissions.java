package no.fremgang.access;

import static no.fremgang.assessment.Viewer.Role.ADMIN;
import static no.fremgang.assessment.Viewer.Role.AUDITOR;
import static no.fremgang.assessment.Viewer.Role.HR;
import static no.fremgang.assessment.Viewer.Role.MANAGER;
import static no.fremgang.assessment.Viewer.Role.SELLER;
import static no.fremgang.assessment.Viewer.Role.TRAINER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.fremgang.assessment.Viewer.Role;
import org.springframework.http.HttpMethod;

/**
 * Who may do what: the one place. An operation in no row is denied, so a new one is closed until it
 * has got one; {@code AccessTest} fails for an operation without a row.
 */
final class Permissions {
  private static final String V1 = "/api/v1";
  private static final String CASE = "/ims/case/v1p1";
  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

  /** Open to whoever reaches the service: the description of the API and whether it lives. */
  static final List<String> OPEN =
      List.of("/", "/openapi.json", "/openapi.json/**", "/swagger-ui/**", "/actuator/health/**");

  static final List<Permission> TABLE =
      List.of(
          row(POST, "/data-sets", Reach.ALL, ADMIN),
          row(GET, "/data-sets", Reach.ALL, ADMIN),
          row(GET, "/data-sets/*", Reach.ALL, ADMIN),
          row(DELETE, "/data-sets/*", Reach.ALL, ADMIN),
          row(GET, "/sellers", Reach.ALL, MANAGER, SELLER, ADMIN),
          row(GET, "/sellers/{id}", Reach.SELLER, MANAGER, SELLER, ADMIN),
          row(GET, "/sellers/{id}/export", Reach.ALL_ABOUT_SELLER, SELLER, ADMIN),
          row(DELETE, "/sellers/{id}", Reach.ALL, ADMIN),
          row(GET, "/erasures", Reach.ALL, ADMIN),
          row(POST, "/erasures", Reach.ALL, ADMIN),
          row(GET, "/sellers/{id}/coaching-plans", Reach.SELLER, MANAGER, SELLER, ADMIN),
          row(POST, "/sellers/{id}/coaching-plans", Reach.COACHED_SELLER, MANAGER, ADMIN),
          row(GET, "/teams/{team}/overview", Reach.TEAM, MANAGER, ADMIN),
          row(POST, "/teams/{team}/coaching-plans", Reach.TEAM, MANAGER, ADMIN),
          row(POST, "/coaching-plans", Reach.ALL, ADMIN),
          row(GET, "/jobs", Reach.ALL, MANAGER, ADMIN),
          row(GET, "/jobs/{id}", Reach.JOB, MANAGER, ADMIN),
          row(GET, "/jobs/{id}/events", Reach.JOB, MANAGER, ADMIN),
          row(GET, "/jobs/{id}/coaching-plans", Reach.JOB, MANAGER, ADMIN),
          row(POST, "/assessments", Reach.ALL, MANAGER, ADMIN),
          row(GET, "/coaching-plans/{id}", Reach.PLAN, MANAGER, SELLER, ADMIN),
          row(GET, "/coaching-plans/{id}/explanation", Reach.PLAN, MANAGER, SELLER, ADMIN),
          row(GET, "/coaching-plans/{id}/provenance", Reach.PLAN, MANAGER, SELLER, ADMIN),
          row(GET, "/coaching-plans/{id}/effect", Reach.PLAN, MANAGER, SELLER, ADMIN),
          row(GET, "/effects", Reach.ALL, TRAINER, ADMIN),
          row(POST, "/coaching-plans/{id}/reproduction", Reach.COACHED_PLAN, MANAGER, ADMIN),
          row(GET, "/coaching-plans/{id}/history", Reach.PLAN, MANAGER, SELLER, ADMIN),
          row(POST, "/coaching-plans/{id}/comments", Reach.PLAN, MANAGER, SELLER, ADMIN),
          row(POST, "/coaching-plans/{id}/objection", Reach.OWN_PLAN, SELLER),
          row(POST, "/coaching-plans/{id}/agreement", Reach.COACHED_PLAN, MANAGER, ADMIN),
          row(POST, "/coaching-plans/{id}/decision", Reach.COACHED_PLAN, MANAGER, ADMIN),
          row(POST, "/coaching-plans/{id}/withdrawal", Reach.COACHED_PLAN, MANAGER, ADMIN),
          row(POST, "/coaching-plans/{id}/follow-ups", Reach.COACHED_PLAN, MANAGER, ADMIN),
          row(POST, "/coaching-plans/{id}/closing", Reach.COACHED_PLAN, MANAGER, ADMIN),
          row(POST, "/coaching-plans/{id}/sessions", Reach.PLAN_OF_THE_TWO, MANAGER, SELLER),
          row(GET, "/coaching-plans/{id}/sessions", Reach.PLAN_OF_THE_TWO, MANAGER, SELLER),
          row(POST, "/sellers/{id}/praise", Reach.COACHED_SELLER, MANAGER, ADMIN),
          row(GET, "/sellers/{id}/praise", Reach.SELLER, MANAGER, SELLER, ADMIN),
          row(POST, "/rule-packs", Reach.ALL, TRAINER, ADMIN),
          row(GET, "/rule-packs", Reach.ALL, TRAINER, ADMIN),
          row(GET, "/rule-packs/*", Reach.ALL, TRAINER, ADMIN),
          row(GET, "/rule-packs/*/files", Reach.ALL, TRAINER, ADMIN),
          row(POST, "/rule-packs/*/dry-run", Reach.ALL, TRAINER, ADMIN),
          row(GET, "/rule-packs/*/change-report", Reach.ALL, TRAINER, ADMIN),
          row(POST, "/rule-packs/*/approval", Reach.ALL, TRAINER, ADMIN),
          row(POST, "/rule-packs/*/activation", Reach.ALL, TRAINER, ADMIN),
          new Permission(GET, V1 + "/rule-vocabulary", EVERYBODY, Reach.ALL),
          new Permission(GET, V1 + "/skills", EVERYBODY, Reach.ALL),
          new Permission(GET, CASE + "/CFDocuments", EVERYBODY, Reach.ALL),
          new Permission(GET, CASE + "/CFDocuments/*", EVERYBODY, Reach.ALL),
          new Permission(GET, CASE + "/CFPackages/*", EVERYBODY, Reach.ALL),
          new Permission(GET, CASE + "/CFItems/*", EVERYBODY, Reach.ALL),
          new Permission(GET, CASE + "/CFAssociations/*", EVERYBODY, Reach.ALL),
          row(GET, "/recommendations", Reach.ALL, HR, ADMIN),
          row(GET, "/recommendations.csv", Reach.ALL, HR, ADMIN),
          row(GET, "/recommendations.xlsx", Reach.ALL, HR, ADMIN),
          row(POST, "/practice-results", Reach.ALL, HR, ADMIN),
          row(POST, "/xapi/statements", Reach.ALL, HR, ADMIN),
          row(GET, "/coaching-plans/{id}/practice-results", Reach.PLAN, MANAGER, SELLER, ADMIN),
          row(GET, "/webhooks", Reach.ALL, HR, ADMIN),
          row(POST, "/webhooks", Reach.ALL, HR, ADMIN),
          row(DELETE, "/webhooks/*", Reach.ALL, HR, ADMIN),
          row(POST, "/webhooks/*/rotation", Reach.ALL, HR, ADMIN),
          row(POST, "/webhooks/*/activation", Reach.ALL, HR, ADMIN),
          row(POST, "/webhooks/*/test", Reach.ALL, HR, ADMIN),
          row(GET, "/webhooks/*/deliveries", Reach.ALL, HR, ADMIN),
          row(POST, "/webhooks/*/deliveries/*/redelivery", Reach.ALL, HR, ADMIN),
          new Permission(GET, V1 + "/information-records", EVERYBODY, Reach.ALL),
          row(POST, "/information-records", Reach.ALL, HR, ADMIN),
          row(GET, "/audit-log", Reach.ALL, AUDITOR, ADMIN),
          row(GET, "/audit-log/verification", Reach.ALL, AUDITOR, ADMIN),
          new Permission(GET, "/actuator/**", EnumSet.of(ADMIN), Reach.ALL));

  private Permissions() {}

  private static Permission row(HttpMethod method, String path, Reach reach, Role... roles) {
    return new Permission(method, V1 + path, Set.of(roles), reach);
  }
}
