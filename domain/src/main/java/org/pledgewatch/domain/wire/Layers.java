package org.pledgewatch.domain.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.wire.YamlNode.Member;

/**
 * A pack's text laid over the packs that it extends.
 *
 * @param top all that it says, its own and what it takes over
 * @param version a short hash of all texts that it is made of
 */
record Layers(YamlNode top, String version) {
  private static final int VERSION_LENGTH = 12;

  static Layers of(String yaml, Problems problems) {
    List<String> texts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    YamlNode top = top("", yaml, texts, names, problems);
    return new Layers(top, hash(texts));
  }

  private static YamlNode top(
      String pack, String yaml, List<String> texts, List<String> names, Problems problems) {
    YamlNode own = YamlTree.parse(pack, yaml, problems);
    texts.add(yaml);
    YamlNode base = YamlNode.mapping(Map.of(), own.place());
    Member named = own.members().get("extends");
    if (named != null) {
      Optional<String> wrong = wrong(named.value().text(), names);
      if (wrong.isEmpty()) {
        String name = named.value().text();
        names.add(name);
        base = top(name, PolicyYaml.text(name), texts, names, problems);
      } else {
        problems.add(named.place(), "extends", wrong.get());
      }
    }
    return new PolicyExtension(problems).over(base, own);
  }

  private static Optional<String> wrong(String name, List<String> names) {
    if (!PolicyYaml.SHIPPED.contains(name)) {
      return Optional.of(
          "\"" + name + "\" is no pack that ships; " + Nearest.mend(name, PolicyYaml.SHIPPED));
    }
    return names.contains(name)
        ? Optional.of("\"" + name + "\" extends itself; name another pack")
        : Optional.empty();
  }

  private static String hash(List<String> texts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        sha.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
