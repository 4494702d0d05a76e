package org.pledgewatch.standalone;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.jobs.compare.Comparison;
import org.pledgewatch.jobs.compare.FieldDifference;

/** A comparison for people. */
final class ComparisonText implements ComparisonReport {
  private static final int KEYS_SHOWN = 10;

  private final Terminal terminal;
  private final String a;
  private final String b;
  private final boolean details;

  ComparisonText(Terminal terminal, String a, String b, boolean details) {
    this.terminal = terminal;
    this.a = a;
    this.b = b;
    this.details = details;
  }

  @Override
  public void differs(Figure in, String field, Number inA, Number inB) {
    if (details) {
      terminal.say(where(in) + " " + field + ": " + text(inA) + " | " + text(inB));
    }
  }

  @Override
  public void onlyIn(Figure in, boolean isA) {
    if (details) {
      terminal.say(where(in) + ": only in " + (isA ? a : b));
    }
  }

  @Override
  public void end(Comparison.Result result) {
    if (result.isEqual()) {
      terminal.say("Equal: " + result.both() + " figures.");
      return;
    }
    terminal.say(
        String.format(
            Locale.ROOT,
            "Different: of %,d figures in both, %,d differ; %,d only in %s, %,d only in %s.",
            result.both(),
            result.differing(),
            result.a().alone(),
            a,
            result.b().alone(),
            b));
    for (Map.Entry<String, FieldDifference> field : result.fields().entrySet()) {
      terminal.say("  " + field.getKey() + ": " + text(field.getValue()));
    }
    keys(a, result.a());
    keys(b, result.b());
  }

  private void keys(String name, Comparison.OneSide side) {
    if (side.keysAlone() > 0) {
      terminal.say("  " + side.keysAlone() + " keys only in " + name + ":");
      side.keys().stream()
          .limit(KEYS_SHOWN)
          .forEach(key -> terminal.say("    " + key.measure() + " " + key.tags()));
    }
  }

  private static String text(FieldDifference difference) {
    StringBuilder text = new StringBuilder();
    text.append(difference.figures()).append(" figures");
    if (difference.onlyInOne() > 0) {
      text.append(", ").append(difference.onlyInOne()).append(" of them absent on one side");
    }
    if (difference.absolute() != null) {
      text.append("; most by ").append(text(difference.absolute()));
      text.append(
          String.format(
              Locale.ROOT,
              "; relatively by %.4g %% at %s",
              difference.relative().by() * 100,
              where(difference.relative().at())));
    }
    return text.toString();
  }

  private static String text(FieldDifference.Worst worst) {
    return String.format(
        Locale.ROOT,
        "%s (%s | %s) at %s",
        text(worst.by()),
        text(worst.a()),
        text(worst.b()),
        where(worst.at()));
  }

  private static String where(Figure figure) {
    return figure.key().measure()
        + " "
        + figure.key().tags()
        + (figure.window() == null ? "" : " " + figure.window())
        + " "
        + Instant.ofEpochMilli(figure.atMs());
  }

  private static String text(Number number) {
    if (number == null) {
      return "absent";
    }
    boolean whole = number.doubleValue() == number.longValue();
    return whole ? String.valueOf(number.longValue()) : String.valueOf(number);
  }
}
