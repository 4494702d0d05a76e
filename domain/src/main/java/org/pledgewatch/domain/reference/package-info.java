/**
 * What a run knows of the places it watches: neighbourhoods and their boundaries, the calendar of
 * working days, and patrol plans. Everything here is immutable and thread-safe; files are read in
 * {@code org.pledgewatch.domain.wire}.
 */
package org.pledgewatch.domain.reference;
