package no.fremgang.faults;

import static no.fremgang.faults.Work.hold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.observation.InputFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Replaces the company, then corrects one count twice, and again; each import is another one. */
final class ImportWork implements Work {
  private static final int REPLACED_EVERY = 3;
  private final Map<String, byte[]> company = new TreeMap<>();
  private final List<String> promised = new ArrayList<>();
  private int count;
  private @Nullable Upload underWay;

  private record Upload(String address, byte[] zip) {
    static Upload of(Map<String, byte[]> files, boolean replace) throws IOException {
      return new Upload("/api/v1/data-sets" + (replace ? "?replace=true" : ""), Api.zipped(files));
    }
  }

  /**
   * @param folder the files of a company; its activities are left out
   */
  ImportWork(Path folder) throws IOException {
    for (InputFile file : InputFile.values()) {
      Path path = folder.resolve(file.fileName());
      if (file != InputFile.ACTIVITIES && Files.exists(path)) {
        company.put(file.fileName(), Files.readAllBytes(path));
      }
    }
  }

  @Override
  public String kind() {
    return "import";
  }

  @Override
  public void step(Api api) throws IOException, InterruptedException {
    Upload next = next();
    underWay = next;
    JsonNode receipt = api.zip(next.address(), next.zip()).expecting(201).json();
    promised.add(receipt.path("id").asString());
    underWay = null;
  }

  private Upload next() throws IOException {
    boolean replace = count % REPLACED_EVERY == 0;
    Map<String, byte[]> files = new TreeMap<>(replace ? company : Map.of());
    String row = "seller_id,period,activity,count\nS000001,2026-09,call," + ++count + "\n";
    files.put("activities.csv", row.getBytes(StandardCharsets.UTF_8));
    return Upload.of(files, replace);
  }

  @Override
  public boolean isUnderWay() {
    return underWay != null;
  }

  @Override
  public void check(Api api) throws IOException, InterruptedException {
    List<String> kept = kept(api);
    Upload left = underWay;
    if (left == null) {
      hold(kept.equals(promised), "imports %s are kept, %s were promised", kept, promised);
      return;
    }
    boolean whole = kept.size() == promised.size() + 1;
    hold(whole || kept.size() == promised.size(), "%s imports of %s", kept.size(), promised.size());
    hold(kept.subList(0, promised.size()).equals(promised), "imports %s, not %s", kept, promised);
    JsonNode again = api.zip(left.address(), left.zip()).expecting(whole ? 200 : 201).json();
    hold(again.path("repeated").asBoolean() == whole, "the import again: %s", again);
    promised.add(again.path("id").asString());
    hold(kept(api).equals(promised), "imports after the second try: %s", kept(api));
    underWay = null;
  }

  /** Every import in the history of the data, oldest first. */
  private static List<String> kept(Api api) throws IOException, InterruptedException {
    List<String> newestFirst = new ArrayList<>();
    for (JsonNode change : api.get("/api/v1/data-sets").expecting(200).json().path("changes")) {
      newestFirst.add(0, change.path("importId").asString());
    }
    return newestFirst;
  }
}
