/** The import of exports: read by a mapping, then written as NDJSON or sent to a gateway. */
package org.pledgewatch.ingest.importing;
