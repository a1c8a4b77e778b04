package no.fremgang.faults;

import static no.fremgang.faults.Work.hold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Activates one rule pack after the other, and has the seller with the id S000001 assessed. */
final class PackWork implements Work {
  private static final int TOLD = 20;
  private final List<PackFiles> versions;
  private final List<String> hashes = new ArrayList<>();
  private final List<String> promised = new ArrayList<>();
  private int count;
  private @Nullable String underWay;

  PackWork(List<PackFiles> versions) {
    this.versions = List.copyOf(versions);
  }

  @Override
  public String kind() {
    return "activation";
  }

  @Override
  public void step(Api api) throws IOException, InterruptedException {
    if (hashes.size() < versions.size()) {
      handIn(api, versions.get(hashes.size()));
      return;
    }
    String next = hashes.get(count++ % hashes.size());
    underWay = next;
    activate(api, next);
    promised.add(next);
    underWay = null;
    planOf(api, next);
  }

  /** The same content twice is one pack, so a hand-in that broke off is only made again. */
  private void handIn(Api api, PackFiles pack) throws IOException, InterruptedException {
    JsonNode report = api.zip("/api/v1/rule-packs", pack.toZip()).expecting(200, 201).json();
    hashes.add(report.path("pack").path("hash").asString());
  }

  private static void activate(Api api, String hash) throws IOException, InterruptedException {
    api.post("trainer", "/api/v1/rule-packs/" + hash + "/activation", "").expecting(200);
  }

  private static void planOf(Api api, String hash) throws IOException, InterruptedException {
    JsonNode plan =
        api.post("admin", "/api/v1/sellers/S000001/coaching-plans", "{\"period\":\"2026-Q3\"}")
            .expecting(200, 201)
            .json();
    String named = plan.path("rulePack").path("hash").asString();
    hold(named.equals(hash), "a plan names pack %s while %s is active", named, hash);
  }

  @Override
  public boolean isUnderWay() {
    return underWay != null || hashes.size() < versions.size();
  }

  @Override
  public void check(Api api) throws IOException, InterruptedException {
    if (promised.isEmpty() && underWay == null) {
      return;
    }
    List<String> kept = activations(api);
    String left = underWay;
    boolean whole =
        left != null
            && kept.size() > 0
            && kept.get(kept.size() - 1).equals(left)
            && (promised.isEmpty() || !promised.get(promised.size() - 1).equals(left));
    if (whole) {
      promised.add(left);
    }
    int told = Math.min(TOLD, Math.min(kept.size(), promised.size()));
    List<String> last = promised.subList(promised.size() - told, promised.size());
    hold(
        kept.subList(kept.size() - told, kept.size()).equals(last),
        "activations %s, promised %s",
        kept,
        last);
    if (!promised.isEmpty()) {
      planOf(api, promised.get(promised.size() - 1));
    }
    underWay = null;
  }

  /** What was in force, oldest first; the first one is what the service started with. */
  private static List<String> activations(Api api) throws IOException, InterruptedException {
    JsonNode active = api.get("/api/v1/rule-packs/active").expecting(200).json();
    List<String> kept = new ArrayList<>();
    for (JsonNode one : active.path("activations")) {
      kept.add(0, one.path("hash").asString());
    }
    hold(kept.get(kept.size() - 1).equals(active.path("hash").asString()), "%s", active);
    return kept;
  }
}
