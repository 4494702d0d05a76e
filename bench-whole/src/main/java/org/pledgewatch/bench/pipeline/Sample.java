package org.pledgewatch.bench.pipeline;

/**
 * What came of one trial.
 *
 * @param timed null where it failed
 * @param failure null where it was timed
 */
record Sample(
    int round, String workload, WindowSet windows, Stage stage, Timed timed, String failure) {}
