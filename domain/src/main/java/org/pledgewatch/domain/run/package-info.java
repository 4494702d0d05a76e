/** Runs: a stream of events with a clock of its own, and the topics they travel on. */
package org.pledgewatch.domain.run;
