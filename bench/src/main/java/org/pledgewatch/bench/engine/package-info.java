/** The operators in trial: ours, those of others, and how each is checked and timed. */
package org.pledgewatch.bench.engine;
