package no.fremgang.cli;

import java.util.List;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.diff.PackDiff;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;
import no.fremgang.rule.diff.PackDiff.Type;

/** A difference between packs as a person reads it. */
record DiffPages(PackDiff diff, Language language) {
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(version(diff.from())).append(" → ").append(version(diff.to())).append('\n');
    if (diff.changes().isEmpty()) {
      Text none = new Text("No difference in meaning.", "Ingen forskjell i mening.");
      return text.append(none.in(language)).append('\n').toString();
    }
    for (Kind kind : Kind.values()) {
      List<Change> some = diff.changes().stream().filter(c -> c.kind() == kind).toList();
      if (!some.isEmpty()) {
        text.append('\n').append(name(kind).in(language)).append(" (").append(some.size());
        text.append(")\n");
        some.forEach(change -> change(change, text));
      }
    }
    return text.toString();
  }

  private static String version(PackDiff.Version version) {
    return version.name() + " " + version.version();
  }

  private void change(Change change, StringBuilder text) {
    String name = change.name().in(language);
    text.append(sign(change.type())).append(' ').append(change.id());
    text.append(name.equals(change.id()) ? "" : "  " + name);
    text.append(change.cause().isEmpty() ? "" : " [" + change.cause() + "]").append('\n');
    for (Detail detail : change.details()) {
      text.append("    ").append(detail.field()).append('\n');
      side("−", detail.before(), text);
      side("+", detail.after(), text);
    }
  }

  private void side(String sign, Text words, StringBuilder text) {
    if (!words.in(language).isEmpty()) {
      text.append("      ").append(sign).append(' ').append(words.in(language)).append('\n');
    }
  }

  private static String sign(Type type) {
    return switch (type) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case CHANGED -> "~";
    };
  }

  private static Text name(Kind kind) {
    return switch (kind) {
      case RULE -> new Text("Rules", "Regler");
      case PARAMETER -> new Text("Parameters", "Parametre");
      case CAUSE -> new Text("Causes", "Årsaker");
      case ACTION -> new Text("Actions", "Tiltak");
      case FACTOR -> new Text("Factors", "Faktorer");
      case QUESTION -> new Text("Questions", "Spørsmål");
      case STAGE -> new Text("Stages of the process", "Faser i prosessen");
      case VOCABULARY -> new Text("Vocabulary", "Ordforråd");
      case SELLER_TEST -> new Text("Whole-seller tests", "Tester av hele selgere");
    };
  }
}
