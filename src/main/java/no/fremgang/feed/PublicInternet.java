package no.fremgang.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Which addresses are on the public internet, after the special-purpose registries of IANA (RFC
 * 6890 and its updates, read in 2026). Of IPv6 only global unicast is, which leaves out loopback,
 * private, link-local, multicast, IPv4-mapped and translated (NAT64) addresses.
 */
final class PublicInternet {
  private static final List<IpAddressMatcher> NOT_PUBLIC_4 =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");
  private static final IpAddressMatcher GLOBAL_UNICAST = new IpAddressMatcher("2000::/3");

  /** Protocol assignments with Teredo, documentation, and 6to4, which leads to IPv4 addresses. */
  private static final List<IpAddressMatcher> NOT_PUBLIC_6 =
      ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicInternet() {}

  private static List<IpAddressMatcher> ranges(String... ranges) {
    return Stream.of(ranges).map(IpAddressMatcher::new).toList();
  }

  static boolean has(InetAddress address) {
    String text = address.getHostAddress().replaceFirst("%.*", "");
    return address instanceof Inet4Address
        ? NOT_PUBLIC_4.stream().noneMatch(range -> range.matches(text))
        : GLOBAL_UNICAST.matches(text)
            && NOT_PUBLIC_6.stream().noneMatch(range -> range.matches(text));
  }
}
