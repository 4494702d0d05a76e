/** The Flink graph that makes figures of events: thin operators around the domain. */
package org.pledgewatch.jobs;
