package org.pledgewatch.ingest.gateway;

/** Carries a {@link Problem} through a chain of futures. Has no stack trace. */
final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
