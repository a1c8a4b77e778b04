package no.fremgang.page;

/** Writes HTML; whatever is not markup of the page's own is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder(32 << 10);

  /** Markup of the page's own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element with text in it. */
  Html element(String tag, String text) {
    return open(tag).text(text).close(tag);
  }

  Html element(String tag, String style, String text) {
    return raw("<" + tag + " class=\"" + style + "\">").text(text).close(tag);
  }

  Html open(String tag) {
    return raw("<" + tag + ">");
  }

  Html close(String tag) {
    return raw("</" + tag + ">\n");
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
