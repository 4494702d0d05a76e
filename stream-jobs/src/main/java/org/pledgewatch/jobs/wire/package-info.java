/** How records and state travel and are stored: our own binary forms, never Kryo. */
package org.pledgewatch.jobs.wire;
