package org.pledgewatch.standalone.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Mends JSON as RFC 7396 says: members of the patch replace those of the same name, objects member
 * by member; null takes a member out.
 */
final class MergePatch {
  private MergePatch() {}

  static JsonNode apply(JsonNode to, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode mended =
        to instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                mended.remove(member.getKey());
              } else {
                JsonNode before = mended.path(member.getKey());
                mended.set(member.getKey(), apply(before, member.getValue()));
              }
            });
    return mended;
  }
}
