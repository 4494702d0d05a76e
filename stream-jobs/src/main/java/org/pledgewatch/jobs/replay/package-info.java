/** Replays: the same graph over a period's events, bounded, under any policy pack. */
package org.pledgewatch.jobs.replay;
