/** Runs the replays that are ordered from the pages, one at a time, beside the live jobs. */
package org.pledgewatch.jobs.desk;
