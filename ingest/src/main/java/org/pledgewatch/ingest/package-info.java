/** How events come in: the HTTP gateway, the import of exports, and the simulator of a force. */
package org.pledgewatch.ingest;
