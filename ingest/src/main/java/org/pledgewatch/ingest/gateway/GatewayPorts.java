package org.pledgewatch.ingest.gateway;

/** What the gateway needs of the outside. */
record GatewayPorts(EventLog log, Quarantine quarantine, NewestEvent newest) {}
