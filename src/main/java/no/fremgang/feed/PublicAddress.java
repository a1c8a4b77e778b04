package no.fremgang.feed;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where tools reach the service; in addresses they keep. */
@Component
class PublicAddress {
  private final String setting;

  PublicAddress(@Value("${fremgang.feed.address}") String setting) {
    this.setting = setting.replaceAll("/+$", "");
  }

  /** The setting, else the address the request at hand was sent to. */
  String ofRequest() {
    return setting.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : setting;
  }

  /** The setting, else a name that is an address nowhere. */
  String name() {
    return setting.isEmpty() ? "urn:fremgang" : setting;
  }
}
