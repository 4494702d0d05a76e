/** Parts of the product and loads on them, each in a JVM of its own that is told what to do. */
package org.pledgewatch.bench.process;
