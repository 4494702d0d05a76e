package org.pledgewatch.jobs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.CaseType;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.jobs.Difference;

/** What state and channels hold is read again as it was written: a restart loses none of it. */
class RestartWiresTest {
  private static final List<Event> EVENTS =
      new RandomEvents(21).calls(20).incidents(20).contacts(30).units(3).on(Ground.TEST).events();

  @Test
  void shouldKeepEachPartAndMemberOfADifference() throws IOException {
    // Given
    FigureKey key = new FigureKey("presence", Tags.NONE.with("neighbourhood", "n-\u00e9"));
    List<Difference.Change> changes = new ArrayList<>();
    Set<Part> parts = EnumSet.allOf(Part.class);
    for (Part part : parts) {
      changes.add(new Difference.Change(part, -changes.size(), 1L << 40, "", 1));
      changes.add(new Difference.Change(part, Long.MAX_VALUE, -7, "unit-\ud83d\ude94", -1));
    }
    Difference difference = new Difference(key, 1_700_000_000_123L, true, changes);

    // When
    Difference read = again(new DifferenceWire(), difference);

    // Then
    assertThat(read).isEqualTo(difference);
  }

  @Test
  void shouldKeepWhatEachFileIsTold() throws IOException {
    // Given
    List<Told> told = new ArrayList<>();
    for (Event event : EVENTS) {
      for (CaseType type : CaseType.values()) {
        told.add(new Told(new CaseId(type, event.subject() + "\nof\n"), event, 1));
        told.add(new Told(new CaseId(type, event.subject()), event, -1));
      }
    }

    // When
    List<Told> read = new ArrayList<>();
    for (Told one : told) {
      read.add(again(new ToldWire(), one));
    }

    // Then
    assertThat(read).isEqualTo(told);
  }

  @Test
  void shouldKeepCaseFilesWhatTheyEnteredAndThatTheyAreForgotten() throws IOException {
    // Given
    CaseFile open = CaseFile.EMPTY;
    for (Event event : EVENTS) {
      open = open.with(event);
    }
    CaseFile settled = new CaseFile(open.facts(), Map.of("units-on-duty", 12L, "\u00e9", -1L), 99);
    CaseFile forgotten = new CaseFile(List.of(), Map.of(), 1_700_000_000_123L);
    List<CaseFile> files = List.of(CaseFile.EMPTY, open, settled, forgotten);

    // When
    List<CaseFile> read = new ArrayList<>();
    for (CaseFile file : files) {
      read.add(again(new CaseFileWire(), file));
    }

    // Then
    assertThat(read).isEqualTo(files);
    assertThat(Collections.max(read.get(1).facts(), Event.ORDER))
        .isEqualTo(EVENTS.get(EVENTS.size() - 1));
  }

  private static <T> T again(Wire<T> wire, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    wire.write(value, new DataOutputStream(bytes));
    ByteArrayInputStream left = new ByteArrayInputStream(bytes.toByteArray());
    T read = wire.read(new DataInputStream(left));
    assertThat(left.available()).isZero();
    return read;
  }
}
