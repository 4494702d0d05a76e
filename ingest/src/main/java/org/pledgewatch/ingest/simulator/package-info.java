/**
 * Simulated forces: what the telephony, the control room, the radios and the people of a force
 * would have said. The simulation is pure, seeded and knows no wall time: one queue of happenings
 * in order of time, and small parts that plan them, each with chances of its own, so that a change
 * to one part leaves the chances of the others alone. Faults are laid over the finished events. The
 * driver paces it and sends it to a gateway; {@code EventSet} writes it.
 */
package org.pledgewatch.ingest.simulator;
