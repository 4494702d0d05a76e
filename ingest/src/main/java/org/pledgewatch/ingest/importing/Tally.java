package org.pledgewatch.ingest.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * How often one thing happened, and where first.
 *
 * @param count all of them
 * @param places the first {@link #PLACES_MAX}, as {@code file:line} or as ids
 * @param example the first one's detail; may be empty
 */
public record Tally(long count, List<String> places, String example) {
  /** More places than this are counted only. */
  public static final int PLACES_MAX = 20;

  static final Tally NONE = new Tally(0, List.of(), "");

  public Tally {
    places = List.copyOf(places);
  }

  Tally plus(String place, String detail) {
    if (places.size() >= PLACES_MAX) {
      return new Tally(count + 1, places, example);
    }
    List<String> more = new ArrayList<>(places);
    more.add(place);
    return new Tally(count + 1, more, count == 0 ? detail : example);
  }
}
