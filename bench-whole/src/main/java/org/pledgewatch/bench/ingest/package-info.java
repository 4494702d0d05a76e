/** The gateway beside a handler that takes bodies and throws them away. */
package org.pledgewatch.bench.ingest;
