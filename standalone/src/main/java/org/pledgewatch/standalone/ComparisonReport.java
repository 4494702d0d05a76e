package org.pledgewatch.standalone;

import org.pledgewatch.jobs.compare.Comparison;

/** Tells people or programs what a comparison finds. */
interface ComparisonReport extends Comparison.Details {
  /** Everything has been compared. */
  void end(Comparison.Result result);
}
