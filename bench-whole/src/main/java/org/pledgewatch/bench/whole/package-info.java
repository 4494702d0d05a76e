/**
 * What benchmarks of the whole product share: processes of their own, and how results are written.
 */
package org.pledgewatch.bench.whole;
