/**
 * Replays from the page: ordering them and following how they stand, comparing two runs, a run's
 * figures at a moment, and figures as files.
 */
package org.pledgewatch.dashboard.replays;
