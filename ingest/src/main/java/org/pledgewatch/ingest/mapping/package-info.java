/** A mapping file says how the rows of a CSV or TSV export become events. */
package org.pledgewatch.ingest.mapping;
