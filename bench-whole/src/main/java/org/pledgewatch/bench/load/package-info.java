/** Load in open loop on the whole product, and what looks at its pages. */
package org.pledgewatch.bench.load;
