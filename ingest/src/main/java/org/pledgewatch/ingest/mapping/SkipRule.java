package org.pledgewatch.ingest.mapping;

/** Rows that are no facts, and why. */
record SkipRule(String reason, Condition when) {}
