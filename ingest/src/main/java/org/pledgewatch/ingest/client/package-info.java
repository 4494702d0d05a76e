/** How the import and the simulator speak to a gateway. */
package org.pledgewatch.ingest.client;
