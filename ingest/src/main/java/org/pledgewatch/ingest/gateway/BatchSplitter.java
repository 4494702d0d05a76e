package org.pledgewatch.ingest.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.wire.Json;

/**
 * Finds where the items of a JSON array begin and end without making anything of them, so that each
 * is then read, and refused, alone. Stateless and thread-safe.
 */
final class BatchSplitter {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private BatchSplitter() {}

  /** One item as the bytes from {@code start} to {@code end} (excluded). */
  record Item(int start, int end) {}

  /** The body is no array, or a broken one; nothing of it can be taken. */
  static final class MalformedBatchException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedBatchException(String message) {
      super(message);
    }
  }

  /** Every item, or one more than {@code itemsMax} where there are more. */
  static List<Item> split(byte[] body, int itemsMax) throws MalformedBatchException {
    if (!Json.beginsAsUtf8(body)) {
      throw new MalformedBatchException("not UTF-8"); // the parser knows no byte offsets of it
    }
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new MalformedBatchException("a batch is a JSON array of events");
      }
      List<Item> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        items.add(new Item(start, (int) parser.currentLocation().getByteOffset()));
        if (items.size() > itemsMax) {
          return items;
        }
      }
      if (parser.nextToken() != null) {
        throw new MalformedBatchException("there is more after the end of the array");
      }
      return items;
    } catch (JsonProcessingException e) {
      throw new MalformedBatchException(where(e) + firstLine(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it broke; of what is merely too deep or too long the parser does not say. */
  private static String where(JsonProcessingException e) {
    return e.getLocation() == null ? "" : "after byte " + e.getLocation().getByteOffset() + ": ";
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("not JSON");
  }
}
