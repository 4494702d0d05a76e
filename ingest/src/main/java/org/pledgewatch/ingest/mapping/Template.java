package org.pledgewatch.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with columns in it: {@code ${vru+line}-${call_id}}. {@code $$} is a dollar. Immutable.
 *
 * @param parts in turn texts as they stand and names of columns, beginning with a text
 */
record Template(String source, List<String> parts) {
  private static final Pattern HOLE = Pattern.compile("\\$\\$|\\$\\{([^}]*)}");

  Template {
    parts = List.copyOf(parts);
  }

  static Template of(YamlNode node) {
    String source = node.text();
    List<String> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher holes = HOLE.matcher(source);
    int done = 0;
    while (holes.find()) {
      text.append(source, done, holes.start());
      done = holes.end();
      if (holes.group(1) == null) {
        text.append('$');
      } else if (holes.group(1).isEmpty()) {
        throw node.wrong("\"${}\" names no column");
      } else {
        parts.add(text.toString());
        parts.add(holes.group(1));
        text.setLength(0);
      }
    }
    parts.add(text.append(source.substring(done)).toString());
    if (parts.get(parts.size() - 1).contains("${")) {
      throw node.wrong("\"${\" is not closed by \"}\" in \"" + source + "\"");
    }
    return new Template(source, parts);
  }

  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (int i = 1; i < parts.size(); i += 2) {
      columns.add(parts.get(i));
    }
    return columns;
  }

  /** The text with the row's values; empty where one of them is not there. */
  Optional<String> fill(Row row) {
    StringBuilder text = new StringBuilder(parts.get(0));
    for (int i = 1; i < parts.size(); i += 2) {
      Optional<String> value = row.value(parts.get(i));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      text.append(value.get()).append(parts.get(i + 1));
    }
    return Optional.of(text.toString());
  }

  /** The same where the row cannot do without. */
  String need(Row row, String what) {
    return fill(row)
        .orElseThrow(
            () -> {
              String missing =
                  columns().stream()
                      .filter(column -> row.value(column).isEmpty())
                      .findFirst()
                      .get();
              return new CannotMapException(
                  "no value in " + missing + ", needed for " + what,
                  "it is \"" + row.text(missing) + "\"");
            });
  }
}
