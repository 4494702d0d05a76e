/** What every contestant is fed: seeded calls, the same for all. */
package org.pledgewatch.bench.workload;
