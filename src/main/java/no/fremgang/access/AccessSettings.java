package no.fremgang.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are known and how much they may ask for.
 *
 * @param mode {@code local} for trying out on one machine, {@code oauth2} for operation
 * @param rolesClaim claim of the token that lists the roles; dots lead into nested objects, such as
 *     {@code realm_access.roles}
 * @param personClaim claim that holds the person's {@code manager_id} or {@code seller_id}
 * @param requestsPerMinute requests a person may make in a minute, and sign-ins that may fail from
 *     an address; 0 for no limit
 */
@ConfigurationProperties("fremgang.access")
record AccessSettings(
    @DefaultValue("local") Mode mode,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("sub") String personClaim,
    @DefaultValue("0") int requestsPerMinute) {
  enum Mode {
    LOCAL,
    OAUTH2
  }
}
