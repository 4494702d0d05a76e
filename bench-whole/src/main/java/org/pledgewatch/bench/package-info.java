/** The benchmarks: ours and its peers, same machine, same events. */
package org.pledgewatch.bench;
