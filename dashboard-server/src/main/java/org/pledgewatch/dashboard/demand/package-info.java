/** Demand by hour of the week against the weeks before, and what there was to meet it. */
package org.pledgewatch.dashboard.demand;
