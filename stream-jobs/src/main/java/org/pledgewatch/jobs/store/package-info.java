/** Where figures are kept: a port, its InfluxDB line protocol form, and the Flink sink. */
package org.pledgewatch.jobs.store;
