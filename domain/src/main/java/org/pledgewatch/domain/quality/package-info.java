/** What became of events that count in no other figure: refused, in conflict or late. */
package org.pledgewatch.domain.quality;
