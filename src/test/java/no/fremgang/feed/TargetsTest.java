package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
  private static final Set<Integer> PORTS = Set.of(443, 8443);

  /** Literal addresses are themselves; names lead where their first label says. */
  private static final Targets.Lookup LOOKUP =
      host ->
          switch (host) {
            case "hr.example.com" -> addresses("93.184.216.34", "2606:2800:220:1::1");
            case "inside.example.com" -> addresses("10.1.2.3");
            case "half.example.com" -> addresses("93.184.216.34", "169.254.169.254");
            case "me.example.com" -> addresses("127.0.0.1");
            // As the resolver of the system reads them.
            case "0x7f000001", "0x7f.0.0.1", "127.0.0.1." -> addresses("127.0.0.1");
            default -> {
              if (host.matches("[0-9.]+|.*:.*")) {
                yield addresses(host);
              }
              throw new UnknownHostException(host + " is unknown.");
            }
          };

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }

  private final Targets operation = new Targets(false, PORTS, LOOKUP);
  private final Targets local = new Targets(true, PORTS, LOOKUP);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void isNotOnThePublicInternet(String address) throws Exception {
    assertThat(PublicInternet.has(InetAddress.getByName(address))).isFalse();
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertThatThrownBy(() -> operation.accepted("https://" + host + "/"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not on the public internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.1.0.1", "2606:4700::1111", "2a00::1"})
  void isOnThePublicInternet(String address) throws Exception {
    assertThat(PublicInternet.has(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hr.example.com/",
        "https://hr.example.com:22/",
        "https://hr.example.com:80/",
        "https://user:secret@hr.example.com/",
        "https://hr.example.com/#part",
        "ftp://hr.example.com/",
        "file:///etc/passwd",
        "gopher://hr.example.com/",
        "https://",
        "https:hr.example.com",
        "hr.example.com",
        "",
        "https://inside.example.com/",
        "https://half.example.com/",
        "https://me.example.com/",
        "https://nowhere.example.com/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://017700000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://127.0.0.1./",
        "https://169.254.169.254/latest/meta-data/",
        "https://2852039166/",
        "https://[::ffff:169.254.169.254]/",
        "https://[::ffff:a9fe:a9fe]/",
        "https://[0:0:0:0:0:ffff:7f00:1]/",
        "https://[fe80::1%25eth0]/",
        "https://[64:ff9b::a9fe:a9fe]/",
        "https://[fd00:ec2::254]/",
        "https://①②⑦.⓪.⓪.①/",
        "https://１２７.０.０.１/",
        "https://127。0。0。1/",
        "https://hr.example.com@inside.example.com/",
        "https://inside.example.com#@hr.example.com/",
        "https://hr.example.com:443:22/",
        "https://hr.example.com:0/",
        "https://hr.example.com:65536/",
        "https://hr.example.com:-1/",
        "https://hr.example.com/ x",
        "https://hr.example.com/\r\nHost: inside",
        "HTTP://hr.example.com/",
        "https:///hr.example.com",
        "https://hr_example.com/",
        "//hr.example.com/",
        "jar:https://hr.example.com!/",
        "javascript:alert(1)",
        "https://hr.example.com\\@inside.example.com/"
      })
  void refusesInOperation(String url) {
    assertThatThrownBy(() -> operation.accepted(url)).isInstanceOf(Refusal.class);
  }

  @Test
  void takesHttpsToTheInternetAndInLocalModeTheMachineItself() {
    assertThat(operation.accepted("https://hr.example.com:8443/x?y=1")).hasHost("hr.example.com");
    assertThat(local.accepted("http://127.0.0.1:54321/x")).hasPort(54321);
    assertThat(local.accepted("https://hr.example.com/")).hasHost("hr.example.com");
    assertThatThrownBy(() -> local.accepted("https://inside.example.com/"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> local.accepted("http://hr.example.com/"))
        .hasMessageContaining("not encrypted");
  }
}
