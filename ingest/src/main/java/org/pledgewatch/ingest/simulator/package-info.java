/**
 * A simulated force: what its telephony would have said. The simulation is pure, seeded and knows
 * no wall time; the driver paces it and sends it to a gateway.
 */
package org.pledgewatch.ingest.simulator;
