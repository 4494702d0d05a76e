package org.pledgewatch.domain.rolling;

import org.pledgewatch.domain.figure.Fields;

/**
 * One figure of a key, at one time.
 *
 * @param window the window's name, or null for a level right now
 */
public record Row(String window, long atMs, int revision, boolean isFinal, Fields fields) {}
