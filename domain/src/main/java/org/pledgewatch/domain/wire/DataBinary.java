package org.pledgewatch.domain.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;

/** JSON values in binary: a byte that says the kind, then the value. */
public final class DataBinary {
  private static final int NULL = 0;
  private static final int TEXT = 1;
  private static final int NUMBER = 2;
  private static final int TRUE = 3;
  private static final int FALSE = 4;
  private static final int LIST = 5;
  private static final int OBJECT = 6;

  private DataBinary() {}

  /** A text of any length, in UTF-8. */
  public static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  public static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static void write(Data data, DataOutput out) throws IOException {
    out.writeInt(data.members().size());
    for (Map.Entry<String, Object> member : data.members().entrySet()) {
      writeText(member.getKey(), out);
      writeValue(member.getValue(), out);
    }
  }

  static Data readData(DataInput in) throws IOException {
    int size = in.readInt();
    if (size == 0) {
      return Data.EMPTY;
    }
    Map<String, Object> members = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      members.put(readText(in), readValue(in));
    }
    return new Data(members);
  }

  private static void writeValue(Object value, DataOutput out) throws IOException {
    if (value instanceof String text) {
      out.writeByte(TEXT);
      writeText(text, out);
    } else if (value instanceof BigDecimal number) {
      out.writeByte(NUMBER);
      writeText(number.toString(), out);
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? TRUE : FALSE);
    } else if (value instanceof List<?> list) {
      out.writeByte(LIST);
      out.writeInt(list.size());
      for (Object item : list) {
        writeValue(item, out);
      }
    } else if (value instanceof Data data) {
      out.writeByte(OBJECT);
      write(data, out);
    } else {
      out.writeByte(NULL);
    }
  }

  private static Object readValue(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case TEXT -> readText(in);
      case NUMBER -> new BigDecimal(readText(in));
      case TRUE -> true;
      case FALSE -> false;
      case LIST -> readList(in);
      case OBJECT -> readData(in);
      case NULL -> null;
      default -> throw new IOException("no kind of value: " + kind);
    };
  }

  private static List<Object> readList(DataInput in) throws IOException {
    int size = in.readInt();
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(readValue(in));
    }
    return items;
  }
}
