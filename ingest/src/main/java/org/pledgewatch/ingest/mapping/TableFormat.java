package org.pledgewatch.ingest.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a table is written as text.
 *
 * @param quote empty where no character quotes
 * @param header the columns' names where the file's first line does not say them; else empty
 */
record TableFormat(
    char delimiter, Optional<Character> quote, Charset charset, List<String> header) {

  static final TableFormat CSV =
      new TableFormat(',', Optional.of('"'), StandardCharsets.UTF_8, List.of());

  TableFormat {
    header = List.copyOf(header);
  }

  static TableFormat of(YamlNode node) {
    node.only(Set.of("delimiter", "quote", "charset", "header"));
    return new TableFormat(
        node.get("delimiter").map(TableFormat::delimiter).orElse(CSV.delimiter()),
        node.get("quote").map(TableFormat::quote).orElse(CSV.quote()),
        node.get("charset").map(TableFormat::charset).orElse(CSV.charset()),
        node.get("header").map(YamlNode::texts).orElse(List.of()));
  }

  private static char delimiter(YamlNode node) {
    return switch (node.text()) {
      case "comma" -> ',';
      case "tab", "\t" -> '\t';
      case "semicolon" -> ';';
      case "bar" -> '|';
      default -> single(node, "comma, tab, semicolon, bar or a single character");
    };
  }

  private static Optional<Character> quote(YamlNode node) {
    return node.text().equals("none")
        ? Optional.empty()
        : Optional.of(single(node, "none or a single character"));
  }

  private static char single(YamlNode node, String expected) {
    if (node.text().length() != 1 || "\r\n".contains(node.text())) {
      throw node.wrong("expected " + expected + ", not \"" + node.text() + "\"");
    }
    return node.text().charAt(0);
  }

  private static Charset charset(YamlNode node) {
    try {
      return Charset.forName(node.text());
    } catch (IllegalArgumentException e) {
      throw node.wrong(
          "\"" + node.text() + "\" is no charset known here; try UTF-8 or windows-1252");
    }
  }
}
