/**
 * The HTTP gateway: reads CloudEvents, refuses what the contract refuses, and acknowledges the rest
 * once the log has it. The API is described in {@code docs/gateway.md}.
 *
 * <p>All handlers of one gateway run on one event loop and share its state without locks; what
 * blocks (Kafka's producer and consumer) has a thread of its own behind a port.
 */
package org.pledgewatch.ingest.gateway;
