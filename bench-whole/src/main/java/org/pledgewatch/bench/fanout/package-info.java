/** Many live pages on one dashboard, and what those that do not read cost the others. */
package org.pledgewatch.bench.fanout;
