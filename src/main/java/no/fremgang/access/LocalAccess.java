package no.fremgang.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import no.fremgang.assessment.Viewer.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * For trying out on one machine: who signs in as nobody may do everything, and ready-made users
 * show what each role may. It starts on the loopback address only.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "fremgang.access.mode", havingValue = "local", matchIfMissing = true)
class LocalAccess {
  private static final Logger LOG = LoggerFactory.getLogger(LocalAccess.class);

  LocalAccess(
      @Value("${server.address:}") String address,
      @Value("${management.server.address:}") String managementAddress,
      Environment environment) {
    if (!isLoopback(address)) {
      throw new LocalModeExposed("server.address", address);
    }
    // A port of its own listens everywhere unless it is told otherwise.
    boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
    if (ownPort && !isLoopback(managementAddress)) {
      throw new LocalModeExposed("management.server.address", managementAddress);
    }
    LOG.warn(
        "LOCAL MODE: no sign-in is needed and everything is allowed, for trying out on this machine"
            + " only. Set fremgang.access.mode=oauth2 for operation.");
  }

  @Bean
  SecurityFilterChain local(HttpSecurity http, Doors doors, Refusals refusals) throws Exception {
    return doors
        .hang(http)
        .addFilterAfter(new LocalOnly(refusals), HeaderWriterFilter.class)
        .authenticationProvider(new LocalUsers())
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .anonymous(
            nobody ->
                nobody
                    .principal(LocalUsers.EVERYTHING)
                    .authorities(
                        AuthorityUtils.createAuthorityList(
                            LocalUsers.authorities(EnumSet.allOf(Role.class)))))
        .build();
  }

  private static boolean isLoopback(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return false;
    }
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
