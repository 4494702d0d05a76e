/**
 * The dashboard: follows the compacted topics of figures, clocks and runs, sends them to browsers
 * as server-sent events, reads history from the store and serves the pages.
 */
package org.pledgewatch.dashboard;
