package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.event.CaseKind.Stream;

/**
 * What a case file is about. A file tells others what they need: those of one layer only files of
 * later layers, so that data flows one way.
 */
public enum CaseType {
  /** A call as those incidents need it that name it. */
  LINK(Layer.LINKS, Stream.CALLS),
  CALL(Layer.CASES, Stream.CALLS),
  AGENT(Layer.CASES, Stream.CALLS),
  INCIDENT(Layer.CASES, Stream.INCIDENTS),
  MESSAGE(Layer.CASES, Stream.CONTACTS),
  DISSATISFACTION(Layer.CASES, Stream.CONTACTS),
  CRIME(Layer.CASES, Stream.CONTACTS),
  COLLISION(Layer.CASES, Stream.CONTACTS),
  /** A force's months: its meetings and updates. */
  FORCE(Layer.CASES, Stream.CONTACTS),
  UNIT(Layer.UNITS, Stream.UNITS),
  /** The units of a neighbourhood's team together. */
  TEAM(Layer.TEAMS, Stream.UNITS);

  /** In the order in which files tell others. */
  public enum Layer {
    LINKS,
    CASES,
    UNITS,
    TEAMS
  }

  private final Layer layer;
  private final Stream stream;

  CaseType(Layer layer, Stream stream) {
    this.layer = layer;
    this.stream = stream;
  }

  public Layer layer() {
    return layer;
  }

  public Stream stream() {
    return stream;
  }
}
