package no.fremgang.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Cuts lists into pages; the next one is named in a {@code Link} header (RFC 8288). */
final class Pages {
  private static final int MOST = 5_000;

  private Pages() {}

  /**
   * @throws UnusableRequest for a limit out of range
   */
  static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new UnusableRequest(
          "limit",
          new Text(
              "limit " + limit + " is out of range.", "limit " + limit + " er utenfor grensene."),
          new Text("Ask for 1 to " + MOST + ".", "Be om 1 til " + MOST + "."));
    }
    return limit;
  }

  /** For a cursor that names no entry of the list, or none any more. */
  static UnusableRequest noSuchCursor() {
    return new UnusableRequest(
        "cursor",
        new Text("This is no cursor of this list.", "Dette er ingen cursor for listen."),
        new Text(
            "Follow the Link header of the page before, or begin without cursor.",
            "Følg Link-headeren til siden før, eller begynn uten cursor."));
  }

  /**
   * What comes after the entry the cursor names; all where there is no cursor.
   *
   * @throws UnusableRequest if there is no such entry
   */
  static <T> List<T> after(List<T> all, @Nullable String cursor, Function<T, String> name) {
    if (cursor == null) {
      return all;
    }
    for (int i = 0; i < all.size(); i++) {
      if (name.apply(all.get(i)).equals(cursor)) {
        return all.subList(i + 1, all.size());
      }
    }
    throw noSuchCursor();
  }

  static <T> ResponseEntity<List<T>> answer(List<T> found, int limit, Function<T, String> cursor) {
    return answer(found, limit, cursor, page -> page);
  }

  /**
   * The first page of what was found, in whatever form.
   *
   * @param found more than {@code limit} if there is a next page
   * @param cursor names the place after an entry
   */
  static <T, A> ResponseEntity<A> answer(
      List<T> found, int limit, Function<T, String> cursor, Function<List<T>, A> form) {
    if (found.size() <= limit) {
      return ResponseEntity.ok(form.apply(found));
    }
    List<T> page = found.subList(0, limit);
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, next(cursor.apply(page.get(limit - 1))))
        .body(form.apply(page));
  }

  /** The address asked for, with another cursor. */
  private static String next(String cursor) {
    String uri =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .scheme(null)
            .host(null)
            .port(null)
            .replaceQueryParam("cursor", UriUtils.encode(cursor, StandardCharsets.UTF_8))
            .build(true)
            .toUriString();
    return "<" + uri + ">; rel=\"next\"";
  }
}
