/** Replays that people ask for from the pages: orders, what is wanted of them, how far they are. */
package org.pledgewatch.domain.replay;
