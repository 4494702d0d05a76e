package org.pledgewatch.bench.engine;

/** What came of one trial, in which round. */
record Sample(int round, String contestant, String workload, String spec, Outcome outcome) {}
