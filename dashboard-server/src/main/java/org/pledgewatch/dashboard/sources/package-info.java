/** When each source of events was last heard: read off the ends of the runs' logs. */
package org.pledgewatch.dashboard.sources;
