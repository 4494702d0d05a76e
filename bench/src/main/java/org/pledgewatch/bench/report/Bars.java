package org.pledgewatch.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * Bars on a logarithmic scale, as SVG. Immutable.
 *
 * @param bars from top to bottom
 */
public record Bars(String title, String unit, List<Bar> bars) {
  private static final int WIDTH = 860;
  private static final int BAR = 22;
  private static final int GAP = 8;
  private static final int LEFT = 330;
  private static final int RIGHT = 170;
  private static final int TOP = 52;
  private static final int BOTTOM = 34;

  /**
   * @param value above 0; anything else is shown by its note alone
   * @param low the least, and high the greatest measured
   */
  public record Bar(String label, double value, double low, double high, String note) {}

  public Bars {
    bars = List.copyOf(bars);
  }

  public String svg() {
    double top = bars.stream().mapToDouble(Bar::high).max().orElse(1);
    double least =
        bars.stream().mapToDouble(Bar::value).filter(value -> value > 0).min().orElse(top);
    int from = (int) Math.floor(Math.log10(Math.max(least, 1e-9)));
    int to = Math.max(from + 1, (int) Math.ceil(Math.log10(Math.max(top, 1e-9))));
    int height = TOP + bars.size() * (BAR + GAP) + BOTTOM;
    StringBuilder svg = new StringBuilder();
    put(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"13\" role=\"img\" aria-label=\"%s\">",
        WIDTH,
        height,
        WIDTH,
        escaped(title));
    put(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
    put(
        svg,
        "<text x=\"12\" y=\"24\" font-size=\"16\" font-weight=\"bold\">%s</text>",
        escaped(title));
    for (int power = from; power <= to; power++) {
      double x = x(Math.pow(10, power), from, to);
      put(
          svg,
          "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#d8d8d8\"/>",
          x,
          TOP - 8,
          x,
          height - BOTTOM);
      put(
          svg,
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555555\">%s</text>",
          x,
          height - BOTTOM + 18,
          short10(power));
    }
    put(
        svg,
        "<text x=\"12\" y=\"%d\" fill=\"#555555\">%s</text>",
        height - BOTTOM + 18,
        escaped(unit));
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), TOP + i * (BAR + GAP), i == 0, from, to);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void bar(StringBuilder svg, Bar bar, int y, boolean first, int from, int to) {
    int text = y + BAR - 6;
    put(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        LEFT - 10,
        text,
        escaped(bar.label()));
    double end = LEFT;
    if (bar.value() > 0) {
      end = x(bar.value(), from, to);
      put(
          svg,
          "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
          LEFT,
          y,
          Math.max(1, end - LEFT),
          BAR,
          first ? "#1d4f91" : "#8a8f98");
      put(
          svg,
          "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#000000\"/>",
          x(bar.low(), from, to),
          y + BAR / 2,
          x(bar.high(), from, to),
          y + BAR / 2);
      end = Math.max(end, x(bar.high(), from, to));
    }
    put(svg, "<text x=\"%.1f\" y=\"%d\">%s</text>", end + 8, text, escaped(bar.note()));
  }

  private static double x(double value, int from, int to) {
    double share = (Math.log10(Math.max(value, 1e-9)) - from) / (to - from);
    return LEFT + Math.max(0, Math.min(1, share)) * (WIDTH - LEFT - RIGHT);
  }

  private static String short10(int power) {
    if (power < 0) {
      return String.format(Locale.ROOT, "%s", Math.pow(10, power));
    }
    return String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
  }

  private static void put(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
