package no.fremgang.feed;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.fremgang.core.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may lead, so that nobody uses the service to reach what only it can reach. The
 * address is looked up and judged for every connection, and that very address is connected to.
 */
@Component
class Targets {
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");
  private static final Pattern DOTTED =
      Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

  /** Why a name cannot be connected to. */
  static final Text FORBIDDEN =
      new Text(
          "It leads to an address that is not on the public internet.",
          "Den fører til en adresse som ikke ligger på det åpne internettet.");

  static final Text UNKNOWN = new Text("Its name is not known.", "Navnet i den er ikke kjent.");

  private final boolean local;
  private final Set<Integer> ports;
  private final Lookup lookup;

  /** Asks for the addresses of a name. */
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** A name that leads where webhooks may not. */
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Forbidden(String message) {
      super(message);
    }
  }

  @Autowired
  Targets(
      @Value("${fremgang.access.mode}") String mode,
      @Value("${fremgang.feed.webhooks.ports}") Set<Integer> ports) {
    this(mode.equalsIgnoreCase("local"), ports, InetAddress::getAllByName);
  }

  /**
   * @param local whether this is for trying out on one machine, so that the machine itself may be
   *     the target
   */
  Targets(boolean local, Set<Integer> ports, Lookup lookup) {
    this.local = local;
    this.ports = Set.copyOf(ports);
    this.lookup = lookup;
  }

  /**
   * The address of a webhook, if it may be one.
   *
   * @throws Refusal saying why it may not
   */
  URI accepted(String url) {
    URI uri = parsed(url);
    try {
      InetAddress[] addresses = resolve(uri.getHost());
      boolean loopback = List.of(addresses).stream().allMatch(InetAddress::isLoopbackAddress);
      if (!uri.getScheme().equalsIgnoreCase("https") && !loopback) {
        throw refused(
            url,
            new Text("It is not encrypted.", "Den er ikke kryptert."),
            new Text("Give an https address.", "Oppgi en https-adresse."));
      }
      if (!loopback && !ports.contains(port(uri))) {
        throw refused(
            url,
            new Text(
                "Port " + port(uri) + " is not allowed.",
                "Port " + port(uri) + " er ikke tillatt."),
            new Text(
                "Use one of the ports in fremgang.feed.webhooks.ports: " + ports + ".",
                "Bruk en av portene i fremgang.feed.webhooks.ports: " + ports + "."));
      }
      return uri;
    } catch (UnknownHostException unreachable) {
      throw refused(
          url,
          unreachable instanceof Forbidden ? FORBIDDEN : UNKNOWN,
          new Text(
              "Give a name that leads to the internet.",
              "Oppgi et navn som fører til internettet."));
    }
  }

  private static URI parsed(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      boolean plain = uri.getUserInfo() == null && uri.getFragment() == null;
      if (web && plain && uri.getHost() != null && !isOddNumber(uri.getHost())) {
        return uri;
      }
    } catch (URISyntaxException unreadable) {
      // Told below, with all other addresses that are none.
    }
    throw refused(
        url,
        new Text(
            "It is no address a webhook can have.", "Det er ikke en adresse en webhook kan ha."),
        new Text(
            "Give one like https://hr.example.com/fremgang, without user and fragment.",
            "Oppgi en som https://hr.example.com/fremgang, uten bruker og fragment."));
  }

  /** A number programs read differently, such as 0177.0.0.1 or 2130706433. */
  private static boolean isOddNumber(String host) {
    return ENDS_IN_NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches();
  }

  private static int port(URI uri) {
    int standard = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return uri.getPort() == -1 ? standard : uri.getPort();
  }

  private static Refusal refused(String url, Text why, Text wayOut) {
    String quoted = "\"" + url + "\"";
    return Refusal.ofRequest(
        "url",
        new Text(
            quoted + " cannot be a webhook. " + why.en(),
            quoted + " kan ikke være en webhook. " + why.nb()),
        wayOut);
  }

  /**
   * All addresses of the host; one that is not public forbids them all.
   *
   * @throws UnknownHostException if there are none, or it is forbidden
   */
  InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.of(host.replaceAll("^\\[|]$", ""));
    boolean loopback = List.of(addresses).stream().allMatch(InetAddress::isLoopbackAddress);
    if (local && loopback && addresses.length > 0) {
      return addresses;
    }
    for (InetAddress address : addresses) {
      if (!PublicInternet.has(address)) {
        throw new Forbidden(host + " leads to an address that is not on the public internet.");
      }
    }
    return addresses;
  }
}
