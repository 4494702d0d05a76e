/** The graph between a run's log and the topics and store that dashboards read. */
package org.pledgewatch.jobs.live;
