/** Processes and folders that are there for a trial and no longer. */
package org.pledgewatch.bench.jvm;
