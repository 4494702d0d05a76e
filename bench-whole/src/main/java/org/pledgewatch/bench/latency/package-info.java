/** From a request at the gateway to the figure on the dashboard's live stream, in open loop. */
package org.pledgewatch.bench.latency;
