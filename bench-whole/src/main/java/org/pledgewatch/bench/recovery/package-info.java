/** What a killed worker costs: how long figures stand still, and whether they are right after. */
package org.pledgewatch.bench.recovery;
