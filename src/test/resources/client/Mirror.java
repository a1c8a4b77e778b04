package consumer;

import client.api.HrAndLearningToolsApi;
import client.invoker.ApiClient;
import client.invoker.ApiException;
import client.model.FeedPage;
import client.model.FeedRecommendation;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * A tool that keeps a mirror of the recommendations in a file, as its author would write it from
 * the description of the API: it knows the client made from that, and nothing of Fremgang.
 */
public final class Mirror implements Callable<Integer> {
  private static final int LIMIT = 7;
  private static final int CURSOR_GONE = 410;

  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
  private final HrAndLearningToolsApi api;
  private final Path file;
  private final BooleanSupplier dies;

  /** What is kept from one night to the next. */
  public record State(String cursor, Map<String, FeedRecommendation> held) {}

  public Mirror(String address, Path file, BooleanSupplier dies) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    this.api = new HrAndLearningToolsApi(client);
    this.file = file;
    this.dies = dies;
  }

  /** Takes over what has changed; answers with the number of pages. Fails as the network does. */
  @Override
  public Integer call() throws Exception {
    State state = read();
    int pages = 0;
    boolean more = true;
    while (more) {
      FeedPage page;
      try {
        page = api.recommendations(null, state.cursor(), LIMIT, "nb");
      } catch (ApiException refused) {
        if (refused.getCode() != CURSOR_GONE || state.cursor().isEmpty()) {
          throw refused;
        }
        // The source was restored from a backup: what is held may never have been.
        state = new State("", Map.of());
        continue;
      }
      Map<String, FeedRecommendation> held = new TreeMap<>(state.held());
      for (FeedRecommendation one : page.getItems()) {
        if (one.getChange() == FeedRecommendation.ChangeEnum.WITHDRAWN) {
          held.remove(one.getId());
        } else {
          held.put(one.getId(), one);
        }
      }
      if (dies.getAsBoolean()) {
        throw new IllegalStateException("The tool was killed before it had kept the page");
      }
      state = new State(page.getNextCursor(), held);
      write(state);
      more = page.getMore();
      pages++;
    }
    return pages;
  }

  private State read() throws Exception {
    return Files.exists(file)
        ? json.readValue(file.toFile(), new TypeReference<State>() {})
        : new State("", Map.of());
  }

  private void write(State state) throws Exception {
    Path fresh = file.resolveSibling("mirror.new");
    json.writeValue(fresh.toFile(), state);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
